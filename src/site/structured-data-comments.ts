import type { ThreadPage } from '../comments/comments.ts';
import { commentPath } from './addresses.ts';
import type { DataNode } from './organisation-data.ts';
import { stated } from './structured-data.ts';

/** Comments told of in the page's data: machines that want all read the feed. */
const commentsAtMost = 10;

/** How many comments a story has, and the newest of them with no more of their writers than the page shows. */
export function commentData(thread: ThreadPage, baseUrl: string) {
  const shown = thread.comments
    .filter(({ gone }) => gone === null)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return {
    commentCount: thread.count,
    comment: shown.slice(0, commentsAtMost).map(
      ({ id, name, text, writtenAt }): DataNode =>
        stated({
          '@type': 'Comment',
          '@id': `${baseUrl}${commentPath(id)}`,
          url: baseUrl + commentPath(id),
          text,
          author: { '@type': 'Person', name },
          dateCreated: writtenAt,
        }),
    ),
  };
}
