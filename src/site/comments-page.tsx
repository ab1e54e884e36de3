import type { PublishedStory } from '../stories/stories.ts';
import { threadPath } from './addresses.ts';
import { CommentBlock, type ThreadView } from './comment-block.tsx';
import type { PageFrame } from './frame.ts';
import type { PageFacts } from './head.tsx';
import { Page } from './layout.tsx';
import { placeOf } from './masthead.tsx';
import { languageAttributes } from './voice.tsx';

interface ThreadParts {
  readonly frame: PageFrame;
  readonly story: PublishedStory;
  readonly view: ThreadView;
}

/** A page of a story's comments. */
export function CommentsPage({ frame, story, view }: ThreadParts) {
  const { language } = frame.newsroom;
  return (
    <Page frame={frame} facts={factsOf({ frame, story, view })} place={placeOf(story)}>
      <div className="wrap com-page">
        <p className="kicker">
          <a href={story.path} {...languageAttributes(story.language, language)}>
            {story.headline}
          </a>
        </p>
        <CommentBlock frame={frame} view={view} around={language} />
        <script type="module" src={frame.assets.scriptHref} />
      </div>
    </Page>
  );
}

/** The newest comments may be found by search engines, as a part of the story; what else is here has other addresses. */
function factsOf({ frame, story, view }: ThreadParts): PageFacts {
  const { words, baseUrl } = frame;
  const { thread, order, sent, answering } = view;
  const title =
    thread.page > 1
      ? words.commentsOnPage({ title: story.headline, page: thread.page })
      : words.commentsOn({ title: story.headline });
  const isFirst = thread.page === 1 && order === 'newest' && answering === null;
  const canonical = story.canonicalAtOrigin ? (story.origin?.url ?? null) : null;
  return {
    title: sent === null ? title : sent.isPreview ? words.previewTitle : words.errorTitle({ title }),
    description: '',
    path: sent === null ? threadPath(story.path) : null,
    canonicalElsewhere: sent === null ? (canonical ?? baseUrl + story.path) : null,
    indexChoice: sent === null && isFirst ? story.indexChoice : 'noindex',
  };
}
