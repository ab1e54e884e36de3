import type { ReactNode } from 'react';
import { queryAtMost, type SearchOrder } from '../search/search.ts';
import type { NamedPage } from '../stories/stories.ts';
import { searchPath } from './addresses.ts';
import { type PageVoice, Voiced } from './voice.tsx';

/** What a reader asked of the search page, as its form shows it again. */
export interface Asked {
  readonly text: string;
  readonly section: NamedPage | null;
  readonly author: NamedPage | null;
  /** `YYYY-MM-DD`, both within */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: SearchOrder;
  readonly page: number;
}

/** The address of a search; what is not asked for is not in it. */
export function searchAddress(asked: Asked, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of [
    ['q', asked.text],
    ['section', asked.section?.slug],
    ['author', asked.author?.slug],
    ['from', asked.from],
    ['to', asked.to],
    ['order', asked.order === 'best' ? null : asked.order],
    ...Object.entries(more),
  ] as const) {
    if (value) parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? searchPath : `${searchPath}?${query}`;
}

interface FormParts {
  readonly asked: Asked;
  readonly sections: readonly NamedPage[];
  readonly authors: readonly NamedPage[];
  readonly voice: PageVoice;
}

/** One field, and in a quiet row what narrows the search. A plain form: the address is the search. */
export function SearchForm({ asked, sections, authors, voice }: FormParts) {
  const { words } = voice;
  const isNarrowed = [asked.section, asked.author, asked.from, asked.to].some((value) => value !== null);
  return (
    <search>
      <form className="search-form" action={searchPath} method="get">
        <div className="search-words">
          <label className="unseen" htmlFor="q">
            <Voiced voice={voice}>{words.searchFor}</Voiced>
          </label>
          <input id="q" name="q" type="search" dir="auto" maxLength={queryAtMost} defaultValue={asked.text} />
          <button type="submit">
            <Voiced voice={voice}>{words.searchButton}</Voiced>
          </button>
        </div>
        <div className="search-filters">
          <Choice
            name="section"
            label={words.filterSection}
            any={words.anySection}
            chosen={asked.section}
            voice={voice}
          >
            {options(sections)}
          </Choice>
          {authors.length === 0 ? null : (
            <Choice name="author" label={words.filterAuthor} any={words.anyAuthor} chosen={asked.author} voice={voice}>
              {options(authors)}
            </Choice>
          )}
          <Day name="from" label={words.filterFrom} day={asked.from} voice={voice} />
          <Day name="to" label={words.filterTo} day={asked.to} voice={voice} />
          <Field name="order" label={words.filterOrder} voice={voice}>
            <select id="order" name="order" defaultValue={asked.order}>
              <option value="best">{words.bestMatch}</option>
              <option value="newest">{words.newestFirst}</option>
            </select>
          </Field>
          {isNarrowed ? (
            <p className="search-clear">
              <a href={searchAddress({ ...asked, section: null, author: null, from: null, to: null })}>
                <Voiced voice={voice}>{words.clearFilters}</Voiced>
              </a>
            </p>
          ) : null}
        </div>
      </form>
    </search>
  );
}

function options(pages: readonly NamedPage[]): ReactNode {
  return pages.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ));
}

function Field(props: { name: string; label: string; voice: PageVoice; children: ReactNode }) {
  return (
    <div className="search-filter">
      <label htmlFor={props.name}>
        <Voiced voice={props.voice}>{props.label}</Voiced>
      </label>
      {props.children}
    </div>
  );
}

function Choice(
  props: { name: string; label: string; any: string; chosen: NamedPage | null } & {
    voice: PageVoice;
    children: ReactNode;
  },
) {
  const { name, label, any, chosen, voice, children } = props;
  return (
    <Field name={name} label={label} voice={voice}>
      <select id={name} name={name} defaultValue={chosen?.slug ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </Field>
  );
}

function Day({ name, label, day, voice }: { name: string; label: string; day: string | null; voice: PageVoice }) {
  return (
    <Field name={name} label={label} voice={voice}>
      <input id={name} name={name} type="date" defaultValue={day ?? ''} />
    </Field>
  );
}
