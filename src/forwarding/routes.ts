import type { FastifyInstance } from 'fastify';
import { isOldQuery } from './old-query.ts';

/**
 * WordPress names pages by parameters of the front page's address (`/?p=12`). They are answered as addresses at which
 * no page stands, before the front page is; its route must name them (`oldParameters`) among what its answer depends on.
 */
export function forwardQueries(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/?') || !isOldQuery(new URLSearchParams(request.url.slice(2)))) return undefined;
    reply.callNotFound();
    return reply;
  });
}
