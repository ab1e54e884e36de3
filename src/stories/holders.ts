import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';

/** Seconds of silence after which a story is free. Whoever has it says so every twenty. */
export const freeAfterSeconds = 60;

/** Who has a story open to write in it. */
export interface Holder {
  readonly accountId: string;
  readonly name: string;
  readonly since: string;
}

/** Before this, whoever was last heard of has it no more. */
export function silentBefore(now: Temporal.Instant): string {
  return stamp(now.subtract({ seconds: freeAfterSeconds }));
}

/** Who has the story now, or null where it is free. */
export async function holderOf(db: Db, storyId: string, now: Temporal.Instant): Promise<Holder | null> {
  const row = await db
    .selectFrom('story_holder as h')
    .innerJoin('account as a', 'a.id', 'h.account_id')
    .select(['h.account_id', 'a.name', 'h.since'])
    .where('h.story_id', '=', storyId)
    .where('h.seen_at', '>=', silentBefore(now))
    .executeTakeFirst();
  return row ? { accountId: row.account_id, name: row.name, since: row.since } : null;
}

/**
 * Takes the story where it is free, keeps it where one has it, and takes it over where that is asked for. Gives who has
 * it afterwards, who may be somebody else. Call it with the story held.
 */
export async function holdStory(
  trx: Db,
  storyId: string,
  by: { readonly accountId: string; readonly takeOver: boolean; readonly now: Temporal.Instant },
): Promise<Holder | null> {
  const current = await holderOf(trx, storyId, by.now);
  if (current !== null && current.accountId !== by.accountId && !by.takeOver) return current;
  const at = stamp(by.now);
  const isMine = current?.accountId === by.accountId;
  const row = { account_id: by.accountId, since: isMine ? current.since : at, seen_at: at };
  await trx
    .insertInto('story_holder')
    .values({ story_id: storyId, ...row })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
  return holderOf(trx, storyId, by.now);
}

/** Lets the story go, where this person has it. */
export function letGo(db: Db, storyId: string, accountId: string): Promise<void> {
  return transaction(db, async (trx) => {
    await trx.deleteFrom('story_holder').where('story_id', '=', storyId).where('account_id', '=', accountId).execute();
  });
}

/** A save is a sign of life, too. */
export async function heardOf(
  trx: Db,
  storyId: string,
  by: { readonly accountId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('story_holder')
    .set({ seen_at: stamp(by.now) })
    .where('story_id', '=', storyId)
    .where('account_id', '=', by.accountId)
    .execute();
}
