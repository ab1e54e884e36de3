import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';

/** Who does something: a person at the desk, or whoever works at the machine itself. */
export interface Actor {
  /** null: nobody who is signed in */
  readonly accountId: string | null;
  readonly name: string;
}

/** One thing that was done. `detail` holds nothing secret. */
export interface Deed {
  /** what was done, in two or three words: `invited`, `role changed` … */
  readonly action: string;
  /** to whom or what, as people call it */
  readonly object: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes down what was done, in the caller's transaction. Nothing written here is ever changed. */
export async function noteDeed(db: Db, by: Actor, deed: Deed, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      id: newId(),
      at: stamp(now),
      account_id: by.accountId,
      by: by.name,
      action: deed.action,
      object: deed.object,
      detail: JSON.stringify(deed.detail ?? {}),
    })
    .execute();
}

/** A deed as it was written down. */
export interface NotedDeed {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly accountId: string | null;
  readonly action: string;
  readonly object: string;
  readonly detail: readonly { readonly name: string; readonly value: string }[];
}

/** Deeds, the newest first: their ids grow with time. `before` is the last one of the page before. */
export async function listDeeds(
  db: Db,
  asked: { readonly limit: number; readonly before: string | null; readonly accountId: string | null },
): Promise<{ readonly deeds: readonly NotedDeed[]; readonly isMore: boolean }> {
  let query = db
    .selectFrom('audit_entry')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(asked.limit + 1);
  if (asked.before !== null) query = query.where('id', '<', asked.before);
  if (asked.accountId !== null) query = query.where('account_id', '=', asked.accountId);
  const rows = await query.execute();
  const deeds = rows.slice(0, asked.limit).map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by,
    accountId: row.account_id,
    action: row.action,
    object: row.object,
    detail: Object.entries(JSON.parse(row.detail) as Readonly<Record<string, unknown>>).map(([name, value]) => ({
      name,
      value: String(value),
    })),
  }));
  return { deeds, isMore: rows.length > asked.limit };
}
