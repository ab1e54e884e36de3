import type { Db } from '../db/db.ts';
import { plainText } from './document-text.ts';
import { cardColumns, cardOf } from './public-store.ts';
import type { StoryCard, StoryFields } from './shapes.ts';

/** Published stories in the order of their ids, each with the lines of its text; one that is no longer there is left out. */
export async function storiesWithText(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly card: StoryCard; readonly lines: readonly string[] }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('published_story as s')
    .leftJoin('section', 'section.id', 's.section_id')
    .select(cardColumns)
    .select('s.fields')
    .where('s.story_id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.story_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { document } = JSON.parse(row.fields) as StoryFields;
    return { card: cardOf(row), lines: plainText(document).split('\n') };
  });
}
