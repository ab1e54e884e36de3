import { type Db, transaction } from '../db/db.ts';
import { projectWords } from './searchable.ts';
import type { StoryCard } from './shapes.ts';

/** Stories whose words are made at once, in one transaction; other writers wait no longer than for these. */
const atOnce = 50;

interface Signed {
  readonly name: string;
  readonly slug: string;
}

/**
 * Writes a byline's new name into the lists that show who signs, in the caller's transaction. The words by which readers
 * find the stories follow at once where they are few; where they are many it is noted that they are due, and true is
 * given.
 */
export async function signAnew(
  trx: Db,
  id: string,
  { before, after }: { before: Signed; after: Signed },
): Promise<boolean> {
  const rows = await trx
    .selectFrom('published_listing as l')
    .innerJoin('published_story as p', 'p.story_id', 'l.story_id')
    .select(['p.story_id', 'p.bylines'])
    .where('l.list', '=', 'byline')
    .where('l.list_id', '=', id)
    .execute();
  for (const { story_id, bylines } of rows) {
    const signed = (JSON.parse(bylines) as StoryCard['bylines']).map((one) =>
      one.slug === before.slug ? { name: after.name, slug: after.slug } : one,
    );
    const row = trx.updateTable('published_story').set({ bylines: JSON.stringify(signed) });
    await row.where('story_id', '=', story_id).execute();
  }
  if (rows.length > atOnce) {
    await trx
      .insertInto('byline_words_due')
      .values({ byline_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  }
  for (const { story_id } of rows) await projectWords(trx, story_id);
  return false;
}

/**
 * Makes the words of stories whose byline has another name by now. Runs beside a serving newsroom and can be stopped at
 * any moment: what is due stays noted until it is done.
 */
export async function makeDueWords(db: Db, signal?: AbortSignal): Promise<void> {
  const due = await db.selectFrom('byline_words_due').select('byline_id').execute();
  for (const { byline_id } of due) {
    for (let after = ''; ; ) {
      if (signal?.aborted) return;
      const rows = await db
        .selectFrom('published_listing')
        .select('story_id')
        .where('list', '=', 'byline')
        .where('list_id', '=', byline_id)
        .where('story_id', '>', after)
        .orderBy('story_id')
        .limit(atOnce)
        .execute();
      const last = rows.at(-1);
      if (!last) break;
      await transaction(db, async (trx) => {
        for (const { story_id } of rows) await projectWords(trx, story_id);
      });
      after = last.story_id;
      // Readers' requests come first.
      await new Promise((resume) => setImmediate(resume));
    }
    await db.deleteFrom('byline_words_due').where('byline_id', '=', byline_id).execute();
  }
}
