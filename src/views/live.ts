import type { Db } from '../db/db.ts';

/** How often a story was viewed: all of it, and what of that another system had counted. */
export interface ViewNumber {
  readonly views: number;
  readonly imported: number;
}

/** A story's number as it is at this moment, before readers' pages are told. */
export async function readViews(db: Db, storyId: string): Promise<ViewNumber> {
  const row = await db
    .selectFrom('view_subject')
    .select(['views', 'imported'])
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row ? { views: row.views + row.imported, imported: row.imported } : { views: 0, imported: 0 };
}
