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
  const shown = showings(statements, { anchors: placesOf(fields, statements, seen), seen });
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
  await noteShown(trx, shown, { seen, at: story.at });
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

/** A statement as readers saw it: when first, and its words when they saw it last. */
interface Seen {
  readonly at: string;
  readonly stretches: readonly Stretch[];
}

/** Which of a story's statements readers have seen at some time. */
async function seenBefore(db: Db, storyId: string): Promise<ReadonlyMap<string, Seen>> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'first_shown_at', 'shown_stretches'])
    .where('story_id', '=', storyId)
    .where('first_shown_at', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ id, first_shown_at, shown_stretches }) => [
      id,
      { at: first_shown_at ?? '', stretches: JSON.parse(shown_stretches ?? '[]') as readonly Stretch[] },
    ]),
  );
}

/**
 * Where statements stand in these fields. One whose words were taken anew for a revision that is not public yet is looked
 * for by the words that readers know.
 */
function placesOf(
  fields: AnchoredFields,
  statements: readonly Statement[],
  seen: ReadonlyMap<string, Seen>,
): ReadonlyMap<string, Anchored> {
  const now = anchorAll(fields, statements);
  const stray = statements.flatMap(({ id }) => {
    const known = seen.get(id);
    const { anchor } = now.get(id) ?? { anchor: 'lost' };
    if (known === undefined || known.stretches.length === 0 || anchor === 'exact' || anchor === 'moved') return [];
    return [{ id, anchored: { anchor: 'exact' as const, stretches: known.stretches, found: null } }];
  });
  return stray.length === 0 ? now : new Map([...now, ...anchorAll(fields, stray)]);
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
  { anchors, seen }: { readonly anchors: ReadonlyMap<string, Anchored>; readonly seen: ReadonlyMap<string, Seen> },
): readonly Shown[] {
  const found = statements.flatMap((statement): readonly Shown[] => {
    const anchored = anchors.get(statement.id) ?? statement.anchored;
    const isThere = anchored.anchor === 'exact' || anchored.anchor === 'moved';
    const known = seen.get(statement.id);
    const of = (standing: Shown['standing'], stretches: readonly Stretch[]) => [
      { statement, standing, number: null, stretches },
    ];
    // Words that readers never saw may be those of a revision that is not public: of what is gone they see what they saw.
    if (statement.state !== 'withdrawn' && isThere) return of('stands', anchored.stretches);
    if (known === undefined) return [];
    return of(statement.state === 'withdrawn' ? 'withdrawn' : 'former', known.stretches);
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

/** Keeps when readers first see these statements, and with which words they see them now. */
async function noteShown(trx: Db, shown: readonly Shown[], { seen, at }: NotedShown): Promise<void> {
  for (const { statement, standing, stretches } of shown) {
    if (standing !== 'stands') continue;
    const known = seen.get(statement.id);
    if (known && JSON.stringify(known.stretches) === JSON.stringify(stretches)) continue;
    await trx
      .updateTable('statement')
      .set({ first_shown_at: known?.at ?? at, shown_stretches: JSON.stringify(stretches) })
      .where('id', '=', statement.id)
      .execute();
  }
}

interface NotedShown {
  readonly seen: ReadonlyMap<string, Seen>;
  readonly at: string;
}
