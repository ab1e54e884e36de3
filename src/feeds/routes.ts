import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { publicPictures } from '../pictures/pictures.ts';
import {
  findByline,
  findSection,
  findTopic,
  fullStories,
  type List,
  shownByLists,
  shownByStory,
} from '../stories/stories.ts';
import { rssFeed } from './rss.ts';

export interface FeedDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
}

const storiesAFeed = 50;
const open = { config: { access: 'public' } } as const;
const openAndKept = { config: { access: 'public', kept: [] } } as const;
const everything: List = { list: 'all', listId: '' };

/** What a feed follows, besides its stories. */
interface FeedOf {
  readonly list: List;
  /** null: the whole newsroom */
  readonly name: string | null;
  readonly description: string | null;
  readonly pagePath: string;
  /** true: a list that nobody has published in is not told of */
  readonly onlyWithStories: boolean;
  /** change keys of the feed's own name and description */
  readonly shown: readonly string[];
}

interface Slug {
  readonly Params: { readonly slug: string };
}

/** RSS of everything, and of each section, topic and author; the addresses other systems use lead here. */
export function feedRoutes(app: FastifyInstance, deps: FeedDeps): void {
  const { db } = deps;
  app.get('/feed/', openAndKept, async (_request, reply) =>
    sendFeed(reply, deps, {
      list: everything,
      name: null,
      description: null,
      pagePath: '/',
      onlyWithStories: false,
      shown: [],
    }),
  );
  app.get<Slug>('/section/:slug/feed/', openAndKept, async ({ params }, reply) => {
    const section = await findSection(db, params.slug);
    if (section === null) return sendMissing(reply);
    const list: List = { list: 'section', listId: section.id };
    return sendFeed(reply, deps, {
      ...section,
      list,
      pagePath: `/section/${section.slug}/`,
      onlyWithStories: false,
      shown: [],
    });
  });
  app.get<Slug>('/topic/:slug/feed/', openAndKept, async ({ params }, reply) => {
    const topic = await findTopic(db, params.slug);
    if (topic === null) return sendMissing(reply);
    const list: List = { list: 'topic', listId: topic.id };
    return sendFeed(reply, deps, {
      ...topic,
      list,
      pagePath: `/topic/${topic.slug}/`,
      onlyWithStories: true,
      shown: [changeKey.topic(topic.id)],
    });
  });
  app.get<Slug>('/by/:slug/feed/', openAndKept, async ({ params }, reply) => {
    const author = await findByline(db, params.slug);
    if (author === null) return sendMissing(reply);
    const list: List = { list: 'byline', listId: author.id };
    const { name, about: description } = author;
    return sendFeed(reply, deps, {
      name,
      description,
      list,
      pagePath: `/by/${author.slug}/`,
      onlyWithStories: true,
      shown: [changeKey.byline(author.id)],
    });
  });
  for (const path of ['/feed', '/rss', '/rss/', '/rss.xml', '/feed.xml']) {
    app.get(path, open, async (_request, reply) => reply.redirect('/feed/', 301));
  }
  for (const kind of ['section', 'topic', 'by']) {
    app.get<Slug>(`/${kind}/:slug/feed`, open, async ({ params }, reply) =>
      params.slug === ''
        ? sendMissing(reply)
        : reply.redirect(`/${kind}/${encodeURIComponent(params.slug)}/feed/`, 301),
    );
  }
}

async function sendFeed(reply: FastifyReply, { db, baseUrl }: FeedDeps, of: FeedOf): Promise<FastifyReply> {
  const [newsroom, stories] = await Promise.all([readNewsroom(db), fullStories(db, of.list, storiesAFeed)]);
  if (of.onlyWithStories && stories.length === 0) return sendMissing(reply);
  const pictures = await publicPictures(db, [...new Set(stories.flatMap(({ pictureIds }) => pictureIds))]);
  const feed = {
    title: of.name === null ? newsroom.name : `${newsroom.name}: ${of.name}`,
    description: of.description || newsroom.tagline || newsroom.name,
    pagePath: of.pagePath,
    feedPath: `${of.pagePath}feed/`,
    language: newsroom.language,
    timeZone: newsroom.timeZone,
    stories,
    pictures,
  };
  return reply
    .shows([changeKey.frame, ...of.shown, ...shownByLists([of.list]), ...stories.flatMap(shownByStory)])
    .type('application/rss+xml; charset=utf-8')
    .header('cache-control', 'public, max-age=0, must-revalidate')
    .send(rssFeed(feed, baseUrl));
}

function sendMissing(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
