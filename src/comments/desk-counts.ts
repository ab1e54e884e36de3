import type { Db } from '../db/db.ts';
import type { CommentCounts } from './desk-shapes.ts';

/** How many comments stand how, and since when the oldest waits. */
export async function countComments(db: Db): Promise<CommentCounts> {
  const rows = await db
    .selectFrom('comment')
    .select(['state', ({ fn }) => fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const reported = await db
    .selectFrom('comment_report as r')
    .innerJoin('comment as c', 'c.id', 'r.comment_id')
    .select(({ fn }) => fn.count('r.comment_id').distinct().as('count'))
    .where('r.closed_at', 'is', null)
    .where('c.state', '!=', 'deleted')
    .executeTakeFirstOrThrow();
  const oldest = await db
    .selectFrom('comment')
    .select(['written_at', 'edited_at'])
    .where('state', '=', 'held')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    held: count('held'),
    second: count('second'),
    shown: count('shown'),
    binned: count('binned'),
    spam: count('spam'),
    reported: Number(reported.count),
    oldestWaiting: oldest ? (oldest.edited_at ?? oldest.written_at) : null,
  };
}
