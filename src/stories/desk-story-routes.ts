import { type Api, deskAnswer, id as idOf, mended, object, optional, orNull, text, wrongField } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { listColleagues, mayDo } from '../people/people.ts';
import { directionOf } from '../text/text.ts';
import { checkStory } from './checks.ts';
import {
  askerOf,
  givenTime,
  mustBeOwn,
  note,
  ownerId,
  readTime,
  type StoryDeskDeps,
  storyParams,
} from './desk-asked.ts';
import { holderAnswer } from './desk-holder-routes.ts';
import { noSuchStory, refusedFields } from './desk-refusals.ts';
import { DeskFields, DeskStory, DeskStoryLine, SavedRevision, SomeFields, StoryChecks } from './desk-shapes.ts';
import { assignStory } from './desk-store.ts';
import { lineOf, problemLine, wholeStory } from './desk-story.ts';
import { blankFields } from './fields.ts';
import { saveStory } from './saving.ts';
import { createStory, holdRow } from './store.ts';

const tags = ['Stories'];
/** The longest text that a story may hold, in the longest way of writing it down: no text is refused for its size. */
const bodyLimit = 16_000_000;
const assigneeId = optional(mended(orNull(idOf('a colleague')), 'Give the id of a colleague, or null for nobody.'));
const deadline = optional(orNull(givenTime, { description: 'By when it is to be ready; null: by no time.' }));

/** Single stories: made, read whole, saved, checked, given to somebody. */
export function deskStoryRoutes(api: Api, deps: StoryDeskDeps): void {
  const { db, now } = deps;
  api.post(
    '/stories',
    {
      config: { access: 'desk: write' },
      bodyLimit,
      schema: {
        operationId: 'createStory',
        summary: 'Begin a story',
        description:
          'A draft with its first revision, blank as far as nothing is given, in the newsroom’s language. It is its maker’s to write unless somebody else is named.',
        tags,
        body: object({ fields: optional(SomeFields), assigneeId, deadline }),
        response: { 201: deskAnswer('The story.', DeskStory) },
      },
    },
    async (request, reply) => {
      const { by, save } = askerOf(request, now());
      const { fields = {}, ...given } = request.body;
      const language = fields.language ?? (await readNewsroom(db)).language;
      const whole = { ...blankFields(language), direction: directionOf(language), ...fields };
      const to = { assigneeId: given.assigneeId === undefined ? by.accountId : given.assigneeId };
      await mustBeColleague(db, to.assigneeId);
      const due = await instantOf(db, given.deadline);
      const id = await transaction(db, async (trx) => {
        const saved = await createStory(trx, whole, save);
        if (!saved.ok) throw refusedFields(saved.problems);
        await assignStory(trx, saved.id, { ...to, ...(due !== undefined && { deadline: due }) }, save);
        return saved.id;
      });
      return reply.code(201).send(await wholeStory(db, id, by, (permission) => mayDo(request, permission)));
    },
  );

  api.get(
    '/stories/:id',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'getDeskStory',
        summary: 'A story, whole',
        description: 'Its newest fields, what stands between it and its readers, and what the one who asks may do.',
        tags,
        params: storyParams,
        querystring: object({}),
        response: { 200: deskAnswer('The story.', DeskStory) },
      },
    },
    async (request) => {
      const { by } = askerOf(request, now());
      return wholeStory(db, request.params.id, by, (permission) => mayDo(request, permission));
    },
  );

  api.put(
    '/stories/:id',
    {
      config: { access: 'desk: write' },
      bodyLimit,
      schema: {
        operationId: 'saveStory',
        summary: 'Save a story',
        description:
          'On disk when it is answered, and never refused for another’s save: where the story has changed since `basedOn`, or somebody else has it open, the words are kept as a branch. A save without a note by the same person within ten minutes may take the place of the one it is based on.',
        tags,
        params: storyParams,
        body: object({
          basedOn: mended(idOf('the revision that the writer started from'), 'Give the revision as it was read.'),
          fields: DeskFields,
          note,
          accountId: ownerId,
          writer: optional(
            mended(
              text({
                pattern: '^[0-9A-Za-z-]{16,64}$',
                description:
                  'A random name that an open editor makes for itself and sends with every save: its saves follow each other even where it never heard the answer to one.',
              }),
              'Give 16 to 64 letters, digits and hyphens.',
            ),
          ),
        }),
        response: { 200: deskAnswer('The revision that holds these words.', SavedRevision) },
      },
    },
    async (request) => {
      const asker = askerOf(request, now(), request.body.note);
      const { by, save } = asker;
      const { id } = request.params;
      const { basedOn, fields, writer, accountId } = request.body;
      mustBeOwn(asker, accountId);
      return transaction(db, async (trx) => {
        if ((await holdRow(trx, id)) === null) throw noSuchStory();
        const saved = await saveStory(trx, { id, basedOn }, fields, { ...save, writer: writer ?? null });
        if (!saved.ok) throw refusedFields(saved.problems);
        const { revisionId, number, isBranch, savedAt } = saved;
        return { revisionId, number, isBranch, savedAt, ...(await holderAnswer(trx, id, by)) };
      });
    },
  );
  assignRoutes(api, deps);
}

function assignRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.get(
    '/stories/:id/checks',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'checkStory',
        summary: 'What publishing would meet',
        description: 'Everything that stands between the newest revision and its readers, all at once.',
        tags,
        params: storyParams,
        querystring: object({}),
        response: { 200: deskAnswer('The problems; none where it can be published as it is.', StoryChecks) },
      },
    },
    async (request) => {
      const { save } = askerOf(request, now());
      const problems = await checkStory(db, request.params.id, save);
      if (problems === null) throw noSuchStory();
      return { problems: problems.map(problemLine) };
    },
  );

  api.patch(
    '/stories/:id',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'assignStory',
        summary: 'Give a story to somebody',
        description: 'Who is to write it, and by when. What is left out stays as it is.',
        tags,
        params: storyParams,
        body: object({ assigneeId, deadline }),
        response: { 200: deskAnswer('The story’s line.', DeskStoryLine) },
      },
    },
    async (request) => {
      const { by, save } = askerOf(request, now());
      const { id } = request.params;
      const { assigneeId: to, deadline: given } = request.body;
      const due = await instantOf(db, given);
      await mustBeColleague(db, to);
      return transaction(db, async (trx) => {
        if ((await holdRow(trx, id)) === null) throw noSuchStory();
        const change = { ...(to !== undefined && { assigneeId: to }), ...(due !== undefined && { deadline: due }) };
        await assignStory(trx, id, change, save);
        return lineOf(trx, id, by);
      });
    },
  );
}

/** Undefined and null as they are: nothing said, and no deadline. */
async function instantOf(db: Db, given: string | null | undefined) {
  return given === null || given === undefined ? given : readTime(db, 'deadline', given);
}

/** Refuses whom no story can be given to. Null is nobody, who may have it. */
export async function mustBeColleague(db: Db, accountId: string | null | undefined): Promise<void> {
  if (accountId === null || accountId === undefined) return;
  const colleagues = await listColleagues(db);
  if (colleagues.some(({ id }) => id === accountId)) return;
  throw wrongField('assigneeId', 'There is no active account with this id.', 'Choose one of the colleagues, or null.');
}
