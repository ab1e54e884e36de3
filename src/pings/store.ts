import type { Db, Tables } from '../db/db.ts';

export type PingKind = Tables['ping']['kind'];

/** A word that is still to be given. */
export interface Ping {
  /** the path that changed */
  readonly target: string;
  readonly version: number;
  /** ISO 8601 instant, UTC */
  readonly since: string;
  readonly tries: number;
}

/** The last change for which the pings are in their queue; null before anybody has looked. */
export async function readCursor(trx: Db): Promise<number | null> {
  const row = await trx.selectFrom('ping_cursor').select('version').where('id', '=', 1).executeTakeFirst();
  return row ? Number(row.version) : null;
}

export async function writeCursor(trx: Db, version: number): Promise<void> {
  await trx
    .insertInto('ping_cursor')
    .values({ id: 1, version })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version }))
    .execute();
}

/** Puts words in the queue; one that already waits there tells of the newer change too, and keeps its place. */
export async function addPings(
  trx: Db,
  pings: { readonly kind: PingKind; readonly targets: readonly string[] },
  at: { readonly version: number; readonly now: string },
): Promise<void> {
  for (const target of pings.targets) {
    await trx
      .insertInto('ping')
      .values({ kind: pings.kind, target, version: at.version, since: at.now, due_at: at.now, tries: 0 })
      .onConflict((conflict) => conflict.columns(['kind', 'target']).doUpdateSet({ version: at.version }))
      .execute();
  }
}

/** The words that are due, longest waiting first. */
export async function duePings(db: Db, kind: PingKind, now: string, limit: number): Promise<readonly Ping[]> {
  const rows = await db
    .selectFrom('ping')
    .select(['target', 'version', 'since', 'tries'])
    .where('kind', '=', kind)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('target')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** Takes words out of the queue that were given, or given up; one that has changed since stays. */
export async function endPings(db: Db, kind: PingKind, pings: readonly Ping[]): Promise<void> {
  for (const { target, version } of pings) {
    await db
      .deleteFrom('ping')
      .where('kind', '=', kind)
      .where('target', '=', target)
      .where('version', '<=', version)
      .execute();
  }
}

/** Lets one word wait, and counts the try. */
export async function postponePing(db: Db, kind: PingKind, { target, tries }: Ping, until: string): Promise<void> {
  await db
    .updateTable('ping')
    .set({ due_at: until, tries: tries + 1 })
    .where('kind', '=', kind)
    .where('target', '=', target)
    .execute();
}

/** Lets every word of a kind wait, because the machine that they are for does not answer. */
export async function holdPings(db: Db, kind: PingKind, until: string): Promise<void> {
  await db.updateTable('ping').set({ due_at: until }).where('kind', '=', kind).where('due_at', '<', until).execute();
}

/** Empties the queue of a kind that the newsroom has switched off. */
export async function dropPings(db: Db, kind: PingKind): Promise<void> {
  await db.deleteFrom('ping').where('kind', '=', kind).execute();
}
