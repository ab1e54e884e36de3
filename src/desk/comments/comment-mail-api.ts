import type { Ask } from '../ask.ts';
import type { ActDone, ActFacts, CommentWatch } from '../shapes.ts';

/** What the desk asks the server about mail to moderators, and about the links in it. */
export function makeCommentMailApi(ask: Ask) {
  return {
    watch: () => ask<CommentWatch>('GET', '/me/comment-mail'),
    choose: (wants: CommentWatch['wants']) => ask<CommentWatch>('PUT', '/me/comment-mail', { wants }),
    look: (token: string) => ask<ActFacts>('POST', '/comments/by-mail/look', { token }),
    use: (token: string) => ask<ActDone>('POST', '/comments/by-mail/use', { token }),
  };
}
