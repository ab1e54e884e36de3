import {
  type Api,
  answer,
  askEachTime,
  gone,
  id,
  integer,
  limit,
  linkNext,
  mended,
  missingOrWithheld,
  object,
  optional,
  pageAddress,
  pageOf,
  readable,
  sendProblem,
} from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import {
  answerHistory,
  apiStory,
  findVersions,
  listSections,
  listVersions,
  sendNoStory,
  shownByStory,
  versionsUrl,
} from '../stories/stories.ts';
import { apiVersion } from './api-presenter.ts';
import { ApiVersion, ApiWholeVersion } from './api-shapes.ts';
import { foldedNumbers } from './folding.ts';
import { versionsThen } from './versions-then.ts';

export interface HistoryApiDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
}

/** What the API tells of a story's past: as its history pages do, for as long as the story is published. */
export function historyApi(api: Api, deps: HistoryApiDeps): void {
  versionsRoute(api, deps);
  versionRoute(api, deps);
}

const versionsAtMost = 999_999;
const place = optional(
  mended(
    integer({ minimum: 2, maximum: versionsAtMost, description: 'Lists versions with lower numbers than this.' }),
    'Follow `next` of the page before, or leave it out for the first page.',
  ),
);
const query = object({ limit, before: place });

function versionsRoute(api: Api, { db, baseUrl }: HistoryApiDeps): void {
  const schema = {
    operationId: 'listVersions',
    summary: 'The versions of a story, newest first',
    description: 'Every published change of a story that is published now.',
    tags: ['Stories'],
    params: object({ id: id('a story') }),
    querystring: query,
    response: {
      200: answer('A page of the list.', object(pageOf('versions', ApiVersion))),
      404: missingOrWithheld,
      410: gone,
    },
  };
  api.get('/stories/:id/versions', { config: readable(query), schema }, async ({ params, query: asked }, reply) => {
    const story = await answerHistory(db, { storyId: params.id });
    if (story.kind !== 'history') return sendNoStory(reply, baseUrl, story);
    const { shown, folded, before } = await readPage(db, params.id, asked);
    const list = versionsUrl(baseUrl, params.id);
    const next = before === null ? null : pageAddress(list, { limit: asked.limit, before });
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows([changeKey.frame, changeKey.story(params.id)])
      .send({
        versions: shown.map((version) => ({
          ...apiVersion(version, story, baseUrl),
          folded: folded.has(version.number),
        })),
        next,
      });
  });
}

/**
 * A page of versions, and which of them are folded. That depends on the versions beside the page, and what is small in
 * the older of those on the one before it: so three more are read, wherever the page begins and however long it is.
 */
async function readPage(db: Db, storyId: string, asked: { readonly limit: number; readonly before?: number }) {
  const before = asked.before ?? null;
  const read = await listVersions(db, storyId, {
    before: before === null ? null : before + 1,
    limit: asked.limit + 3,
  });
  const below = read.filter(({ number }) => before === null || number < before);
  const shown = below.slice(0, asked.limit);
  const last = below.length > asked.limit ? shown.at(-1) : undefined;
  return { shown, folded: foldedNumbers(read), before: last?.number ?? null };
}

function versionRoute(api: Api, { db, baseUrl }: HistoryApiDeps): void {
  const schema = {
    operationId: 'getVersion',
    summary: 'A version of a story, whole',
    description: 'The story as one of its versions had it, for as long as the story is published.',
    tags: ['Stories'],
    params: object({
      id: id('a story'),
      number: mended(
        integer({ minimum: 1, maximum: versionsAtMost, description: 'The version’s number.', examples: [1] }),
        'Give the number of a version as the list of versions names it.',
      ),
    }),
    querystring: object({}),
    response: { 200: answer('The version.', ApiWholeVersion), 404: missingOrWithheld, 410: gone },
  };
  const config = readable(schema.querystring);
  api.get('/stories/:id/versions/:number', { config, schema }, async ({ params: { id: storyId, number } }, reply) => {
    const story = await answerHistory(db, { storyId });
    if (story.kind !== 'history') return sendNoStory(reply, baseUrl, story);
    const [found, sections] = await Promise.all([findVersions(db, storyId, [number]), listSections(db)]);
    const { sides, pictures } = await versionsThen(db, story, [...found.values()], sections);
    const [side] = sides;
    if (side === undefined) {
      const detail = `The story has no version ${number}; ${versionsUrl(baseUrl, storyId)} lists those it has.`;
      return sendProblem(reply, baseUrl, { kind: 'not-found', status: 404, detail });
    }
    return reply
      .header('cache-control', askEachTime)
      .shows([changeKey.frame, changeKey.story(storyId), ...shownByStory(side.then)])
      .send({ ...apiVersion(side.version, story, baseUrl), story: apiStory(side.then, pictures, baseUrl) });
  });
}
