import type { FastifyReply } from 'fastify';
import type { ReactNode } from 'react';
import { answerStory } from '../stories/stories.ts';
import { type PageFrame, readFrame, type SiteDeps } from './frame.ts';
import { MissingPage } from './notice-page.tsx';
import type { StoryLink } from './own-page.tsx';
import { sendPage } from './reply.ts';

/** What is answered to one reader alone goes into no cache. */
export const keptNowhere = 'no-store';

/** Sends a page that is one reader's alone. */
export function sendOwn(reply: FastifyReply, page: ReactNode, status = 200): FastifyReply {
  return sendPage(reply, page, status).header('cache-control', keptNowhere);
}

/** Answers a form to which there is nothing, or nothing of theirs: which of the two is not told. */
export async function sendNothing(reply: FastifyReply, deps: SiteDeps): Promise<FastifyReply> {
  return sendOwn(reply, <MissingPage frame={await readFrame(deps)} />, 404);
}

/** The frame of a page about a comment, and its story as far as readers have it. */
export async function around(
  deps: SiteDeps,
  storyId: string,
): Promise<{ readonly frame: PageFrame; readonly story: StoryLink | null }> {
  const [frame, found] = await Promise.all([readFrame(deps), answerStory(deps.db, storyId)]);
  return { frame, story: found.kind === 'story' ? found.story : null };
}
