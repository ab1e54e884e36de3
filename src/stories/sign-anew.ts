import type { Db } from '../db/db.ts';
import { bylinesByIds } from '../people/people.ts';
import { projectWords } from './searchable.ts';
import type { StoryFields } from './shapes.ts';

/**
 * Writes a byline's new name into everything that is kept ready with it, in the caller's transaction: the lists that
 * show who signs, and the words by which readers find their stories.
 */
export async function signAnew(trx: Db, bylineId: string): Promise<void> {
  const rows = await trx
    .selectFrom('published_listing as l')
    .innerJoin('published_story as p', 'p.story_id', 'l.story_id')
    .select(['p.story_id', 'p.fields'])
    .where('l.list', '=', 'byline')
    .where('l.list_id', '=', bylineId)
    .execute();
  for (const { story_id, fields } of rows) {
    const bylines = await bylinesByIds(trx, (JSON.parse(fields) as StoryFields).bylineIds);
    const signed = JSON.stringify(bylines.map(({ name, slug }) => ({ name, slug })));
    await trx.updateTable('published_story').set({ bylines: signed }).where('story_id', '=', story_id).execute();
    await projectWords(trx, story_id);
  }
}
