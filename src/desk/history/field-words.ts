import type { DeskFields, RevisionChanges } from '../shapes.ts';
import { genreNames } from '../stories/words-of-story.ts';

type Difference = RevisionChanges['fields'][number];
type Named = Extract<Difference, { readonly field: string }>['field'] | 'dateline';

/** What people call the fields of a story. */
export const fieldNames: Readonly<Record<Named | Exclude<keyof DeskFields, 'document'>, string>> = {
  headline: 'Headline',
  kicker: 'Kicker',
  standfirst: 'Standfirst',
  dateline: 'Dateline',
  bylines: 'Bylines',
  bylineIds: 'Bylines',
  section: 'Section',
  sectionId: 'Section',
  topics: 'Topics',
  topicIds: 'Topics',
  tags: 'Tags',
  tagIds: 'Tags',
  genre: 'Genre',
  language: 'Language',
  direction: 'Direction',
  leadPicture: 'Lead picture',
  leadPictureId: 'Lead picture',
  origin: 'Origin',
  originAgency: 'Origin: agency',
  originUrl: 'Origin: address',
  originLicence: 'Origin: licence',
  originLicenceUrl: 'Origin: the licence’s address',
  originPublished: 'Origin: published',
  originChanges: 'Origin: what was changed',
  indexChoice: 'Search engines',
  canonicalAtOrigin: 'Canonical address',
  caption: 'Caption of a picture',
  alt: 'Description of a picture',
  credit: 'Credit of a picture',
};

const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  genre: genreNames,
  direction: { ltr: 'Left to right', rtl: 'Right to left' },
  indexChoice: {
    index: 'May list it',
    'news-noindex': 'May list it, but not among news',
    noindex: 'Are asked not to list it',
  },
  canonicalAtOrigin: { true: 'At the origin', false: 'Here' },
};

const words = { gone: 'no longer there' } as const;

/** What stands where a field holds nothing. */
export const nothing = 'nothing';

/** A value as people say it; nothing is a word, too. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing;
  const said = String(value);
  if (field === 'language') return languageName(said);
  return values[field]?.[said] ?? said;
}

/** What sections, topics, tags or bylines are called, in order. */
export function namesInWords(ids: readonly string[], names: Readonly<Record<string, string>>): string {
  return ids.length === 0 ? nothing : ids.map((id) => names[id] ?? words.gone).join(', ');
}

/** A dateline in one line. */
export function datelineInWords(dateline: DeskFields['dateline']): string {
  const parts = [dateline?.place, dateline?.date, dateline?.agency].filter((part) => part);
  return parts.length === 0 ? nothing : parts.join(', ');
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
