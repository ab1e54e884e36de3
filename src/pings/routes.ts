import type { FastifyInstance } from 'fastify';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';

/** `/<key>.txt`: the file by which IndexNow knows that a submission is the newsroom's own (indexnow.org). */
export function indexNowRoute(app: FastifyInstance, db: Db): void {
  app.get<{ Params: { readonly key: string } }>(
    '/:key(^[A-Za-z0-9-]{8,128}).txt',
    { config: { access: 'public', kept: [] } },
    async ({ params }, reply) => {
      const { indexNowKey } = await readNewsroom(db);
      if (indexNowKey === null || params.key !== indexNowKey) {
        reply.callNotFound();
        return reply;
      }
      return reply
        .shows([changeKey.frame])
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=0, must-revalidate')
        .send(indexNowKey);
    },
  );
}
