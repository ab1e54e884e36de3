import {
  type Api,
  answer,
  askEachTime,
  type Described,
  integer,
  limit,
  linkNext,
  mended,
  object,
  oneOf,
  optional,
  type ParameterProblem,
  pageAddress,
  readable,
  sendParameterProblems,
  text,
} from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { apiStoryCards, filters, readFilters } from '../stories/stories.ts';
import { rankedAtMost, search } from './answer.ts';
import { ApiSearchAnswer, type ApiSearchResult } from './api-shapes.ts';
import { queryAtMost, readQuery } from './query.ts';
import type { MarkedText, SearchHit, SearchQuery, SearchRequest } from './shapes.ts';
import { shownBySearch } from './shown.ts';

export interface SearchApiDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
}

const { section, author, from, to } = filters;
const followNext = 'Follow `next` of the page before, or leave it out for the first page.';
const orders = ['best', 'newest'] as const;

const query = object({
  q: optional(
    mended(
      text({
        maxLength: queryAtMost,
        pattern: '\\S',
        description:
          'What is looked for: words that must all be there, phrases in quotation marks, `-` before what must not be there. Without it everything that the filters leave is found.',
        examples: ['ferry fog'],
      }),
      `Give words to look for, at most ${queryAtMost} characters.`,
    ),
  ),
  section,
  author,
  from,
  to,
  order: optional(
    mended(
      oneOf(orders, {
        description: 'Best match first, as when it is left out; or newest first, as always without words.',
      }),
      `Choose one of ${orders.join(', ')}.`,
    ),
  ),
  limit,
  page: optional(
    mended(
      integer({
        minimum: 1,
        maximum: rankedAtMost,
        description: 'Which page, best match first. Take it from `next` of the page before.',
      }),
      followNext,
    ),
  ),
  before: optional(
    mended(
      text({
        pattern: '^\\d{1,16}$',
        description: 'Where the page begins, newest first. Take it from `next` of the page before; do not make it.',
      }),
      followNext,
    ),
  ),
});
type Asked = Described<typeof query>;

const schema = {
  operationId: 'searchStories',
  summary: 'Search',
  description:
    'Published stories by their words, as the page /search finds them: in headline, kicker, standfirst, text, corrections and names. A story must meet every filter that is given. In order of best match the newest hundred that match anywhere and the newest hundred with all words in the headline are ranked; newest first goes through all that match.',
  tags: ['Stories'],
  querystring: query,
  response: { 200: answer('A page of what was found.', ApiSearchAnswer) },
};

/** `GET /api/v1/search`: what `/search` finds, in its order. */
export function searchApi(api: Api, { db, baseUrl, now }: SearchApiDeps): void {
  api.get('/search', { config: readable(query), schema }, async ({ query: asked }, reply) => {
    const words = readQuery(asked.q ?? '');
    // Without words there is nothing to rank: `search` gives the newest first.
    const order = words.terms.length === 0 ? 'newest' : (asked.order ?? 'best');
    const { narrowing, problems } = await readFilters(db, asked);
    const wrong = [...askedForNothing(words, asked), ...otherOrder(order, asked), ...problems];
    if (wrong.length > 0) return sendParameterProblems(reply, baseUrl, wrong);
    const listOf = (kind: 'section' | 'byline') => narrowing.lists.find(({ list }) => list === kind)?.listId ?? null;
    const instant = (stamped: string | null) => (stamped === null ? null : Temporal.Instant.from(stamped));
    const request: SearchRequest = {
      query: words,
      sectionId: listOf('section'),
      bylineId: listOf('byline'),
      from: instant(narrowing.from),
      until: instant(narrowing.until),
      order,
      limit: asked.limit,
      page: asked.page ?? 1,
      before: asked.before === undefined ? null : Number(asked.before),
    };
    const at = now();
    const made = await search(db, request, at);
    const { hits, found, isCutShort, nextPage, older } = made;
    const shown = shownBySearch(made, at);
    if (shown !== null) {
      const byline = listOf('byline');
      const narrowed = byline === null ? [] : [changeKey.byline(byline)];
      reply.shows([changeKey.frame, ...narrowed, ...shown.keys], shown.until);
    }
    const isLast = nextPage === null && older === null;
    const next = isLast ? null : pageAddress(`${baseUrl}/api/v1/search`, { ...asked, page: nextPage, before: older });
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .send({
        results: await apiResults(db, hits, baseUrl),
        next,
        total: found.more || isCutShort ? null : found.stories,
      });
  });
}

/** A search for nothing is a mistake of whoever asks, and the answer to it neither nothing nor everything. */
function askedForNothing({ terms, without }: SearchQuery, { q, ...asked }: Asked): readonly ParameterProblem[] {
  if (q !== undefined && terms.length === 0 && without.length === 0)
    return [{ field: 'q', problem: 'q holds no letter or digit.', mend: 'Give a word to look for.' }];
  const isNarrowed = [asked.section, asked.author, asked.from, asked.to].some((filter) => filter !== undefined);
  if (terms.length > 0 || isNarrowed) return [];
  const mend = 'Give a word to look for in q, or narrow by section, author, from or to.';
  return [{ field: 'q', problem: 'Nothing is looked for.', mend }];
}

/** A place in the one order says nothing in the other; left out of account, it would give the first page for ever. */
function otherOrder(order: 'best' | 'newest', asked: Asked): readonly ParameterProblem[] {
  const field = order === 'best' ? 'before' : 'page';
  if (asked[field] === undefined) return [];
  const told = order === 'best' ? 'best match first' : 'newest first';
  return [{ field, problem: `${field} has no meaning ${told}.`, mend: followNext }];
}

async function apiResults(db: Db, hits: readonly SearchHit[], baseUrl: string): Promise<readonly ApiSearchResult[]> {
  const cards = await apiStoryCards(
    db,
    hits.map(({ card }) => card),
    baseUrl,
  );
  return hits.flatMap(({ headline, snippet }, index) => {
    const story = cards[index];
    return story ? [{ story, headline: apiParts(headline), snippet: apiParts(snippet) }] : [];
  });
}

function apiParts(parts: MarkedText) {
  return parts.map(({ text, marked }) => ({ text, marked }));
}
