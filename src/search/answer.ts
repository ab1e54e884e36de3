import type { Db } from '../db/db.ts';
import { bylineWord, numberAt, sectionWord, storiesWithText } from '../stories/stories.ts';
import type { Looked } from './matching.ts';
import { isExcluded, scoreOf } from './ranking.ts';
import type { SearchAnswer, SearchHit, SearchQuery, SearchRequest } from './shapes.ts';
import { marked, snippetOf } from './snippet.ts';
import { candidates, newestMatches } from './store.ts';

/** Hits on a page of `/search`. */
export const hitsAPage = 20;
/** Of so many newest matches the best are found, and so far matches are counted. */
export const rankedAtMost = 100;

const nothing: SearchAnswer = {
  hits: [],
  found: { stories: 0, more: false },
  isCutShort: false,
  nextPage: null,
  older: null,
};

/** Answers a search from what readers can see. One that asks for no word and nothing else finds nothing. */
export async function search(db: Db, request: SearchRequest, now: Temporal.Instant): Promise<SearchAnswer> {
  const looked = lookedFor(request);
  if (looked === null) return nothing;
  return request.order === 'best' && request.query.terms.length > 0
    ? bestFirst(db, request, { looked, now })
    : newestFirst(db, request, looked);
}

function lookedFor({ query, sectionId, bylineId, from, until }: SearchRequest): Looked | null {
  const filed = [
    ...(sectionId === null ? [] : [sectionWord(sectionId)]),
    ...(bylineId === null ? [] : [bylineWord(bylineId)]),
  ];
  if (query.terms.length === 0 && filed.length === 0 && from === null && until === null) return null;
  return {
    query,
    filed,
    from: from === null ? null : numberAt(from.epochMilliseconds),
    until: until === null ? null : numberAt(until.epochMilliseconds),
  };
}

async function bestFirst(
  db: Db,
  { query, page, limit }: SearchRequest,
  { looked, now }: { looked: Looked; now: Temporal.Instant },
): Promise<SearchAnswer> {
  const { stories, isCutShort } = await candidates(db, looked, rankedAtMost + 1);
  const matches = stories.filter((story) => !isExcluded(story, query));
  const ranked = matches
    .map((story) => ({ story, score: scoreOf(story, query, now) }))
    .toSorted((one, other) => other.score - one.score || other.story.number - one.story.number)
    .slice(0, rankedAtMost);
  const start = (page - 1) * limit;
  const ids = ranked.slice(start, start + limit).map(({ story }) => story.storyId);
  return {
    hits: await hitsOf(db, ids, query),
    found: { stories: ranked.length, more: matches.length > rankedAtMost },
    isCutShort,
    nextPage: ranked.length > start + limit ? page + 1 : null,
    older: null,
  };
}

async function newestFirst(db: Db, { query, before, limit }: SearchRequest, looked: Looked): Promise<SearchAnswer> {
  const { stories, isCutShort } = await newestMatches(db, looked, rankedAtMost + 1);
  const more = stories.length > rankedAtMost;
  const known = before === null ? stories : stories.filter(({ number }) => number < before);
  // A page of those that are counted anyway is not looked for a second time.
  const far = before !== null && more && known.length <= limit;
  const until = far ? Math.min(before, looked.until ?? before) : null;
  const page = far ? await newestMatches(db, { ...looked, until }, limit + 1) : { stories: known, isCutShort };
  const shown = page.stories.slice(0, limit);
  const ids = shown.map(({ storyId }) => storyId);
  return {
    hits: await hitsOf(db, ids, query),
    found: { stories: Math.min(stories.length, rankedAtMost), more },
    isCutShort: page.isCutShort,
    nextPage: null,
    older: page.stories.length > limit ? (shown.at(-1)?.number ?? null) : null,
  };
}

async function hitsOf(db: Db, ids: readonly string[], query: SearchQuery): Promise<readonly SearchHit[]> {
  const stories = await storiesWithText(db, ids);
  return stories.map(({ card, lines }) => ({
    card,
    headline: marked(card.headline, query),
    snippet: snippetOf(card.standfirst === null ? lines : [card.standfirst, ...lines], query),
  }));
}
