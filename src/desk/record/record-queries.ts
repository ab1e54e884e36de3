import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { DeskStatement, StoryRecordDesk } from '../shapes.ts';
import type { PartiesAsked } from './record-api.ts';

/** Milliseconds after which the server is asked again, while somebody looks. */
const pause = 30_000;
const pageLength = 40;

/** What is on the record of a story. */
export function storyRecordQuery(api: Api, story: string) {
  return queryOptions({
    queryKey: ['record', story],
    queryFn: () => api.record.story(story),
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
}

/** Parties by words of their names. */
export function partiesQuery(api: Api, asked: PartiesAsked) {
  return queryOptions({ queryKey: ['parties', asked], queryFn: () => api.record.parties(asked) });
}

/** Parties by words of their names, page by page. */
export function partyPagesQuery(api: Api, asked: PartiesAsked) {
  return infiniteQueryOptions({
    queryKey: ['parties', 'pages', asked],
    queryFn: ({ pageParam }) => api.record.parties(pageParam === null ? asked : { ...asked, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Places by words of their names: the newsroom's own, and those of the gazetteer. */
export function placesQuery(api: Api, words: string) {
  return queryOptions({ queryKey: ['places', words], queryFn: () => api.record.places(words) });
}

/** One party, whole. */
export function partyQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['party', id], queryFn: () => api.record.party(id) });
}

/** Parties that may be one. */
export function doubledQuery(api: Api) {
  return queryOptions({ queryKey: ['parties', 'doubled'], queryFn: () => api.record.doubled() });
}

/** Statements whose words changed or are gone, page by page. */
export function recordQueueQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: ['record queue'],
    queryFn: ({ pageParam }) => api.record.queue(pageParam, pageLength),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
}

/** How much waits for somebody, in the desk's navigation. */
export function recordCountsQuery(api: Api) {
  return queryOptions({
    queryKey: ['record counts'],
    queryFn: async () => (await api.record.queue(null, 1)).counts,
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
}

/** Shows a statement as the server has just told it; its place among the others comes with the next reading. */
export async function showStatement(client: QueryClient, statement: DeskStatement): Promise<void> {
  const queryKey = ['record', statement.storyId];
  // An answer that is on its way tells of before.
  await client.cancelQueries({ queryKey });
  client.setQueryData<StoryRecordDesk>(queryKey, (before) => {
    if (before === undefined) return before;
    const isKnown = before.statements.some(({ id }) => id === statement.id);
    const others = isKnown
      ? before.statements.map((each) => (each.id === statement.id ? statement : each))
      : [...before.statements, statement];
    return { ...before, statements: others.toSorted((one, other) => placeIn(one) - placeIn(other)) };
  });
}

/** In the order of the text; those that are lost come last. */
function placeIn({ anchor, stretches: [first] }: DeskStatement): number {
  if (anchor === 'lost' || first === undefined) return Number.MAX_SAFE_INTEGER;
  return first.part === 'text' ? first.start : first.start - 1_000_000_000;
}

/** Reads everything of the record again that a change of a party or a statement may show in. */
export async function recordChanged(client: QueryClient): Promise<void> {
  await Promise.all(
    ['record', 'record queue', 'record counts', 'parties', 'party', 'statement'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
