import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { wordsKey } from './local-words.ts';
import { refuse, type Step, step } from './refused.ts';
import { takeHead } from './statements-store.ts';

/** An attributed sentence that need not be on the record. */
export interface Waved {
  /** its words folded */
  readonly key: string;
  readonly words: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** The sentences of a story that were waved through, as they were. */
export async function listWaved(db: Db, storyId: string): Promise<readonly Waved[]> {
  const rows = await db
    .selectFrom('statement_waved')
    .select(['sentence_key as key', 'words', 'reason', 'by', 'at'])
    .where('story_id', '=', storyId)
    .orderBy('at')
    .orderBy('sentence_key')
    .execute();
  return rows;
}

/** Waves a sentence through: it need not be on the record. Doing it twice is doing it once. */
export function waveThrough(
  db: Db,
  given: { readonly storyId: string; readonly words: string; readonly reason?: string | undefined },
  made: Made,
): Promise<Step<object>> {
  return step(db, async (trx) => {
    const { storyId } = given;
    const words = wordsOrNull(given.words) ?? '';
    const key = wordsKey(words);
    if (key === '') refuse('wrong', 'words', 'There are no words in it.', 'Give the words of the sentence.');
    if ((await takeHead(trx, storyId)) === null)
      refuse('missing', 'storyId', 'There is no such story.', 'Load the list again.');
    const there = trx.selectFrom('statement_waved').select('at').where('story_id', '=', storyId);
    if ((await there.where('sentence_key', '=', key).executeTakeFirst()) !== undefined) return {};
    const reason = wordsOrNull(given.reason);
    await trx
      .insertInto('statement_waved')
      .values({
        ...{ words, reason },
        ...{ story_id: storyId, sentence_key: key, at: stamp(made.now), by: made.by, account_id: made.accountId },
      })
      .execute();
    const of = { subject: 'sentence', subjectId: storyId, storyId } as const;
    await noteChange(trx, { ...of, action: 'waved through', reason, after: { words } }, made);
    return {};
  });
}

/** Takes that back. */
export function callBack(
  db: Db,
  asked: { readonly storyId: string; readonly key: string },
  made: Made,
): Promise<Step<object>> {
  return step(db, async (trx) => {
    const { storyId, key } = asked;
    const waved = (await listWaved(trx, storyId)).find((one) => one.key === key);
    if (waved === undefined)
      return refuse('missing', 'key', 'No such sentence was waved through.', 'Load the story’s record again.');
    await trx.deleteFrom('statement_waved').where('story_id', '=', storyId).where('sentence_key', '=', key).execute();
    const of = { subject: 'sentence', subjectId: storyId, storyId } as const;
    await noteChange(trx, { ...of, action: 'called back', before: { words: waved.words } }, made);
    return {};
  });
}
