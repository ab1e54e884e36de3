import type { Db } from '../db/db.ts';
import { decideAll } from './decisions.ts';
import type { Learn, Moderator } from './desk-deps.ts';

/** What a link in a letter does with a comment, and for whom. */
export interface MailDecision extends Moderator {
  readonly commentId: string;
  readonly action: 'show' | 'bin';
}

/** Shows or bins a comment that waits, as it is done at the desk; false where somebody has decided before. */
export async function decideByMail(
  trx: Db,
  { commentId, action, by, now }: MailDecision,
  learn: Learn,
): Promise<boolean> {
  const seen = { id: commentId, state: 'held' } as const;
  const { results } = await decideAll({ db: trx, learn }, [seen], { action, reason: null }, { by, now });
  return results[0]?.isDone ?? false;
}
