import type { Ask } from '../ask.ts';
import type {
  BlockAsked,
  CommentBlock,
  CommentBlocks,
  CommentCounts,
  CommentInContext,
  CommentRules,
  CommentsPage,
  DecisionAnswer,
  DecisionAsked,
  DeskReply,
  DeskThread,
  Refusals,
  ReplyAsked,
  SenderAccount,
  SenderErased,
  SenderExport,
  StoryComments,
  ThreadModes,
} from '../shapes.ts';

/** Which comments are asked for. */
export interface CommentsAsked {
  readonly state: keyof Omit<CommentCounts, 'oldestWaiting'>;
  readonly story?: string;
  readonly sender?: string;
  readonly words?: string;
}

/** Comments on a page of the queue. */
const pageSize = 50;

/** What moderators ask the server. */
export function makeCommentApi(ask: Ask) {
  return {
    counts: () => ask<CommentCounts>('GET', '/comments/counts'),
    list: (asked: CommentsAsked, after: string | null) => {
      const given = { ...asked, limit: String(pageSize), ...(after !== null && { after }) };
      return ask<CommentsPage>('GET', `/comments?${new URLSearchParams(given)}`);
    },
    rules: () => ask<CommentRules>('GET', '/comments/rules'),
    ofStory: (story: string) => ask<StoryComments>('GET', `/comments/stories/${story}`),
    get: (id: string) => ask<CommentInContext>('GET', `/comments/${id}`),
    decide: (asked: DecisionAsked) => ask<DecisionAnswer>('POST', '/comments/decisions', asked),
    undo: (decision: string) => ask<DecisionAnswer>('POST', `/comments/decisions/${decision}/undo`),
    threads: () => ask<ThreadModes>('GET', '/comments/threads'),
    thread: (story: string) => ask<DeskThread>('GET', `/comments/threads/${story}`),
    setThread: (story: string, mode: DeskThread['mode']) =>
      ask<DeskThread>('PUT', `/comments/threads/${story}`, { mode }),
    reply: (asked: ReplyAsked) => ask<DeskReply>('POST', '/comments/replies', asked),
    changeReply: (id: string, text: string) => ask<DeskReply>('PATCH', `/comments/replies/${id}`, { text }),
    removeReply: (id: string) => ask<DeskReply>('DELETE', `/comments/replies/${id}`),
    restoreReply: (id: string) => ask<DeskReply>('POST', `/comments/replies/${id}/restore`),
    findSender: (email: string) => ask<{ readonly id: string }>('POST', '/comments/senders/find', { email }),
    sender: (id: string) => ask<SenderAccount>('GET', `/comments/senders/${id}`),
    showEmail: (sender: string, commentId: string) =>
      ask<{ readonly email: string }>('POST', `/comments/senders/${sender}/show-email`, { commentId }),
    exportSender: (id: string) => ask<SenderExport>('POST', `/comments/senders/${id}/export`),
    eraseSender: (id: string, how: 'delete' | 'keep') =>
      ask<SenderErased>('POST', `/comments/senders/${id}/erase`, { words: how }),
    blocks: () => ask<CommentBlocks>('GET', '/comments/blocks'),
    block: (asked: BlockAsked) => ask<CommentBlock>('POST', '/comments/blocks', asked),
    unblock: (id: string) => ask<void>('DELETE', `/comments/blocks/${id}`),
    refusals: () => ask<Refusals>('GET', '/comments/refusals'),
  } as const;
}
