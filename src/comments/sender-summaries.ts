import type { Db } from '../db/db.ts';
import type { CommentSettings } from '../newsroom/newsroom.ts';
import type { SenderSummary } from './desk-shapes.ts';
import { senderEndsOn } from './keeping-rules.ts';

/** What moderators are told of senders before they ask for more: nothing that tells who somebody is. */
export async function senderSummaries(
  db: Db,
  ids: readonly string[],
  settings: CommentSettings,
): Promise<ReadonlyMap<string, SenderSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('comment_sender as s')
    .leftJoin('comment as c', 'c.sender_id', 's.id')
    .select(['s.id', 's.first_at', 's.last_at', 's.confirmed_at', 'c.state'])
    .select(({ fn }) => fn.count('c.id').as('count'))
    .where('s.id', 'in', [...new Set(ids)])
    .groupBy(['s.id', 's.first_at', 's.last_at', 's.confirmed_at', 'c.state'])
    .execute();
  const found = new Map<string, SenderSummary>();
  for (const row of rows) {
    const before = found.get(row.id) ?? {
      id: row.id,
      shown: 0,
      binned: 0,
      spam: 0,
      waiting: 0,
      firstAt: row.first_at,
      confirmedAt: row.confirmed_at,
      deletedOn: senderEndsOn(row.last_at, settings),
    };
    found.set(row.id, counted(before, row.state, Number(row.count)));
  }
  return found;
}

function counted(summary: SenderSummary, state: string | null, count: number): SenderSummary {
  if (state === 'held' || state === 'second') return { ...summary, waiting: summary.waiting + count };
  if (state === 'shown' || state === 'binned' || state === 'spam') return { ...summary, [state]: count };
  return summary;
}
