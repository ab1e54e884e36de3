import type { PublishedStory, StoryCard } from '../stories/stories.ts';
import { plainText } from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { listedTranslations } from './alternates.tsx';
import { CommentBlock, type ThreadView } from './comment-block.tsx';
import { Corrections } from './corrections.tsx';
import { FiledUnder } from './filed-under.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import type { ArticleFacts, PageFacts } from './head.tsx';
import { HistoryLine } from './history-line.tsx';
import { Page } from './layout.tsx';
import { Ledger } from './ledger.tsx';
import { descriptionAtMost } from './list-facts.ts';
import { placeOf } from './masthead.tsx';
import { OnTopic } from './on-topic.tsx';
import { type Pictures, previewRendition, readyPicture } from './picture.tsx';
import { Related } from './related.tsx';
import { StoryText } from './story-text.tsx';
import { storyData } from './structured-data-story.ts';
import type { Counting } from './view-count.tsx';

export interface StoryParts {
  readonly frame: PageFrame;
  readonly story: PublishedStory;
  readonly pictures: Pictures;
  /** the stories of its first topic around it, itself among them; [] where there are too few */
  readonly onTopic: readonly StoryCard[];
  readonly related: readonly StoryCard[];
  /** null: views of this page are not counted, as in a preview */
  readonly counting: Counting | null;
}

/** A story on its own page, in its own language. `thread`: its comments; null where the newsroom takes none. */
export function StoryPage({ thread, ...parts }: StoryParts & { readonly thread: ThreadView | null }) {
  const { frame, story, pictures } = parts;
  return (
    <Page
      frame={frame}
      facts={storyFacts({ frame, story, pictures, thread })}
      language={story.language}
      direction={story.direction}
      place={placeOf(story)}
    >
      <div className="wrap">
        <WholeStory {...parts} />
        {thread === null ? null : <CommentBlock frame={frame} view={thread} around={story.language} />}
        <script type="module" src={frame.assets.scriptHref} />
      </div>
    </Page>
  );
}

/** Everything of a story's page that stands between the masthead and the footer. */
export function WholeStory({ frame, story, pictures, onTopic, related, counting }: StoryParts) {
  const voice = voiceOf(frame, story.language);
  const address = frame.baseUrl + story.path;
  return (
    <>
      <article className="story">
        <StoryText {...{ story, pictures, voice, address, counting }}>
          <FiledUnder story={story} voice={voice} address={address} />
          <OnTopic story={story} cards={onTopic} voice={voice} />
        </StoryText>
        {story.record ? <Ledger record={story.record} story={story} frame={frame} /> : null}
        <Corrections corrections={story.corrections} voice={voice} />
        <HistoryLine story={story} voice={voice} />
      </article>
      <Related cards={related} voice={voiceOf(frame)} around={voice.language} />
    </>
  );
}

/** What the story's page says of itself to the machines that read it. */
function storyFacts({
  frame,
  story,
  pictures,
  thread,
}: Pick<StoryParts, 'frame' | 'story' | 'pictures'> & { readonly thread: ThreadView | null }): PageFacts {
  const lead = readyPicture(pictures, story.leadPictureId);
  const preview = lead === null ? null : previewRendition(lead);
  return {
    title: story.headline,
    description: opening(story.standfirst ?? plainText(story.document), descriptionAtMost),
    path: story.path,
    canonicalElsewhere: story.canonicalAtOrigin ? (story.origin?.url ?? null) : null,
    indexChoice: story.indexChoice,
    translations: listedTranslations(story),
    article: {
      publishedAt: story.firstPublishedAt,
      modifiedAt: story.updatedAt,
      section: story.section?.name ?? null,
      authors: authorsOf(story),
      tags: [...new Set([...story.topics, ...story.tags].map(({ name }) => name))],
      picture:
        preview === null
          ? null
          : { file: preview.file, width: preview.width, height: preview.height, alt: lead?.alt ?? '' },
    },
    feed: thread === null ? null : { path: story.path, name: frame.words.commentsOn({ title: story.headline }) },
    data: storyData(story, pictures, { ...frame, thread: thread?.thread ?? null }),
  };
}

function authorsOf({ byline, agency }: PublishedStory): ArticleFacts['authors'] {
  if (byline.length > 0 || agency === null) return byline.map(({ name, slug }) => ({ name, slug }));
  return [{ name: agency, slug: null }];
}
