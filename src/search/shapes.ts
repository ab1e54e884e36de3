import type { StoryCard } from '../stories/stories.ts';

/** Words that must stand together in this order; one word alone is the usual case. */
export interface Term {
  readonly words: readonly string[];
  /** the last word is the beginning of one: a single letter of a script without spaces */
  readonly open: boolean;
}

/** What a reader asked for, as search understands it. */
export interface SearchQuery {
  /** every one of them must be in a story */
  readonly terms: readonly Term[];
  /** none of them may be in it */
  readonly without: readonly Term[];
}

export type SearchOrder = 'best' | 'newest';

export interface SearchRequest {
  readonly query: SearchQuery;
  readonly sectionId: string | null;
  readonly bylineId: string | null;
  /** first published at or after, and before; null: any time */
  readonly from: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly order: SearchOrder;
  /** hits on a page, at most */
  readonly limit: number;
  /** from 1; in the order of best match only */
  readonly page: number;
  /** what the page before gave as `older`; in the order of newest first only */
  readonly before: number | null;
}

/** A text in its original spelling, cut into what matches and what stands around it. */
export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[];

export interface SearchHit {
  readonly card: StoryCard;
  readonly headline: MarkedText;
  readonly snippet: MarkedText;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** how many stories match; `more`: at least one more than this, not counted further */
  readonly found: { readonly stories: number; readonly more: boolean };
  /** older stories may match that were not looked at: on PostgreSQL, where very many have each pair of a phrase */
  readonly isCutShort: boolean;
  /** the page that follows in the order of best match; null on the last */
  readonly nextPage: number | null;
  /** where the page that follows begins in the order of newest first; null on the last */
  readonly older: number | null;
}
