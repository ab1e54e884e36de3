import type { Db } from '../db/db.ts';
import { plainLetters } from '../text/text.ts';

/** A text as the desk looks for words in it: without case and accents in any script, words with a space between them. */
export function foldedWords(text: string): string {
  return wordsToFind(text).join(' ');
}

/** The words that somebody looks for; each may be found anywhere in a word, for few type a name to its end. */
export function wordsToFind(text: string): readonly string[] {
  return text
    .split(/[\s\p{P}\p{S}]+/u)
    .map(plainLetters)
    .filter((word) => word !== '');
}

/** Words that are kept as they are said, on one line: no control character can be shown, and PostgreSQL keeps no NUL. */
export function oneLine(text: string | null | undefined): string | null {
  const whole = (text ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return whole === '' ? null : whole;
}

const atOnce = 500;

/** Folds the headlines of stories that come from before they were folded; afterwards this is one look into an index. */
export async function foldOldHeadlines(db: Db): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('story')
      .innerJoin('story_revision', 'story_revision.id', 'story.revision_id')
      .select(['story.id', 'story_revision.headline'])
      .where('story.headline_key', 'is', null)
      .limit(atOnce)
      .execute();
    for (const row of rows) {
      // One that is saved anew in the same moment keeps the words that this save gave it.
      await db
        .updateTable('story')
        .set({ headline_key: foldedWords(row.headline) })
        .where('id', '=', row.id)
        .where('headline_key', 'is', null)
        .execute();
    }
    if (rows.length < atOnce) return;
  }
}
