import { type Db, transaction } from '../db/db.ts';
import { noteDeed } from '../people/people.ts';
import type { Asker } from './desk-asked.ts';
import { noSuchStory, notNow } from './desk-refusals.ts';
import { keptWords, mayLeave, mustBeAuthors, noSuchNote } from './note-rules.ts';
import { answersAtMost, type NoteAnchor, type StoryNote } from './note-shapes.ts';
import { addAnswer, addNote, changeNote, countNotes, listNotes, type NoteChange, removeNote } from './note-store.ts';
import { type Story, takeStory } from './store.ts';

/** A note by where it stands. */
interface NotePlace {
  readonly id: string;
  readonly note: string;
}

/** Leaves a note on a story or a passage of it. */
export function leaveNote(
  db: Db,
  id: string,
  given: { readonly text: string; readonly anchor: NoteAnchor | null },
  asker: Asker,
): Promise<StoryNote> {
  return inStory(db, id, async (trx, story) => {
    mayLeave(await countNotes(trx, id));
    const text = keptWords(given.text);
    const noteId = await addNote(trx, { storyId: id, text, anchor: given.anchor }, authorOf(asker));
    await writeDown(trx, story, { action: 'note left', noteId }, asker);
    return theNote(trx, { id, note: noteId }, asker);
  });
}

/**
 * Changes a note: its words are its author's, and whoever may write resolves it, opens it again, or says where its
 * passage is now. That a passage has moved is the document's doing and nobody's deed, so that it is not written down.
 */
export function changeOfNote(db: Db, place: NotePlace, given: NoteChange, asker: Asker): Promise<StoryNote> {
  return inStory(db, place.id, async (trx, story) => {
    const before = await theNote(trx, place, asker);
    const { text, anchor, isResolved } = given;
    if (text !== undefined) mustBeAuthors(before, 'Answer it instead.');
    const words = text === undefined ? before.text : keptWords(text);
    const turns = isResolved !== undefined && isResolved !== (before.resolved !== null);
    if (turns && isResolved === false) mayLeave({ ...(await countNotes(trx, place.id)), all: 0 });
    const change = {
      ...(words !== before.text && { text: words }),
      ...(anchor !== undefined && { anchor }),
      ...(turns && { isResolved }),
    };
    await changeNote(trx, place.note, change, authorOf(asker));
    if (words !== before.text) await writeDown(trx, story, { action: 'note changed', noteId: place.note }, asker);
    if (turns) {
      const action = isResolved ? 'note resolved' : 'note reopened';
      await writeDown(trx, story, { action, noteId: place.note }, asker);
    }
    return theNote(trx, place, asker);
  });
}

/** Answers a note. */
export function answerNote(db: Db, place: NotePlace, text: string, asker: Asker): Promise<StoryNote> {
  return inStory(db, place.id, async (trx, story) => {
    const { answers } = await theNote(trx, place, asker);
    if (answers.length >= answersAtMost)
      throw notNow('text', `The note has ${answersAtMost} answers, the most that one can have.`, 'Leave another note.');
    await addAnswer(trx, { noteId: place.note, text: keptWords(text) }, authorOf(asker));
    await writeDown(trx, story, { action: 'note answered', noteId: place.note }, asker);
    return theNote(trx, place, asker);
  });
}

/** Takes one's own note away, as long as nobody has answered it. */
export function deleteNote(db: Db, place: NotePlace, asker: Asker): Promise<void> {
  return inStory(db, place.id, async (trx, story) => {
    const note = await theNote(trx, place, asker);
    mustBeAuthors(note, 'Resolve it instead.');
    if (note.answers.length > 0) throw notNow('note', 'The note has been answered.', 'Resolve it instead.');
    await removeNote(trx, place.note);
    await writeDown(trx, story, { action: 'note deleted', noteId: place.note }, asker);
  });
}

/** Does something with a story that is there, and held until it is done: limits are counted while nothing else is added. */
function inStory<T>(db: Db, id: string, work: (trx: Db, story: Story) => Promise<T>): Promise<T> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (story === null) throw noSuchStory();
    return work(trx, story);
  });
}

async function theNote(trx: Db, { id, note }: NotePlace, { by }: Asker): Promise<StoryNote> {
  const [found] = await listNotes(trx, { storyId: id, noteId: note, mine: by.accountId });
  if (found === undefined) throw noSuchNote();
  return found;
}

function authorOf({ save: { by, accountId, now } }: Asker) {
  return { by, accountId, now };
}

async function writeDown(
  trx: Db,
  { id, fields: { headline } }: Story,
  { action, noteId }: { readonly action: string; readonly noteId: string },
  { save }: Asker,
): Promise<void> {
  const actor = { accountId: save.accountId, name: save.by };
  const deed = { action, object: headline === '' ? id : headline, detail: { story: id, note: noteId } };
  await noteDeed(trx, actor, deed, save.now);
}
