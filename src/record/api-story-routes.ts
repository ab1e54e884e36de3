import {
  type Answer,
  type Api,
  answer,
  anyObject,
  askEachTime,
  gone,
  id,
  missingOrWithheld,
  object,
  pageOf,
  readable,
} from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import { textOf } from '../statements/statements.ts';
import { answerStory, type PublishedStory, sendNoStory } from '../stories/stories.ts';
import { annotationPage } from './annotations.ts';
import { apiStatement } from './api-presenter.ts';
import { type RecordApiDeps, sendStatementTable, table } from './api-sending.ts';
import { ApiRelation, ApiStatement } from './api-shapes.ts';
import type { ListedStatement } from './public-lists.ts';

const tags = ['The record'];
const nothing = object({});
const params = object({ id: id('a story') });
const common = { tags, params, querystring: nothing };
const unseen = { 404: missingOrWithheld, 410: gone };

const annotations: Answer = {
  description: 'An AnnotationPage, JSON-LD.',
  content: { 'application/ld+json': { schema: anyObject({ description: 'As W3C’s Web Annotation has it.' }) } },
};

/** The record of one story: as JSON, as a table, and as annotations of its text. */
export function storyRecordRoutes(api: Api, deps: RecordApiDeps): void {
  const { db, baseUrl } = deps;
  const list = {
    ...common,
    operationId: 'listStatementsOfStory',
    summary: 'The record of a story',
    description: 'Every statement that stands in its text, by its number, and what stands between them and others.',
    response: {
      200: answer(
        'The record.',
        object({
          statements: pageOf('statements', ApiStatement).statements,
          relations: pageOf('relations', ApiRelation).relations,
        }),
      ),
      ...unseen,
    },
  };
  api.get('/stories/:id/statements', { config: readable(nothing), schema: list }, async (request, reply) => {
    const found = await answerStory(db, request.params.id);
    if (found.kind !== 'story') return sendNoStory(reply, baseUrl, found, []);
    const { story } = found;
    return reply
      .header('cache-control', askEachTime)
      .shows([changeKey.frame, changeKey.story(story.id)])
      .send({
        statements: listed(story).map((one) => apiStatement(one, baseUrl)),
        relations: (story.record?.relations ?? []).map(({ id: own, kind, fromId, toId, assertedBy, note }) => ({
          ...{ id: own, kind, fromId, toId, assertedBy, note },
        })),
      });
  });

  const asTable = {
    ...common,
    operationId: 'getStatementTableOfStory',
    summary: 'The record of a story as a table',
    description: 'One row for each statement that stands in its text.',
    response: { 200: table, ...unseen },
  };
  api.get('/stories/:id/statements.csv', { config: readable(nothing), schema: asTable }, async (request, reply) => {
    const found = await answerStory(db, request.params.id);
    if (found.kind !== 'story') return sendNoStory(reply, baseUrl, found, []);
    const { story } = found;
    return sendStatementTable(reply, deps, {
      filter: { storyId: story.id },
      of: [story.headline],
      keys: [changeKey.story(story.id)],
    });
  });

  const asAnnotations = {
    ...common,
    operationId: 'getAnnotationsOfStory',
    summary: 'The record of a story as annotations',
    description:
      'W3C Web Annotations that target the story’s words by quotation and position. Positions count code points of the text, its blocks parted by line feeds.',
    response: { 200: annotations, ...unseen },
  };
  api.get('/stories/:id/annotations', { config: readable(nothing), schema: asAnnotations }, async (request, reply) => {
    const found = await answerStory(db, request.params.id);
    if (found.kind !== 'story') return sendNoStory(reply, baseUrl, found, []);
    const { story } = found;
    const place = { id: story.id, url: baseUrl + encodeURI(story.path), text: textOf(story) };
    return reply
      .header('cache-control', askEachTime)
      .type('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
      .shows([changeKey.frame, changeKey.story(story.id)])
      .send(JSON.stringify(annotationPage(place, listed(story), baseUrl)));
  });
}

function listed({ record, path, headline, language }: PublishedStory): readonly ListedStatement[] {
  return (record?.statements ?? []).map((statement) => ({ statement, story: { path, headline, language } }));
}
