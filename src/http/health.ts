import type { FastifyInstance } from 'fastify';

/**
 * `/healthz` says that the process lives; `/readyz` that it can answer readers: `ready` asks the database, and its
 * fault makes the answer 503.
 */
export function healthRoutes(app: FastifyInstance, ready: () => Promise<void>): void {
  const open = { config: { access: 'public' } } as const;
  app.get('/healthz', open, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
  app.get('/readyz', open, async (_request, reply) => {
    await ready();
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
}
