import { type CommentState, newId, transaction } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import { lockComment } from './comment-lock.ts';
import { type DecisionAction, decided, standingOf } from './decision-rules.ts';
import type { DecisionOutcome } from './decision-shapes.ts';
import { closeReports, noteDecision, openReports, setStanding } from './decision-store.ts';
import type { CommentDeskDeps, Moderator } from './desk-deps.ts';
import { afterShown } from './mail-events.ts';

/** A comment in the state in which the moderator saw it. */
export interface Seen {
  readonly id: string;
  readonly state: CommentState;
}

export interface Asked {
  readonly action: DecisionAction;
  readonly reason: string | null;
}

/** What became of one request, comment by comment. */
export interface Results {
  /** null: nothing was done */
  readonly bulkId: string | null;
  readonly results: readonly DecisionOutcome[];
}

type Deps = Pick<CommentDeskDeps, 'db' | 'learn'>;

const deeds: Readonly<Record<DecisionAction, string>> = {
  show: 'comments shown',
  hold: 'comments held',
  bin: 'comments binned',
  spam: 'comments binned as spam',
  keep: 'reports of comments closed',
  pick: 'comments picked out',
  unpick: 'comments no longer picked out',
};

/**
 * Decides on comments: each for itself, whole or not at all, in a transaction of its own, so that nobody waits for more
 * than one of them. What somebody else has decided since it was seen is told and stands.
 */
export async function decideAll(
  deps: Deps,
  comments: readonly Seen[],
  asked: Asked,
  moderator: Moderator,
): Promise<Results> {
  const bulkId = newId();
  const results: DecisionOutcome[] = [];
  const once = new Map(comments.map((seen) => [seen.id, seen]));
  for (const seen of once.values()) results.push(await decideOne(deps, seen, { ...asked, bulkId }, moderator));
  const done = results.filter(({ isDone }) => isDone).length;
  if (done === 0) return { bulkId: null, results };
  await noteDeed(
    deps.db,
    moderator.by,
    { action: deeds[asked.action], object: countWords(done), detail: { bulk: bulkId } },
    moderator.now,
  );
  return { bulkId, results };
}

function decideOne(
  { db, learn }: Deps,
  { id, state: seen }: Seen,
  { action, reason, bulkId }: Asked & { readonly bulkId: string },
  moderator: Moderator,
): Promise<DecisionOutcome> {
  return transaction(db, async (trx) => {
    const row = await lockComment(trx, id);
    if (!row) return notDone(id, null, 'There is no such comment any more.');
    const made = decided(row, { action, reason, seen, reports: await openReports(trx, id) });
    if ('problem' in made) return notDone(id, row, made.problem);
    const closed = made.closesReports ? await closeReports(trx, id, moderator) : [];
    const before = { standing: standingOf(row), closed };
    const decisionId = await noteDecision(trx, id, { action, reason: made.reason, bulkId, before }, moderator);
    const judged = made.isJudged ? { decided_by: moderator.by.name, decided_at: stamp(moderator.now) } : {};
    const { state, is_pick, trained_as } = made;
    const to = { ...before.standing, state, is_pick, trained_as, reason: made.reason, ...judged };
    await setStanding(trx, row, { ...to, decision_id: decisionId }, learn);
    if (state === 'shown') await afterShown(trx, id, moderator.now);
    return { id, isDone: true, decisionId, state, decidedBy: to.decided_by, problem: null };
  });
}

/** The outcome where a comment stays as it is. */
export function notDone(
  id: string,
  row: { readonly state: CommentState; readonly decided_by: string | null } | null,
  problem: string,
): DecisionOutcome {
  const state = row?.state ?? null;
  return { id, isDone: false, decisionId: null, state, decidedBy: row?.decided_by ?? null, problem };
}

/** So many comments, for what is written down. */
export function countWords(count: number): string {
  return count === 1 ? '1 comment' : `${count} comments`;
}
