import type { PublishedStory, StoryCard } from '../stories/stories.ts';
import { plainText } from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { Corrections } from './corrections.tsx';
import { datelineText } from './dateline.ts';
import { Prose } from './document.tsx';
import { FiledUnder } from './filed-under.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import type { ArticleFacts, PageFacts } from './head.tsx';
import { HistoryLine } from './history-line.tsx';
import { Page } from './layout.tsx';
import { descriptionAtMost } from './list-facts.ts';
import { OnTopic } from './on-topic.tsx';
import { Figure, type Pictures, previewRendition, readyPicture } from './picture.tsx';
import { Related } from './related.tsx';
import { StoryHead } from './story-head.tsx';
import { StoryRail } from './story-rail.tsx';
import { storyData } from './structured-data-story.ts';

const leadRoom = { sizes: '(min-width: 1100px) 992px, 100vw', first: true };

interface StoryParts {
  readonly frame: PageFrame;
  readonly story: PublishedStory;
  readonly pictures: Pictures;
  /** the stories of its first topic around it, itself among them; [] where there are too few */
  readonly onTopic: readonly StoryCard[];
  readonly related: readonly StoryCard[];
}

/** A story on its own page, in its own language. */
export function StoryPage({ frame, story, pictures, onTopic, related }: StoryParts) {
  const voice = voiceOf(frame, story.language);
  const lead = story.leadPictureId === null ? undefined : pictures.get(story.leadPictureId);
  return (
    <Page
      frame={frame}
      facts={storyFacts(story, pictures, frame)}
      language={story.language}
      direction={story.direction}
      place={story.section ? { kind: 'section', slug: story.section.slug, within: true } : { kind: 'elsewhere' }}
    >
      <div className="wrap">
        <article className="story">
          <div className="story-grid">
            <StoryHead story={story} voice={voice} />
            <StoryRail story={story} voice={voice} address={frame.baseUrl + story.path} />
            {lead === undefined ? null : (
              <Figure picture={lead} room={leadRoom} voice={voice} className="lead-figure" />
            )}
            <Prose
              document={story.document}
              pictures={pictures}
              voice={voice}
              dateline={datelineText(story, frame.newsroom.timeZone)}
            />
            <FiledUnder story={story} voice={voice} address={frame.baseUrl + story.path} />
            <OnTopic story={story} cards={onTopic} voice={voice} />
          </div>
          <Corrections corrections={story.corrections} voice={voice} />
          <HistoryLine story={story} voice={voice} />
        </article>
        <Related cards={related} voice={voiceOf(frame)} around={voice.language} />
      </div>
    </Page>
  );
}

/** What the story's page says of itself to the machines that read it. */
export function storyFacts(story: PublishedStory, pictures: Pictures, frame: PageFrame): PageFacts {
  const lead = readyPicture(pictures, story.leadPictureId);
  const preview = lead === null ? null : previewRendition(lead);
  return {
    title: story.headline,
    description: opening(story.standfirst ?? plainText(story.document), descriptionAtMost),
    path: story.path,
    canonicalElsewhere: story.canonicalAtOrigin ? (story.origin?.url ?? null) : null,
    indexChoice: story.indexChoice,
    // An address that is not the canonical one takes no part in a group of languages.
    translations: story.canonicalAtOrigin ? [] : (story.translations?.members ?? []),
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
    data: storyData(story, pictures, frame),
  };
}

function authorsOf({ byline, agency }: PublishedStory): ArticleFacts['authors'] {
  if (byline.length > 0 || agency === null) return byline.map(({ name, slug }) => ({ name, slug }));
  return [{ name: agency, slug: null }];
}
