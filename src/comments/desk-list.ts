import type { Db } from '../db/db.ts';
import type { CommentSettings } from '../newsroom/newsroom.ts';
import type { DeskComment, listedStates } from './desk-shapes.ts';
import { foldedWords } from './facts.ts';
import { presentComments } from './present.ts';

/** Which comments are asked for. */
export interface ListAsked {
  readonly state: (typeof listedStates)[number];
  readonly limit: number;
  /** the last one of the page before */
  readonly after: string | null;
  readonly story: string | null;
  readonly sender: string | null;
  /** words or parts of words in name and text, each of them */
  readonly words: string | null;
}

/** A page of comments: those that wait with the oldest first, others with the newest first. */
export async function listComments(
  db: Db,
  asked: ListAsked,
  settings: CommentSettings,
): Promise<{ readonly comments: readonly DeskComment[]; readonly next: string | null }> {
  const { state, after, limit } = asked;
  const isWaiting = state === 'held' || state === 'second' || state === 'reported';
  let query = db
    .selectFrom('comment')
    .selectAll()
    .orderBy('id', isWaiting ? 'asc' : 'desc')
    .limit(limit + 1);
  if (state === 'reported') {
    const open = db.selectFrom('comment_report').select('comment_id').where('closed_at', 'is', null);
    query = query.where('id', 'in', open).where('state', '!=', 'deleted');
  } else query = query.where('state', '=', state);
  if (after !== null) query = query.where('id', isWaiting ? '>' : '<', after);
  if (asked.story !== null) query = query.where('story_id', '=', asked.story);
  if (asked.sender !== null) query = query.where('sender_id', '=', asked.sender);
  // Folded words hold no sign that LIKE would read as another.
  for (const word of foldedWords(asked.words ?? '').split(' '))
    if (word !== '') query = query.where('words_key', 'like', `%${word}%`);
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  return {
    comments: await presentComments(db, page, settings),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
