import type { ListedStatement, StatementPage } from '../record/record.ts';
import { recordPath } from './addresses.ts';
import { isNarrowed, type RecordAsked, recordAddress } from './record-asked.ts';
import { recordVoice, speakerName } from './record-words.ts';
import { Figures, How, OfStatement, Statuses, When } from './statement-parts.tsx';
import { TurningTo } from './story-list.tsx';
import { languageAttributes, type PageVoice, Typed, Voiced } from './voice.tsx';

interface StatementListParts {
  readonly title: string;
  readonly path: string;
  readonly asked: RecordAsked;
  readonly page: StatementPage;
  readonly isFirst: boolean;
  readonly voice: PageVoice;
}

/** Statements newest first, how many match, and the way on. */
export function StatementList({ title, path, asked, page, isFirst, voice }: StatementListParts) {
  const { words } = voice;
  const { statements, older, count } = page;
  return (
    <section className="block" aria-labelledby="list">
      <h2 className="block-title" id="list">
        <Voiced voice={voice}>{title}</Voiced>
      </h2>
      {statements.length === 0 ? (
        <p className="none-yet">
          <Voiced voice={voice}>
            {isNarrowed(asked) ? `${words.recordNothingFound} ${words.recordNothingAdvice}` : words.recordEmpty}
          </Voiced>
        </p>
      ) : (
        <p className="record-sub">
          <Voiced voice={voice}>{words.statementCount({ count })}</Voiced>
        </p>
      )}
      <ol className="entries statements">
        {statements.map((one) => (
          <Line key={one.statement.id} of={one} voice={recordVoice(voice)} />
        ))}
      </ol>
      <TurningTo
        newest={isFirst ? null : { path: recordAddress(path, asked), text: words.newestStatements }}
        older={
          older === null ? null : { path: recordAddress(path, asked, { before: older }), text: words.olderStatements }
        }
        voice={voice}
      />
    </section>
  );
}

function Line({ of: { statement, story }, voice }: { of: ListedStatement; voice: PageVoice }) {
  const { group, speaker, role } = statement;
  return (
    <li className="entry">
      <p className="entry-time">
        <When statement={statement} year={null} voice={voice} />
        <br />
        <How statement={statement} voice={voice} />
      </p>
      <div>
        <p className="st-by">
          <b>
            <Typed voice={voice} text={speakerName(statement, voice.words)} />
          </b>
          {[role, group?.id === speaker?.id ? null : group?.name].map((part) =>
            part ? (
              <span key={part}>
                {', '}
                <Typed voice={voice} text={part} />
              </span>
            ) : null,
          )}
        </p>
        <p className="st-said">
          <a href={recordPath(statement.id)}>
            <OfStatement statement={statement} voice={voice}>
              {statement.text}
            </OfStatement>
          </a>
        </p>
        <Statuses statement={statement} voice={voice} />
      </div>
      <p className="entry-by">
        {statement.quantities.length === 0 ? null : (
          <span>
            <Figures statement={statement} voice={voice} />
          </span>
        )}
        <span>
          <a
            href={`${story.path}#s${String(statement.number ?? '')}`}
            {...languageAttributes(story.language, voice.language)}
          >
            {story.headline}
          </a>
        </span>
      </p>
    </li>
  );
}
