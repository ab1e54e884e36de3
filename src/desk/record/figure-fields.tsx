import { Button } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../parts/choice-field.tsx';
import { qualifiers } from './act-words.ts';
import { asTyped, type Quantity, understood } from './figure-words.ts';
import { PlainField } from './plain-field.tsx';

const words = {
  figure: (index: number, count: number) => (count > 1 ? `Figure ${index + 1}` : 'Figure'),
  qualifier: 'Qualifier',
  understood: (what: string) => `Understood: ${what}.`,
  notYet: 'It is read when it is saved.',
  another: 'Another figure',
  correct: 'Correct what was understood',
  value: 'Value',
  low: 'At least',
  high: 'At most',
  unit: 'Unit',
} as const;

interface FigureFieldsProps {
  readonly quantities: readonly Quantity[];
  readonly set: (quantities: readonly Quantity[]) => void;
  /** whether everything that was understood can be corrected here */
  readonly isWhole: boolean;
}

/** The figures of a statement, each as printed, with what hedges it. */
export function FigureFields({ quantities, set, isWhole }: FigureFieldsProps) {
  const [isMore, setMore] = useState(false);
  const count = Math.max(quantities.length + (isMore ? 1 : 0), 1);
  const put = (index: number, next: Quantity | null) => {
    const all =
      index < quantities.length ? quantities.map((each, at) => (at === index ? next : each)) : [...quantities, next];
    if (index === quantities.length) setMore(false);
    set(all.filter((each) => each !== null));
  };
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <Figure
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place in the list
          key={index}
          index={index}
          label={words.figure(index, count)}
          quantity={quantities[index] ?? null}
          put={(next) => put(index, next)}
          isWhole={isWhole}
        />
      ))}
      {isWhole && quantities.length > 0 && !isMore && (
        <Button variant="subtle" onClick={() => setMore(true)}>
          {words.another}
        </Button>
      )}
    </>
  );
}

interface FigureProps {
  readonly index: number;
  readonly label: string;
  readonly quantity: Quantity | null;
  readonly put: (quantity: Quantity | null) => void;
  readonly isWhole: boolean;
}

function Figure({ index, label, quantity, put, isWhole }: FigureProps) {
  const seen = quantity && understood(quantity);
  const about = quantity && (seen === null ? words.notYet : words.understood(seen));
  return (
    <>
      <PlainField
        name={`fields.quantities.${index}.asPrinted`}
        label={label}
        value={quantity?.asPrinted ?? ''}
        about={about}
        set={(typed) => put(typed === '' ? null : asTyped(typed))}
      />
      {quantity && (
        <ChoiceField
          label={words.qualifier}
          choices={qualifiers}
          value={quantity.qualifier}
          onChosen={(chosen) => {
            const qualifier = qualifiers.find(({ value }) => value === chosen)?.value;
            if (qualifier) put({ ...quantity, qualifier });
          }}
        />
      )}
      {quantity && isWhole && <Corrections index={index} quantity={quantity} put={put} />}
    </>
  );
}

function Corrections({ index, quantity, put }: Pick<FigureProps, 'index' | 'put'> & { readonly quantity: Quantity }) {
  const number = (key: 'value' | 'low' | 'high') => (
    <TypedNumber
      name={`fields.quantities.${index}.${key}`}
      label={words[key]}
      value={quantity[key]}
      set={(read) => put({ ...quantity, [key]: read })}
    />
  );
  return (
    <details className="wide">
      <summary>{words.correct}</summary>
      <div className="record-fields">
        {number('value')}
        <PlainField
          name={`fields.quantities.${index}.unit`}
          label={words.unit}
          value={quantity.unit}
          set={(unit) => put({ ...quantity, unit })}
        />
        {number('low')}
        {number('high')}
      </div>
    </details>
  );
}

interface TypedNumberProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly set: (value: number | null) => void;
}

/** A number as it is typed: `9.` on the way to `9.4` stays as it is, and the number is 9 meanwhile. */
function TypedNumber({ name, label, value, set }: TypedNumberProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const read = numberIn(typed);
  // Reading the words anew may have changed it.
  const shown = read === undefined || read === value ? typed : String(value ?? '');
  return (
    <PlainField
      name={name}
      label={label}
      value={shown}
      set={(next) => {
        setTyped(next);
        const number = numberIn(next);
        if (number !== undefined) set(number);
      }}
    />
  );
}

/** null: nothing is typed; undefined: what is typed is no number. */
function numberIn(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
