import {
  type Api,
  answer,
  askEachTime,
  before,
  type Described,
  limit,
  linkNext,
  mended,
  object,
  optional,
  type ParameterProblem,
  pageAddress,
  readable,
  sendParameterProblems,
  slug,
  text,
} from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { publicPictures } from '../pictures/pictures.ts';
import { stamp } from '../text/text.ts';
import { apiStoryCard } from './api-presenter.ts';
import { ApiStoryCard, pageOf } from './api-shapes.ts';
import { findList, type Listed, narrowedStories } from './public-lists.ts';
import type { List } from './public-store.ts';
import type { StoryApiDeps } from './routes.ts';
import { shownByCards, shownByLists } from './shown.ts';

/** Each filter, the list it names, and where its slugs are listed. The narrower kinds come first: they are walked. */
const filters = {
  tag: { list: 'tag', of: 'a tag', from: '/api/v1/tags' },
  topic: { list: 'topic', of: 'a topic', from: '/api/v1/topics' },
  author: { list: 'byline', of: 'an author', from: '/api/v1/authors' },
  section: { list: 'section', of: 'a section', from: '/api/v1/sections' },
} as const satisfies Readonly<Record<string, { list: Listed; of: string; from: string }>>;

const slugOf = (filter: keyof typeof filters) => optional(slug(filters[filter].of, filters[filter].from));
const day = (description: string) =>
  optional(mended(text({ format: 'date', description }), 'Give a day that the calendar has, as 2026-11-19.'));

const query = object({
  section: slugOf('section'),
  topic: slugOf('topic'),
  tag: slugOf('tag'),
  author: slugOf('author'),
  from: day('Published on this day or later, in the newsroom’s time zone.'),
  to: day('Published on this day or earlier, in the newsroom’s time zone.'),
  limit,
  before,
});
type Query = Described<typeof query>;

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
    const { found, problems } = await findLists(db, asked);
    if (problems.length > 0) return sendParameterProblems(reply, baseUrl, problems);
    const { timeZone } = await readNewsroom(db);
    const narrowing = { lists: found, from: startOf(asked.from, timeZone), until: startOf(asked.to, timeZone, 1) };
    const { cards, older } = await narrowedStories(db, narrowing, { before: asked.before ?? null, limit: asked.limit });
    const pictures = await publicPictures(
      db,
      cards.flatMap(({ leadPictureId }) => leadPictureId ?? []),
    );
    const next = older && pageAddress(`${baseUrl}/api/v1/stories`, { ...asked, before: older });
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows([changeKey.frame, ...shownByLists(found.length > 0 ? found : [everything]), ...shownByCards(cards)])
      .send({ stories: cards.map((card) => apiStoryCard(card, pictures, baseUrl)), next });
  });
}

/** The lists that the filters name, or what is wrong with each that names none. */
async function findLists(db: Db, asked: Query) {
  const found: List[] = [];
  const problems: ParameterProblem[] = [];
  for (const field of ['tag', 'topic', 'author', 'section'] as const) {
    const slug = asked[field];
    if (slug === undefined) continue;
    const list = await findList(db, filters[field].list, slug);
    if (list !== null) found.push(list);
    else
      problems.push({
        field,
        problem: `No ${field} with a published story has that slug.`,
        mend: `Give a slug as ${filters[field].from} lists it.`,
      });
  }
  return { found, problems };
}

/** The instant at which a day begins in a zone, or `daysLater`; null where none is given, or beyond the year 9999. */
function startOf(day: string | undefined, timeZone: string, daysLater = 0): string | null {
  if (day === undefined) return null;
  const start = Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone);
  return start.year > 9999 ? null : stamp(start.toInstant());
}
