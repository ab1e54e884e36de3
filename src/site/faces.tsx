import type { PublicStatement } from '../statements/statements.ts';
import type { Face } from './face-pairs.ts';
import { momentText } from './moment-text.ts';
import { channelText, figureWords, sourceName } from './record-words.ts';
import { SaidTime } from './said-time.tsx';
import { Apart, OfStatement } from './statement-parts.tsx';
import { type PageVoice, Typed } from './voice.tsx';

/** Longer words than this stand smaller, so that both sides fit side by side on a phone. */
const fitsLarge = 48;

/** Two sources that answer one question differently, side by side and alike in size, before anything else is said. */
export function Faces({ faces, year, voice }: { faces: readonly Face[]; year: string; voice: PageVoice }) {
  if (faces.length === 0) return null;
  return (
    <div className="faces">
      {faces.map(({ id, question, sides, others }, index) => (
        <section key={id} className="face" aria-labelledby={`f${String(index + 1)}`}>
          <h3 id={`f${String(index + 1)}`}>
            <Typed voice={voice} text={question} />
          </h3>
          <div className="face-row">
            {sides.map((side) => (
              <Side key={side.id} statement={side} figures={haveFigures(sides)} {...{ year, voice }} />
            ))}
          </div>
          {others.map((other) => (
            <Other key={other.id} statement={other} voice={voice} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Figures are set against each other only where both sides name one. */
function haveFigures(sides: Face['sides']): boolean {
  return sides.every(({ quantities }) => quantities.length > 0);
}

function Side(props: { statement: PublicStatement; figures: boolean; year: string; voice: PageVoice }) {
  const { statement, figures, year, voice } = props;
  return (
    <div className="claim">
      {figures ? (
        <ClaimFigure statement={statement} voice={voice} />
      ) : (
        <ClaimWords statement={statement} voice={voice} />
      )}
      <p className="claim-who">
        <Typed voice={voice} text={sourceName(statement, voice.words)} />
      </p>
      <p className="claim-how">
        <HowAndWhen statement={statement} year={year} voice={voice} /> <ToEntry statement={statement} voice={voice} />
      </p>
    </div>
  );
}

function ClaimFigure({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const [quantity] = statement.quantities;
  if (quantity === undefined) return null;
  const { qualifier, figure } = figureWords(quantity);
  return (
    <p className="claim-fig">
      <OfStatement statement={statement} voice={voice}>
        {qualifier === null ? null : <span className="q">{qualifier}</span>} <Apart voice={voice}>{figure}</Apart>
      </OfStatement>
    </p>
  );
}

function ClaimWords({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const size = statement.text.length > fitsLarge ? 'claim-fig words long' : 'claim-fig words';
  return (
    <p className={size}>
      <OfStatement statement={statement} voice={voice}>
        {statement.text}
      </OfStatement>
    </p>
  );
}

function HowAndWhen({ statement, year, voice }: { statement: PublicStatement; year: string; voice: PageVoice }) {
  const how = statement.channel === null ? null : channelText(statement.channel, voice.words);
  const when = momentText(statement.saidAt, { voice, shows: 'day', year });
  if (how === null && when === null) return null;
  return (
    <>
      {how === null ? null : <Typed voice={voice} text={how} />}
      {how === null || when === null ? null : ', '}
      {when === null ? null : (
        <SaidTime moment={statement.saidAt}>
          <Apart voice={voice}>{when}</Apart>
        </SaidTime>
      )}
      .
    </>
  );
}

function ToEntry({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const number = statement.number ?? 0;
  return <a href={`#s${number}`}>{voice.words.statementIs({ number })}</a>;
}

/** What a third source says to the same question: its figure, or its words. */
function Other({ statement, voice }: { statement: PublicStatement; voice: PageVoice }) {
  const [quantity] = statement.quantities;
  const said = quantity === undefined ? null : figureWords(quantity);
  return (
    <p className="face-note">
      <Typed voice={voice} text={sourceName(statement, voice.words)} />
      {': '}
      <OfStatement statement={statement} voice={voice}>
        {said === null ? (
          statement.text
        ) : (
          <>
            {said.qualifier === null ? null : <i className="q">{said.qualifier} </i>}
            <Apart voice={voice}>{said.figure}</Apart>
          </>
        )}
      </OfStatement>
      . <ToEntry statement={statement} voice={voice} />
    </p>
  );
}
