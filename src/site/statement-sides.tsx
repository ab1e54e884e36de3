import type { FoundStatement } from '../record/record.ts';
import type { PublicStatement } from '../statements/statements.ts';
import { recordPath } from './addresses.ts';
import { figureWords, whoText } from './record-words.ts';
import { Apart, OfStatement } from './statement-parts.tsx';
import { type PageVoice, Typed, Voiced } from './voice.tsx';

interface SidesParts {
  readonly statement: PublicStatement;
  readonly relations: FoundStatement['relations'];
  readonly voice: PageVoice;
}

/** What others said to a statement, each face to face with it, and who sets the two against each other. */
export function BothSides({ statement, relations, voice }: SidesParts) {
  if (relations.length === 0) return null;
  const { words } = voice;
  return (
    <section className="block" aria-labelledby="sides">
      <h2 className="block-title" id="sides">
        <Voiced voice={voice}>{words.bothSides}</Voiced>
      </h2>
      <div className="faces">
        {relations.map(({ relation, other }) => {
          const isFrom = relation.fromId === statement.id;
          const label = isFrom ? words.relationOf[relation.kind] : words.relationBack[relation.kind];
          return (
            <div key={relation.id} className="face">
              <h3>
                <Voiced voice={voice}>{label}</Voiced>
              </h3>
              <div className="face-row">
                <SideWords statement={statement} label={words.thisStatement} voice={voice} />
                <SideWords statement={other} label={null} voice={voice} />
              </div>
              <p className="face-note">
                <Voiced voice={voice}>
                  {relation.assertedBy === 'speaker' ? words.saidItself : words.saidByNewsroom}
                </Voiced>{' '}
                {relation.note === null ? null : <Typed voice={voice} text={relation.note} />}
              </p>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function SideWords(props: { statement: PublicStatement; label: string | null; voice: PageVoice }) {
  const { statement, label, voice } = props;
  const [quantity] = statement.quantities;
  const said = quantity === undefined ? null : figureWords(quantity);
  const who = whoText(statement, voice);
  return (
    <div className="claim">
      <p className="claim-fig words long">
        <OfStatement statement={statement} voice={voice}>
          {statement.text}
        </OfStatement>
      </p>
      <p className="claim-who">
        {label === null ? (
          <a href={recordPath(statement.id)}>
            <Typed voice={voice} text={who} />
          </a>
        ) : (
          <Voiced voice={voice}>{label}</Voiced>
        )}
      </p>
      <p className="claim-how">
        {said === null ? null : (
          <>
            {said.qualifier === null ? null : <i className="q">{said.qualifier} </i>}
            <Apart voice={voice}>{said.figure}</Apart>
          </>
        )}
      </p>
    </div>
  );
}
