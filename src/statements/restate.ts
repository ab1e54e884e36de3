import type { Db } from '../db/db.ts';
import type { PublicParty, PublicRelation, PublicStatement, StoryRecord } from './public-shapes.ts';
import type { RelationKind } from './shapes.ts';
import { type Standing, statusesOf } from './statuses.ts';
import { toldAs } from './told.ts';

const atOnce = 400;

/** Statements as they are published, by their ids. */
async function publishedByIds(db: Db, ids: readonly string[]): Promise<readonly PublicStatement[]> {
  const found: PublicStatement[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const rows = await db.selectFrom('published_statement').select('data').where('statement_id', 'in', some).execute();
    found.push(...rows.map(({ data }) => JSON.parse(data) as PublicStatement));
  }
  return found;
}

/** Published relations from or to these statements. */
export async function publishedRelations(db: Db, ids: readonly string[]): Promise<readonly PublicRelation[]> {
  const found = new Map<string, PublicRelation>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    for (const column of ['from_id', 'to_id'] as const) {
      const rows = await db.selectFrom('published_relation').selectAll().where(column, 'in', some).execute();
      for (const row of rows)
        found.set(row.id, {
          id: row.id,
          fromId: row.from_id,
          toId: row.to_id,
          kind: row.kind as RelationKind,
          assertedBy: row.asserted_by,
          note: row.note,
        });
    }
  }
  return [...found.values()].sort((one, other) => one.id.localeCompare(other.id));
}

/** The other ends of relations from or to these statements. */
export function otherEnds(relations: readonly PublicRelation[], ids: readonly string[]): readonly string[] {
  const own = new Set(ids);
  return [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))].filter((id) => !own.has(id));
}

/**
 * Says anew how these statements stand, by what is published of them and of those that they are related to, and makes the
 * records of their stories anew. Nothing that is not published yet is looked at.
 */
export async function restate(trx: Db, ids: readonly string[]): Promise<void> {
  const own = await publishedByIds(trx, [...new Set(ids)]);
  if (own.length === 0) return;
  const ownIds = own.map(({ id }) => id);
  const relations = await publishedRelations(trx, ownIds);
  const others = await publishedByIds(trx, otherEnds(relations, ownIds));
  const standings = new Map([...own, ...others].map((statement) => [statement.id, standingOf(statement)]));
  const byEnd = new Map<string, PublicRelation[]>();
  for (const relation of relations)
    for (const end of [relation.fromId, relation.toId]) byEnd.set(end, [...(byEnd.get(end) ?? []), relation]);
  for (const statement of own) {
    const statuses = statusesOf(standingOf(statement), byEnd.get(statement.id) ?? [], standings);
    if (JSON.stringify(statuses) === JSON.stringify(statement.statuses)) continue;
    const has = (kind: string) => (statuses.some((status) => status.kind === kind) ? 1 : 0);
    await trx
      .updateTable('published_statement')
      .set({
        status: statuses[0]?.kind ?? 'record',
        is_disputed: has('disputed'),
        is_corroborated: has('corroborated'),
      })
      .set(toldAs({ ...statement, statuses }))
      .where('statement_id', '=', statement.id)
      .execute();
  }
  for (const storyId of new Set(own.map((statement) => statement.storyId))) await recordStory(trx, storyId);
}

function standingOf({ id, storyId, number, standing, group, speaker, act, assessment }: PublicStatement): Standing {
  const name = (group ?? speaker)?.name ?? '';
  return {
    ref: { id, storyId, number, name },
    standing,
    groupId: group?.id ?? null,
    act,
    verdict: assessment?.verdict ?? null,
  };
}

/** Makes what a story's page shows of its record, from what is published of it. */
export async function recordStory(trx: Db, storyId: string): Promise<void> {
  const rows = await trx
    .selectFrom('published_statement')
    .select('data')
    .where('story_id', '=', storyId)
    .where('standing', '=', 'stands')
    .orderBy('number')
    .execute();
  await trx.deleteFrom('published_record').where('story_id', '=', storyId).execute();
  if (rows.length === 0) return;
  const statements = rows.map(({ data }) => JSON.parse(data) as PublicStatement);
  const questions = new Map(
    statements.flatMap(({ question }) => (question === null ? [] : [[question.id, question] as const])),
  );
  const groupIds = [...new Set(statements.flatMap(({ group }) => group?.id ?? []))];
  const parties =
    groupIds.length === 0
      ? []
      : await trx.selectFrom('published_party').select('data').where('party_id', 'in', groupIds).execute();
  const record: StoryRecord = {
    statements,
    relations: await publishedRelations(
      trx,
      statements.map(({ id }) => id),
    ),
    questions: [...questions.values()],
    groups: parties.map(({ data }) => {
      const { id, kind, name, description, anonymityReason } = JSON.parse(data) as PublicParty;
      return { id, kind, name, description, anonymityReason };
    }),
    checkedAt: statements.map(({ confirmedAt }) => confirmedAt).reduce((one, other) => (one > other ? one : other)),
  };
  await trx
    .insertInto('published_record')
    .values({ story_id: storyId, statements: statements.length, data: JSON.stringify(record) })
    .execute();
}
