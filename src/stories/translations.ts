import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { Direction, Translation, Translations } from './shapes.ts';

/** 1 for a published story `p` whose own address search engines are asked to list, 0 for any other. */
const isListed = sql<number>`case when p.index_choice = 'noindex' or p.canonical_elsewhere = 1 then 0 else 1 end`;

/**
 * The published translations of story `s` as one column of a query that asks for the story anyway: a line for each
 * member of its group, itself included. Both databases know `string_agg`; no field but the last holds a blank.
 */
export const translationLines = sql<string | null>`(
  select string_agg(
    t.group_id || ' ' || t.story_id || ' ' || p.language || ' ' || p.direction || ' ' || ${isListed} || ' ' || p.path
      || ' ' || p.headline,
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
    const [group = '', id = '', language = '', direction = '', listed = '', path = '', ...headline] = line.split(' ');
    return { group, id, path, headline: headline.join(' '), language, direction, listed };
  });
  return groupOf(rows);
}

/** The published translations of each of these stories that has any link, by the story's id, in one query. */
export async function translationsOf(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, Translations>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('published_translation as own')
    .innerJoin('published_translation as t', 't.group_id', 'own.group_id')
    .innerJoin('published_story as p', 'p.story_id', 't.story_id')
    .select(['own.story_id as of', 't.group_id as group', 'p.story_id as id', 'p.path', 'p.headline'])
    .select(['p.language', 'p.direction', isListed.as('listed')])
    .where('own.story_id', 'in', [...new Set(storyIds)])
    .execute();
  return new Map([...Map.groupBy(rows, ({ of }) => of)].map(([of, members]) => [of, groupOf(members)]));
}

interface MemberRow {
  readonly group: string;
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly language: string;
  readonly direction: string;
  readonly listed: number | string;
}

function groupOf(rows: readonly MemberRow[]): Translations {
  const members = rows.map(
    ({ id, path, headline, language, direction, listed }): Translation => ({
      id,
      path,
      headline,
      language,
      direction: direction as Direction,
      isListed: Number(listed) === 1,
    }),
  );
  return {
    group: rows[0]?.group ?? '',
    members: members.toSorted((one, other) => (one.language < other.language ? -1 : 1)),
  };
}
