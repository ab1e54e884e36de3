import { type Db, newId, transaction } from '../db/db.ts';
import { slugOf, stamp } from '../text/text.ts';
import type { Byline } from './shapes.ts';

const columns = ['id', 'slug', 'name', 'kind', 'role', 'about'] as const;

/** What makes a byline; `slug` is made from the name when it is left out. */
export interface NewByline {
  readonly name: string;
  readonly kind: Byline['kind'];
  readonly slug?: string;
  readonly role?: string | null;
  readonly about?: string | null;
}

/** The byline with this slug, or null. */
export async function findByline(db: Db, slug: string): Promise<Byline | null> {
  return (await db.selectFrom('byline').select(columns).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** Every byline, by name. */
export function listBylines(db: Db): Promise<Byline[]> {
  return db.selectFrom('byline').select(columns).orderBy('name').orderBy('id').execute();
}

/** The bylines with these ids, in the order of the ids; unknown ids are left out. */
export async function bylinesByIds(db: Db, ids: readonly string[]): Promise<Byline[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('byline').select(columns).where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What of a byline can be changed; what is left out stays. */
export type BylineChange = Partial<Omit<Byline, 'id'>>;

/** Changes a byline, in the caller's transaction; pages that are made ready with its name are the caller's to follow. */
export async function changeByline(db: Db, id: string, change: BylineChange): Promise<void> {
  if (Object.keys(change).length > 0) await db.updateTable('byline').set(change).where('id', '=', id).execute();
}

/** Removes a byline that nothing is signed with. */
export async function removeByline(db: Db, id: string): Promise<void> {
  await db.deleteFrom('byline').where('id', '=', id).execute();
}

/** The byline of this name and kind, made when it is not there yet. */
export async function findOrCreateByline(db: Db, wanted: NewByline, now: Temporal.Instant): Promise<Byline> {
  const name = wanted.name.replaceAll(/\s+/gu, ' ').trim();
  const base = wanted.slug ?? (slugOf(name) || 'byline');
  return transaction(db, async (trx) => {
    for (let n = 1; ; n += 1) {
      const known = await trx
        .selectFrom('byline')
        .select(columns)
        .where('name', '=', name)
        .where('kind', '=', wanted.kind)
        .executeTakeFirst();
      if (known) return known;
      const slug = n === 1 ? base : `${base}-${n}`;
      const byline = {
        id: newId(),
        slug,
        name,
        kind: wanted.kind,
        role: wanted.role ?? null,
        about: wanted.about ?? null,
      };
      // Where the slug is somebody else's, or became so this moment, the next number is tried.
      await trx
        .insertInto('byline')
        .values({ ...byline, created_at: stamp(now) })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .execute();
    }
  });
}
