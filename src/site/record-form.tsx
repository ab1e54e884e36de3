import type { ReactNode } from 'react';
import type { Words } from '../messages/messages.ts';
import type { Offered, OfferedFilters } from '../record/record.ts';
import { acts, statuses } from '../statements/statements.ts';
import { isNarrowed, type RecordAsked, type RecordField, type RecordMistake } from './record-asked.ts';
import { type PageVoice, Voiced } from './voice.tsx';

interface RecordFormParts {
  readonly asked: RecordAsked;
  /** what can be chosen; of a speaker's own page no speaker is */
  readonly offered: OfferedFilters;
  /** the page's path */
  readonly path: string;
  readonly voice: PageVoice;
}

/** What narrows a list of statements. A plain form: the address is the list. */
export function RecordForm({ asked, offered, path, voice }: RecordFormParts) {
  const { words } = voice;
  const mistakeOf = (name: RecordField) => asked.mistakes.find(({ field }) => field === name);
  const parts = (name: RecordField) => ({ name, mistake: mistakeOf(name), voice });
  const named = (of: readonly Offered[]) => of.map(({ id, name }) => [id, name] as const);
  return (
    <search>
      <form className="search-form" action={path} method="get" aria-label={words.recordFilters}>
        <Mistakes mistakes={asked.mistakes} voice={voice} />
        <div className="search-filters record-filters">
          <Choice
            {...parts('speaker')}
            any={words.anySpeaker}
            chosen={asked.speaker?.id}
            of={named(offered.speakers)}
          />
          <Choice {...parts('topic')} any={words.anyTopic} chosen={asked.topic?.id} of={named(offered.topics)} />
          <Choice {...parts('place')} any={words.anyPlace} chosen={asked.place?.id} of={named(offered.places)} />
          <Choice
            {...parts('act')}
            any={words.anyAct}
            chosen={asked.act}
            of={acts.map((act) => [act, words.actOf[act]] as const)}
          />
          <Choice
            {...parts('status')}
            any={words.anyStatus}
            chosen={asked.status}
            of={statuses.filter((one) => one !== 'withdrawn').map((one) => [one, words.statusOf[one]] as const)}
          />
          <Day {...parts('from')} day={asked.from} />
          <Day {...parts('until')} day={asked.until} />
          <p className="record-show">
            <button className="button" type="submit">
              <Voiced voice={voice}>{words.showFiltered}</Voiced>
            </button>
            {isNarrowed(asked) ? (
              <a href={path}>
                <Voiced voice={voice}>{words.clearFilters}</Voiced>
              </a>
            ) : null}
          </p>
        </div>
      </form>
    </search>
  );
}

/** What could not be used, each with its mend and the way to its field. */
function Mistakes({ mistakes, voice }: { mistakes: readonly RecordMistake[]; voice: PageVoice }) {
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
              <Voiced voice={voice}>{fieldName(mistake.field, words)}</Voiced>
            </a>{' '}
            <Voiced voice={voice}>{mendOf(mistake, words)}</Voiced>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mendOf({ kind, value }: RecordMistake, words: Words): string {
  switch (kind) {
    case 'not in the list':
      return words.notInList({ value });
    case 'not a day':
      return words.notADay({ value, example: '2026-11-19' });
    case 'after the other day':
      return words.daysReversed({ value });
  }
}

function fieldName(name: RecordField, words: Words): string {
  return {
    speaker: words.filterSpeaker,
    topic: words.filterTopic,
    place: words.filterPlace,
    act: words.filterAct,
    status: words.filterStatus,
    from: words.filterFrom,
    until: words.filterTo,
  }[name];
}

interface FieldParts {
  readonly name: RecordField;
  readonly mistake: RecordMistake | undefined;
  readonly voice: PageVoice;
}

function Field({ name, voice, children }: FieldParts & { children: ReactNode }) {
  return (
    <div className="search-filter">
      <label htmlFor={name}>
        <Voiced voice={voice}>{fieldName(name, voice.words)}</Voiced>
      </label>
      {children}
    </div>
  );
}

function told({ name, mistake }: FieldParts) {
  return mistake === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `mistake-${name}` };
}

interface ChoiceParts extends FieldParts {
  readonly any: string;
  readonly chosen: string | null | undefined;
  readonly of: readonly (readonly [value: string, label: string])[];
}

/** Nothing where there is nothing to choose between. */
function Choice(parts: ChoiceParts) {
  const { name, any, chosen, of } = parts;
  if (of.length === 0) return null;
  return (
    <Field {...parts}>
      <select id={name} name={name} defaultValue={chosen ?? ''} {...told(parts)}>
        <option value="">{any}</option>
        {of.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Day(parts: FieldParts & { day: string | null }) {
  const { name, mistake, day } = parts;
  const type = mistake?.kind === 'not a day' ? 'text' : 'date';
  return (
    <Field {...parts}>
      <input id={name} name={name} type={type} defaultValue={day ?? mistake?.value ?? ''} {...told(parts)} />
    </Field>
  );
}
