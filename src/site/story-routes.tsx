import type { FastifyInstance, FastifyReply } from 'fastify';
import { readThread } from '../comments/comments.ts';
import { changeKey } from '../db/db.ts';
import { publicPictures } from '../pictures/pictures.ts';
import {
  answerAddress,
  listsOfRelated,
  neighboursOf,
  type PublishedStory,
  shownByCards,
  shownByLists,
  shownByStory,
} from '../stories/stories.ts';
import { readFrame, type SiteDeps } from './frame.ts';
import { GonePage, goneStatus } from './gone-page.tsx';
import { withRecord } from './record-reading.ts';
import { moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';
import { showsThread } from './shows-thread.ts';
import { StoryPage } from './story-page.tsx';

/** Related stories on one page. */
export const relatedAtMost = 4;

export interface StoryParams {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly slug: string;
}

/** The address of a story, without the slash at its end. */
export const storyRoute = '/:year(^\\d{4}$)/:month(^\\d{2}$)/:day(^\\d{2}$)/:slug';

/** `/YYYY/MM/DD/<slug>/`: the story, the way to its newer address, or why it is gone. */
export function storyRoutes(app: FastifyInstance, deps: SiteDeps): void {
  app.get<{ Params: StoryParams }>(`${storyRoute}/`, openAndKept(), async ({ params }, reply) =>
    answer(reply, deps, storyPathOf(params)),
  );
  app.get<{ Params: StoryParams }>(storyRoute, open, async ({ params }, reply) => moveTo(reply, storyPathOf(params)));
}

export function storyPathOf({ year, month, day, slug }: StoryParams): string {
  return `/${year}/${month}/${day}/${slug}/`;
}

async function answer(reply: FastifyReply, deps: SiteDeps, path: string): Promise<FastifyReply> {
  const found = await answerAddress(deps.db, path);
  switch (found.kind) {
    case 'story':
      return sendPage(reply, await storyPage(reply, deps, found.story));
    case 'moved':
      reply.shows([changeKey.address(path), changeKey.story(found.storyId)]);
      return moveTo(reply, found.path);
    case 'gone':
      reply.shows([changeKey.frame, changeKey.story(found.storyId)]);
      return sendPage(reply, <GonePage frame={await readFrame(deps)} gone={found} />, goneStatus(found.standing));
    case 'unknown':
      return sendMissing(reply);
  }
}

async function storyPage(reply: FastifyReply, deps: SiteDeps, found: PublishedStory) {
  const [frame, pictures, { onTopic, related }, thread, story] = await Promise.all([
    readFrame(deps),
    publicPictures(deps.db, found.pictureIds),
    neighboursOf(deps.db, found, relatedAtMost),
    readThread(deps.db, found.id, { order: 'newest', page: 1 }),
    withRecord(deps.db, found),
  ]);
  const hasComments = frame.newsroom.comments.areOn;
  if (hasComments) showsThread(reply, frame, story);
  const pass = deps.views?.passFor(story.id);
  const { areTold } = frame.newsroom.views;
  reply.shows(
    [
      changeKey.frame,
      ...(areTold ? [changeKey.views(story.id)] : []),
      ...shownByStory(story),
      ...shownByLists(listsOfRelated(story)),
      ...shownByCards([...onTopic, ...related]),
    ],
    pass?.until,
  );
  const view = { story, thread, order: 'newest', isBeginning: true, answering: null, sent: null } as const;
  const counting = pass === undefined ? null : { token: pass.token, isTold: areTold };
  return <StoryPage {...{ frame, story, pictures, onTopic, related, counting }} thread={hasComments ? view : null} />;
}
