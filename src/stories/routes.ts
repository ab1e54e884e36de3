import type { FastifyReply } from 'fastify';
import {
  type Api,
  answer,
  askEachTime,
  before,
  gone,
  id,
  limit,
  linkNext,
  mended,
  missingOrWithheld,
  moved,
  object,
  pageAddress,
  pageOf,
  readable,
  text,
} from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { publicPictures } from '../pictures/pictures.ts';
import { apiStory, storyUrl } from './api-presenter.ts';
import { ApiListedCorrection, ApiStory } from './api-shapes.ts';
import { filingRoutes } from './filing-routes.ts';
import { sendNoStory } from './no-story.ts';
import { pathOfAddress } from './page-address.ts';
import { answerAddress, answerStory } from './public-store.ts';
import { listCorrections } from './put-right.ts';
import type { AddressAnswer } from './shapes.ts';
import { shownByStory } from './shown.ts';
import { storiesRoute } from './stories-route.ts';

export interface StoryApiDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
}

/** What the API tells of stories: lists, single stories, corrections, and what stories are filed under. */
export function storyApi(api: Api, deps: StoryApiDeps): void {
  storiesRoute(api, deps);
  storyRoute(api, deps);
  addressRoute(api, deps);
  correctionsRoute(api, deps);
  filingRoutes(api, deps);
}

const whole =
  'The story with its document and plain text, its pictures with their whole credits, origin, corrections and what it is filed under.';

function storyRoute(api: Api, deps: StoryApiDeps): void {
  const schema = {
    operationId: 'getStory',
    summary: 'A story, whole',
    description: whole,
    tags: ['Stories'],
    params: object({ id: id('a story') }),
    querystring: object({}),
    response: { 200: answer('The story.', ApiStory), 404: missingOrWithheld, 410: gone },
  };
  api.get('/stories/:id', { config: readable(schema.querystring), schema }, async ({ params }, reply) => {
    return answerWith(reply, deps, await answerStory(deps.db, params.id), []);
  });
}

const byAddress = object({
  path: mended(
    text({
      pattern: '^(https?://[^/\\s]+)?/\\S*$',
      maxLength: 1_000,
      description: 'The address that readers open, whole or from the first slash behind the host.',
      examples: ['/2026/11/19/ferry-was-doing-nine-knots/'],
    }),
    'Give the address of a story’s page, as /2026/11/19/ferry-was-doing-nine-knots/.',
  ),
});

function addressRoute(api: Api, deps: StoryApiDeps): void {
  const schema = {
    operationId: 'getStoryByAddress',
    summary: 'The story at an address',
    description: `${whole} An address that the story had before answers with the way to the one it has now.`,
    tags: ['Stories'],
    querystring: byAddress,
    response: {
      200: answer('The story.', ApiStory),
      301: moved('The story has another address now.'),
      404: missingOrWithheld,
      410: gone,
    },
  };
  api.get('/stories/by-address', { config: readable(byAddress), schema }, async ({ query }, reply) => {
    const path = pathOfAddress(query.path, deps.baseUrl);
    const found: AddressAnswer = path === null ? { kind: 'unknown' } : await answerAddress(deps.db, path);
    return answerWith(reply, deps, found, path === null ? [] : [changeKey.address(path)]);
  });
}

async function answerWith(
  reply: FastifyReply,
  { db, baseUrl }: StoryApiDeps,
  found: AddressAnswer,
  keys: readonly string[],
): Promise<FastifyReply> {
  if (found.kind !== 'story') return sendNoStory(reply, baseUrl, found, keys);
  const pictures = await publicPictures(db, found.story.pictureIds);
  return reply
    .header('cache-control', askEachTime)
    .shows([...keys, changeKey.frame, ...shownByStory(found.story)])
    .send(apiStory(found.story, pictures, baseUrl));
}

const correctionsQuery = object({ limit, before });

function correctionsRoute(api: Api, { db, baseUrl }: StoryApiDeps): void {
  const schema = {
    operationId: 'listCorrections',
    summary: 'Corrections, newest first',
    description: 'What was corrected, clarified or updated in published stories, each with its story.',
    tags: ['Stories'],
    querystring: correctionsQuery,
    response: { 200: answer('A page of the list.', object(pageOf('corrections', ApiListedCorrection))) },
  };
  api.get('/corrections', { config: readable(correctionsQuery), schema }, async ({ query }, reply) => {
    const { corrections, older } = await listCorrections(db, { before: query.before ?? null, limit: query.limit });
    const next = older && pageAddress(`${baseUrl}/api/v1/corrections`, { limit: query.limit, before: older });
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows([changeKey.corrections, ...corrections.map(({ story }) => changeKey.story(story.id))])
      .send({
        corrections: corrections.map(({ story, ...correction }) => ({
          id: correction.id,
          kind: correction.kind,
          text: correction.text,
          correctedAt: correction.correctedAt,
          story: {
            id: story.id,
            self: storyUrl(baseUrl, story.id),
            headline: story.headline,
            url: baseUrl + encodeURI(story.path),
            language: story.language,
            direction: story.direction,
          },
        })),
        next,
      });
  });
}
