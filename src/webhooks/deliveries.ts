import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';

/** A word that is due, and whom it is for. */
export interface Due {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly kind: string;
  readonly storyId: string;
  readonly at: string;
  readonly tries: number;
}

/** Words that are due now, the oldest first. */
export async function dueDeliveries(db: Db, now: Temporal.Instant, limit: number): Promise<readonly Due[]> {
  const rows = await db
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook as w', 'w.id', 'd.webhook_id')
    .select(['d.id', 'd.webhook_id', 'w.url', 'w.secret', 'd.kind', 'd.story_id', 'd.at', 'd.tries'])
    .where('d.state', '=', 'waiting')
    .where('d.due_at', '<=', stamp(now))
    .where('w.is_active', '=', 1)
    .orderBy('d.due_at')
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    webhookId: row.webhook_id,
    url: row.url,
    secret: row.secret,
    kind: row.kind,
    storyId: row.story_id,
    at: row.at,
    tries: row.tries,
  }));
}

/** What a try came to. */
export interface Outcome {
  readonly state: 'waiting' | 'given' | 'given up';
  readonly status: number | null;
  readonly problem: string | null;
  /** when it is tried again; of no meaning once it is given, or given up */
  readonly dueAt: Temporal.Instant;
}

export async function noteOutcome(
  db: Db,
  due: Due,
  { state, status, problem, dueAt }: Outcome,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({
      state,
      tries: due.tries + 1,
      due_at: stamp(dueAt),
      last_status: status,
      last_problem: problem,
      last_at: stamp(now),
    })
    .where('id', '=', due.id)
    .execute();
}

/** Queues a word that tells of nothing, so that whoever sets a webhook up can see that it works. */
export async function queueTest(db: Db, webhookId: string, { id, now }: { id: string; now: Temporal.Instant }) {
  const at = stamp(now);
  await db
    .insertInto('webhook_delivery')
    .values({ id, webhook_id: webhookId, kind: 'test', story_id: '', at, state: 'waiting', due_at: at, tries: 0 })
    .execute();
}

/** Tries a word once more from the beginning; false where there is none. */
export async function queueAgain(
  db: Db,
  of: { id: string; webhookId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', due_at: stamp(now), tries: 0 })
    .where('id', '=', of.id)
    .where('webhook_id', '=', of.webhookId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The log of a webhook, the newest first, from behind the entry `before`. */
export async function listDeliveries(
  db: Db,
  asked: { readonly webhookId: string; readonly limit: number; readonly before: string | null },
) {
  const from = asked.before === null ? undefined : await placeOf(db, asked.before);
  let query = db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', asked.webhookId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit + 1);
  if (from) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(from.at, from.id)));
  const rows = await query.execute();
  return {
    isMore: rows.length > asked.limit,
    deliveries: rows.slice(0, asked.limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      storyId: row.story_id === '' ? null : row.story_id,
      at: row.at,
      state: row.state,
      tries: row.tries,
      dueAt: row.state === 'waiting' ? row.due_at : null,
      lastAt: row.last_at,
      lastStatus: row.last_status,
      lastProblem: row.last_problem,
    })),
  };
}

function placeOf(db: Db, id: string) {
  return db.selectFrom('webhook_delivery').select(['at', 'id']).where('id', '=', id).executeTakeFirst();
}
