import { isDifferent, noteOf, type StoryDifferences, type VersionThen } from '../history/history.ts';
import { instantText } from '../messages/messages.ts';
import type { StoryHistory } from '../stories/stories.ts';
import { changesPath, historyPath, versionPath } from './addresses.ts';
import { ChangedFields, ChangedLead } from './changed-fields.tsx';
import { ChangedText } from './changed-text.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { HistoryHead } from './history-head.tsx';
import { Page } from './layout.tsx';
import { placeOf } from './masthead.tsx';
import type { Pictures } from './picture.tsx';
import { kindOf } from './version-facts.ts';
import { type PageVoice, Voiced, wordsAttributes } from './voice.tsx';

interface ChangesParts {
  readonly frame: PageFrame;
  readonly story: StoryHistory;
  readonly older: VersionThen;
  readonly newer: VersionThen;
  readonly differences: StoryDifferences;
  readonly pictures: Pictures;
}

/** Two versions of a story in one: what was added and what was taken out between them. */
export function ChangesPage({ frame, story, older, newer, differences, pictures }: ChangesParts) {
  const { card } = story;
  const voice = voiceOf(frame);
  const { words } = voice;
  const numbers = { older: older.version.number, newer: newer.version.number };
  const isText = differences.parts.some(({ kind }) => kind !== 'same');
  const language = newer.then.language;
  const isNotice = newer.version.correctionId !== null && numbers.newer === numbers.older + 1;
  return (
    <Page
      frame={frame}
      facts={{
        title: words.changesPageTitle({ ...numbers, title: card.headline }),
        description: '',
        path: card.path,
        indexChoice: 'noindex',
      }}
      place={placeOf(card)}
    >
      <div className="wrap history">
        <HistoryHead card={card} title={words.changesTitle(numbers)} voice={voice}>
          <NewerFacts story={story} older={older} newer={newer} voice={voice} />
        </HistoryHead>
        <Choice story={story} older={numbers.older} newer={numbers.newer} voice={voice} />
        {isDifferent(differences) ? (
          <p className="changes-legend">
            <Voiced voice={voice}>{words.changesLegend}</Voiced>
          </p>
        ) : (
          <p className="none-yet">
            <Voiced voice={voice}>{isNotice ? words.onlyNotice : words.noReadableDifference}</Voiced>
          </p>
        )}
        {differences.fields.length === 0 ? null : (
          <section aria-labelledby="outside-text">
            <h2 id="outside-text" className="changes-title">
              <Voiced voice={voice}>{words.outsideText}</Voiced>
            </h2>
            <ChangedFields
              fields={differences.fields}
              older={older.then}
              newer={newer.then}
              pictures={pictures}
              voice={voice}
            />
            <ChangedLead fields={differences.fields} pictures={pictures} voice={voice} />
          </section>
        )}
        {isText ? (
          <section aria-labelledby="text-compared">
            <h2 id="text-compared" className="changes-title">
              <Voiced voice={voice}>{words.textCompared}</Voiced>
            </h2>
            <div className="changes-text" lang={language} dir={newer.then.direction}>
              <ChangedText parts={differences.parts} pictures={pictures} voice={voiceOf(frame, language)} />
            </div>
          </section>
        ) : null}
      </div>
    </Page>
  );
}

interface SidesParts {
  readonly story: StoryHistory;
  readonly older: VersionThen;
  readonly newer: VersionThen;
  readonly voice: PageVoice;
}

/** When the newer one was published, as what, and what the newsroom said; and the ways to each. */
function NewerFacts({ story, older, newer, voice }: SidesParts) {
  const { words } = voice;
  const { version } = newer;
  const isNext = version.number === older.version.number + 1;
  const note = isNext ? noteOf(version, story.corrections) : null;
  return (
    <>
      <p className="version-when">
        <time dateTime={version.publishedAt}>{instantText(version.publishedAt, 'longMoment', voice)}</time>
        {isNext ? (
          <span className="version-kind">
            <Voiced voice={voice}>{kindOf(version, words)}</Voiced>
          </span>
        ) : null}
      </p>
      {note === null ? null : (
        <p className="version-note" {...wordsAttributes(note, version.fields.language, voice.language)}>
          {note}
        </p>
      )}
      <p className="version-links">
        {[older.version.number, version.number].map((number) => (
          <a key={number} href={versionPath(story.card.path, number)}>
            <Voiced voice={voice}>{words.openVersion({ number })}</Voiced>
          </a>
        ))}
        <a href={historyPath(story.card.path)}>
          <Voiced voice={voice}>{words.wholeHistory}</Voiced>
        </a>
      </p>
    </>
  );
}

/** Chooses what the newer version is compared with; a form that needs no script. */
function Choice(props: { story: StoryHistory; older: number; newer: number; voice: PageVoice }) {
  const { story, older, newer, voice } = props;
  const { words } = voice;
  if (story.versions < 3) return null;
  const others = Array.from({ length: story.versions }, (_, index) => story.versions - index);
  return (
    <form className="compare" method="get" action={changesPath(story.card.path, newer)}>
      <label htmlFor="from">
        <Voiced voice={voice}>{words.compareWith({ number: newer })}</Voiced>
      </label>
      <select id="from" name="from" defaultValue={older}>
        {others
          .filter((number) => number !== newer)
          .map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
      </select>
      <button className="button" type="submit">
        <Voiced voice={voice}>{words.compare}</Voiced>
      </button>
    </form>
  );
}
