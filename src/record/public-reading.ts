import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { PublicParty, PublicRelation, PublicStatement } from '../statements/statements.ts';

/** The story in which a statement stands, as far as a line names it. */
export interface StoryOfStatement {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly firstPublishedAt: string;
}

/** One statement with its relations and the statements at their other ends. */
export interface FoundStatement {
  readonly kind: 'statement';
  readonly statement: PublicStatement;
  readonly relations: readonly { readonly relation: PublicRelation; readonly other: PublicStatement }[];
  readonly story: StoryOfStatement;
}

/** What the address of a statement answers. */
export type StatementAnswer =
  | FoundStatement
  | { readonly kind: 'moved'; readonly id: string }
  /** its story was taken back; `storyPath`: where that is said */
  | { readonly kind: 'gone'; readonly storyId: string; readonly storyPath: string }
  | { readonly kind: 'unknown' };

/** What readers see of a statement: itself, what stands between it and others, and its story. Two queries. */
export async function findPublicStatement(db: Db, id: string): Promise<StatementAnswer> {
  const row = await db
    .selectFrom('published_statement as p')
    .innerJoin('published_story as s', 's.story_id', 'p.story_id')
    .select(['p.data', 'p.story_id'])
    .select(['s.path', 's.headline', 's.language', 's.direction', 's.first_published_at'])
    .where('p.statement_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return whereItWas(db, id);
  return {
    kind: 'statement',
    statement: JSON.parse(row.data) as PublicStatement,
    relations: await relationsOf(db, id),
    story: {
      id: row.story_id,
      path: row.path,
      headline: row.headline,
      language: row.language,
      direction: row.direction === 'rtl' ? 'rtl' : 'ltr',
      firstPublishedAt: row.first_published_at,
    },
  };
}

/** The story of a statement that readers saw once, where that was taken back. */
async function whereItWas(db: Db, id: string): Promise<StatementAnswer> {
  const row = await db
    .selectFrom('published_statement_address as p')
    .innerJoin('gone_story as g', 'g.story_id', 'p.story_id')
    .innerJoin('published_address as a', 'a.story_id', 'p.story_id')
    .select(['p.story_id', 'a.path'])
    .where('p.statement_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? { kind: 'unknown' } : { kind: 'gone', storyId: row.story_id, storyPath: row.path };
}

async function relationsOf(db: Db, id: string): Promise<FoundStatement['relations']> {
  const rows = await db
    .selectFrom('published_relation as r')
    .innerJoin('published_statement as o', (join) =>
      join.on(sql`o.statement_id`, '=', sql`case when r.from_id = ${id} then r.to_id else r.from_id end`),
    )
    .select(['r.id', 'r.from_id', 'r.to_id', 'r.kind', 'r.asserted_by', 'r.note', 'o.data'])
    .where(({ or, eb }) => or([eb('r.from_id', '=', id), eb('r.to_id', '=', id)]))
    .orderBy('r.id')
    .execute();
  return rows.map(({ data, ...row }) => ({
    relation: {
      id: row.id,
      fromId: row.from_id,
      toId: row.to_id,
      kind: row.kind as PublicRelation['kind'],
      assertedBy: row.asserted_by,
      note: row.note,
    },
    other: JSON.parse(data) as PublicStatement,
  }));
}

/** What the address of a speaker answers. */
export type PartyAnswer =
  | { readonly kind: 'party'; readonly party: PublicParty }
  | { readonly kind: 'moved'; readonly id: string }
  | { readonly kind: 'unknown' };

/** A party as readers see it; one that was merged into another leads there. One query. */
export async function findPublicParty(db: Db, id: string): Promise<PartyAnswer> {
  const row = await db
    .selectFrom('published_party')
    .select(['data', 'moved_to'])
    .where('party_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return { kind: 'unknown' };
  if (row.moved_to !== null) return { kind: 'moved', id: row.moved_to };
  return { kind: 'party', party: JSON.parse(row.data) as PublicParty };
}
