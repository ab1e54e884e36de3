import {
  type Api,
  answer,
  askEachTime,
  before,
  limit,
  linkNext,
  object,
  pageAddress,
  pageOf,
  readable,
  sendParameterProblems,
} from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import { apiStoryCards } from './api-presenter.ts';
import { ApiStoryCard } from './api-shapes.ts';
import { filters, readFilters } from './filters.ts';
import { narrowedStories } from './public-lists.ts';
import type { List } from './public-store.ts';
import type { StoryApiDeps } from './routes.ts';
import { shownByCards, shownByLists, shownByNames } from './shown.ts';

const query = object({ ...filters, limit, before });

const schema = {
  operationId: 'listStories',
  summary: 'Stories, newest first',
  description: 'Published stories as cards. A story must meet every filter that is given.',
  tags: ['Stories'],
  querystring: query,
  response: { 200: answer('A page of the list.', object(pageOf('stories', ApiStoryCard))) },
};
const everything: List = { list: 'all', listId: '' };

/** `GET /api/v1/stories`: published stories, narrowed by what they are filed under and when. */
export function storiesRoute(api: Api, { db, baseUrl }: StoryApiDeps): void {
  api.get('/stories', { config: readable(query), schema }, async ({ query: asked }, reply) => {
    const { narrowing, problems } = await readFilters(db, asked);
    if (problems.length > 0) return sendParameterProblems(reply, baseUrl, problems);
    const { cards, older } = await narrowedStories(db, narrowing, { before: asked.before ?? null, limit: asked.limit });
    const { lists } = narrowing;
    const next = older && pageAddress(`${baseUrl}/api/v1/stories`, { ...asked, before: older });
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows([
        changeKey.frame,
        ...shownByLists(lists.length > 0 ? lists : [everything]),
        ...shownByNames(lists),
        ...shownByCards(cards),
      ])
      .send({ stories: await apiStoryCards(db, cards, baseUrl), next });
  });
}
