import type { DeskFields } from '../shapes.ts';

/** What people call the kinds of stories. */
export const genreNames: Readonly<Record<DeskFields['genre'], string>> = {
  news: 'News',
  analysis: 'Analysis',
  explainer: 'Explainer',
  opinion: 'Opinion',
  letter: 'Letter',
  review: 'Review',
  obituary: 'Obituary',
  service: 'Service',
};

/** What search engines are asked, in words. */
export const indexNames: Readonly<Record<DeskFields['indexChoice'], string>> = {
  index: 'Search engines may list it',
  'news-noindex': 'Not in news search, otherwise yes',
  noindex: 'In no search engine',
};
