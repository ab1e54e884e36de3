import { folded, foldsWithinMinutes, noteOf, type VersionLine } from '../history/history.ts';
import { commaOf, instantText } from '../messages/messages.ts';
import type { StoryHistory } from '../stories/stories.ts';
import { changesPath, historyPath, versionPath } from './addresses.ts';
import { type PageFrame, voiceOf } from './frame.ts';
import { HistoryHead } from './history-head.tsx';
import { Page } from './layout.tsx';
import { placeOf } from './masthead.tsx';
import { extentOf, kindOf } from './version-facts.ts';
import { type PageVoice, Voiced, wordsAttributes } from './voice.tsx';

interface HistoryParts {
  readonly frame: PageFrame;
  readonly story: StoryHistory;
  /** newest first */
  readonly lines: readonly VersionLine[];
  /** the number below which the next page begins; null on the last */
  readonly earlier: number | null;
}

/** Every published change of a story, newest first, with the rule by which small ones share a line. */
export function HistoryPage({ frame, story, lines, earlier }: HistoryParts) {
  const { card } = story;
  const voice = voiceOf(frame);
  const { words } = voice;
  const path = historyPath(card.path);
  const title = words.historyOf({ title: card.headline });
  return (
    <Page
      frame={frame}
      facts={{ title, description: words.historyIntro, path, indexChoice: 'noindex' }}
      place={placeOf(card)}
    >
      <div className="wrap history">
        <HistoryHead card={card} title={words.history} voice={voice}>
          <p className="list-about">
            <Voiced voice={voice}>{words.historyIntro}</Voiced>
          </p>
        </HistoryHead>
        <ol className="versions">
          {folded(lines).map((group) => (
            <Group key={group[0]?.version.number} group={group} story={story} voice={voice} />
          ))}
        </ol>
        {earlier === null ? null : (
          <p className="turning">
            <a rel="next" href={`${path}?before=${earlier}`}>
              <Voiced voice={voice}>{words.earlierVersions}</Voiced>
            </a>
          </p>
        )}
        <section className="fold-rule" aria-labelledby="fold-rule">
          <h2 id="fold-rule">
            <Voiced voice={voice}>{words.foldRuleTitle}</Voiced>
          </h2>
          <p>
            <Voiced voice={voice}>{words.foldRule({ minutes: foldsWithinMinutes })}</Voiced>
          </p>
        </section>
      </div>
    </Page>
  );
}

interface GroupParts {
  readonly group: readonly VersionLine[];
  readonly story: StoryHistory;
  readonly voice: PageVoice;
}

/** One change, or small ones that share a line and open from it. */
function Group({ group, story, voice }: GroupParts) {
  const [newest] = group;
  const oldest = group.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  if (group.length === 1) return <Version line={newest} story={story} voice={voice} />;
  const { words } = voice;
  const clock = (line: VersionLine) => instantText(line.version.publishedAt, 'clock', voice);
  return (
    <li className="version-group">
      <details>
        <summary>
          <time dateTime={newest.version.publishedAt}>
            {instantText(newest.version.publishedAt, 'shortDay', voice)}
          </time>
          <span>
            <Voiced voice={voice}>{words.smallChanges({ count: group.length })}</Voiced>
            {commaOf(words.locale)}
            <bdi>{words.fromTo({ from: clock(oldest), to: clock(newest) })}</bdi>
          </span>
        </summary>
        <ol className="versions">
          {group.map((line) => (
            <Version key={line.version.number} line={line} story={story} voice={voice} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function Version({ line, story, voice }: { line: VersionLine; story: StoryHistory; voice: PageVoice }) {
  const { version, differences } = line;
  const { card, versions, corrections } = story;
  const { words } = voice;
  const { number, publishedAt } = version;
  const note = noteOf(version, corrections);
  const extent = differences === null ? null : extentOf(differences, words);
  return (
    <li className="version" id={`version-${number}`}>
      <p className="version-when">
        <time dateTime={publishedAt}>{instantText(publishedAt, 'moment', voice)}</time>
      </p>
      <div>
        <p className="version-kind">
          <Voiced voice={voice}>
            {[kindOf(version, words), ...(version.isMinor ? [words.minorChange] : [])].join(commaOf(words.locale))}
          </Voiced>
        </p>
        {note === null ? null : (
          <p className="version-note" {...wordsAttributes(note, version.fields.language, voice.language)}>
            {note}
          </p>
        )}
        {extent === null ? null : (
          <p className="version-extent">
            <Voiced voice={voice}>{extent}</Voiced>
          </p>
        )}
        <p className="version-links">
          <a href={number === versions ? card.path : versionPath(card.path, number)}>
            <Voiced voice={voice}>{number === versions ? words.readCurrent : words.openVersion({ number })}</Voiced>
          </a>
          {number === 1 ? null : (
            <a href={changesPath(card.path, number)}>
              <Voiced voice={voice}>{words.changesIn({ number })}</Voiced>
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
