import {
  type Api,
  answer,
  askEachTime,
  limit,
  linkNext,
  mended,
  object,
  optional,
  pageAddress,
  pageOf,
  readable,
  text,
} from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import { apiAuthor, pageUrl, storiesUrl } from './api-presenter.ts';
import { ApiAuthor, ApiSection, ApiTag, ApiTopic } from './api-shapes.ts';
import { publishedBylines, publishedTags, publishedTopics } from './public-lists.ts';
import type { StoryApiDeps } from './routes.ts';
import type { NamedPage } from './shapes.ts';
import { listSections } from './taxonomy.ts';

const after = optional(
  mended(
    text({ maxLength: 200, description: 'Where the page begins. Take it from `next` of the page before.' }),
    'Follow `next` of the page before, or leave it out for the first page.',
  ),
);
const byName = object({ limit, after });
const tags = ['Lists'];

/** What stories are filed under. A topic, tag or author without a published story is not told of. */
export function filingRoutes(api: Api, { db, baseUrl }: StoryApiDeps): void {
  const sections = {
    operationId: 'listSections',
    summary: 'Sections',
    description: 'Every section, in the order of the navigation.',
    tags,
    querystring: object({}),
    response: { 200: answer('The sections.', object(pageOf('sections', ApiSection))) },
  };
  api.get('/sections', { config: readable(sections.querystring), schema: sections }, async (_request, reply) => {
    const all = await listSections(db);
    return reply
      .header('cache-control', askEachTime)
      .shows([changeKey.frame])
      .send({ sections: all.map((section) => described(section, 'section')), next: null });
  });

  const topics = {
    operationId: 'listTopics',
    summary: 'Topics',
    description: 'Every topic that has a published story, by its slug.',
    tags,
    querystring: byName,
    response: { 200: answer('A page of the list.', object(pageOf('topics', ApiTopic))) },
  };
  api.get('/topics', { config: readable(byName), schema: topics }, async ({ query }, reply) => {
    const { shown, next } = page('topics', query, await publishedTopics(db, from(query)));
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows(keysOf(shown, changeKey.topic))
      .send({ topics: shown.map((topic) => described(topic, 'topic')), next });
  });

  const tagList = {
    operationId: 'listTags',
    summary: 'Tags',
    description: 'Every tag that has a published story, by its slug.',
    tags,
    querystring: byName,
    response: { 200: answer('A page of the list.', object(pageOf('tags', ApiTag))) },
  };
  api.get('/tags', { config: readable(byName), schema: tagList }, async ({ query }, reply) => {
    const { shown, next } = page('tags', query, await publishedTags(db, from(query)));
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows(keysOf(shown, changeKey.tag))
      .send({ tags: shown.map((tag) => filed(tag, 'tag')), next });
  });

  const authors = {
    operationId: 'listAuthors',
    summary: 'Authors',
    description: 'Every name that a published story is signed with, by its slug. An organisation can be an author.',
    tags,
    querystring: byName,
    response: { 200: answer('A page of the list.', object(pageOf('authors', ApiAuthor))) },
  };
  api.get('/authors', { config: readable(byName), schema: authors }, async ({ query }, reply) => {
    const { shown, next } = page('authors', query, await publishedBylines(db, from(query)));
    return linkNext(reply, next)
      .header('cache-control', askEachTime)
      .shows(keysOf(shown, changeKey.byline))
      .send({ authors: shown.map((author) => apiAuthor(author, baseUrl)), next });
  });

  function filed({ id, slug, name }: NamedPage, kind: 'section' | 'topic' | 'tag') {
    return { id, slug, name, url: pageUrl(baseUrl, kind, slug), stories: storiesUrl(baseUrl, kind, slug) };
  }

  function described(one: NamedPage & { readonly description: string | null }, kind: 'section' | 'topic') {
    return { ...filed(one, kind), description: one.description };
  }

  /** The rows of a page, and the address of the next where one more row than asked for was found. */
  function page<T extends NamedPage>(list: string, asked: NamesQuery, rows: readonly T[]) {
    const shown = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? shown.at(-1) : undefined;
    const next = last ? pageAddress(`${baseUrl}/api/v1/${list}`, { limit: asked.limit, after: last.slug }) : null;
    return { shown, next };
  }
}

interface NamesQuery {
  readonly limit: number;
  readonly after?: string;
}

function from({ limit: atMost, after: slug }: NamesQuery) {
  return { limit: atMost, after: slug ?? null };
}

/** Which names have a story can change with every story that is published. */
function keysOf(shown: readonly NamedPage[], keyOf: (id: string) => string): readonly string[] {
  return [changeKey.frame, changeKey.list('all', ''), ...shown.map(({ id }) => keyOf(id))];
}
