import { type Described, integer, list, mended, named, object, orNull, text, truth } from '../api/api.ts';
import { Colleague } from './filing-shapes.ts';

/** What of notes to colleagues crosses the network. */

/** Characters; one who has more to say says it in an answer. */
export const noteAtMost = 2_000;
/** Characters of a passage that a note is on. */
export const quoteAtMost = 4_000;
/** Characters that are kept of what stands around a passage, on each side. */
export const contextAtMost = 64;
export const openNotesAtMost = 200;
export const notesAtMost = 1_000;
export const answersAtMost = 100;

const id = (of: string) => text({ format: 'uuid', description: `The id of ${of}.` });
const instant = (what: string) => text({ format: 'date-time', description: what });
const author = { by: Colleague, isMine: truth({ description: 'Whether it is the one’s who asks.' }) };
const context = (which: string) =>
  mended(
    text({ maxLength: contextAtMost, description: `The words ${which} it; empty where there are none.` }),
    `Give at most ${contextAtMost} characters.`,
  );
const place = (what: string) =>
  mended(integer({ minimum: 0, maximum: 100_000_000, description: what }), 'Give a whole number from 0.');

export const NoteAnchor = named(
  'NoteAnchor',
  object(
    {
      exact: mended(
        text({ pattern: '\\S', maxLength: quoteAtMost, description: 'The passage; a line break parts its blocks.' }),
        `Choose a passage of at most ${quoteAtMost} characters that has words in it.`,
      ),
      prefix: context('before'),
      suffix: context('after'),
      block: place('Where it was: the index of the document’s block in which it begins.'),
      offset: place('How many characters into that block.'),
    },
    {
      description:
        'A passage by its words and those around it, as the Web Annotation Data Model’s TextQuoteSelector has them, with the place where it was as a hint.',
    },
  ),
);
export type NoteAnchor = Described<typeof NoteAnchor>;

export const NoteAnswer = named(
  'NoteAnswer',
  object({ id: id('the answer'), ...author, at: instant('When.'), text: text() }),
);
export type NoteAnswer = Described<typeof NoteAnswer>;

export const StoryNote = named(
  'StoryNote',
  object(
    {
      id: id('the note'),
      ...author,
      at: instant('When it was left.'),
      text: text({ description: 'Plain; lines are parted by line feeds.' }),
      editedAt: orNull(instant('When its words were last changed; null: never.')),
      anchor: orNull(NoteAnchor, { description: 'The passage that it is on; null: the whole story.' }),
      resolved: orNull(object({ at: instant('When.'), by: text({ description: 'By whom.' }) }), {
        description: 'null: it is open.',
      }),
      answers: list(NoteAnswer, { description: 'In the order in which they came.' }),
    },
    { description: 'What a colleague says about a story. No revision holds it, and readers never see it.' },
  ),
);
export type StoryNote = Described<typeof StoryNote>;

export const StoryNotes = object({ notes: list(StoryNote, { description: 'In the order in which they came.' }) });
export type StoryNotes = Described<typeof StoryNotes>;
