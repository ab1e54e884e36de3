import { cleanQuery, type SearchOrder } from '../search/search.ts';
import type { NamedPage } from '../stories/stories.ts';
import { isDay } from '../text/text.ts';
import { searchPath } from './addresses.ts';
import type { FilterMistake } from './filter-fields.tsx';

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
  readonly mistakes: readonly Mistake[];
}

/** A filter that the search has left out. */
export type Mistake = FilterMistake<'section' | 'author' | 'from' | 'to' | 'order'>;

/** What the form can offer. */
interface Offered {
  readonly sections: readonly NamedPage[];
  readonly authors: readonly NamedPage[];
}

const orders: readonly SearchOrder[] = ['best', 'newest'];

/** What a query string asks for. What it cannot mean is left out of the search, and named among the mistakes. */
export function readAsked(query: Readonly<Record<string, unknown>>, { sections, authors }: Offered): Asked {
  const text = (name: string) => [query[name] ?? ''].flat().map(String).join(', ').trim();
  const mistakes: Mistake[] = [];
  const checked = <Value>(field: Mistake['field'], kind: Mistake['kind'], value: Value | undefined): Value | null => {
    if (value === undefined && text(field) !== '') mistakes.push({ field, kind, value: cleanQuery(text(field)) });
    return value ?? null;
  };
  const named = (field: 'section' | 'author', of: readonly NamedPage[]) =>
    checked(
      field,
      'not in the list',
      of.find(({ slug }) => slug === text(field)),
    );
  const day = (field: 'from' | 'to') => checked(field, 'not a day', isDay(text(field)) ? text(field) : undefined);
  const asked = {
    text: cleanQuery(text('q')),
    section: named('section', sections),
    author: named('author', authors),
    from: day('from'),
    to: day('to'),
    order:
      checked(
        'order',
        'not in the list',
        orders.find((order) => order === text('order')),
      ) ?? 'best',
    page: /^[1-9]\d?$/.test(text('page')) ? Number(text('page')) : 1,
  };
  if (asked.from === null || asked.to === null || asked.from <= asked.to) return { ...asked, mistakes };
  const reversed = { field: 'from', kind: 'after the other day', value: asked.from } as const;
  return { ...asked, from: null, mistakes: [...mistakes, reversed] };
}

/** Whether anything narrows the search besides its words. */
export function isNarrowed({ section, author, from, to }: Asked): boolean {
  return [section, author, from, to].some((value) => value !== null);
}

/** The address of a search; what is not asked for is not in it, nor what was left out. */
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
