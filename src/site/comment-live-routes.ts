import type { FastifyInstance, FastifyReply } from 'fastify';
import { readNewsroom } from '../newsroom/newsroom.ts';
import type { CommentDeps } from './comment-deps.ts';
import { open } from './reply.ts';

/** Seconds after which a browser may try again to be told. */
const tryAgainAfter = '120';

/** What the script of pages with comments asks for: a piece of work for its browser, and to be told of new comments. */
export function commentLiveRoutes(app: FastifyInstance, { db, comments, addressOf, live }: CommentDeps): void {
  app.get('/comments/proof', open, async (_request, reply) => {
    if (!(await areOn())) return nothingHere(reply);
    return reply.header('cache-control', 'no-store').send(await comments.proofTask());
  });
  app.get<{ Params: { storyId: string } }>(
    '/comments/live/:storyId',
    { config: { ...open.config, lasts: true }, exposeHeadRoute: false },
    async (request, reply) => {
      const { storyId } = request.params;
      if (!(await areOn()) || (await live.shown(storyId)) === null) return nothingHere(reply);
      const stream = reply.openEvents(addressOf(request));
      if (stream !== null) return live.follow(storyId, stream);
      return say(reply.code(503).header('retry-after', tryAgainAfter), 'Too many pages are told of comments already.');
    },
  );

  async function areOn(): Promise<boolean> {
    return (await readNewsroom(db)).comments.areOn;
  }
}

/** Only scripts ask here: they need no page. */
function nothingHere(reply: FastifyReply): FastifyReply {
  return say(reply.code(404), 'No comments are taken or told of here.');
}

function say(reply: FastifyReply, words: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(`${words}\n`);
}
