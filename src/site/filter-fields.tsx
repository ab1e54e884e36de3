import type { ReactNode } from 'react';
import { type PageVoice, Voiced } from './voice.tsx';

/** A filter that was left out: what stood in it, and why it could not be used. */
export interface FilterMistake<Field extends string = string> {
  readonly field: Field;
  readonly value: string;
  readonly kind: 'not in the list' | 'not a day' | 'after the other day';
}

/** One field of a form that narrows a list. */
export interface FilterParts {
  readonly name: string;
  readonly label: string;
  readonly mistake: FilterMistake | undefined;
  readonly voice: PageVoice;
}

/** What could not be used, each with its mend and the way to its field, which `labelOf` names. */
export function FilterMistakes<Field extends string>(props: {
  mistakes: readonly FilterMistake<Field>[];
  labelOf: (field: Field) => string;
  voice: PageVoice;
}) {
  const { mistakes, labelOf, voice } = props;
  const { words } = voice;
  if (mistakes.length === 0) return null;
  return (
    <section className="mistakes" aria-labelledby="mistakes">
      <h2 id="mistakes">
        <Voiced voice={voice}>{words.filtersLeftOut}</Voiced>
      </h2>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake.field} id={`mistake-${mistake.field}`}>
            <a href={`#${mistake.field}`}>
              <Voiced voice={voice}>{labelOf(mistake.field)}</Voiced>
            </a>{' '}
            <Voiced voice={voice}>{mendOf(mistake, voice)}</Voiced>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mendOf({ kind, value }: FilterMistake, { words }: PageVoice): string {
  switch (kind) {
    case 'not in the list':
      return words.notInList({ value });
    case 'not a day':
      return words.notADay({ value, example: '2026-11-19' });
    case 'after the other day':
      return words.daysReversed({ value });
  }
}

/** A field under its label. */
export function FilterField({ name, label, voice, children }: FilterParts & { children: ReactNode }) {
  return (
    <div className="search-filter">
      <label htmlFor={name}>
        <Voiced voice={voice}>{label}</Voiced>
      </label>
      {children}
    </div>
  );
}

/** Ties a field that could not be used to what is said of it. */
export function toldOf({ name, mistake }: FilterParts) {
  return mistake === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `mistake-${name}` };
}

interface ChoiceParts extends FilterParts {
  /** what stands for no choice */
  readonly any: string;
  readonly chosen: string | null | undefined;
  readonly of: readonly (readonly [value: string, label: string])[];
}

/** One of several; nothing where there is nothing to choose between. */
export function FilterChoice(parts: ChoiceParts) {
  const { name, any, chosen, of } = parts;
  if (of.length === 0) return null;
  return (
    <FilterField {...parts}>
      <select id={name} name={name} defaultValue={chosen ?? ''} {...toldOf(parts)}>
        <option value="">{any}</option>
        {of.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FilterField>
  );
}

/** A day; one that could not be used stays as it was typed, which a date field would not let it. */
export function FilterDay(parts: FilterParts & { day: string | null }) {
  const { name, mistake, day } = parts;
  const type = mistake?.kind === 'not a day' ? 'text' : 'date';
  return (
    <FilterField {...parts}>
      <input id={name} name={name} type={type} defaultValue={day ?? mistake?.value ?? ''} {...toldOf(parts)} />
    </FilterField>
  );
}
