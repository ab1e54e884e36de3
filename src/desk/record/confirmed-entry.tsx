import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFocusBack } from '../parts/focus-back.ts';
import type { DeskStatement } from '../shapes.ts';
import { AnchorQuestion } from './anchor-question.tsx';
import { figureOf } from './figure-words.ts';
import { StatusSign } from './signs.tsx';
import { StatementDetails } from './statement-details.tsx';
import type { RecordActs } from './use-record-acts.ts';

const words = {
  notStated: 'Not stated',
  open: 'Details',
  shut: 'Close',
  show: 'Show in the text',
  to: (act: string, text: string) => `${act}: ${text.slice(0, 60)}`,
} as const;

export interface ConfirmedParts {
  readonly statement: DeskStatement;
  /** null: its words stand in the story no more */
  readonly number: number | null;
  readonly others: readonly DeskStatement[];
  readonly acts: RecordActs;
  readonly topicIds: readonly string[];
  readonly mayWrite: boolean;
  /** brings its words into view in the text */
  readonly show: (statement: DeskStatement) => void;
  /** puts the words that were confirmed back where others stand now; rejects where they stand nowhere */
  readonly putBack: (statement: DeskStatement) => Promise<unknown>;
  readonly current: string | null;
}

/** One statement that is on the record: its number, who, its figure and how it stands; the rest when it is opened. */
export function ConfirmedEntry(props: ConfirmedParts) {
  const { statement, number, show, current, mayWrite } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useFocusBack(isOpen);
  const { text } = statement;
  return (
    <li data-statement-entry={statement.id} aria-current={current === statement.id ? 'true' : undefined}>
      <div className="confirmed-line">
        <b className="figures">{number ?? '–'}</b>
        <span>
          <Named statement={statement} />
        </span>
        <StatusSign statement={statement} />
      </div>
      <AnchorQuestion {...props} />
      {isOpen && <StatementDetails {...props} close={() => setOpen(false)} />}
      <div className="acts">
        {number !== null && (
          <Button variant="subtle" aria-label={words.to(words.show, text)} onClick={() => show(statement)}>
            {words.show}
          </Button>
        )}
        {(mayWrite || isOpen) && (
          <Button
            ref={button}
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={words.to(isOpen ? words.shut : words.open, text)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.shut : words.open}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Who speaks, for whom, and with which figure: `Dr Noor Eskelund, Halme Institute, at least 9.4 knots`. */
export function Named({ statement: { speaker, organisation, fields } }: Pick<ConfirmedParts, 'statement'>) {
  const name = speaker?.name ?? fields.speakerAsPrinted ?? words.notStated;
  const [quantity] = fields.quantities;
  return (
    <>
      <bdi>{name}</bdi>
      {organisation && organisation.name !== name && (
        <>
          , <bdi>{organisation.name}</bdi>
        </>
      )}
      {quantity && (
        <>
          , {quantity.qualifierAsPrinted && <i>{quantity.qualifierAsPrinted} </i>}
          <bdi>{figureOf(quantity)}</bdi>
        </>
      )}
    </>
  );
}
