import { commaOf, instantText } from '../messages/messages.ts';
import type { PublishedStory, StoryHistory, StoryVersion } from '../stories/stories.ts';
import { changesPath, historyPath } from './addresses.ts';
import { Corrections } from './corrections.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Page } from './layout.tsx';
import { placeOf } from './masthead.tsx';
import type { Pictures } from './picture.tsx';
import { StoryText } from './story-text.tsx';
import { type PageVoice, Voiced } from './voice.tsx';

interface VersionParts {
  readonly frame: PageFrame;
  readonly story: StoryHistory;
  readonly version: StoryVersion;
  /** the story as it was in this version */
  readonly then: PublishedStory;
  readonly pictures: Pictures;
}

/** A story as it was, under a line that says so; search engines are sent to the story of today. */
export function VersionPage({ frame, story, version, then, pictures }: VersionParts) {
  const voice = voiceOf(frame, then.language);
  const title = frame.words.versionTitle({ number: version.number, title: then.headline });
  return (
    <Page
      frame={frame}
      facts={{ title, description: '', path: story.card.path, indexChoice: 'noindex' }}
      language={then.language}
      direction={then.direction}
      place={placeOf(then)}
    >
      <div className="wrap">
        <VersionLine story={story} version={version} voice={voice} />
        <article className="story">
          <StoryText story={then} pictures={pictures} voice={voice} address={null} counting={null} />
          <Corrections corrections={then.corrections} voice={voice} />
        </article>
      </div>
    </Page>
  );
}

/** Which version this is, when it was published, and the ways on. */
function VersionLine(props: { story: StoryHistory; version: StoryVersion; voice: PageVoice }) {
  const { story, version, voice } = props;
  const { card, versions: count } = story;
  const { words } = voice;
  const { number, publishedAt } = version;
  const when = instantText(publishedAt, 'longMoment', { ...voice, language: words.locale });
  return (
    <p className="version-line">
      <span>
        <Voiced voice={voice}>
          <b>{words.versionOf({ number, count })}</b>
          {`${commaOf(words.locale)}${words.publishedOn({ when })}. ${number === count ? words.thisVersionStands : words.laterVersionStands}`}
        </Voiced>
      </span>
      <a href={card.path}>
        <Voiced voice={voice}>{words.readCurrent}</Voiced>
      </a>
      {number === 1 ? null : (
        <a href={changesPath(card.path, number)}>
          <Voiced voice={voice}>{words.changesIn({ number })}</Voiced>
        </a>
      )}
      <a href={historyPath(card.path)}>
        <Voiced voice={voice}>{words.wholeHistory}</Voiced>
      </a>
    </p>
  );
}
