import type { FastifyInstance } from 'fastify';
import type { Trial } from '../newsroom/newsroom.ts';
import type { PublicPicture } from '../pictures/pictures.ts';
import { neighboursOf, type PublishedStory } from '../stories/stories.ts';
import { type PageFrame, readFrame, type SiteDeps, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { placeOf } from './masthead.tsx';
import type { Medium } from './one-medium.ts';
import type { Pictures } from './picture.tsx';
import { open, sendMissing, sendPage } from './reply.ts';
import { type StoryParts, WholeStory } from './story-page.tsx';
import { relatedAtMost } from './story-routes.tsx';
import { themedSheet, trialPage } from './trial.tsx';
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

/** The desk shows it beside the story; nobody else may have it in a frame. */
const framed = { config: { access: 'public', framedBy: 'ourselves' } } as const;

interface PageRequest {
  readonly Params: { readonly token: string };
  readonly Querystring: { readonly theme?: unknown; readonly as?: unknown };
}

/** What `?theme=` and `?as=` ask to be shown; null: the page as the reader's own browser would have it. */
function mediumIn({ theme, as }: PageRequest['Querystring']): Medium | null {
  if (as === 'print') return 'print';
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** The same frame with the style sheet as it is for one medium. */
function shownAs(frame: PageFrame, medium: Medium | null): PageFrame {
  if (medium === null) return frame;
  const { stylesheetFor, recordFor } = frame.assets;
  return {
    ...frame,
    assets: { ...frame.assets, stylesheetHref: stylesheetFor[medium], recordHref: recordFor[medium] },
  };
}

/** `/preview/<token>/`: a story as readers would see it, published or not, and the files of its pictures. */
export function previewRoutes(
  app: FastifyInstance,
  deps: SiteDeps & { readonly previews: PreviewSource; readonly sendFile: SendFile },
): void {
  const { previews, sendFile } = deps;
  app.get<PageRequest>(`/preview/:token(${tokenPattern})/`, framed, async ({ params, query }, reply) => {
    const medium = mediumIn(query);
    const trial = previews.trial(params.token);
    if (trial !== null) {
      const address = `/preview/${params.token}/`;
      const pictures = async (ids: readonly string[]) => withAddresses(await previews.pictures(ids), params.token);
      const page = await trialPage({ trial, address, medium }, { ...deps, pictures });
      return sendPage(reply, page).headers(secret);
    }
    const story = await previews.story(params.token);
    if (story === null) return sendMissing(reply.headers(secret));
    const [frame, found, neighbours] = await Promise.all([
      readFrame(deps),
      previews.pictures(story.pictureIds),
      neighboursOf(deps.db, story, relatedAtMost),
    ]);
    const parts = {
      frame: shownAs(frame, medium),
      story,
      pictures: withAddresses(found, params.token),
      counting: null,
    };
    return sendPage(reply, <PreviewPage {...parts} {...neighbours} />).headers(secret);
  });
  type AskedSheet = { Params: { token: string; medium: Medium } };
  app.get<AskedSheet>(
    `/preview/:token(${tokenPattern})/:medium(^light|dark|print$).css`,
    open,
    async ({ params }, reply) => {
      const trial = previews.trial(params.token);
      if (trial === null) return sendMissing(reply.headers(secret));
      return reply
        .headers(secret)
        .type('text/css; charset=utf-8')
        .send(themedSheet(trial, params.medium, deps));
    },
  );
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

/** The story's page as it will be, below one line that says what it is. */
function PreviewPage(parts: StoryParts) {
  const { frame, story } = parts;
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
          <Voiced voice={voiceOf(frame, story.language)}>
            <b>{frame.words.preview}</b>
          </Voiced>
        </p>
        <WholeStory {...parts} />
      </div>
    </Page>
  );
}
