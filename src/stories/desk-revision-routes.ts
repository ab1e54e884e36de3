import { type Api, deskAnswer, id as idOf, mended, object, oneOf } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { askerOf, revisionParams, type StoryDeskDeps, storyParams } from './desk-asked.ts';
import { holderAnswer } from './desk-holder-routes.ts';
import { noSuchRevision, noSuchStory, notNow, refusedFields } from './desk-refusals.ts';
import { RevisionLine, Revisions, SavedRevision, WholeRevision } from './desk-shapes.ts';
import { noteChange } from './desk-store.ts';
import { revisionLine } from './desk-story.ts';
import { holderOf } from './holders.ts';
import { closeBranch, findRevision, listRevisions } from './revisions.ts';
import { saveStory } from './saving.ts';
import { findStory, takeStory } from './store.ts';
import { namesOfIds } from './taxonomy.ts';

const tags = ['History'];
const read = { access: 'desk: read' } as const;
const write = { access: 'desk: write' } as const;

/** What was saved of a story, and going back to it. */
export function deskRevisionRoutes(api: Api, deps: StoryDeskDeps): void {
  const { db } = deps;
  api.get(
    '/stories/:id/revisions',
    {
      config: read,
      schema: {
        operationId: 'listRevisions',
        summary: 'Revisions of a story',
        description: 'Every revision, the newest first, branches among them.',
        tags,
        params: storyParams,
        querystring: object({}),
        response: { 200: deskAnswer('The revisions.', Revisions) },
      },
    },
    async (request) => {
      const story = await storyIn(db, request.params.id);
      const revisions = await listRevisions(db, story.id);
      return { revisions: revisions.map((revision) => revisionLine(revision, story)) };
    },
  );

  api.get(
    '/stories/:id/revisions/:revision',
    {
      config: read,
      schema: {
        operationId: 'getRevision',
        summary: 'A revision, whole',
        description: 'The story’s fields as they were saved then.',
        tags,
        params: revisionParams,
        querystring: object({}),
        response: { 200: deskAnswer('The revision.', WholeRevision) },
      },
    },
    async (request) => {
      const story = await storyIn(db, request.params.id);
      const found = await findRevision(db, story.id, request.params.revision);
      if (found === null) throw noSuchRevision();
      const { fields, ...revision } = found;
      const { sectionId, bylineIds, topicIds, tagIds } = fields;
      const filed = [...bylineIds, ...topicIds, ...tagIds, ...(sectionId === null ? [] : [sectionId])];
      return { revision: revisionLine(revision, story), fields, names: await namesOfIds(db, filed) };
    },
  );
  restoreRoutes(api, deps);
}

function restoreRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.post(
    '/stories/:id/restore',
    {
      config: write,
      schema: {
        operationId: 'restoreRevision',
        summary: 'Go back to a revision',
        description:
          'Its fields become a new revision on top of the others; nothing is deleted. Refused while somebody else has the story.',
        tags,
        params: storyParams,
        body: object({ revisionId: mended(idOf('the revision'), 'Give the id of one of the story’s revisions.') }),
        response: { 200: deskAnswer('The new revision.', SavedRevision) },
      },
    },
    async (request) => {
      const { id } = request.params;
      return transaction(db, async (trx) => {
        const story = await takeStory(trx, id);
        if (story === null) throw noSuchStory();
        const found = await findRevision(trx, id, request.body.revisionId);
        if (found === null) throw noSuchRevision();
        const { by, save } = askerOf(request, now(), `Revision ${found.number} again`);
        const holder = await holderOf(trx, id, by.now);
        if (holder !== null && holder.accountId !== by.accountId)
          throw notNow('holder', `${holder.name} has the story open.`, 'Take it over first.');
        const saved = await saveStory(trx, { id, basedOn: story.revisionId }, found.fields, save);
        if (!saved.ok) throw refusedFields(saved.problems);
        const { revisionId, number, isBranch, savedAt } = saved;
        return { revisionId, number, isBranch, savedAt, ...(await holderAnswer(trx, id, by)) };
      });
    },
  );

  api.post(
    '/stories/:id/branches/:revision/close',
    {
      config: write,
      schema: {
        operationId: 'closeBranch',
        summary: 'See to a branch',
        description: 'Says how it was seen to, so that it waits no more; it stays in the history with every word.',
        tags,
        params: revisionParams,
        body: object({
          how: mended(
            oneOf(['merged', 'not needed'], { description: 'Its words were taken into the story, or are not wanted.' }),
            'Choose merged or not needed.',
          ),
        }),
        response: { 200: deskAnswer('The branch.', RevisionLine) },
      },
    },
    async (request) => {
      const { save } = askerOf(request, now());
      const { id, revision } = request.params;
      return transaction(db, async (trx) => {
        const story = await takeStory(trx, id);
        if (story === null) throw noSuchStory();
        const isClosed = await closeBranch(trx, { storyId: id, id: revision, how: request.body.how }, save);
        const found = await findRevision(trx, id, revision);
        if (found === null) throw noSuchRevision();
        if (!isClosed) throw notNow('revision', 'This is no branch that waits.', 'Load the story again.');
        await noteChange(trx, id, save);
        const { fields: _, ...line } = found;
        return revisionLine(line, story);
      });
    },
  );
}

async function storyIn(db: Db, id: string) {
  const story = await findStory(db, id);
  if (story === null) throw noSuchStory();
  return story;
}
