import { type Db, transaction } from '../db/db.ts';
import { projectWords, wayOfWords } from './searchable.ts';
import { makeDueWords } from './sign-anew.ts';

/** Stories whose words are made in one transaction; other writers wait no longer than for these. */
const atOnce = 20;

/**
 * Makes the words of every published story that has none, or has those of an older program; `all` makes them all
 * anew. Runs beside a serving newsroom and can be stopped at any moment. Gives how many were made.
 */
export async function makeMissingWords(
  db: Db,
  options: { readonly all?: boolean; readonly signal?: AbortSignal } = {},
): Promise<number> {
  let made = 0;
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('published_story as s')
      .leftJoin('published_words as w', 'w.story_id', 's.story_id')
      .select('s.story_id')
      .where('s.story_id', '>', after)
      .$if(options.all !== true, (query) =>
        query.where((or) => or.or([or('w.made_by', 'is', null), or('w.made_by', '<>', wayOfWords)])),
      )
      .orderBy('s.story_id')
      .limit(atOnce)
      .execute();
    const last = rows.at(-1);
    if (!last || options.signal?.aborted === true) return made;
    await transaction(db, async (trx) => {
      for (const { story_id } of rows) await projectWords(trx, story_id);
    });
    made += rows.length;
    after = last.story_id;
    // Readers' requests come first.
    await new Promise((resume) => setImmediate(resume));
  }
}

/** Makes missing words beside a server, once after its start; gives what stops it and waits for the last step. */
export function startMissingWords(db: Db, failed: (error: unknown) => void): () => Promise<void> {
  const stop = new AbortController();
  const work = makeDueWords(db, stop.signal)
    .then(() => makeMissingWords(db, { signal: stop.signal }))
    .catch(failed);
  return async () => {
    stop.abort();
    await work;
  };
}
