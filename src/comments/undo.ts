import { newId, type Tables, transaction } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import { lockComment } from './comment-lock.ts';
import { meanwhile, standingOf } from './decision-rules.ts';
import type { DecisionOutcome } from './decision-shapes.ts';
import { type Before, noteDecision, reopenReports, setStanding, setWords } from './decision-store.ts';
import { countWords, notDone, type Results } from './decisions.ts';
import type { CommentDeskDeps, Moderator } from './desk-deps.ts';
import { afterShown } from './mail-events.ts';

type Deps = Pick<CommentDeskDeps, 'db' | 'learn'>;
type DecisionRow = Tables['comment_decision'];

/** How it is written down that a decision was undone. */
export const undoing = 'undo';

/**
 * Takes back a decision, or all that were taken with it, each for itself: state, reason, pick, reports and what the
 * filter learned are as they were before. Only the decision by which a comment stands can be undone. Null where there is
 * no such decision.
 */
export async function undoAll(deps: Deps, id: string, moderator: Moderator): Promise<Results | null> {
  const rows = await deps.db
    .selectFrom('comment_decision')
    .selectAll()
    .where((where) => where.or([where('id', '=', id), where('bulk_id', '=', id)]))
    .where('account_id', 'is not', null)
    .where('action', '!=', undoing)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return null;
  const bulkId = newId();
  const results: DecisionOutcome[] = [];
  for (const row of rows) results.push(await undoOne(deps, row, { ...moderator, bulkId }));
  const done = results.filter(({ isDone }) => isDone).length;
  if (done > 0) {
    const deed = { action: 'decisions on comments undone', object: countWords(done), detail: { bulk: id } };
    await noteDeed(deps.db, moderator.by, deed, moderator.now);
  }
  return { bulkId: done === 0 ? null : bulkId, results };
}

function undoOne(
  { db, learn }: Deps,
  decision: DecisionRow,
  moderator: Moderator & { readonly bulkId: string },
): Promise<DecisionOutcome> {
  const { comment_id: id } = decision;
  return transaction(db, async (trx) => {
    const row = await lockComment(trx, id);
    if (!row) return notDone(id, null, 'There is no such comment any more.');
    const again = await trx
      .selectFrom('comment_decision')
      .select('undone_at')
      .where('id', '=', decision.id)
      .executeTakeFirst();
    if (again?.undone_at !== null) return notDone(id, row, 'It has been undone already.');
    if (row.state === 'deleted') return notDone(id, row, 'It has been deleted meanwhile.');
    if (row.decision_id !== decision.id) return notDone(id, row, meanwhile(row));
    const { standing, closed, text } = JSON.parse(decision.before) as Before;
    if (text !== undefined) await setWords(trx, row, text);
    await reopenReports(trx, closed);
    const before = { standing: standingOf(row), closed: [] };
    await noteDecision(trx, id, { action: undoing, reason: null, bulkId: moderator.bulkId, before }, moderator);
    await setStanding(trx, row, standing, learn);
    if (standing.state === 'shown') await afterShown(trx, id, moderator.now);
    await trx
      .updateTable('comment_decision')
      .set({ undone_at: stamp(moderator.now) })
      .where('id', '=', decision.id)
      .execute();
    return {
      id,
      isDone: true,
      decisionId: decision.id,
      state: standing.state,
      decidedBy: standing.decided_by,
      problem: null,
    };
  });
}
