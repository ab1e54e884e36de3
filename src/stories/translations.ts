import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { Direction, Translation, Translations } from './shapes.ts';

/**
 * The published translations of story `s` as one column of a query that asks for the story anyway: a line for each
 * member of its group, itself included. Both databases know `string_agg`; no field but the last holds a blank.
 */
export const translationLines = sql<string | null>`(
  select string_agg(
    t.group_id || ' ' || t.story_id || ' ' || p.language || ' ' || p.direction || ' ' || p.path || ' ' || p.headline,
    ${'\n'})
  from published_translation as own
  join published_translation as t on t.group_id = own.group_id
  join published_story as p on p.story_id = t.story_id
  where own.story_id = s.story_id
)`.as('translations');

/** Reads what `translationLines` gave. */
export function translationsIn(lines: string | null): Translations | null {
  if (lines === null) return null;
  const rows = lines.split('\n').map((line) => {
    const [group = '', id = '', language = '', direction = '', path = '', ...headline] = line.split(' ');
    return { group, member: { id, path, headline: headline.join(' '), language, direction: direction as Direction } };
  });
  return { group: rows[0]?.group ?? '', members: inOrder(rows.map(({ member }) => member)) };
}

/** The published translations of each of these stories that has any link, by the story's id, in one query. */
export async function translationsOf(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, Translations>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('published_translation as own')
    .innerJoin('published_translation as t', 't.group_id', 'own.group_id')
    .innerJoin('published_story as s', 's.story_id', 't.story_id')
    .select(['own.story_id as of', 't.group_id', 's.story_id', 's.path', 's.headline', 's.language', 's.direction'])
    .where('own.story_id', 'in', [...new Set(storyIds)])
    .execute();
  const found = Map.groupBy(rows, (row) => row.of);
  return new Map(
    [...found].map(([id, members]) => [
      id,
      {
        group: members[0]?.group_id ?? '',
        members: inOrder(
          members.map((row) => ({
            id: row.story_id,
            path: row.path,
            headline: row.headline,
            language: row.language,
            direction: row.direction as Direction,
          })),
        ),
      },
    ]),
  );
}

function inOrder(members: readonly Translation[]): readonly Translation[] {
  return members.toSorted((one, other) => (one.language < other.language ? -1 : 1));
}
