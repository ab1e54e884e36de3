import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  findPublicComment,
  type PublicComment,
  readThread,
  type ThreadOrder,
  type ThreadPage,
} from '../comments/comments.ts';
import { changeKey } from '../db/db.ts';
import { answerAddress, type PublishedStory, shownByStory } from '../stories/stories.ts';
import { threadPath } from './addresses.ts';
import type { SentForm } from './comment-sent.ts';
import { CommentsPage } from './comments-page.tsx';
import { type PageFrame, readFrame, type SiteDeps } from './frame.ts';
import { GonePage, goneStatus } from './gone-page.tsx';
import { moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';
import { showsThread } from './shows-thread.ts';
import { type StoryParams, storyPathOf, storyRoute } from './story-routes.tsx';

interface ThreadRequest {
  readonly Params: StoryParams;
  readonly Querystring: { readonly order?: unknown; readonly page?: unknown; readonly reply?: unknown };
}

/** What an address asks of a story's comments. */
interface Asked {
  readonly order: ThreadOrder;
  /** null: none is named */
  readonly page: number | null;
  /** id of the comment that is answered */
  readonly reply: string | null;
}

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a story or a comment. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && idPattern.test(text);
}

/** `comments/` below a story: its comments in each order, page by page. */
export function threadRoutes(app: FastifyInstance, deps: SiteDeps): void {
  const below = `${storyRoute}/comments`;
  app.get<ThreadRequest>(`${below}/`, openAndKept('order', 'page', 'reply'), async ({ params, query }, reply) =>
    answer(reply, deps, storyPathOf(params), askedIn(query)),
  );
  app.get<ThreadRequest>(below, open, async ({ params }, reply) => moveTo(reply, threadPath(storyPathOf(params))));
}

function askedIn({ order, page, reply }: ThreadRequest['Querystring']): Asked {
  return {
    order: order === 'oldest' || order === 'picks' ? order : 'newest',
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : null,
    reply: isId(reply) ? reply : null,
  };
}

async function answer(reply: FastifyReply, deps: SiteDeps, path: string, asked: Asked): Promise<FastifyReply> {
  const found = await answerAddress(deps.db, path);
  switch (found.kind) {
    case 'story': {
      const frame = await readFrame(deps);
      if (!frame.newsroom.comments.areOn) return sendMissing(reply);
      reply.shows([changeKey.frame, ...shownByStory(found.story)]);
      const { view } = await readComments(reply, deps, { story: found.story, frame, asked });
      return sendPage(reply, <CommentsPage frame={frame} story={found.story} view={view} />);
    }
    case 'moved':
      reply.shows([changeKey.address(path), changeKey.story(found.storyId)]);
      return moveTo(reply, threadPath(found.path));
    case 'gone':
      reply.shows([changeKey.frame, changeKey.story(found.storyId)]);
      return sendPage(reply, <GonePage frame={await readFrame(deps)} gone={found} />, goneStatus(found.standing));
    case 'unknown':
      return sendMissing(reply);
  }
}

/** One page of the comments, with the comment that is answered, on the page where it stands. */
async function readComments(
  reply: FastifyReply,
  deps: SiteDeps,
  { story, frame, asked }: { readonly story: PublishedStory; readonly frame: PageFrame; readonly asked: Asked },
) {
  const answered = asked.reply === null ? null : await findPublicComment(deps.db, asked.reply);
  const isHere = answered !== null && answered.comment.storyId === story.id && answered.comment.gone === null;
  const order = isHere && asked.order === 'picks' ? 'newest' : asked.order;
  const page = asked.page ?? (isHere && order !== 'picks' ? answered.page[order] : 1);
  const thread = await readThread(deps.db, story.id, { order, page });
  showsThread(reply, frame, story);
  const answering = isHere ? answered.comment : null;
  return { view: { story, thread, order, isBeginning: false, answering, sent: null } };
}

const noThread: ThreadPage = { count: 0, mode: 'closed', comments: [], roots: 0, page: 1, pages: 1, picks: 0 };

/** The page on which a form that was sent comes back. */
export async function sentPage(
  deps: SiteDeps,
  story: PublishedStory,
  sent: SentForm,
  parentId: string | null,
): Promise<React.ReactNode> {
  const frame = await readFrame(deps);
  const { areOn } = frame.newsroom.comments;
  const thread = areOn ? await readThread(deps.db, story.id, { order: 'newest', page: 1 }) : noThread;
  const answering = parentId === null ? null : await answeredOn(deps, story, parentId);
  const view = { story, thread, order: 'newest', isBeginning: false, answering, sent } as const;
  return <CommentsPage frame={frame} story={story} view={view} />;
}

async function answeredOn(deps: SiteDeps, story: PublishedStory, id: string): Promise<PublicComment | null> {
  const found = await findPublicComment(deps.db, id);
  return found !== null && found.comment.storyId === story.id && found.comment.gone === null ? found.comment : null;
}
