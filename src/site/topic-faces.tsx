import type { QuestionOfRecord } from '../record/record.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { recordPath } from './addresses.ts';
import { momentText } from './moment-text.ts';
import { channelText, figureWords, sourceName } from './record-words.ts';
import { OfStatement } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

const facesAtMost = 6;
/** Others who answered the same question, under the two. */
const othersAtMost = 2;
const fitsLarge = 48;

export interface TopicFace {
  readonly id: string;
  readonly words: string;
  readonly sides: readonly [PublicStatement, PublicStatement];
  readonly others: readonly PublicStatement[];
}

/** The questions on which two sources disagree, each with the newest pair of statements that dispute each other. */
export function topicFaces(questions: readonly QuestionOfRecord[]): readonly TopicFace[] {
  return questions
    .flatMap(({ id, words, statements }) => {
      const sides = pairIn(statements);
      if (sides === null) return [];
      const seen = new Set(sides.map(({ group }) => group?.id));
      const others = statements.filter(({ group }) => {
        if (group === null || seen.has(group.id)) return false;
        seen.add(group.id);
        return true;
      });
      return [{ id, words, sides, others: others.slice(0, othersAtMost) }];
    })
    .slice(0, facesAtMost);
}

function pairIn(statements: readonly PublicStatement[]): readonly [PublicStatement, PublicStatement] | null {
  for (const one of statements) {
    const against = one.statuses.find(({ kind }) => kind === 'disputed')?.by ?? [];
    const other = statements.find(
      ({ id, group }) => group?.id !== one.group?.id && against.some((ref) => ref.id === id),
    );
    // The one that was said first stands first, as in a conversation.
    if (other !== undefined) return [other, one];
  }
  return null;
}

/** Two sources that answer one question differently, side by side and alike in size. No landmark: a chart may bear its name. */
export function TopicFaces({ faces, voice }: { faces: readonly TopicFace[]; voice: PageVoice }) {
  return (
    <div className="faces">
      {faces.map(({ id, words, sides, others }) => (
        <div key={id} className="face">
          <h3>
            <Typed voice={voice} text={words} />
          </h3>
          <div className="face-row">
            {sides.map((side) => (
              <Side
                key={side.id}
                statement={side}
                hasFigures={sides.every((one) => one.quantities.length > 0)}
                voice={voice}
              />
            ))}
          </div>
          {others.map((other) => (
            <p key={other.id} className="face-note">
              <Typed voice={voice} text={sourceName(other, voice.words)} />
              {': '}
              <Claim statement={other} isFigure={other.quantities.length > 0} voice={voice} />.{' '}
              <ToStatement statement={other} voice={voice} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function Side({ statement, hasFigures, voice }: { statement: PublicStatement; hasFigures: boolean; voice: PageVoice }) {
  const isLong = !hasFigures && statement.text.length > fitsLarge;
  const how = statement.channel === null ? null : channelText(statement.channel, voice.words);
  const when = momentText(statement.saidAt, { voice, shows: 'day', year: null });
  const known = [how, when].filter((part) => part !== null);
  return (
    <div className="claim">
      <p className={hasFigures ? 'claim-fig' : isLong ? 'claim-fig words long' : 'claim-fig words'}>
        <Claim statement={statement} isFigure={hasFigures} voice={voice} />
      </p>
      <p className="claim-who">
        <Typed voice={voice} text={sourceName(statement, voice.words)} />
      </p>
      <p className="claim-how">
        {known.length === 0 ? null : <Typed voice={voice} text={`${known.join(', ')}. `} />}
        <ToStatement statement={statement} voice={voice} />
      </p>
    </div>
  );
}

function Claim({ statement, isFigure, voice }: { statement: PublicStatement; isFigure: boolean; voice: PageVoice }) {
  const [quantity] = statement.quantities;
  const said = isFigure && quantity !== undefined ? figureWords(quantity) : null;
  return (
    <OfStatement statement={statement} voice={voice}>
      {said === null ? (
        statement.text
      ) : (
        <>
          {said.qualifier === null ? null : <i className="q">{said.qualifier} </i>}
          {said.figure}
        </>
      )}
    </OfStatement>
  );
}

function ToStatement({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const { words } = voice;
  return (
    <a href={recordPath(statement.id)}>
      <Voiced voice={voice}>
        {statement.number === null ? words.statementPage : words.statementIs({ number: statement.number })}
      </Voiced>
    </a>
  );
}
