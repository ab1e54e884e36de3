import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { noSuchStatement } from './changing.ts';
import { refuse, type Step, step } from './refused.ts';
import type { Relation, RelationKind } from './shapes.ts';
import { findStatement, statementsByIds } from './statements-store.ts';
import { neededReason } from './states.ts';

/** Says how one statement stands to another. The same said twice is one relation. */
export function relate(
  db: Db,
  asked: Omit<Relation, 'id'> & { readonly reason?: string | undefined },
  made: Made,
): Promise<Step<{ readonly relation: Relation }>> {
  return step(db, async (trx) => {
    const { fromId, toId, kind, assertedBy } = asked;
    if (fromId === toId) refuse('wrong', 'toId', 'A statement has no relation to itself.', 'Choose another statement.');
    const ends = new Map((await statementsByIds(trx, [fromId, toId])).map((one) => [one.id, one]));
    const from = ends.get(fromId) ?? noSuchStatement('fromId');
    const to = ends.get(toId) ?? noSuchStatement('toId');
    if (to.state === 'rejected')
      refuse('conflict', 'toId', 'The other statement was rejected.', 'Confirm it first, or choose another one.');
    const id = newId();
    const note = wordsOrNull(asked.note);
    const { numInsertedOrUpdatedRows: inserted } = await trx
      .insertInto('statement_relation')
      .values({
        ...{ id, kind, note },
        ...{ from_id: fromId, to_id: toId, asserted_by: assertedBy, created_by: made.by, created_at: stamp(made.now) },
      })
      .onConflict((conflict) => conflict.columns(['from_id', 'to_id', 'kind']).doNothing())
      .executeTakeFirstOrThrow();
    if (Number(inserted ?? 0) === 0) return { relation: await theSame(trx, fromId, toId, kind) };
    const relation: Relation = { id, fromId, toId, kind, assertedBy, note };
    const { id: _id, ...after } = relation;
    const of = { subject: 'relation', subjectId: id, storyId: from.storyId } as const;
    await noteChange(trx, { ...of, action: 'made', reason: asked.reason, after }, made);
    return { relation };
  });
}

/** Takes a relation away. */
export function unrelate(
  db: Db,
  asked: { readonly id: string; readonly reason: string },
  made: Made,
): Promise<Step<{ readonly relation: Relation }>> {
  return step(db, async (trx) => {
    const reason = neededReason(asked.reason, 'Write why it does not hold.');
    const row = await trx.selectFrom('statement_relation').selectAll().where('id', '=', asked.id).executeTakeFirst();
    if (row === undefined)
      return refuse('missing', 'id', 'There is no such relation any more.', 'Load the statement again.');
    const relation = relationOf(row);
    const { id, ...before } = relation;
    const { storyId } = (await findStatement(trx, relation.fromId)) ?? noSuchStatement('id');
    await trx.deleteFrom('statement_relation').where('id', '=', id).execute();
    await noteChange(trx, { subject: 'relation', subjectId: id, storyId, action: 'deleted', reason, before }, made);
    return { relation };
  });
}

async function theSame(trx: Db, fromId: string, toId: string, kind: RelationKind): Promise<Relation> {
  const same = trx.selectFrom('statement_relation').selectAll();
  return relationOf(
    await same
      .where('from_id', '=', fromId)
      .where('to_id', '=', toId)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow(),
  );
}

interface RelationRow {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly kind: string;
  readonly asserted_by: Relation['assertedBy'];
  readonly note: string | null;
}

function relationOf({ id, from_id, to_id, kind, asserted_by, note }: RelationRow): Relation {
  return { id, fromId: from_id, toId: to_id, kind: kind as RelationKind, assertedBy: asserted_by, note };
}

/** Relations from or to any of these statements, each once, as they came. */
export async function relationsOf(db: Db, ids: readonly string[]): Promise<readonly Relation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('statement_relation')
    .selectAll()
    .where(({ eb, or }) => or([eb('from_id', 'in', ids), eb('to_id', 'in', ids)]))
    .orderBy('id')
    .execute();
  return rows.map(relationOf);
}
