import { type Api, deskAnswer, id as idOf, limit, mended, object, optional, text } from '../api/api.ts';
import {
  askQuestion,
  changeQuestion,
  hasTopic,
  listQuestions,
  makePlace,
  searchPlaces,
} from '../statements/statements.ts';
import { madeBy, type RecordDeskDeps } from './desk-deps.ts';
import { noSuch, settled } from './desk-refusals.ts';
import { DeskPlace, PlaceAsked, PlacesFound, Question, Questions } from './party-shapes.ts';
import { line, reason } from './shape-fields.ts';
import { showAtOnce, storiesAsking } from './showing.ts';

const tags = ['Record'];
const config = { access: 'desk: write' } as const;

/** Where statements are said and what they are about: places, and the questions that set them face to face. */
export function deskPlaceRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.get(
    '/places',
    {
      config,
      schema: {
        operationId: 'listPlaces',
        summary: 'Places by words of their names',
        description: 'The newsroom’s own, and those of the gazetteer.',
        tags,
        querystring: object({
          words: optional(mended(text({ maxLength: 200, description: 'Parts of words.' }), 'Keep it shorter.')),
          limit,
        }),
        response: { 200: deskAnswer('The places.', PlacesFound) },
      },
    },
    async ({ query }) => {
      const asked = (query.words ?? '').trim();
      return {
        places: await searchPlaces(db, asked, query.limit),
        gazetteer: asked === '' ? [] : await deps.findPlaces(asked, query.limit),
      };
    },
  );

  api.post(
    '/places',
    {
      config,
      schema: {
        operationId: 'makePlace',
        summary: 'Make a place',
        description: 'One of the same name that stands there already is given instead.',
        tags,
        body: PlaceAsked,
        response: { 201: deskAnswer('The place.', DeskPlace) },
      },
    },
    async (request, reply) => {
      const { name, latitude, longitude, country } = request.body;
      const isInGazetteer = (await deps.findPlaces(name, 100)).some(
        (one) => one.name === name && one.latitude === latitude && one.longitude === longitude,
      );
      const given = { ...request.body, country, source: isInGazetteer ? 'gazetteer' : 'by hand' } as const;
      const { place } = settled(await makePlace(db, given, madeBy(request, deps)));
      return reply.code(201).send(place);
    },
  );
  questionRoutes(api, deps);
}

function questionRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  const params = object({ id: idOf('the topic') });
  api.get(
    '/topics/:id/questions',
    {
      config,
      schema: {
        operationId: 'listQuestions',
        summary: 'The questions of a topic',
        description: 'In their order, with how many statements answer each.',
        ...{ tags, params },
        querystring: object({}),
        response: { 200: deskAnswer('The questions.', Questions) },
      },
    },
    async (request) => {
      if (!(await hasTopic(db, request.params.id))) throw noSuch('topic');
      return { questions: await listQuestions(db, request.params.id) };
    },
  );

  api.post(
    '/topics/:id/questions',
    {
      config,
      schema: {
        operationId: 'askQuestion',
        summary: 'Ask a question of a topic',
        description: 'Statements that answer it are set face to face.',
        ...{ tags, params },
        body: object({ words: line('As readers see it.') }),
        response: { 201: deskAnswer('The question.', Question) },
      },
    },
    async (request, reply) => {
      const given = { topicId: request.params.id, words: request.body.words };
      const { question } = settled(await askQuestion(db, given, madeBy(request, deps)));
      return reply.code(201).send(question);
    },
  );

  api.patch(
    '/questions/:id',
    {
      config,
      schema: {
        operationId: 'changeQuestion',
        summary: 'Ask a question in other words',
        description: 'Its statements stay.',
        tags,
        params: object({ id: idOf('the question') }),
        body: object({ words: line('As readers see it.'), reason: optional(reason) }),
        response: { 200: deskAnswer('The question.', Question) },
      },
    },
    async (request) => {
      const given = { id: request.params.id, ...request.body };
      const { question } = settled(await changeQuestion(db, given, madeBy(request, deps)));
      await showAtOnce(deps, request, await storiesAsking(db, question.id));
      return question;
    },
  );
}
