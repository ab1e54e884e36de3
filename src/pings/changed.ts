import { sql } from 'kysely';
import type { Db } from '../db/db.ts';

/** What a set of change keys means to other machines, as paths. */
export interface ChangedPaths {
  /** addresses of stories that search engines may list, or that now say that the story was taken back */
  readonly stories: readonly string[];
  /** pages whose feeds show something else than before */
  readonly followed: readonly string[];
}

/** SQLite takes about 32,000 values in one statement; far fewer are asked at once. */
const atOnce = 500;

/** Reads which stories and which feeds a set of change keys concerns. */
export async function changedPaths(db: Db, keys: readonly string[]): Promise<ChangedPaths> {
  const ids = keys.flatMap((key) => (key.startsWith('story:') ? [key.slice('story:'.length)] : []));
  const lists = new Set(keys.flatMap((key) => (key.startsWith('list:') ? [key.slice('list:'.length)] : [])));
  const stories: string[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    stories.push(...(await storyPaths(db, some)));
    for (const list of await listsOf(db, some)) lists.add(list);
  }
  return { stories, followed: await followedPaths(db, lists) };
}

async function storyPaths(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const live = await db
    .selectFrom('published_story')
    .select('path')
    .where('story_id', 'in', ids)
    .where('index_choice', '<>', 'noindex')
    .where('canonical_elsewhere', '=', 0)
    .execute();
  const gone = await db
    .selectFrom('published_address as a')
    .innerJoin('gone_story as g', 'g.story_id', 'a.story_id')
    .select('a.path')
    .where('a.story_id', 'in', ids)
    .execute();
  return [...live, ...gone].map(({ path }) => path);
}

/** `section:<id>`, as the keys of lists end. */
async function listsOf(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('published_listing')
    .select(['list', 'list_id'])
    .distinct()
    .where('story_id', 'in', ids)
    .execute();
  return rows.map(({ list, list_id }) => `${list}:${list_id}`);
}

const kinds = [
  { list: 'section', table: 'section', page: 'section' },
  { list: 'topic', table: 'topic', page: 'topic' },
  { list: 'tag', table: 'tag', page: 'tag' },
  { list: 'byline', table: 'byline', page: 'by' },
] as const;

/** The pages of lists. Of a topic, tag or author without a story left readers are not told: it has no feed. */
async function followedPaths(db: Db, lists: ReadonlySet<string>): Promise<readonly string[]> {
  const paths = lists.has('all:') ? ['/'] : [];
  for (const { list, table, page } of kinds) {
    const ids = [...lists].flatMap((one) => (one.startsWith(`${list}:`) ? [one.slice(list.length + 1)] : []));
    for (let from = 0; from < ids.length; from += atOnce) {
      const { rows } = await sql<{ slug: string }>`
        select slug from ${sql.table(table)} named where id in (${sql.join(ids.slice(from, from + atOnce))})
        and (${sql.lit(list)} = 'section' or exists (
          select 1 from published_listing l where l.list = ${sql.lit(list)} and l.list_id = named.id))`.execute(db);
      paths.push(...rows.map(({ slug }) => `/${page}/${slug}/`));
    }
  }
  return paths;
}
