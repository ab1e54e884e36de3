import type { CommentCounts, DecisionAsked, DeskComment } from '../shapes.ts';

/** What a moderator decides upon a comment, as the desk calls it. */
export type Decision = 'approve' | 'hold' | 'reject' | 'spam';

/** What can be decided, in the order of its buttons, with the key of each. */
export const decisions = [
  { decision: 'approve', key: 'A' },
  { decision: 'hold', key: 'H' },
  { decision: 'reject', key: 'X' },
  { decision: 'spam', key: 'S' },
] as const satisfies readonly { readonly decision: Decision; readonly key: string }[];

/** What people call the states of comments. */
export const stateWords: Readonly<Record<DeskComment['state'], string>> = {
  held: 'Waiting',
  second: 'Held for a second opinion',
  shown: 'Published',
  binned: 'Rejected',
  spam: 'Spam',
  deleted: 'Deleted',
};

/** What people call the tabs of the queue. */
export const tabWords: Readonly<Record<keyof Omit<CommentCounts, 'oldestWaiting'>, string>> = {
  held: 'Waiting',
  second: 'Second opinion',
  shown: 'Published',
  binned: 'Rejected',
  spam: 'Spam',
  reported: 'Reported',
};

/** What a reader may have reported a comment for. */
export const reportWords: Readonly<Record<DeskComment['reports'][number]['reason'], string>> = {
  attack: 'a personal attack',
  private: 'private matters',
  advertising: 'advertising',
  untrue: 'something untrue',
  other: 'something else',
};

type Decided = Pick<DeskComment, 'state' | 'reports'>;

/** What the server is asked to do; null where the decision changes nothing about the comment. */
export function actionOf(decision: Decision, { state, reports }: Decided): DecisionAsked['action'] | null {
  if (state === 'deleted') return null;
  // What stands already stands on: only the reports of it are closed.
  if (decision === 'approve') return state === 'shown' ? (reports.length > 0 ? 'keep' : null) : 'show';
  if (decision === 'hold') return state === 'second' ? null : 'hold';
  if (decision === 'reject') return state === 'binned' ? null : 'bin';
  return state === 'spam' ? null : 'spam';
}

const acts: Readonly<Record<Decision, string>> = { approve: 'Approve', hold: 'Hold', reject: 'Reject', spam: 'Spam' };
const done: Readonly<Record<Decision, string>> = {
  approve: 'Approved',
  hold: 'Held for a second opinion',
  reject: 'Rejected',
  spam: 'Marked as spam',
};
const words = {
  keep: 'Keep',
  kept: 'Kept, and its reports closed',
  comments: (count: number) => `${count} comments`,
} as const;

/** What the button of a decision says: of a reported comment that stands, it is kept. */
export function actWords(decision: Decision, comments: readonly Decided[]): string {
  return decision === 'approve' && isKept(comments) ? words.keep : acts[decision];
}

/** What was decided, in a few words. */
export function doneWords(decision: Decision, comments: readonly Pick<DeskComment, 'state' | 'reports' | 'name'>[]) {
  const did = decision === 'approve' && isKept(comments) ? words.kept : done[decision];
  const [first] = comments;
  return `${did}: ${comments.length === 1 && first ? first.name : words.comments(comments.length)}`;
}

function isKept(comments: readonly Decided[]): boolean {
  return comments.length > 0 && comments.every((comment) => actionOf('approve', comment) === 'keep');
}
