import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api.ts';
import type { CommentCounts, CommentsPage } from '../shapes.ts';
import type { CommentsAsked } from './comment-api.ts';

/** Milliseconds after which the server is asked again, while somebody looks. */
const pause = 30_000;

interface Pages {
  readonly pages: readonly CommentsPage[];
  readonly pageParams: readonly unknown[];
}

/** How many comments there are of each state. */
export function countsQuery(api: Api) {
  return queryOptions({
    queryKey: ['comment counts'],
    queryFn: () => api.comments.counts(),
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
}

/** Comments of one state, page by page. What others have decided meanwhile leaves it within half a minute. */
export function queueQuery(api: Api, asked: CommentsAsked) {
  return infiniteQueryOptions({
    queryKey: ['comments', asked],
    queryFn: async ({ pageParam, client }) => {
      const page = await api.comments.list(asked, pageParam);
      countsAre(client, page.counts);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
}

/** One comment with its thread, its sender's others and what was decided. */
export function commentQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['comment', id], queryFn: () => api.comments.get(id) });
}

/** By which reasons comments are rejected, and for how long those are kept. */
export function rulesQuery(api: Api) {
  return queryOptions({ queryKey: ['comment rules'], queryFn: () => api.comments.rules(), staleTime: 60_000 });
}

/** Somebody who comments. */
export function senderQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['comment sender', id], queryFn: () => api.comments.sender(id) });
}

/** Words, sites, senders and network addresses that the newsroom has blocked. */
export function blocksQuery(api: Api) {
  return queryOptions({ queryKey: ['comment blocks'], queryFn: () => api.comments.blocks() });
}

/** How a story's comments are taken, and those that readers see. */
export function threadQuery(api: Api, story: string) {
  return queryOptions({ queryKey: ['comment thread', story], queryFn: () => api.comments.thread(story) });
}

/** Shows the counts that the server has just told. */
export function countsAre(client: QueryClient, counts: CommentCounts): void {
  client.setQueryData<CommentCounts>(['comment counts'], counts);
}

/** Takes comments out of a list at once; every other list is read again when it is looked at. */
export async function leaveList(client: QueryClient, asked: CommentsAsked, ids: ReadonlySet<string>): Promise<void> {
  const { queryKey } = { queryKey: ['comments', asked] };
  // An answer that is on its way tells of before.
  await client.cancelQueries({ queryKey });
  client.setQueryData<Pages>(
    queryKey,
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, comments: page.comments.filter(({ id }) => !ids.has(id)) })),
      },
  );
  await client.invalidateQueries({ queryKey: ['comments'], refetchType: 'none' });
}

/** Reads again everything that a decision may have changed. */
export async function commentsChanged(client: QueryClient): Promise<void> {
  const keys = [
    'comments',
    'comment',
    'comment counts',
    'comment sender',
    'comment thread',
    'comment modes',
    'comments of story',
  ];
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}

/** Reads again what a block may have changed. */
export async function blocksChanged(client: QueryClient): Promise<void> {
  const keys = ['comment blocks', 'comment sender'];
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}

/** The stories whose comments are slowed or closed. */
export function modesQuery(api: Api) {
  return queryOptions({ queryKey: ['comment modes'], queryFn: () => api.comments.threads() });
}

/** How many comments a story has, and how they are taken. */
export function storyCommentsQuery(api: Api, story: string) {
  return queryOptions({ queryKey: ['comments of story', story], queryFn: () => api.comments.ofStory(story) });
}
