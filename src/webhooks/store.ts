import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { logKept } from './rules.ts';
import type { EventKind } from './shapes.ts';
import { newSecret } from './signature.ts';

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventKind[];
  readonly isActive: boolean;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly waiting: number;
  readonly givenUp: number;
}

export interface NewWebhook {
  readonly url: string;
  readonly events: readonly EventKind[];
  readonly by: string;
}

export async function createWebhook(
  db: Db,
  { url, events, by }: NewWebhook,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = newId();
  const secret = newSecret();
  await db
    .insertInto('webhook')
    .values({ id, url, secret, events: JSON.stringify(events), is_active: 1, made_by: by, created_at: stamp(now) })
    .execute();
  return { id, secret };
}

/** Every webhook, the newest first, or the one of an id. */
export async function listWebhooks(db: Db, id: string | null = null): Promise<readonly Webhook[]> {
  const all = db.selectFrom('webhook').selectAll().orderBy('id', 'desc');
  const rows = await (id === null ? all : all.where('id', '=', id)).execute();
  const counts = await db
    .selectFrom('webhook_delivery')
    .select(['webhook_id', 'state', ({ fn }) => fn.countAll().as('count')])
    .where('state', '!=', 'given')
    .groupBy(['webhook_id', 'state'])
    .execute();
  const count = (of: string, state: string) =>
    Number(counts.find((row) => row.webhook_id === of && row.state === state)?.count ?? 0);
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    events: JSON.parse(row.events) as readonly EventKind[],
    isActive: row.is_active === 1,
    madeBy: row.made_by,
    createdAt: row.created_at,
    waiting: count(row.id, 'waiting'),
    givenUp: count(row.id, 'given up'),
  }));
}

/** Changes a webhook; what waits for one that is active again is due at once. */
export async function changeWebhook(
  db: Db,
  id: string,
  changes: { readonly url?: string; readonly events?: readonly EventKind[]; readonly isActive?: boolean },
): Promise<void> {
  const set = {
    ...(changes.url === undefined ? {} : { url: changes.url }),
    ...(changes.events === undefined ? {} : { events: JSON.stringify(changes.events) }),
    ...(changes.isActive === undefined ? {} : { is_active: changes.isActive ? 1 : 0 }),
  };
  if (Object.keys(set).length > 0) await db.updateTable('webhook').set(set).where('id', '=', id).execute();
}

/** Removes a webhook with its log; its address, or null where there is none. */
export async function removeWebhook(db: Db, id: string): Promise<string | null> {
  await db.deleteFrom('webhook_delivery').where('webhook_id', '=', id).execute();
  const row = await db.deleteFrom('webhook').where('id', '=', id).returning('url').executeTakeFirst();
  return row?.url ?? null;
}

/** Clears what the log no longer keeps. */
export async function clearLog(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('webhook_delivery')
    .where('state', '!=', 'waiting')
    .where('at', '<', stamp(now.subtract(logKept)))
    .execute();
}
