import { commaOf } from '../messages/messages.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { entryAddress } from './addresses.ts';
import { aboutText, Figures, How, Known, SaidBy, SaidWords, Statuses, When } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

interface EntryParts {
  readonly statement: PublicStatement;
  /** the story's year, which goes without saying */
  readonly year: string;
  /** whether its number stands somewhere in the story above */
  readonly isMarked: boolean;
  /** why the speaker is not named; null: the speaker is */
  readonly unnamed: string | null;
  readonly voice: PageVoice;
}

/** One statement in the ledger: its number, who, what, how it stands, and what is known of when, where and how. */
export function Entry({ statement, year, isMarked, unnamed, voice }: EntryParts) {
  const { words } = voice;
  const number = statement.number ?? 0;
  return (
    <li className="st" id={`s${number}`}>
      {isMarked ? (
        <a className="st-n" href={`#r${number}`}>
          <b>{number}</b> ↑&nbsp;{words.inText}
        </a>
      ) : (
        <b className="st-n">{number}</b>
      )}
      <div>
        <SaidBy statement={statement} voice={voice} />
        <SaidWords statement={statement} voice={voice} />
        <Statuses statement={statement} within={statement.storyId} voice={voice} />
        <p className="made">
          <Voiced voice={voice}>{madeText(statement, voice)}</Voiced>
          {'. '}
          <a href={entryAddress(number)}>
            <Voiced voice={voice}>{words.statementPage}</Voiced>
          </a>
        </p>
      </div>
      <Details {...{ statement, year, unnamed, voice }} />
    </li>
  );
}

function madeText({ origin, confirmedBy: name }: PublicStatement, { words }: PageVoice): string {
  return origin === 'suggested' ? words.suggestedBy({ name }) : words.putBy({ name });
}

/** When and how are printed always, even where nobody stated them; the rest where it is known. */
function Details({ statement, year, unnamed, voice }: Omit<EntryParts, 'isMarked'>) {
  const { words } = voice;
  const { quantities, saidIn, via, hedge } = statement;
  const about = aboutText(statement, year, voice);
  return (
    <dl>
      {quantities.length === 0 ? null : (
        <Known label={words.sayFigure} voice={voice}>
          <Figures statement={statement} voice={voice} />
        </Known>
      )}
      <Known label={words.sayWhen} voice={voice}>
        <When statement={statement} year={year} voice={voice} />
      </Known>
      {saidIn === null ? null : (
        <Known label={words.sayWhere} voice={voice}>
          <Typed voice={voice} text={saidIn.name} />
        </Known>
      )}
      <Known label={words.sayHow} voice={voice}>
        <How statement={statement} voice={voice} />
      </Known>
      {about === null ? null : (
        <Known label={words.sayAbout} voice={voice}>
          <Typed voice={voice} text={about} />
        </Known>
      )}
      {via.length === 0 ? null : (
        <Known label={words.sayThrough} voice={voice}>
          <Typed voice={voice} text={via.map(({ name }) => name).join(commaOf(voice.language))} />
        </Known>
      )}
      {hedge === null ? null : (
        <Known label={words.sayHedge} voice={voice}>
          <Typed voice={voice} text={hedge} />
        </Known>
      )}
      {unnamed === null ? null : (
        <Known label={words.sayUnnamed} voice={voice}>
          <Typed voice={voice} text={unnamed} />
        </Known>
      )}
    </dl>
  );
}
