import { type Api, deskAnswer, object } from '../api/api.ts';
import { ofStoriesQuery, readershipQuery, storiesAsked, storiesQuery, storyParams } from './desk-asked.ts';
import { answerReadership, clockOf, type ViewsDeskDeps } from './desk-deps.ts';
import { Readership, ReadStories, ViewsNow, ViewsOfStories } from './desk-shapes.ts';
import { deskTableRoutes } from './desk-table-routes.ts';
import { readStories } from './read-stories.ts';
import { viewsNow, viewsOfStories } from './views-now.ts';

export type { ViewsDeskDeps } from './desk-deps.ts';

const tags = ['Views'];
const config = { access: 'desk: write' } as const;
/** How many values the desk shows of each kind. */
const limits = { referrers: 50, others: 300 } as const;

/** The desk's picture of readership: its API below `/views`. */
export function viewsDeskApi(api: Api, deps: ViewsDeskDeps): void {
  const { db } = deps;
  api.get(
    '/views',
    {
      config,
      schema: {
        operationId: 'getReadership',
        summary: 'Readership of the site',
        description: 'By hour, day or week, beside the time before; by way of what readers came; what was left out.',
        tags,
        querystring: readershipQuery,
        response: { 200: deskAnswer('The readership.', Readership) },
      },
    },
    async ({ query }) => (await answerReadership(deps, { ...query, storyId: null, limits })).readership,
  );

  api.get(
    '/views/now',
    {
      config,
      schema: {
        operationId: 'getReadershipNow',
        summary: 'What is read in this hour',
        description: 'Readers of the last five minutes, the hour that runs, and the day so far.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The hour.', ViewsNow) },
      },
    },
    async () => viewsNow(db, await clockOf(deps)),
  );

  api.get(
    '/views/stories',
    {
      config,
      schema: {
        operationId: 'listMostRead',
        summary: 'Stories by how often they were read',
        description: 'The most read of a time first, those among them that readers do not see any more.',
        tags,
        querystring: storiesQuery,
        response: { 200: deskAnswer('A page of the list.', ReadStories) },
      },
    },
    async ({ query }) => readStories(db, storiesAsked(query, true), await clockOf(deps)),
  );

  api.get(
    '/views/of',
    {
      config,
      schema: {
        operationId: 'getViewsOfStories',
        summary: 'How often some stories were read',
        description: 'In the last 24 hours, and ever: for lists of stories.',
        tags,
        querystring: ofStoriesQuery,
        response: { 200: deskAnswer('Their numbers.', ViewsOfStories) },
      },
    },
    ({ query }) => viewsOfStories(db, query.stories.split(','), deps.now().epochMilliseconds),
  );

  api.get(
    '/views/stories/:id',
    {
      config,
      schema: {
        operationId: 'getReadershipOfStory',
        summary: 'Readership of one story',
        description: 'As that of the site, whatever the story’s state.',
        tags,
        params: storyParams,
        querystring: readershipQuery,
        response: { 200: deskAnswer('The readership.', Readership) },
      },
    },
    async ({ params, query }) => (await answerReadership(deps, { ...query, storyId: params.id, limits })).readership,
  );
  deskTableRoutes(api, deps);
}
