import type { FastifyInstance } from 'fastify';
import type { Trial } from '../newsroom/newsroom.ts';
import type { PublicPicture } from '../pictures/pictures.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { Corrections } from './corrections.tsx';
import { FiledUnder } from './filed-under.tsx';
import { type PageFrame, readFrame, type SiteDeps, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { placeOf } from './masthead.tsx';
import type { Pictures } from './picture.tsx';
import { open, sendMissing, sendPage } from './reply.ts';
import { StoryText } from './story-text.tsx';
import { themedSheet, themeIn, trialPage } from './trial.tsx';
import { Voiced } from './voice.tsx';

/** What previews need of the desk's side, by the token of a secret link. */
export interface PreviewSource {
  /** null where the link shows nothing any more */
  readonly story: (token: string) => Promise<PublishedStory | null>;
  readonly pictures: (ids: readonly string[]) => Promise<ReadonlyMap<string, PublicPicture>>;
  /** what is looked at before it is kept; null where the link shows none */
  readonly trial: (token: string) => Trial | null;
  /** the bytes of a picture's file, and what they are; null where the link does not show it */
  readonly file: (token: string, file: string) => Promise<{ readonly type: string; readonly path: string } | null>;
}

const tokenPattern = '^[A-Za-z0-9_-]{43}$';

/** Such a page is for whoever was given the link: it is kept nowhere, found by nobody, and its address goes nowhere. */
const secret = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
} as const;

/** The desk shows it within its own page; no other site may. The policy is the site's own with that one difference. */
const framedByDesk = {
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
} as const;

/** `/preview/<token>/`: a story as readers would see it, published or not, and the files of its pictures. */
export function previewRoutes(
  app: FastifyInstance,
  deps: SiteDeps & { readonly previews: PreviewSource; readonly sendFile: SendFile },
): void {
  const { previews, sendFile } = deps;
  type Asked = { Params: { token: string }; Querystring: { theme?: unknown } };
  app.get<Asked>(`/preview/:token(${tokenPattern})/`, open, async ({ params, query }, reply) => {
    const trial = previews.trial(params.token);
    if (trial !== null) {
      const address = `/preview/${params.token}/`;
      const pictures = async (ids: readonly string[]) => withAddresses(await previews.pictures(ids), params.token);
      const asked = { trial, address, theme: themeIn(query.theme) };
      const page = await trialPage(asked, { ...deps, pictures });
      return sendPage(reply, page).headers({ ...secret, ...framedByDesk });
    }
    const story = await previews.story(params.token);
    if (story === null) return sendMissing(reply.headers(secret));
    const [frame, found] = await Promise.all([readFrame(deps), previews.pictures(story.pictureIds)]);
    const pictures = withAddresses(found, params.token);
    return sendPage(reply, <PreviewPage frame={frame} story={story} pictures={pictures} />).headers(secret);
  });
  type AskedSheet = { Params: { token: string; theme: 'light' | 'dark' } };
  app.get<AskedSheet>(`/preview/:token(${tokenPattern})/:theme(^light|dark$).css`, open, async ({ params }, reply) => {
    const trial = previews.trial(params.token);
    if (trial === null) return sendMissing(reply.headers(secret));
    return reply
      .headers(secret)
      .type('text/css; charset=utf-8')
      .send(themedSheet(trial, params.theme, deps));
  });
  app.get<{ Params: { token: string; file: string } }>(
    `/pictures/preview/:token(${tokenPattern})/:file`,
    open,
    async ({ params: { token, file } }, reply) => {
      const found = await previews.file(token, file);
      if (found === null) return sendMissing(reply.headers(secret));
      return sendFile(reply.headers({ ...secret, 'cache-control': 'private, max-age=3600' }), found);
    },
  );
}

/** Answers with a file of the data folder. */
export type SendFile = (
  reply: import('fastify').FastifyReply,
  file: { readonly type: string; readonly path: string },
) => Promise<unknown>;

/** The same pictures with files that only the link opens: readers may not have them yet. */
function withAddresses(pictures: ReadonlyMap<string, PublicPicture>, token: string): Pictures {
  const at = <Kind extends { readonly file: string }>(one: Kind): Kind => ({
    ...one,
    file: `preview/${token}/${one.file}`,
  });
  return new Map(
    [...pictures].map(([id, picture]) => [
      id,
      { ...picture, renditions: picture.renditions.map(at), crops: picture.crops.map(at) },
    ]),
  );
}

function PreviewPage({ frame, story, pictures }: { frame: PageFrame; story: PublishedStory; pictures: Pictures }) {
  const voice = voiceOf(frame, story.language);
  const address = frame.baseUrl + story.path;
  return (
    <Page
      frame={frame}
      facts={{ title: story.headline, description: '', path: null, indexChoice: 'noindex' }}
      language={story.language}
      direction={story.direction}
      place={placeOf(story)}
    >
      <div className="wrap">
        <p className="version-line">
          <Voiced voice={voice}>
            <b>{frame.words.preview}</b>
          </Voiced>
        </p>
        <article className="story">
          <StoryText story={story} pictures={pictures} voice={voice} address={address}>
            <FiledUnder story={story} voice={voice} address={address} />
          </StoryText>
          <Corrections corrections={story.corrections} voice={voice} />
        </article>
      </div>
    </Page>
  );
}
