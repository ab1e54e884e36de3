import { dayText, instantText } from '../messages/messages.ts';
import type { PublicStatement } from '../statements/statements.ts';
import type { StoryCard } from '../stories/stories.ts';
import { recordPath } from './addresses.ts';
import { HeadlineLink } from './cards.tsx';
import { chiefStatus, markOf, statusText, whoText } from './record-words.ts';
import { OfStatement } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

const entriesAtMost = 10;

interface TimelineParts {
  readonly cards: readonly StoryCard[];
  readonly statements: readonly PublicStatement[];
  readonly voice: PageVoice;
  /** how many statements there are, and where all of them stand */
  readonly count: number;
}

/** Stories and statements together, newest first. A statement without a stated instant stands in the table alone. */
export function TopicTimeline({ cards, statements, voice, count }: TimelineParts) {
  const { words } = voice;
  const entries = [
    ...cards.map((card) => ({ at: card.firstPublishedAt, id: card.id, card, statement: null })),
    ...statements.flatMap((statement) => {
      const at = instantOf(statement);
      return at === null ? [] : [{ at, id: statement.id, card: null, statement }];
    }),
  ]
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, entriesAtMost);
  return (
    <section className="block" aria-labelledby="timeline">
      <h2 className="block-title" id="timeline">
        <Voiced voice={voice}>{words.inOrder}</Voiced>
      </h2>
      <ol className="tl">
        {entries.map(({ at, id, card, statement }) => (
          <li key={id}>
            <time dateTime={at}>
              <b>
                {at.includes('T')
                  ? instantText(at, 'shortDayMonth', voice)
                  : dayText(at, 'shortDayMonth', voice.language)}
              </b>{' '}
              {at.includes('T') ? instantText(at, 'clock', voice) : null}
            </time>
            {card === null ? null : (
              <div>
                <span className="kind">
                  <Voiced voice={voice}>{words.story}</Voiced>
                </span>
                <h3 className="t-story">
                  <HeadlineLink card={card} around={voice.language} />
                </h3>
              </div>
            )}
            {statement === null ? null : <StatementEntry statement={statement} voice={voice} />}
          </li>
        ))}
      </ol>
      <p className="turning">
        <a href="#who">
          <Voiced voice={voice}>{words.showAllStatements({ count })}</Voiced>
        </a>
      </p>
    </section>
  );
}

function instantOf({ saidAt }: PublicStatement): string | null {
  const [exact] = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(saidAt?.edtf ?? '') ?? [null];
  return exact;
}

function StatementEntry({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const status = chiefStatus(statement);
  return (
    <div>
      <p className="t-say">
        <a href={recordPath(statement.id)}>
          <OfStatement statement={statement} voice={voice}>
            {statement.text}
          </OfStatement>
        </a>
      </p>
      <p className="t-who">
        <Typed voice={voice} text={whoText(statement, voice)} />
      </p>
      <p className={`t-who g ${markOf(status.kind)}`}>
        <Voiced voice={voice}>{statusText(status, voice)}</Voiced>
      </p>
    </div>
  );
}
