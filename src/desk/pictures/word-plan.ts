import type { DeskPicture, PictureChange } from '../shapes.ts';

/** The words of a picture that are typed, each by its name in the API. */
export type WordName =
  | 'caption'
  | 'alt'
  | 'credit'
  | 'creators'
  | 'source'
  | 'copyright'
  | 'rightsTerms'
  | 'rightsUrl'
  | 'place'
  | 'rightsUntil';

interface WordPlan {
  readonly label: string;
  readonly about?: string;
  readonly kind: 'line' | 'lines' | 'day';
}

/** How each is asked for. */
export const wordPlans: Readonly<Record<WordName, WordPlan>> = {
  caption: { label: 'Caption', kind: 'lines' },
  alt: { label: 'What it shows, for readers who cannot see it', kind: 'lines' },
  credit: { label: 'Credit, required', kind: 'lines' },
  creators: { label: 'Creators', about: 'Several with a semicolon between them.', kind: 'lines' },
  source: { label: 'Source or agency', kind: 'lines' },
  copyright: { label: 'Copyright notice', kind: 'lines' },
  rightsTerms: { label: 'Terms of use', kind: 'lines' },
  rightsUrl: { label: 'Address of the terms', kind: 'line' },
  place: { label: 'Place', kind: 'lines' },
  rightsUntil: { label: 'Rights until', kind: 'day' },
};

/** What a field shows of a picture. */
export function textOf(picture: DeskPicture, name: WordName): string {
  if (name === 'creators') return picture.creators.join('; ');
  return picture[name] ?? '';
}

/** What a field's text means to the server. */
export function changeOf(name: WordName, text: string): PictureChange {
  if (name === 'creators') return { creators: namesIn(text) };
  if (name === 'rightsUntil') return { rightsUntil: text === '' ? null : text };
  return { [name]: text };
}

function namesIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
