import type { FastifyRequest } from 'fastify';
import type { ReaderSide } from '../comments/comments.ts';
import type { SiteDeps } from './frame.ts';
import type { LiveThreads } from './live-threads.ts';

/** What the pages are given on which readers comment. */
export interface CommentDeps extends SiteDeps {
  /** all that a reader's request can do with comments */
  readonly comments: ReaderSide;
  /** tells open pages of new comments */
  readonly live: LiveThreads;
  /** the network address that a request comes from; null where it tells nothing of who asks */
  readonly addressOf: (request: FastifyRequest) => string | null;
}
