import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { NoteAnchor, NoteAnswer, StoryNote } from './note-shapes.ts';

/** Who says something, and when. */
export interface NoteAuthor {
  readonly accountId: string;
  readonly by: string;
  readonly now: Temporal.Instant;
}

export interface NoteChange {
  readonly text?: string;
  readonly anchor?: NoteAnchor | null;
  /** true: whoever changes it resolves it; false: it is open again */
  readonly isResolved?: boolean;
}

/** How many notes of a story are open. */
export async function countOpenNotes(db: Db, storyId: string): Promise<number> {
  return (await countNotes(db, storyId)).open;
}

/** How many notes a story has, and how many of them are open. */
export async function countNotes(db: Db, storyId: string): Promise<{ readonly all: number; readonly open: number }> {
  const row = await db
    .selectFrom('story_note')
    .select(({ fn }) => [fn.countAll().as('all'), fn.count('resolved_at').as('resolved')])
    .where('story_id', '=', storyId)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), open: Number(row.all) - Number(row.resolved) };
}

/** The notes of a story with their answers, as they came, or the one of an id. `mine` is the account of who asks. */
export async function listNotes(
  db: Db,
  asked: { readonly storyId: string; readonly mine: string; readonly noteId?: string },
): Promise<readonly StoryNote[]> {
  const { storyId, mine, noteId } = asked;
  let notes = db.selectFrom('story_note').selectAll().where('story_id', '=', storyId);
  let answers = db
    .selectFrom('story_note_answer')
    .innerJoin('story_note', 'story_note.id', 'story_note_answer.note_id')
    .selectAll('story_note_answer')
    .where('story_note.story_id', '=', storyId);
  if (noteId !== undefined) {
    notes = notes.where('id', '=', noteId);
    answers = answers.where('note_id', '=', noteId);
  }
  const rows = await notes.orderBy('id').execute();
  const given = Map.groupBy(await answers.orderBy('story_note_answer.id').execute(), (row) => row.note_id);
  const author = (row: { readonly account_id: string; readonly by: string }) => ({
    by: { id: row.account_id, name: row.by },
    isMine: row.account_id === mine,
  });
  return rows.map((row) => ({
    id: row.id,
    ...author(row),
    at: row.at,
    text: row.text,
    editedAt: row.edited_at,
    anchor: row.anchor === null ? null : (JSON.parse(row.anchor) as NoteAnchor),
    resolved: row.resolved_at === null ? null : { at: row.resolved_at, by: row.resolved_by ?? '' },
    answers: (given.get(row.id) ?? []).map(
      (answer): NoteAnswer => ({ id: answer.id, ...author(answer), at: answer.at, text: answer.text }),
    ),
  }));
}

/** Keeps a new note; its id. */
export async function addNote(
  db: Db,
  { storyId, text, anchor }: { readonly storyId: string; readonly text: string; readonly anchor: NoteAnchor | null },
  { accountId, by, now }: NoteAuthor,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('story_note')
    .values({
      id,
      story_id: storyId,
      account_id: accountId,
      by,
      at: stamp(now),
      text,
      anchor: anchor === null ? null : JSON.stringify(anchor),
    })
    .execute();
  return id;
}

/** Keeps an answer to a note. */
export async function addAnswer(
  db: Db,
  { noteId, text }: { readonly noteId: string; readonly text: string },
  { accountId, by, now }: NoteAuthor,
): Promise<void> {
  await db
    .insertInto('story_note_answer')
    .values({ id: newId(), note_id: noteId, account_id: accountId, by, at: stamp(now), text })
    .execute();
}

/** Changes what is given of a note. */
export async function changeNote(
  db: Db,
  id: string,
  { text, anchor, isResolved }: NoteChange,
  { by, now }: NoteAuthor,
): Promise<void> {
  const set = {
    ...(text !== undefined && { text, edited_at: stamp(now) }),
    ...(anchor !== undefined && { anchor: anchor === null ? null : JSON.stringify(anchor) }),
    ...(isResolved === true && { resolved_at: stamp(now), resolved_by: by }),
    ...(isResolved === false && { resolved_at: null, resolved_by: null }),
  };
  if (Object.keys(set).length > 0) await db.updateTable('story_note').set(set).where('id', '=', id).execute();
}

/** Takes a note away for good. */
export async function removeNote(db: Db, id: string): Promise<void> {
  await db.deleteFrom('story_note').where('id', '=', id).execute();
}
