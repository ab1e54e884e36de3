import { type Db, newId, type Tables, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { mailLogKept, staleAfter } from './mail-rules.ts';

type MailRow = Tables['comment_mail'];

/** Something to be told, as it is queued. */
export interface NewMail {
  readonly kind: MailRow['kind'];
  /** what it is about, so that nothing is told twice */
  readonly once: string;
  readonly noticeId?: string;
  readonly accountId?: string;
  readonly commentId?: string;
  readonly dueAt: Temporal.Instant;
}

/**
 * Queues something, in the transaction of what causes it. What was queued before is told once; what was dropped, since
 * it was no longer true, is told where it is true again.
 */
export async function queueMail(trx: Db, mail: NewMail, now: Temporal.Instant): Promise<void> {
  const due = { state: 'waiting', due_at: stamp(mail.dueAt), tries: 0 } as const;
  await trx
    .insertInto('comment_mail')
    .values({
      id: newId(),
      kind: mail.kind,
      once_key: mail.once,
      notice_id: mail.noticeId ?? null,
      account_id: mail.accountId ?? null,
      comment_id: mail.commentId ?? null,
      letter_id: null,
      ...due,
      made_at: stamp(now),
      last_problem: null,
      last_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('once_key')
        .doUpdateSet({ ...due, letter_id: null, made_at: stamp(now) })
        .where('comment_mail.state', '=', 'dropped'),
    )
    .execute();
}

/** What is told in one letter, taken out of the queue. */
export interface ClaimedLetter {
  /** the same at every try */
  readonly id: string;
  readonly kind: MailRow['kind'];
  readonly noticeId: string | null;
  readonly accountId: string | null;
  /** what it tells of, the oldest first */
  readonly commentIds: readonly string[];
  readonly rowIds: readonly string[];
  readonly madeAt: string;
  readonly tries: number;
}

/** Takes what is due first, with everything that is told in the same letter; null where nothing is due. */
export async function claimLetter(db: Db, now: Temporal.Instant): Promise<ClaimedLetter | null> {
  // Asked outside a transaction first: most rounds have nothing to send, and must keep nobody from writing.
  if (!(await firstDue(db, now))) return null;
  return transaction(db, async (trx) => {
    const first = await firstDue(trx, now);
    if (!first) return null;
    const rows = await toldWith(trx, first);
    const id = first.letter_id ?? rows[0]?.id ?? first.id;
    const rowIds = rows.map((row) => row.id);
    // On the disk before the mail leaves: whoever finds it so knows that it may have left.
    await trx
      .updateTable('comment_mail')
      .set({ state: 'sending', letter_id: id, last_at: stamp(now) })
      .where('id', 'in', rowIds)
      .execute();
    return {
      id,
      kind: first.kind,
      noticeId: first.notice_id,
      accountId: first.account_id,
      commentIds: rows.flatMap(({ comment_id }) => (comment_id === null ? [] : [comment_id])),
      rowIds,
      madeAt: rows[0]?.made_at ?? first.made_at,
      tries: Math.max(...rows.map(({ tries }) => tries)),
    };
  });
}

function firstDue(db: Db, now: Temporal.Instant): Promise<MailRow | undefined> {
  return db
    .selectFrom('comment_mail')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('due_at', '<=', stamp(now))
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** A letter that was tried keeps what stood in it: what has come since is told in another, under an id of its own. */
async function toldWith(trx: Db, first: MailRow): Promise<readonly MailRow[]> {
  if (first.letter_id === null && (first.kind === 'confirm' || first.kind === 'digest')) return [first];
  let query = trx.selectFrom('comment_mail').selectAll().where('state', '=', 'waiting').where('kind', '=', first.kind);
  if (first.letter_id !== null) query = query.where('letter_id', '=', first.letter_id);
  else {
    query = query.where('letter_id', 'is', null);
    query =
      first.kind === 'answer'
        ? query.where('notice_id', '=', first.notice_id)
        : query.where('account_id', '=', first.account_id);
  }
  return query.orderBy('id').execute();
}

/** What became of a letter. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  /** it is not true any more, or nobody wants it */
  | { readonly kind: 'dropped'; readonly why: string }
  /** its time has not come: it was not tried, and what comes until then is told with it */
  | { readonly kind: 'not yet'; readonly dueAt: Temporal.Instant }
  | { readonly kind: 'failed'; readonly problem: string; readonly dueAt: Temporal.Instant }
  | { readonly kind: 'given up'; readonly problem: string };

/** Notes what became of a letter. */
export async function settleLetter(
  db: Db,
  letter: ClaimedLetter,
  outcome: MailOutcome,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('comment_mail')
    .set({ ...columnsOf(outcome, letter), last_at: stamp(now) })
    .where('id', 'in', letter.rowIds)
    .execute();
}

function columnsOf(outcome: MailOutcome, { tries }: ClaimedLetter): Partial<MailRow> {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', tries: tries + 1, last_problem: null };
    case 'dropped':
      return { state: 'dropped', last_problem: outcome.why };
    case 'not yet':
      return { state: 'waiting', due_at: stamp(outcome.dueAt), letter_id: null };
    case 'failed':
      return { state: 'waiting', due_at: stamp(outcome.dueAt), tries: tries + 1, last_problem: outcome.problem };
    case 'given up':
      return { state: 'given up', tries: tries + 1, last_problem: outcome.problem };
  }
}

/** Puts back what a process that is gone was sending: whether it has left nobody knows, so it is sent under the same id. */
export async function takeUpLetters(db: Db): Promise<void> {
  await db.updateTable('comment_mail').set({ state: 'waiting' }).where('state', '=', 'sending').execute();
}

/** Gives up what is too old to be told. */
export async function giveUpStale(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('comment_mail')
    .set({ state: 'given up', last_problem: 'too old', last_at: stamp(now) })
    .where('state', '=', 'waiting')
    .where('made_at', '<', stamp(now.subtract(staleAfter)))
    .execute();
}

/** Clears what nobody need know any more. What readers were told is kept with their notice: nothing is told twice. */
export async function clearMail(db: Db, now: Temporal.Instant): Promise<void> {
  const until = stamp(now.subtract(mailLogKept));
  await db
    .deleteFrom('comment_mail')
    .where('state', 'in', ['sent', 'dropped', 'given up'])
    .where('made_at', '<', until)
    .where('kind', 'in', ['waiting', 'digest'])
    .execute();
  await db.deleteFrom('comment_mail_act').where('expires_at', '<', until).execute();
}
