import { type SqlBool, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { libraryWords, wordsIn } from './library-words.ts';
import type { Picture } from './shapes.ts';
import { findPictures } from './store.ts';

/** What of the library is asked for; what is null narrows nothing. */
export interface LibraryQuery {
  /** every word must be there, or begin one that is */
  readonly words: string | null;
  readonly state: Picture['state'] | null;
  /** true: something about it is to be looked at */
  readonly isFlagged: boolean | null;
  /** `YYYY-MM-DD`, today at the newsroom: rights that ended before it are to be looked at */
  readonly day: string;
  /** `YYYY-MM-DD`: its rights have ended before this day, or will */
  readonly rightsEndBefore: string | null;
  readonly limit: number;
  /** the last picture of the page before */
  readonly before: string | null;
}

/** A page of the library, the newest first. */
export async function searchLibrary(
  db: Db,
  { words, state, isFlagged, day, rightsEndBefore, limit, before }: LibraryQuery,
): Promise<{ readonly pictures: readonly Picture[]; readonly isMore: boolean }> {
  let query = db
    .selectFrom('picture')
    .select('id')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  for (const word of wordsIn(words ?? '')) query = query.where('library_words', 'like', `% ${word}%`);
  if (words !== null && wordsIn(words).length === 0) query = query.where(sql<boolean>`1 = 0`);
  if (state !== null) query = query.where('state', '=', state);
  if (isFlagged !== null)
    query = query.where(({ not }) => (isFlagged ? isToBeLookedAt(day) : not(isToBeLookedAt(day))));
  if (rightsEndBefore !== null) query = query.where('rights_until', '<', rightsEndBefore);
  if (before !== null) query = query.where('id', '<', before);
  const rows = await query.execute();
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return { pictures: await findPictures(db, ids), isMore: rows.length > limit };
}

/** The database's way of asking whether `flagsOf` finds anything: its test compares the two. */
function isToBeLookedAt(day: string) {
  return sql<SqlBool>`(flags <> '[]' or credit = '' or (alt = '' and state = 'ready')
    or (rights_until is not null and rights_until < ${day}))`;
}

const atOnce = 200;

/** Makes the words of pictures that came in before there were any; done in short steps, so that nothing waits for it. */
export async function makeMissingLibraryWords(db: Db): Promise<void> {
  for (;;) {
    const rows = await db.selectFrom('picture').select('id').where('library_words', 'is', null).limit(atOnce).execute();
    if (rows.length === 0) return;
    for (const picture of await findPictures(
      db,
      rows.map(({ id }) => id),
    )) {
      const words = { library_words: libraryWords(picture) };
      await db
        .updateTable('picture')
        .set(words)
        .where('id', '=', picture.id)
        .where('library_words', 'is', null)
        .execute();
    }
  }
}
