import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { NamedKind } from './old-address.ts';
import type { Redirect } from './shapes.ts';

const columns = ['source', 'target', 'story_id', 'for_good'] as const;

function redirectOf(row: {
  readonly source: string;
  readonly target: string | null;
  readonly story_id: string | null;
  readonly for_good: number;
}): Redirect {
  return { source: row.source, target: row.target, storyId: row.story_id, forGood: row.for_good === 1 };
}

/** A page of the newsroom's redirects in the order of their addresses, after `after`. */
export async function listRedirects(db: Db, limit: number, after = ''): Promise<readonly Redirect[]> {
  const rows = await db
    .selectFrom('published_redirect')
    .select(columns)
    .where('source', '>', after)
    .orderBy('source')
    .limit(limit)
    .execute();
  return rows.map(redirectOf);
}

/** The redirect of exactly this address, or null. */
export async function findRedirect(db: Db, source: string): Promise<Redirect | null> {
  const row = await db.selectFrom('published_redirect').select(columns).where('source', '=', source).executeTakeFirst();
  return row ? redirectOf(row) : null;
}

/** Writes a redirect, new or in the place of another. */
export async function putRedirect(db: Db, redirect: Redirect, createdAt: string): Promise<void> {
  const changed = {
    target: redirect.target,
    story_id: redirect.storyId,
    for_good: redirect.forGood ? 1 : 0,
    created_at: createdAt,
  };
  await db
    .insertInto('published_redirect')
    .values({ source: redirect.source, ...changed })
    .onConflict((conflict) => conflict.column('source').doUpdateSet(changed))
    .execute();
}

/** Takes a redirect away; false when there was none. */
export async function deleteRedirect(db: Db, source: string): Promise<boolean> {
  const result = await db.deleteFrom('published_redirect').where('source', '=', source).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/**
 * Where the first of these addresses that is known leads. One of a story leads to its address, also where a notice
 * stands there; a story that readers were never shown leads nowhere.
 */
export async function whereto(
  db: Db,
  sources: readonly string[],
): Promise<{ readonly to: string; readonly forGood: boolean } | null> {
  if (sources.length === 0) return null;
  const rows = await db
    .selectFrom('published_redirect as r')
    .leftJoin('published_story as s', 's.story_id', 'r.story_id')
    .leftJoin('gone_story as g', 'g.story_id', 'r.story_id')
    .select(['r.source', 'r.target', 'r.for_good', 's.path'])
    .select(({ selectFrom }) =>
      selectFrom('published_address as a')
        .select('a.path')
        .whereRef('a.story_id', '=', 'g.story_id')
        .orderBy('a.created_at', 'desc')
        .limit(1)
        .as('gone_path'),
    )
    .where('r.source', 'in', [...sources])
    .execute();
  for (const source of sources) {
    const row = rows.find((one) => one.source === source);
    const to = row?.target ?? row?.path ?? row?.gone_path ?? null;
    if (row && to !== null) return { to, forGood: row.for_good === 1 };
  }
  return null;
}

/**
 * The one path whose last words these are: a standing page, one that had them before, or section where `orPage`, else the only published story
 * that has or had them in its address, else the only one that was taken back. Null where there is none, or several.
 */
export async function pathByWords(
  db: Db,
  asked: { readonly slug: string; readonly within: string; readonly orPage: boolean },
): Promise<string | null> {
  const { slug, within } = asked;
  const page = asked.orPage ? slug : '';
  const { rows } = await sql<{ kind: 'page' | 'story' | 'gone'; of: string; path: string }>`
    select 'page' as kind, slug as of, '/about/' || slug || '/' as path from standing_page where slug = ${page}
    union all
    select 'page', slug, '/section/' || slug || '/' from section where slug = ${page}
    union all
    select 'page', p.slug, '/about/' || p.slug || '/' from published_former_name f
    join standing_page p on p.slug = f.target where f.kind = 'page' and f.slug = ${page}
    union all
    select case when s.story_id is null then 'gone' else 'story' end, a.story_id, coalesce(s.path, a.path)
    from published_address a
    left join published_story s on s.story_id = a.story_id
    left join gone_story g on g.story_id = a.story_id
    where substr(a.path, 13) = ${`${slug}/`} and substr(a.path, 1, ${within.length}) = ${within}
      and (s.story_id is not null or g.story_id is not null)`.execute(db);
  const first = rows.find(({ kind }) => kind === 'page');
  if (first) return first.path;
  for (const kind of ['story', 'gone'] as const) {
    const found = rows.filter((row) => row.kind === kind);
    if (found.length > 0) return new Set(found.map(({ of }) => of)).size === 1 ? (found[0]?.path ?? null) : null;
  }
  return null;
}

/** The path of the first of these lists that has this name and that readers are told of, or null. */
export async function pathByName(db: Db, kinds: readonly NamedKind[], slug: string): Promise<string | null> {
  const { rows } = await sql<{ kind: NamedKind; slug: string }>`
    select 'section' as kind, t.slug from section t where ${isCalled('section', slug)}
    union all
    select 'topic', t.slug from topic t where ${isCalled('topic', slug)} and ${hasStories('topic')}
    union all
    select 'tag', t.slug from tag t where ${isCalled('tag', slug)} and ${hasStories('tag')}
    union all
    select 'by', t.slug from byline t where ${isCalled('by', slug)} and ${hasStories('byline')}`.execute(db);
  for (const kind of kinds) {
    const ofKind = rows.filter((row) => row.kind === kind);
    // Who has the name now is meant before who had it.
    const found = ofKind.find((row) => row.slug === slug) ?? ofKind[0];
    if (found !== undefined) return `/${kind}/${found.slug}/`;
  }
  return null;
}

/** It has this name in its address, or had it. */
function isCalled(kind: NamedKind, slug: string) {
  return sql`(t.slug = ${slug} or t.id = (
    select f.target from published_former_name f where f.kind = ${kind} and f.slug = ${slug}))`;
}

function hasStories(list: 'topic' | 'tag' | 'byline') {
  return sql`exists (select 1 from published_listing l where l.list = ${sql.lit(list)} and l.list_id = t.id)`;
}
