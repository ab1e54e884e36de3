/** The door of the search room: full text over published stories. */
export { hitsAPage, rankedAtMost, search } from './answer.ts';
export { cleanQuery, queryAtMost, readQuery } from './query.ts';
export { type SearchApiDeps, searchApi } from './routes.ts';
export type { MarkedText, SearchAnswer, SearchHit, SearchOrder, SearchQuery, SearchRequest } from './shapes.ts';
export { shownBySearch } from './shown.ts';
