import type { Db } from '../db/db.ts';
import type { Suggester } from '../suggester/suggester.ts';
import { type Attributed, type StoryWords, undecided } from './attributed.ts';
import { countAnchors } from './statements-store.ts';
import { suggesterFor, suggesters } from './suggesters.ts';

/** What an editor should know of a story's record before it is published; none of it forbids that. */
export interface RecordAdvice {
  readonly field: 'record';
  readonly message: string;
  readonly weight: 'should';
}

/** What of a story's record is left undone, one sentence for each kind. */
export async function recordProblems(
  db: Db,
  words: StoryWords,
  among: readonly Suggester[] = suggesters,
): Promise<readonly RecordAdvice[]> {
  const messages: string[] = [];
  const suggested = await countSuggested(db, words.storyId);
  if (suggested > 0)
    messages.push(`${counted(suggested, 'suggestion is', 'suggestions are')} neither accepted nor rejected.`);
  const suggester = suggesterFor(words.language, among);
  const left = suggester === null ? [] : await undecided(db, words, suggester).catch(() => null);
  if (left === null) messages.push('The text could not be read for statements. Look through it by hand, or try again.');
  const owed = (left ?? []).filter(isOwed);
  const sentences = [...new Set(owed.map(({ sentence }) => sentence))];
  if (sentences.length > 0) {
    const what = counted(sentences.length, 'attributed sentence is', 'attributed sentences are');
    messages.push(`${what} neither on the record nor waved through: ${quoted(sentences)}.`);
  }
  const { changed, lost } = await countAnchors(db, words.storyId);
  if (changed > 0)
    messages.push(
      `${counted(changed, 'statement has', 'statements have')} other words in the text than were confirmed.`,
    );
  if (lost > 0)
    messages.push(`${counted(lost, 'statement has', 'statements have')} words that are no longer in the text.`);
  return messages.map((message) => ({ field: 'record', message, weight: 'should' }));
}

/** From here on a suggestion is more likely right than wrong. */
const likely = 0.5;

/** What the record should have: what was said, and not what somebody may believe or plan. */
function isOwed({ found: { isSaid, confidence } }: Attributed): boolean {
  return isSaid && confidence >= likely;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const quotedAtMost = 3;
const lettersAtMost = 60;

function quoted(sentences: readonly string[]): string {
  const some = sentences.slice(0, quotedAtMost).map((sentence) => {
    const letters = [...sentence];
    return `“${letters.length > lettersAtMost ? `${letters.slice(0, lettersAtMost).join('').trimEnd()}…` : sentence}”`;
  });
  return `${some.join(', ')}${sentences.length > quotedAtMost ? ' and more' : ''}`;
}

async function countSuggested(db: Db, storyId: string): Promise<number> {
  const row = await db
    .selectFrom('statement')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('story_id', '=', storyId)
    .where('state', '=', 'suggested')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
