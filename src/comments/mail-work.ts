import { transaction } from '../db/db.ts';
import { fateOf } from '../mail/mail.ts';
import { startRounds } from '../outgoing/outgoing.ts';
import { stamp } from '../text/text.ts';
import { digestLetter, waitingLetter } from './desk-letters.ts';
import type { CommentMailDeps, Composed } from './mail-deps.ts';
import {
  type ClaimedLetter,
  claimLetter,
  clearMail,
  giveUpStale,
  type MailOutcome,
  settleLetter,
  takeUpLetters,
} from './mail-queue.ts';
import { makePace, type Pace, pauseAfter } from './mail-rules.ts';
import { endNotices } from './notices.ts';
import { answersLetter, confirmLetter } from './reader-letters.ts';
import { queueDigests } from './watch.ts';

const lookEveryMs = 2_000;
const clearEveryMs = 3_600_000;
/** Mail servers of small hosts begin to turn away beyond some tens. */
export const lettersAMinute = 30;

const compose: Readonly<
  Record<ClaimedLetter['kind'], (deps: CommentMailDeps, letter: ClaimedLetter) => Promise<Composed>>
> = { confirm: confirmLetter, answer: answersLetter, waiting: waitingLetter, digest: digestLetter };

/** One round: sends what is due, one letter after the other, until there is no more or the pace allows none. */
export async function commentMailRound(
  deps: CommentMailDeps,
  pace: Pace = makePace(deps.aMinute ?? lettersAMinute),
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { db, now } = deps;
  await queueDigests(db, now());
  await giveUpStale(db, now());
  while (!signal.aborted) {
    if (!pace.canTake(now())) return;
    const letter = await claimLetter(db, now());
    if (letter === null) return;
    const outcome = await deliver(deps, letter, pace);
    await settleLetter(db, letter, outcome, now());
    // A server that does not answer is not asked again before the next round.
    if (outcome.kind === 'failed') return;
  }
}

/** Composes a letter from what is true now, and sends it. */
async function deliver(deps: CommentMailDeps, letter: ClaimedLetter, pace: Pace): Promise<MailOutcome> {
  const { db, mailer, now } = deps;
  let composed: Composed;
  try {
    composed = await compose[letter.kind](deps, letter);
  } catch {
    return failed(letter, 'it could not be composed', now());
  }
  if (composed.kind !== 'mail') return composed;
  pace.take(now());
  try {
    await mailer.send(composed.mail);
  } catch (error) {
    const { kind, problem } = fateOf(error);
    if (kind === 'later') return failed(letter, problem, now());
    if (kind === 'no mailbox') await endAllOf(deps, letter);
    return { kind: 'given up', problem };
  }
  await composed.sent?.(db, now());
  return { kind: 'sent' };
}

function failed({ tries }: ClaimedLetter, problem: string, now: Temporal.Instant): MailOutcome {
  const pause = pauseAfter(tries + 1);
  return pause === null
    ? { kind: 'given up', problem }
    : { kind: 'failed', problem, dueAt: now.add({ seconds: pause }) };
}

/** Where nobody is there, nobody wants to be told of anything. */
function endAllOf({ db, now }: CommentMailDeps, { noticeId }: ClaimedLetter): Promise<void> {
  return transaction(db, async (trx) => {
    const notice = await trx
      .selectFrom('comment_notice')
      .select('sender_id')
      .where('id', '=', noticeId)
      .executeTakeFirst();
    if (notice) await endNotices(trx, { senderId: notice.sender_id }, stamp(now()));
  });
}

/**
 * Starts the rounds. Call what it returns to stop: it resolves when a letter that is being sent has been settled. Where
 * mail cannot leave, there are none.
 */
export function startCommentMail(
  deps: CommentMailDeps & { readonly failed: (error: unknown) => void },
): () => Promise<void> {
  if (!deps.mailer.canMail) return async () => undefined;
  const pace = makePace(deps.aMinute ?? lettersAMinute);
  let isFirst = true;
  let clearAt = 0;
  const round = async (signal: AbortSignal) => {
    // One process serves a newsroom: what is still being sent when it begins was begun by one that is gone.
    if (isFirst) await takeUpLetters(deps.db);
    isFirst = false;
    const { epochMilliseconds } = deps.now();
    if (epochMilliseconds >= clearAt) {
      clearAt = epochMilliseconds + clearEveryMs;
      await clearMail(deps.db, deps.now());
    }
    await commentMailRound(deps, pace, signal);
  };
  return startRounds(round, { everyMs: lookEveryMs, failed: deps.failed });
}
