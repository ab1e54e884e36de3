import type { FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { takenUntil } from './comment-taking.ts';
import type { PageFrame } from './frame.ts';

/** Notes that an answer shows the comments of a story, and when it takes no more by the clock alone. */
export function showsThread(
  reply: FastifyReply,
  frame: PageFrame,
  story: { readonly id: string; readonly firstPublishedAt: string },
): void {
  const until = takenUntil(story, frame.newsroom.comments);
  const isAhead = until !== null && Temporal.Instant.compare(frame.now, until) <= 0;
  // The last moment still counts, and milliseconds are what the clock of what is kept tells.
  reply.shows([changeKey.comments(story.id)], isAhead ? until.add({ milliseconds: 1 }) : undefined);
}
