import { sql } from 'kysely';
import { type Db, dialectOf, type Tables, transaction } from '../db/db.ts';

/** Stories whose number one transaction tells, so that nobody who counts waits long. */
export const toldAtOnce = 200;

/** Tells some of the numbers that have grown since they were told; how many. Every process may do so at any time. */
export function tellSome(db: Db): Promise<number> {
  return transaction(db, async (trx) => {
    const untold = trx
      .selectFrom('view_subject')
      .select('id')
      .where(sql<boolean>`views + imported <> told`)
      .where('story_id', 'is not', null)
      .orderBy('id')
      .limit(toldAtOnce);
    const told = await trx
      .updateTable('view_subject')
      .set({ told: sql<number>`views + imported` })
      // One that is being counted at this moment is told the next time: who counts never waits in a circle with this.
      .where('id', 'in', dialectOf(trx) === 'postgres' ? untold.forUpdate().skipLocked() : untold)
      .returning(['story_id', 'views', 'imported'])
      .execute();
    const rows = told.flatMap(({ story_id, views, imported }) =>
      story_id === null ? [] : [{ story_id, views: views + imported, imported }],
    );
    if (rows.length > 0)
      await trx
        .insertInto('published_views')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('story_id').doUpdateSet(({ ref }) => ({
            views: ref('excluded.views'),
            imported: ref('excluded.imported'),
          })),
        )
        .execute();
    return rows.length;
  });
}

/** Views of every subject in one hour, the whole site left out: read from an index alone. */
export function viewsOfHour(db: Db, hour: number) {
  return db
    .selectFrom('view_hour')
    .select(['subject_id', 'views'])
    .where('hour', '=', hour)
    .where('subject_id', '>', 0)
    .execute();
}

/** What a list needs to know of these subjects, as far as they are published now. */
export function publishedSubjects(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('view_subject as v')
    .innerJoin('published_story as s', 's.story_id', 'v.story_id')
    .select(['v.id', 's.story_id', 's.section_id', 's.first_published_at'])
    .where('v.id', 'in', ids)
    .execute();
}

export async function sectionIds(db: Db): Promise<readonly string[]> {
  return (await db.selectFrom('section').select('id').execute()).map(({ id }) => id);
}

export type Place = Tables['published_most_read'];

/** Writes what differs in the lists that readers see, and nothing else: a list that stays keeps its pages ready. */
export function writeMostRead(db: Db, wanted: readonly Place[]): Promise<void> {
  return transaction(db, async (trx) => {
    if (dialectOf(trx) === 'postgres')
      await sql`select pg_advisory_xact_lock(hashtext('dateline most read'))`.execute(trx);
    const standing = new Map(
      (await trx.selectFrom('published_most_read').selectAll().execute()).map((p) => [keyOf(p), p]),
    );
    for (const place of wanted) {
      const { story_id, views } = standing.get(keyOf(place)) ?? {};
      standing.delete(keyOf(place));
      if (story_id === place.story_id && views === place.views) continue;
      await trx
        .insertInto('published_most_read')
        .values(place)
        .onConflict((conflict) =>
          conflict
            .columns(['span', 'section_id', 'rank'])
            .doUpdateSet({ story_id: place.story_id, views: place.views }),
        )
        .execute();
    }
    for (const { span, section_id, rank } of standing.values())
      await trx
        .deleteFrom('published_most_read')
        .where('span', '=', span)
        .where('section_id', '=', section_id)
        .where('rank', '=', rank)
        .execute();
  });
}

function keyOf({ span, section_id, rank }: Place): string {
  return `${span} ${rank} ${section_id}`;
}
