import type { Db } from '../db/db.ts';
import { assessmentsOf } from './assessments.ts';
import { evidenceFor } from './evidence.ts';
import { marked } from './marks.ts';
import type { PublicStatement } from './public-shapes.ts';
import { namesOf } from './publish-names.ts';
import { dropUnused, writeNames } from './publish-parties.ts';
import { publicStatement, writeStatements } from './publish-statement.ts';
import { relationsOf } from './relations.ts';
import { otherEnds, publishedRelations, recordStory, restate } from './restate.ts';
import type { AnchoredFields, AnchoredNode } from './shapes.ts';
import { noteShown, seenBefore, showings } from './showings.ts';
import { listStatements } from './statements-store.ts';

/** A story as it is made public. */
export interface RecordPublication {
  readonly storyId: string;
  readonly fields: AnchoredFields;
  /** ISO 8601 instants, UTC */
  readonly firstPublishedAt: string;
  readonly at: string;
  /** the newsroom's, in which days are told */
  readonly timeZone: string;
}

/**
 * Writes what readers see of a story's record, in the transaction that publishes the story or changes its record:
 * confirmed statements whose words stand in these fields, numbered by where they first appear; those that readers have
 * seen and that stand there no more (`former`), and those that were withdrawn. Gives the document with the marks of the
 * statements that are shown, and no other.
 */
export async function publishRecord<D extends AnchoredNode>(
  trx: Db,
  story: RecordPublication & { readonly fields: { readonly document: D } },
): Promise<{ readonly document: D }> {
  const { storyId, fields, timeZone } = story;
  const before = await publishedOf(trx, storyId);
  const statements = (await listStatements(trx, storyId)).filter(
    ({ state }) => state === 'confirmed' || state === 'withdrawn',
  );
  if (statements.length === 0 && before.length === 0) return { document: marked(fields.document, new Map()) };
  const seen = await seenBefore(trx, storyId);
  const shown = showings(fields, statements, seen);
  const ids = statements.map(({ id }) => id);
  const names = await namesOf(
    trx,
    shown.map(({ statement }) => statement),
  );
  const assessments = Map.groupBy(await assessmentsOf(trx, ids), ({ statementId }) => statementId);
  const evidence = Map.groupBy(await evidenceFor(trx, ids), ({ statementId }) => statementId);
  const told = shown.map(({ statement, ...showing }) => {
    const [graded] = assessments.get(statement.id) ?? [];
    const assessment = graded
      ? {
          id: graded.id,
          verdict: graded.verdict,
          explanation: graded.explanation,
          author: graded.author,
          madeAt: graded.madeAt,
        }
      : null;
    const shownAt = seen.get(statement.id)?.at ?? story.at;
    const facts = { ...showing, shownAt, assessment, evidence: evidence.get(statement.id) ?? [] };
    return { statement, shownAt, told: publicStatement(statement, facts, { names, timeZone }) };
  });
  const around = otherEnds(
    await publishedRelations(
      trx,
      before.map(({ id }) => id),
    ),
    [],
  );
  await clear(trx, before);
  await writeStatements(trx, told, story);
  await writeNames(
    trx,
    shown.map(({ statement }) => statement),
    names,
  );
  await writeRelations(
    trx,
    told.map(({ told: { id } }) => id),
  );
  await noteShown(trx, shown, { seen, storyId, at: story.at });
  await dropUnused(trx, before);
  const related = await publishedRelations(trx, ids);
  await restate(trx, [...ids, ...around, ...otherEnds(related, ids)]);
  await recordStory(trx, storyId);
  const kept = shown.flatMap(({ statement, standing, stretches }) =>
    standing === 'stands' ? [[statement.id, stretches] as const] : [],
  );
  return { document: marked(fields.document, new Map(kept)) };
}

/** Takes a story's record off every readers' table, with the story itself. */
export async function unpublishRecord(trx: Db, storyId: string): Promise<void> {
  const before = await publishedOf(trx, storyId);
  if (before.length === 0) return;
  const ids = before.map(({ id }) => id);
  const around = otherEnds(await publishedRelations(trx, ids), ids);
  await clear(trx, before);
  await trx.deleteFrom('published_record').where('story_id', '=', storyId).execute();
  await dropUnused(trx, before);
  await restate(trx, around);
}

async function publishedOf(db: Db, storyId: string): Promise<readonly PublicStatement[]> {
  const rows = await db.selectFrom('published_statement').select('data').where('story_id', '=', storyId).execute();
  return rows.map(({ data }) => JSON.parse(data) as PublicStatement);
}

async function clear(trx: Db, before: readonly PublicStatement[]): Promise<void> {
  const ids = before.map(({ id }) => id);
  if (ids.length === 0) return;
  await trx.deleteFrom('published_statement').where('statement_id', 'in', ids).execute();
  await trx.deleteFrom('published_quantity').where('statement_id', 'in', ids).execute();
  await trx
    .deleteFrom('published_relation')
    .where(({ eb, or }) => or([eb('from_id', 'in', ids), eb('to_id', 'in', ids)]))
    .execute();
}

/** What stands between these statements and others that readers see as well. */
async function writeRelations(trx: Db, ids: readonly string[]): Promise<void> {
  const relations = await relationsOf(trx, ids);
  if (relations.length === 0) return;
  const ends = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const rows = await trx
    .selectFrom('published_statement')
    .select('statement_id')
    .where('statement_id', 'in', ends)
    .execute();
  const shown = new Set(rows.map(({ statement_id }) => statement_id));
  const both = relations.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId));
  if (both.length === 0) return;
  await trx
    .insertInto('published_relation')
    .values(
      both.map(({ id, fromId, toId, kind, assertedBy, note }) => ({
        ...{ id, kind, note },
        from_id: fromId,
        to_id: toId,
        asserted_by: assertedBy,
      })),
    )
    .execute();
}
