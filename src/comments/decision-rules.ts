import type { CommentState, Tables } from '../db/db.ts';
import type { DecisionAsked } from './decision-shapes.ts';

export type DecisionAction = DecisionAsked['action'];
type Row = Tables['comment'];

/** How a comment stands by a decision: what undoing it brings back. */
export type Standing = Pick<
  Row,
  'state' | 'reason' | 'is_pick' | 'decided_by' | 'decided_at' | 'trained_as' | 'decision_id'
>;

/** The columns of a comment that a decision may change. */
export function standingOf(row: Standing): Standing {
  const { state, reason, is_pick, decided_by, decided_at, trained_as, decision_id } = row;
  return { state, reason, is_pick, decided_by, decided_at, trained_as, decision_id };
}

/** What a decision makes of a comment. */
export interface Decided {
  readonly state: CommentState;
  readonly reason: string | null;
  readonly is_pick: number;
  /** what the filter takes it for from now on */
  readonly trained_as: Row['trained_as'];
  /** whether somebody has judged how it stands, and not only whether it is picked out */
  readonly isJudged: boolean;
  readonly closesReports: boolean;
}

const states: Readonly<Record<CommentState, string>> = {
  shown: 'shown',
  held: 'held',
  second: 'held for a second opinion',
  binned: 'binned',
  spam: 'binned as advertising',
  deleted: 'deleted',
};

/** What a decision makes of a comment, or why it cannot be taken. `seen` is the state in which the moderator saw it. */
export function decided(
  row: Standing & Pick<Row, 'account_id'>,
  { action, reason, seen, reports }: Decision,
): Decided | { readonly problem: string } {
  if (row.state === 'deleted') return { problem: 'It has been deleted meanwhile.' };
  if (row.state !== seen) return { problem: meanwhile(row) };
  const rest = { reason: row.reason, is_pick: row.is_pick, trained_as: row.trained_as };
  const stays = { ...rest, state: row.state, isJudged: false, closesReports: false };
  if (action === 'keep')
    return reports > 0 ? { ...stays, closesReports: true } : { problem: 'No report of it is open any more.' };
  if (action === 'pick' || action === 'unpick') {
    if (row.state !== 'shown') return { problem: 'Readers do not see it, so it cannot be picked out.' };
    const is_pick = action === 'pick' ? 1 : 0;
    if (row.is_pick === is_pick)
      return { problem: is_pick === 1 ? 'It is picked out already.' : 'It is not picked out any more.' };
    return { ...stays, is_pick };
  }
  const to = ({ show: 'shown', hold: 'second', bin: 'binned', spam: 'spam' } as const)[action];
  const said = to === 'binned' ? reason : null;
  if (row.state === to && row.reason === said) return { problem: `It is ${states[to]} already.` };
  return {
    state: to,
    reason: said,
    is_pick: to === 'shown' ? row.is_pick : 0,
    trained_as: row.account_id === null ? lesson(to, row.trained_as) : row.trained_as,
    isJudged: true,
    closesReports: to !== 'second',
  };
}

export interface Decision {
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly seen: CommentState;
  /** how many reports of it are open */
  readonly reports: number;
}

/** What somebody else has made of it since it was seen. */
export function meanwhile({ state, decided_by }: Pick<Row, 'state' | 'decided_by'>): string {
  return decided_by === null
    ? `It is ${states[state]} now; look at it again.`
    : `${decided_by} has decided meanwhile: it is ${states[state]}.`;
}

/** A comment that was binned for another reason teaches nothing, and is no advertising either. */
function lesson(to: CommentState, before: Row['trained_as']): Row['trained_as'] {
  if (to === 'shown') return 'ham';
  if (to === 'spam') return 'spam';
  return to === 'binned' && before === 'ham' ? 'ham' : null;
}
