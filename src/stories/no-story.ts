import type { FastifyReply } from 'fastify';
import { askEachTime, pageAddress, sendProblem } from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import type { NoStoryThere } from './shapes.ts';

/**
 * Answers for a story that readers cannot open where they asked for it: the way to its address, the notice of one
 * taken back (410, or 404 for the time being), or that nothing is known (404). `keys`: of how it was looked for.
 */
export function sendNoStory(
  reply: FastifyReply,
  baseUrl: string,
  found: NoStoryThere,
  keys: readonly string[] = [],
): FastifyReply {
  switch (found.kind) {
    case 'moved': {
      const address = pageAddress(`${baseUrl}/api/v1/stories/by-address`, { path: found.path });
      return reply
        .header('cache-control', askEachTime)
        .shows([...keys, changeKey.story(found.storyId)])
        .redirect(address, 301);
    }
    case 'gone': {
      const { standing, headline, reason, language, goneAt: since } = found;
      const isForGood = standing !== 'withheld';
      const detail = isForGood ? `The story was ${standing}.` : 'The story is withheld for the time being.';
      reply.shows([...keys, changeKey.frame, changeKey.story(found.storyId)]);
      const notice = { standing, headline, reason, language, since };
      return sendProblem(reply, baseUrl, { kind: 'gone', status: isForGood ? 410 : 404, detail, ...notice });
    }
    case 'unknown':
      return sendProblem(reply, baseUrl, {
        kind: 'not-found',
        status: 404,
        detail: 'No published story is found by that.',
      });
  }
}
