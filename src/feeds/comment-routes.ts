import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { answerHistory } from '../stories/stories.ts';
import { commentsAtom } from './comment-atom.ts';
import { allCommentsAt, type CommentFeed } from './comment-feed.ts';
import { commentsJson } from './comment-json.ts';
import { commentsRss } from './comment-rss.ts';
import { type FeedFormat, feedFormats, feedPath } from './feed.ts';
import { type ReadComments, readAllComments, readStoryComments } from './read-comments.ts';
import { askEachTime, type FeedDeps, kept, sendWritten } from './sending.ts';

const write: Readonly<Record<FeedFormat, (feed: CommentFeed, baseUrl: string) => string>> = {
  rss: commentsRss,
  atom: commentsAtom,
  json: commentsJson,
};

interface StoryFeed {
  readonly Params: Readonly<Record<'year' | 'month' | 'day' | 'slug', string>>;
}

const storyRoute = '/:year(^\\d{4}$)/:month(^\\d{2}$)/:day(^\\d{2}$)/:slug/';

/** The comments of all stories and of each, in three formats, at the addresses that WordPress has for them. */
export function commentFeedRoutes(app: FastifyInstance, deps: FeedDeps): void {
  for (const format of feedFormats) {
    app.get(feedPath(allCommentsAt, format), kept, async (_request, reply) => answerAll(reply, deps, format));
    app.get<StoryFeed>(feedPath(storyRoute, format), kept, async ({ params: { year, month, day, slug } }, reply) =>
      answerStory(reply, deps, { path: `/${year}/${month}/${day}/${slug}/`, format }),
    );
  }
}

async function answerAll(reply: FastifyReply, deps: FeedDeps, format: FeedFormat): Promise<FastifyReply> {
  const newsroom = await readNewsroom(deps.db);
  if (!newsroom.comments.areOn) return leadTo(reply.shows([changeKey.frame]), feedPath('/', format), 302);
  return send(reply, deps, { format, read: await readAllComments(deps.db, around(deps, newsroom)) });
}

async function answerStory(
  reply: FastifyReply,
  deps: FeedDeps,
  { path, format }: { readonly path: string; readonly format: FeedFormat },
): Promise<FastifyReply> {
  const [newsroom, found] = await Promise.all([readNewsroom(deps.db), answerHistory(deps.db, { path })]);
  switch (found.kind) {
    case 'history': {
      const { card } = found;
      if (!newsroom.comments.areOn)
        return leadTo(reply.shows([changeKey.frame, changeKey.story(card.id)]), card.path, 302);
      return send(reply, deps, { format, read: await readStoryComments(deps.db, card, around(deps, newsroom)) });
    }
    case 'moved':
      reply.shows([changeKey.address(path), changeKey.story(found.storyId)]);
      return leadTo(reply, feedPath(found.path, format), 301);
    case 'gone':
      if (found.standing === 'withheld') break;
      return reply
        .shows([changeKey.story(found.storyId)])
        .code(410)
        .type('text/plain; charset=utf-8')
        .header('cache-control', askEachTime)
        .send('This story has been taken back, and its comments with it.\n');
    case 'unknown':
      break;
  }
  reply.callNotFound();
  return reply;
}

function around({ baseUrl, iconOf, now }: FeedDeps, newsroom: Awaited<ReturnType<typeof readNewsroom>>) {
  return { newsroom, baseUrl, iconOf, now: now() };
}

/** Where comments are switched off their feeds lead to what is nearest: they may be switched on again. */
function leadTo(reply: FastifyReply, path: string, status: 301 | 302): FastifyReply {
  return reply.header('cache-control', askEachTime).redirect(encodeURI(path), status);
}

function send(
  reply: FastifyReply,
  { baseUrl }: FeedDeps,
  { format, read }: { readonly format: FeedFormat; readonly read: ReadComments },
): FastifyReply {
  return sendWritten(reply, format, { ...read, text: write[format](read.feed, baseUrl) });
}
