import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type CommentRow, changedByWriter } from './comment-lock.ts';
import { type Standing, standingOf } from './decision-rules.ts';
import type { Learn, Moderator } from './desk-deps.ts';
import { foldedWords, textKey } from './facts.ts';
import { projectComment } from './projection.ts';

/** What a decision has found, so that it can be undone. */
export interface Before {
  readonly standing: Standing;
  /** the reports that it closed */
  readonly closed: readonly string[];
  /** of the newsroom's own reply: its words before they were changed */
  readonly text?: string;
}

export interface NewDecision {
  readonly action: string;
  readonly reason: string | null;
  readonly bulkId: string | null;
  readonly before: Before;
}

/** Writes a decision down; its id. */
export async function noteDecision(
  trx: Db,
  commentId: string,
  { action, reason, bulkId, before }: NewDecision,
  { by, now }: Moderator,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('comment_decision')
    .values({
      id,
      comment_id: commentId,
      at: stamp(now),
      by: by.name,
      account_id: by.accountId,
      action,
      before: JSON.stringify(before),
      reason,
      undone_at: null,
      bulk_id: bulkId,
    })
    .execute();
  return id;
}

/** Makes a comment stand as it is to, for the filter and for readers too. */
export async function setStanding(trx: Db, row: CommentRow, to: Standing, learn: Learn): Promise<void> {
  if (to.trained_as !== row.trained_as) await learn(trx, await learnedOf(trx, row), to.trained_as);
  await trx.updateTable('comment').set(standingOf(to)).where('id', '=', row.id).execute();
  await projectComment(trx, row.id);
}

/** The words that the filter learned are the ones that it can forget: those before the first change since. */
async function learnedOf(trx: Db, row: CommentRow) {
  const { id, story_id, language, name, website, trained_as, edited_at, decided_at } = row;
  const isOther = trained_as !== null && edited_at !== null && edited_at > (decided_at ?? '');
  const first = isOther
    ? await trx
        .selectFrom('comment_decision')
        .select('before')
        .where('comment_id', '=', id)
        .where('action', '=', changedByWriter)
        .where('at', '>', decided_at ?? '')
        .orderBy('id')
        .executeTakeFirst()
    : undefined;
  const text = first ? (JSON.parse(first.before) as { text: string }).text : row.text;
  return { id, storyId: story_id, language, name, website, text, trainedAs: trained_as };
}

/** Closes the open reports of a comment; the ids of those that were open. */
export async function closeReports(trx: Db, commentId: string, { by, now }: Moderator): Promise<readonly string[]> {
  const rows = await trx
    .updateTable('comment_report')
    .set({ closed_at: stamp(now), closed_by: by.name })
    .where('comment_id', '=', commentId)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Opens reports again that a decision closed. */
export async function reopenReports(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable('comment_report').set({ closed_at: null, closed_by: null }).where('id', 'in', ids).execute();
}

/** How many reports of a comment are open. */
export async function openReports(trx: Db, commentId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('comment_report')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('comment_id', '=', commentId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Puts other words in the newsroom's own reply. */
export async function setWords(trx: Db, row: CommentRow, text: string): Promise<void> {
  await trx
    .updateTable('comment')
    .set({ text, text_key: textKey(text), words_key: foldedWords(`${row.name} ${text}`) })
    .where('id', '=', row.id)
    .execute();
}
