import { instantText } from '../messages/messages.ts';
import type { StatusKind, StoryRecord } from '../statements/statements.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { speakerPath, standingPath } from './addresses.ts';
import { facesOf } from './face-pairs.ts';
import { Faces } from './faces.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Entry } from './ledger-entry.tsx';
import { markedIn } from './record-marks.ts';
import { chiefStatus, markOf, recordVoice, sourceName, sumText } from './record-words.ts';
import { Apart } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

interface LedgerParts {
  readonly record: StoryRecord;
  readonly story: PublishedStory;
  readonly frame: PageFrame;
}

/** A story's statements: how they stand, which of them contradict each other, and each by its source. */
export function Ledger({ record, story, frame }: LedgerParts) {
  const voice = recordVoice(voiceOf(frame, story.language));
  if (record.statements.length === 0) return null;
  const { words } = voice;
  const year = instantText(story.firstPublishedAt, 'year', { language: 'en', timeZone: voice.timeZone });
  const sources = Map.groupBy(record.statements, (one) => one.group?.id ?? sourceName(one, words));
  const marked = markedIn(story, record);
  const described = new Map(record.groups.map((group) => [group.id, group]));
  return (
    <section className="block" id="record" aria-labelledby="record-h">
      <link rel="stylesheet" href={frame.assets.recordHref} />
      <h2 className="block-title" id="record-h">
        <Voiced voice={voice}>{words.onTheRecord}</Voiced>
      </h2>
      <p className="record-sub">
        <Voiced voice={voice}>
          {sumText(record.statements.length, sources.size, words)} {words.recordRule}{' '}
          {words.recordChecked({ when: instantText(record.checkedAt, 'longMoment', voice) })}
        </Voiced>{' '}
        <MethodLink frame={frame} voice={voice} />
      </p>
      <Key record={record} voice={voice} />
      <Faces faces={facesOf(record)} year={year} voice={voice} />
      {[...sources].map(([id, statements]) => {
        const [first] = statements;
        if (first === undefined) return null;
        const group = described.get(id) ?? null;
        const name = <Typed voice={voice} text={sourceName(first, words)} />;
        return (
          <div key={id} className="src">
            <div>
              <h3>{first.group === null ? name : <a href={speakerPath(first.group.id)}>{name}</a>}</h3>
              {group?.description ? (
                <p>
                  <Typed voice={voice} text={group.description} />
                </p>
              ) : null}
            </div>
            <ol>
              {statements.map((statement) => (
                <Entry
                  key={statement.id}
                  {...{ statement, year, voice }}
                  isMarked={marked.has(statement.id)}
                  unnamed={described.get(statement.speaker?.id ?? id)?.anonymityReason ?? null}
                />
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

/** From what stands undisputed to what nobody answered. */
const inKey = [
  'record',
  'corroborated',
  'disputed',
  'corrected',
  'superseded',
  'unverified',
  'asked',
] as const satisfies readonly StatusKind[];

/** How many statements stand how; the circles are explained by their words. */
function Key({ record, voice }: { record: StoryRecord; voice: PageVoice }) {
  const counts = Map.groupBy(record.statements, (one): StatusKind => chiefStatus(one).kind);
  const shown = inKey.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  return (
    <ul className="key" aria-label={voice.words.recordKey}>
      {shown.map(({ kind, count }) => (
        <li key={kind} className={`g ${markOf(kind)}`}>
          <Voiced voice={voice}>{voice.words.statusOf[kind]}</Voiced>{' '}
          <b>
            <Apart voice={voice}>{count}</Apart>
          </b>
        </li>
      ))}
    </ul>
  );
}

/** The way to how the newsroom puts statements on the record, where one of its standing pages says that. */
export function MethodLink({ frame, voice }: { frame: PageFrame; voice: PageVoice }) {
  const { policies } = frame.newsroom;
  const known = frame.standing.map(({ slug }) => slug);
  const slug = ['on-the-record', policies.verification].find((one) => one !== undefined && known.includes(one));
  if (slug === undefined) return null;
  return (
    <a href={standingPath(slug)}>
      <Voiced voice={voice}>{voice.words.recordMethod}</Voiced>
    </a>
  );
}
