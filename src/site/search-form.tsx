import type { ReactNode } from 'react';
import type { Words } from '../messages/messages.ts';
import { queryAtMost } from '../search/search.ts';
import type { NamedPage } from '../stories/stories.ts';
import { searchPath } from './addresses.ts';
import { type Asked, isNarrowed, type Mistake, searchAddress } from './search-asked.ts';
import { type PageVoice, Voiced } from './voice.tsx';

interface FormParts {
  readonly asked: Asked;
  readonly sections: readonly NamedPage[];
  readonly authors: readonly NamedPage[];
  readonly voice: PageVoice;
}

/** One field, and in a quiet row what narrows the search. A plain form: the address is the search. */
export function SearchForm({ asked, sections, authors, voice }: FormParts) {
  const { words } = voice;
  const field = (name: Mistake['field']) => ({
    name,
    label: fieldName(name, words),
    mistake: asked.mistakes.find((one) => one.field === name),
    voice,
  });
  const all = { section: null, author: null, from: null, to: null };
  return (
    <search>
      <form className="search-form" action={searchPath} method="get">
        <Mistakes mistakes={asked.mistakes} voice={voice} />
        <SearchWords text={asked.text} voice={voice} />
        <div className="search-filters">
          <Choice {...field('section')} any={words.anySection} chosen={asked.section} of={sections} />
          {authors.length === 0 ? null : (
            <Choice {...field('author')} any={words.anyAuthor} chosen={asked.author} of={authors} />
          )}
          <Day {...field('from')} day={asked.from} />
          <Day {...field('to')} day={asked.to} />
          <Field {...field('order')}>
            <select id="order" name="order" defaultValue={asked.order} {...told(field('order'))}>
              <option value="best">{words.bestMatch}</option>
              <option value="newest">{words.newestFirst}</option>
            </select>
          </Field>
          {isNarrowed(asked) ? (
            <p className="search-clear">
              <a href={searchAddress({ ...asked, ...all })}>
                <Voiced voice={voice}>{words.clearFilters}</Voiced>
              </a>
            </p>
          ) : null}
        </div>
      </form>
    </search>
  );
}

/** The field for what is searched, and its button. `label`: what stands above the field; else it is only read out. */
export function SearchWords(props: { text: string; label?: string; voice: PageVoice }) {
  const { text, label, voice } = props;
  const { words } = voice;
  return (
    <>
      <label className={label === undefined ? 'unseen' : 'search-label'} htmlFor="q">
        <Voiced voice={voice}>{label ?? words.searchFor}</Voiced>
      </label>
      <div className="search-words">
        <input id="q" name="q" type="search" dir="auto" maxLength={queryAtMost} defaultValue={text} />
        <button className="button" type="submit">
          <Voiced voice={voice}>{words.searchButton}</Voiced>
        </button>
      </div>
    </>
  );
}

/** What could not be used, each with its mend and the way to its field. */
function Mistakes({ mistakes, voice }: { mistakes: readonly Mistake[]; voice: PageVoice }) {
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

function mendOf({ kind, value }: Mistake, words: Words): string {
  switch (kind) {
    case 'not in the list':
      return words.notInList({ value });
    case 'not a day':
      return words.notADay({ value, example: '2026-11-19' });
    case 'after the other day':
      return words.daysReversed({ value });
  }
}

function fieldName(name: Mistake['field'], words: Words): string {
  return {
    section: words.filterSection,
    author: words.filterAuthor,
    from: words.filterFrom,
    to: words.filterTo,
    order: words.filterOrder,
  }[name];
}

interface FieldParts {
  readonly name: Mistake['field'];
  readonly label: string;
  readonly mistake: Mistake | undefined;
  readonly voice: PageVoice;
}

function Field({ name, label, voice, children }: FieldParts & { children: ReactNode }) {
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
function told({ name, mistake }: FieldParts) {
  return mistake === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `mistake-${name}` };
}

function Choice(parts: FieldParts & { any: string; chosen: NamedPage | null; of: readonly NamedPage[] }) {
  const { name, any, chosen, of } = parts;
  return (
    <Field {...parts}>
      <select id={name} name={name} defaultValue={chosen?.slug ?? ''} {...told(parts)}>
        <option value="">{any}</option>
        {of.map((page) => (
          <option key={page.slug} value={page.slug}>
            {page.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A day; one that could not be used stays as it was typed, which a date field would not let it. */
function Day(parts: FieldParts & { day: string | null }) {
  const { name, mistake, day } = parts;
  const type = mistake?.kind === 'not a day' ? 'text' : 'date';
  return (
    <Field {...parts}>
      <input id={name} name={name} type={type} defaultValue={day ?? mistake?.value ?? ''} {...told(parts)} />
    </Field>
  );
}
