import type { Db } from '../db/db.ts';
import { anchorAll } from './anchors.ts';
import { assessmentsOf } from './assessments.ts';
import { evidenceFor } from './evidence.ts';
import { marked } from './marks.ts';
import type { PublicStatement } from './public-shapes.ts';
import { namesOf } from './publish-names.ts';
import { dropUnused, writeNames } from './publish-parties.ts';
import { publicStatement, writeStatements } from './publish-statement.ts';
import { relationsOf } from './relations.ts';
import { otherEnds, publishedRelations, recordStory, restate } from './restate.ts';
import type { Anchored, AnchoredFields, AnchoredNode, Statement, Stretch } from './shapes.ts';
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
  const anchors = anchorAll(fields, statements);
  const shown = showings(statements, { anchors, seen });
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
    const facts = { ...showing, assessment, evidence: evidence.get(statement.id) ?? [] };
    return { statement, told: publicStatement(statement, facts, { names, timeZone }) };
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
  await noteFirstShown(trx, shown, story);
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

/** Which of a story's statements readers have seen at some time. */
async function seenBefore(db: Db, storyId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('statement')
    .select('id')
    .where('story_id', '=', storyId)
    .where('first_shown_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

interface Shown {
  readonly statement: Statement;
  readonly standing: PublicStatement['standing'];
  readonly number: number | null;
  readonly stretches: readonly Stretch[];
}

/** Which statements readers see, and under which numbers. */
function showings(
  statements: readonly Statement[],
  { anchors, seen }: { readonly anchors: ReadonlyMap<string, Anchored>; readonly seen: ReadonlySet<string> },
): readonly Shown[] {
  const found = statements.flatMap((statement): readonly Shown[] => {
    const anchored = anchors.get(statement.id) ?? statement.anchored;
    const { stretches } = anchored;
    const of = (standing: Shown['standing']) => [{ statement, standing, number: null, stretches }];
    if (statement.state === 'withdrawn') return seen.has(statement.id) ? of('withdrawn') : [];
    if (anchored.anchor === 'exact' || anchored.anchor === 'moved') return of('stands');
    return seen.has(statement.id) ? of('former') : [];
  });
  const standing = found
    .filter((one) => one.standing === 'stands')
    .toSorted(
      (one, other) => firstPlace(one) - firstPlace(other) || one.statement.id.localeCompare(other.statement.id),
    );
  return [
    ...standing.map((one, index) => ({ ...one, number: index + 1 })),
    ...found.filter((one) => one.standing !== 'stands'),
  ];
}

/** Where its words first stand in the text; those of headline and standfirst alone come after all of it. */
function firstPlace({ stretches }: Shown): number {
  const starts = stretches.filter(({ part }) => part === 'text').map(({ start }) => start);
  return starts.length > 0 ? Math.min(...starts) : Number.MAX_SAFE_INTEGER;
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

async function noteFirstShown(
  trx: Db,
  shown: readonly Shown[],
  { storyId, at }: Pick<RecordPublication, 'storyId' | 'at'>,
): Promise<void> {
  const ids = shown.filter(({ standing }) => standing === 'stands').map(({ statement }) => statement.id);
  if (ids.length === 0) return;
  await trx
    .updateTable('statement')
    .set({ first_shown_at: at })
    .where('first_shown_at', 'is', null)
    .where('id', 'in', ids)
    .execute();
  await trx
    .insertInto('published_statement_address')
    .values(ids.map((statement_id) => ({ statement_id, story_id: storyId })))
    .onConflict((conflict) => conflict.column('statement_id').doNothing())
    .execute();
}
