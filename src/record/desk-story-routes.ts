import { type Api, deskAnswer, id as idOf, object, optional, text } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import {
  type AnchoredNode,
  callBack,
  listStatements,
  listWaved,
  suggesterFor,
  waveThrough,
} from '../statements/statements.ts';
import { findStory, type Story } from '../stories/stories.ts';
import { SuggestAsked } from './asked-shapes.ts';
import { madeBy, type RecordDeskDeps, today } from './desk-deps.ts';
import { noSuch, settled } from './desk-refusals.ts';
import { StoryRecordDesk, Suggestions } from './desk-shapes.ts';
import { deskStatements } from './desk-statements.ts';
import { dayOfStory } from './read-by.ts';
import { reason, words } from './shape-fields.ts';
import { shortKey } from './short-key.ts';
import { suggestionsFor } from './suggesting.ts';

const tags = ['Record'];
const config = { access: 'desk: write' } as const;
const params = object({ id: idOf('the story') });
const response = { 200: deskAnswer('The story’s record.', StoryRecordDesk) };

/** The record of one story. */
export function deskStoryRecordRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.get(
    '/stories/:id/record',
    {
      config,
      schema: {
        operationId: 'getStoryRecord',
        summary: 'Who said what in a story',
        description: 'Every statement of whatever state, and the sentences that were waved through.',
        ...{ tags, params, response },
        querystring: object({}),
      },
    },
    async (request) => {
      await theStory(db, request.params.id);
      return recordOf(deps, request.params.id);
    },
  );
  suggestionsRoute(api, deps);
  wavedRoutes(api, deps);
}

function suggestionsRoute(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/stories/:id/record/suggestions',
    {
      config,
      bodyLimit: 48 * 1024 * 1024,
      schema: {
        operationId: 'suggestStatements',
        summary: 'What a story may hold besides',
        description:
          'Attributed statements in the words as they stand in the editor. What is on the record, was rejected or waved through is left out. Nothing is kept.',
        ...{ tags, params },
        body: SuggestAsked,
        response: { 200: deskAnswer('In the order of the text.', Suggestions) },
      },
    },
    async (request) => {
      const story = await theStory(db, request.params.id);
      const { headline, standfirst, document, language, day, beliefs = false } = request.body;
      const suggester = suggesterFor(language, deps.suggesters);
      if (suggester === null) return { suggestions: [], readsLanguage: false };
      // The editor's own document, which a save would check; here it is only read.
      const fields = { headline, standfirst, document: document as unknown as AnchoredNode };
      const asked = {
        ...{ fields, language, storyId: story.id },
        day: day ?? (await dayOfStory(db, story)),
        ...{ topicId: story.fields.topicIds[0] ?? null, beliefs },
        today: await today(deps),
      };
      return { suggestions: await suggestionsFor(db, asked, suggester), readsLanguage: true };
    },
  );
}

function wavedRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.post(
    '/stories/:id/record/waved',
    {
      config,
      schema: {
        operationId: 'waveSentence',
        summary: 'Wave a sentence through',
        description: 'It is attributed, and need not be on the record.',
        ...{ tags, params, response },
        body: object({ words: words('The sentence.'), reason: optional(reason) }),
      },
    },
    async (request) => {
      const { id } = request.params;
      settled(await waveThrough(db, { storyId: id, ...request.body }, madeBy(request, deps)));
      return recordOf(deps, id);
    },
  );

  api.delete(
    '/stories/:id/record/waved/:key',
    {
      config,
      schema: {
        operationId: 'callSentenceBack',
        summary: 'Call a sentence back that was waved through',
        description: 'It is asked about again.',
        ...{ tags, response },
        params: object({ id: idOf('the story'), key: text({ maxLength: 64, description: 'As the record names it.' }) }),
      },
    },
    async (request) => {
      const { id, key } = request.params;
      await theStory(db, id);
      const waved = (await listWaved(db, id)).find((one) => shortKey(one.key) === key);
      settled(await callBack(db, { storyId: id, key: waved?.key ?? '' }, madeBy(request, deps)));
      return recordOf(deps, id);
    },
  );
}

async function theStory(db: Db, id: string): Promise<Story> {
  const story = await findStory(db, id);
  if (story === null) throw noSuch('story');
  return story;
}

async function recordOf(deps: RecordDeskDeps, storyId: string): Promise<StoryRecordDesk> {
  const { db } = deps;
  const waved = await listWaved(db, storyId);
  return {
    statements: await deskStatements(db, await listStatements(db, storyId), await today(deps)),
    waved: waved.map((one) => ({ ...one, key: shortKey(one.key) })),
  };
}
