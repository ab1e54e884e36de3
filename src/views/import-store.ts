import { sql } from 'kysely';
import { type Db, dialectOf } from '../db/db.ts';
import { stamp } from '../text/text.ts';

/** So many rows go into one statement. */
const aBatch = 400;

/** What is kept of one story's imports. */
export interface KeptImport {
  readonly bySource: ReadonlyMap<string, number>;
  /** what is added for readers */
  readonly imported: number;
}

/** One number that another system had counted. */
export interface ImportRow {
  readonly storyId: string;
  readonly source: string;
  readonly views: number;
}

/** In a transaction, before all else: nobody else counts until it ends, so that no two wait for each other’s rows. */
export async function lockCounting(db: Db): Promise<void> {
  if (dialectOf(db) === 'postgres') await sql`lock table view_subject in share row exclusive mode`.execute(db);
}

/** What is kept of these stories so far. */
export async function readImports(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, KeptImport>> {
  const kept = new Map<string, { readonly bySource: Map<string, number>; imported: number }>();
  const of = (storyId: string) => {
    const known = kept.get(storyId) ?? { bySource: new Map<string, number>(), imported: 0 };
    kept.set(storyId, known);
    return known;
  };
  for (const batch of batches(storyIds)) {
    const rows = await db.selectFrom('view_import').selectAll().where('story_id', 'in', batch).execute();
    for (const { story_id, source, views } of rows) of(story_id).bySource.set(source, views);
    const subjects = await db
      .selectFrom('view_subject')
      .select(['story_id', 'imported'])
      .where('story_id', 'in', batch)
      .execute();
    for (const { story_id, imported } of subjects) if (story_id !== null) of(story_id).imported = imported;
  }
  return kept;
}

/** All that was imported for stories, and all that was counted on the site. */
export async function readSite(db: Db): Promise<{ readonly imported: number; readonly views: number }> {
  const row = await db
    .selectFrom('view_subject')
    .select(({ fn, selectFrom }) => [
      fn.sum<number | string | null>('imported').as('imported'),
      selectFrom('view_subject as site').select('site.views').where('site.id', '=', 0).as('views'),
    ])
    .where('id', '<>', 0)
    .executeTakeFirst();
  // PostgreSQL gives sums as text.
  return { imported: Number(row?.imported ?? 0), views: row?.views ?? 0 };
}

/** Keeps numbers of another system by their source, in place of those that it gave before. */
export async function putImports(db: Db, rows: readonly ImportRow[], now: Temporal.Instant): Promise<void> {
  for (const batch of batches(rows)) {
    await db
      .insertInto('view_import')
      .values(
        batch.map(({ storyId, source, views }) => ({ story_id: storyId, source, views, imported_at: stamp(now) })),
      )
      .onConflict((conflict) =>
        conflict.columns(['story_id', 'source']).doUpdateSet(({ ref }) => ({
          views: ref('excluded.views'),
          imported_at: ref('excluded.imported_at'),
        })),
      )
      .execute();
  }
}

/** Sets what is added for readers to these stories' views, and of them all to the site's. */
export async function setImported(db: Db, stories: ReadonlyMap<string, number>): Promise<void> {
  for (const batch of batches([...stories])) {
    await db
      .insertInto('view_subject')
      .values(batch.map(([storyId, imported]) => ({ story_id: storyId, views: 0, imported, told: 0 })))
      .onConflict((conflict) =>
        conflict.column('story_id').doUpdateSet(({ ref }) => ({ imported: ref('excluded.imported') })),
      )
      .execute();
  }
  const { imported } = await readSite(db);
  await db.updateTable('view_subject').set({ imported }).where('id', '=', 0).execute();
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += aBatch) yield all.slice(from, from + aBatch);
}
