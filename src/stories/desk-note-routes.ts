import { type Api, deskAnswer, done, id as idOf, mended, object, optional, orNull, text, truth } from '../api/api.ts';
import { askerOf, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { noSuchStory } from './desk-refusals.ts';
import { NoteAnchor, noteAtMost, StoryNote, StoryNotes } from './note-shapes.ts';
import { listNotes } from './note-store.ts';
import { answerNote, changeOfNote, deleteNote, leaveNote } from './notes.ts';
import { findStory } from './store.ts';

const tags = ['Notes'];
const config = { access: 'desk: write' } as const;
const noteParams = object({ id: idOf('the story'), note: idOf('the note') });
const words = mended(
  text({ maxLength: noteAtMost, description: 'Plain text.' }),
  `Write at most ${noteAtMost.toLocaleString('en-GB')} characters.`,
);
const anchor = optional(
  mended(
    orNull(NoteAnchor, { description: 'The passage; null: the whole story.' }),
    'Give the passage whole, or null.',
  ),
);

/** What colleagues say to each other about a story. */
export function deskNoteRoutes(api: Api, deps: StoryDeskDeps): void {
  const { db, now } = deps;
  api.get(
    '/stories/:id/notes',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'listNotes',
        summary: 'The notes on a story',
        description: 'Open and resolved, with their answers. Readers never see them, and no revision holds them.',
        tags,
        params: storyParams,
        querystring: object({}),
        response: { 200: deskAnswer('The notes.', StoryNotes) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const notes = await listNotes(db, { storyId: id, mine: askerOf(request, now()).by.accountId });
      // What has notes is there: a story is asked about every half minute, and read whole only where it has none.
      if (notes.length === 0 && (await findStory(db, id)) === null) throw noSuchStory();
      return { notes };
    },
  );

  api.post(
    '/stories/:id/notes',
    {
      config,
      schema: {
        operationId: 'leaveNote',
        summary: 'Leave a note',
        description: 'On the whole story, or on a passage of it.',
        tags,
        params: storyParams,
        body: object({ text: words, anchor }),
        response: { 201: deskAnswer('The note.', StoryNote) },
      },
    },
    async (request, reply) => {
      const given = { text: request.body.text, anchor: request.body.anchor ?? null };
      return reply.code(201).send(await leaveNote(db, request.params.id, given, askerOf(request, now())));
    },
  );
  noteRoutes(api, deps);
}

/** What is done with a single note. */
function noteRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.patch(
    '/stories/:id/notes/:note',
    {
      config,
      schema: {
        operationId: 'changeNote',
        summary: 'Change, resolve or reopen a note',
        description:
          'What is left out stays as it is. Its words are changed by their author only; where its passage is now is told by whoever has the story open.',
        tags,
        params: noteParams,
        body: object({
          text: optional(words),
          isResolved: optional(mended(truth({ description: 'false: it is open again.' }), 'Give true or false.')),
          anchor,
        }),
        response: { 200: deskAnswer('The note.', StoryNote) },
      },
    },
    async (request) => changeOfNote(db, request.params, request.body, askerOf(request, now())),
  );

  api.post(
    '/stories/:id/notes/:note/answers',
    {
      config,
      schema: {
        operationId: 'answerNote',
        summary: 'Answer a note',
        description: 'Also one that is resolved; it stays so.',
        tags,
        params: noteParams,
        body: object({ text: words }),
        response: { 201: deskAnswer('The note with its answers.', StoryNote) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await answerNote(db, request.params, request.body.text, askerOf(request, now()))),
  );

  api.delete(
    '/stories/:id/notes/:note',
    {
      config,
      schema: {
        operationId: 'deleteNote',
        summary: 'Delete one’s own note',
        description: 'As long as nobody has answered it; afterwards it can be resolved.',
        tags,
        params: noteParams,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await deleteNote(db, request.params, askerOf(request, now()));
      return reply.code(204).send();
    },
  );
}
