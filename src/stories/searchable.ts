import type { Db } from '../db/db.ts';
import { searchWords } from '../text/text.ts';
import { plainText } from './document-text.ts';
import type { StoryCard, StoryFields } from './shapes.ts';

/** Which way of making words this program has; raise it when `searchWords` or the fields below change. */
export const wayOfWords = 1;
/** Words of a text that search knows, about five hours of reading; PostgreSQL's index of one story has an end. */
const wordsAtMost = 60_000;

/**
 * Writes the words of a published story for search, in the caller's transaction, from what readers see of it. The
 * database's own index follows them. A story that is not published has none.
 */
export async function projectWords(db: Db, storyId: string): Promise<void> {
  const story = await db
    .selectFrom('published_story')
    .select(['headline', 'kicker', 'standfirst', 'bylines', 'agency', 'fields', 'first_published_at'])
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  const known = await db
    .selectFrom('published_words')
    .select('number')
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  await db.deleteFrom('published_words').where('story_id', '=', storyId).execute();
  if (!story) return;
  const corrections = await db
    .selectFrom('published_correction')
    .select('text')
    .where('story_id', '=', storyId)
    .orderBy('corrected_at')
    .execute();
  const fields = JSON.parse(story.fields) as StoryFields;
  const names = (JSON.parse(story.bylines) as StoryCard['bylines']).map(({ name }) => name);
  const row = {
    story_id: storyId,
    made_by: wayOfWords,
    headline: wordsOf(story.headline),
    standfirst: wordsOf(story.kicker, story.standfirst),
    body: wordsOf(plainText(fields.document), ...corrections.map(({ text }) => text)),
    names: wordsOf(...names, story.agency, fields.dateline?.place ?? null),
    filed: [
      ...(fields.sectionId === null ? [] : [sectionWord(fields.sectionId)]),
      ...fields.bylineIds.map(bylineWord),
    ].join(' '),
  };
  await insertInOrder(db, row, known ? Number(known.number) : null, Date.parse(story.first_published_at));
}

/** The word under which the stories of a section are filed; no word that a reader can type is like it. */
export function sectionWord(sectionId: string): string {
  return `·s${sectionId.replaceAll('-', '')}`;
}

/** The word under which the stories that somebody signed are filed. */
export function bylineWord(bylineId: string): string {
  return `·b${bylineId.replaceAll('-', '')}`;
}

/** The first number of the stories published in a millisecond, counted from 1970. */
export function numberAt(milliseconds: number): number {
  return milliseconds * 1024;
}

function wordsOf(...texts: readonly (string | null)[]): string {
  return texts
    .flatMap((text) => (text === null ? [] : searchWords(text)))
    .slice(0, wordsAtMost)
    .map(({ word }) => word)
    .join(' ');
}

/** Takes the next free number of the millisecond; of two that want one at once, the second takes the next. */
async function insertInOrder(
  db: Db,
  row: { story_id: string; made_by: number; headline: string; standfirst: string; body: string } & {
    names: string;
    filed: string;
  },
  kept: number | null,
  publishedAt: number,
): Promise<void> {
  const first = numberAt(publishedAt);
  for (let number = kept ?? (await nextFree(db, first)); ; number += 1) {
    const result = await db
      .insertInto('published_words')
      .values({ number, ...row })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .executeTakeFirst();
    if (Number(result.numInsertedOrUpdatedRows) > 0) return;
  }
}

async function nextFree(db: Db, first: number): Promise<number> {
  const last = await db
    .selectFrom('published_words')
    .select((expression) => expression.fn.max('number').as('number'))
    .where('number', '>=', first)
    .where('number', '<', numberAt(first / 1024 + 1))
    .executeTakeFirst();
  return last?.number == null ? first : Number(last.number) + 1;
}
