import type { Db, Tables } from '../db/db.ts';

/**
 * Whether any story is filed under it or signed with it: as readers see it, as it is written now, planned, or in a
 * branch that waits. Ids are unique everywhere, so that where one stands in a revision's fields it is meant.
 */
export async function isFiledUnder(
  db: Db,
  list: Exclude<Tables['published_listing']['list'], 'all'>,
  id: string,
): Promise<boolean> {
  const published = await db
    .selectFrom('published_listing')
    .select('story_id')
    .where('list', '=', list)
    .where('list_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (published !== undefined) return true;
  const written = await db
    .selectFrom('story_revision as r')
    .innerJoin('story as s', 's.id', 'r.story_id')
    .select('r.id')
    .where(({ and, eb, or, ref }) =>
      or([
        eb('r.id', '=', ref('s.revision_id')),
        eb('r.id', '=', ref('s.public_revision_id')),
        eb('r.id', '=', ref('s.scheduled_revision_id')),
        and([eb('r.is_branch', '=', 1), eb('r.closed_how', 'is', null)]),
      ]),
    )
    .where('r.fields', 'like', `%${id}%`)
    .limit(1)
    .executeTakeFirst();
  return written !== undefined;
}
