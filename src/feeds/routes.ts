import type { FastifyInstance, FastifyReply } from 'fastify';
import { atomFeed } from './atom.ts';
import { commentFeedRoutes } from './comment-routes.ts';
import { type Feed, type FeedFormat, feedFormats, feedPath } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { type Followed, findFollowed, followedKinds, readFeed, wholeNewsroom } from './read-feed.ts';
import { recordFeedRoutes } from './record-routes.ts';
import { rssFeed } from './rss.ts';
import { type FeedDeps, kept, sendWritten } from './sending.ts';

const write: Readonly<Record<FeedFormat, (feed: Feed, baseUrl: string) => string>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

interface Slug {
  readonly Params: { readonly slug: string };
}

/** The newsroom, each section, topic, author and tag, readers’ comments and the record, in three formats. */
export function feedRoutes(app: FastifyInstance, deps: FeedDeps): void {
  commentFeedRoutes(app, deps);
  recordFeedRoutes(app, deps);
  for (const format of feedFormats) {
    app.get(feedPath('/', format), kept, async (_request, reply) => sendFeed(reply, deps, wholeNewsroom, format));
    for (const kind of followedKinds) {
      app.get<Slug>(feedPath(`/${kind}/:slug/`, format), kept, async ({ params }, reply) =>
        sendFeed(reply, deps, await findFollowed(deps.db, kind, params.slug), format),
      );
    }
  }
}

async function sendFeed(
  reply: FastifyReply,
  deps: FeedDeps,
  of: Followed | null,
  format: FeedFormat,
): Promise<FastifyReply> {
  const { db, baseUrl, iconOf } = deps;
  const read = of && (await readFeed(db, of, { baseUrl, iconOf, now: deps.now() }));
  if (read === null) {
    reply.callNotFound();
    return reply;
  }
  const { feed } = read;
  const self = baseUrl + feedPath(feed.feedsAt, format);
  // WebSub, 4: who fetches the feed finds its hub here without reading it.
  if (feed.hub !== null) reply.header('link', `<${feed.hub}>; rel="hub", <${self}>; rel="self"`);
  return sendWritten(reply, format, { ...read, text: write[format](feed, baseUrl) });
}
