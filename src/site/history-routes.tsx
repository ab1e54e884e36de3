import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { compareVersions, versionsThen } from '../history/history.ts';
import { answerHistory, findVersions, listVersions, type StoryHistory, shownByStory } from '../stories/stories.ts';
import { changesPath, historyPath, versionPath } from './addresses.ts';
import { ChangesPage } from './changes-page.tsx';
import { readFrame, type SiteDeps } from './frame.ts';
import { GonePage, goneStatus } from './gone-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';
import { type StoryParams, storyPathOf, storyRoute } from './story-routes.tsx';
import { VersionPage } from './version-page.tsx';

const versionsAPage = 30;

interface HistoryRequest {
  readonly Params: StoryParams & { readonly number: string };
  readonly Querystring: { readonly before?: unknown; readonly from?: unknown };
}

/** `history/` below a story: its versions, each as it was, and what changed between any two. */
export function historyRoutes(app: FastifyInstance, deps: SiteDeps): void {
  const list = `${storyRoute}/history`;
  const one = `${list}/:number(^[1-9]\\d{0,5}$)`;

  app.get<HistoryRequest>(`${list}/`, openAndKept('before'), ({ params, query }, reply) =>
    answer(reply, deps, {
      params,
      pathTo: historyPath,
      page: (story) => historyPage(reply, deps, story, query.before),
    }),
  );
  app.get<HistoryRequest>(`${one}/`, openAndKept(), ({ params }, reply) => {
    const number = Number(params.number);
    const pathTo = (path: string) => versionPath(path, number);
    return answer(reply, deps, { params, pathTo, page: (story) => versionPage(reply, deps, story, number) });
  });
  app.get<HistoryRequest>(`${one}/changes/`, openAndKept('from'), ({ params, query }, reply) => {
    const number = Number(params.number);
    const pair = pairOf(number, query.from);
    if (pair === null) return sendMissing(reply);
    const pathTo = (path: string) => `${changesPath(path, number)}${fromQuery(query.from)}`;
    return answer(reply, deps, { params, pathTo, page: (story) => changesPage(reply, deps, story, pair) });
  });
  for (const path of [list, one, `${one}/changes`]) {
    app.get<HistoryRequest>(path, open, ({ url }, reply) => {
      const [asked = '', query] = url.split('?', 2);
      return moveTo(reply, `${decodeURI(asked)}/${query === undefined ? '' : `?${query}`}`);
    });
  }
}

function fromQuery(from: unknown): string {
  return typeof from === 'string' ? `?from=${from}` : '';
}

/** The numbers to compare, the older first; null where there is nothing to compare with. */
function pairOf(number: number, from: unknown): readonly [number, number] | null {
  if (from === undefined) return number > 1 ? [number - 1, number] : null;
  if (typeof from !== 'string' || !/^[1-9]\d{0,5}$/.test(from) || Number(from) === number) return null;
  return [Math.min(Number(from), number), Math.max(Number(from), number)];
}

interface Asked {
  readonly params: StoryParams;
  /** the same page of a story at another path */
  readonly pathTo: (storyPath: string) => string;
  readonly page: (story: StoryHistory) => Promise<FastifyReply>;
}

async function answer(reply: FastifyReply, deps: SiteDeps, { params, pathTo, page }: Asked): Promise<FastifyReply> {
  const path = storyPathOf(params);
  const found = await answerHistory(deps.db, { path });
  switch (found.kind) {
    case 'history':
      reply.shows([changeKey.frame, changeKey.story(found.card.id)]);
      return page(found);
    case 'moved':
      reply.shows([changeKey.address(path), changeKey.story(found.storyId)]);
      return moveTo(reply, pathTo(found.path));
    case 'gone':
      reply.shows([changeKey.frame, changeKey.story(found.storyId)]);
      return sendPage(reply, <GonePage frame={await readFrame(deps)} gone={found} />, goneStatus(found.standing));
    case 'unknown':
      return sendMissing(reply);
  }
}

async function historyPage(reply: FastifyReply, deps: SiteDeps, story: StoryHistory, before: unknown) {
  const number = typeof before === 'string' && /^[1-9]\d{0,5}$/.test(before) ? Number(before) : null;
  const [frame, read] = await Promise.all([
    readFrame(deps),
    listVersions(deps.db, story.card.id, { before: number, limit: versionsAPage + 1 }),
  ]);
  const lines = read.slice(0, versionsAPage).map((version, index) => {
    const older = read[index + 1];
    return { version, differences: older ? compareVersions(older, version) : null };
  });
  if (lines.length === 0) return sendMissing(reply);
  const earlier = read.length > versionsAPage ? (lines.at(-1)?.version.number ?? null) : null;
  return sendPage(reply, <HistoryPage frame={frame} story={story} lines={lines} earlier={earlier} />);
}

async function versionPage(reply: FastifyReply, deps: SiteDeps, story: StoryHistory, number: number) {
  const { frame, sides, pictures } = await readSides(reply, deps, story, [number]);
  const [side] = sides;
  if (side === undefined) return sendMissing(reply);
  return sendPage(reply, <VersionPage frame={frame} story={story} {...side} pictures={pictures} />);
}

async function changesPage(
  reply: FastifyReply,
  deps: SiteDeps,
  story: StoryHistory,
  numbers: readonly [number, number],
): Promise<FastifyReply> {
  const { frame, sides, pictures } = await readSides(reply, deps, story, numbers);
  const [older, newer] = sides;
  if (older === undefined || newer === undefined) return sendMissing(reply);
  const differences = compareVersions(older.version, newer.version);
  return sendPage(
    reply,
    <ChangesPage
      frame={frame}
      story={story}
      older={older}
      newer={newer}
      differences={differences}
      pictures={pictures}
    />,
  );
}

async function readSides(reply: FastifyReply, deps: SiteDeps, story: StoryHistory, numbers: readonly number[]) {
  const [frame, found] = await Promise.all([readFrame(deps), findVersions(deps.db, story.card.id, numbers)]);
  // In the order of their numbers; none that the story does not have.
  const versions = numbers.flatMap((number) => found.get(number) ?? []);
  const { sides, pictures } = await versionsThen(deps.db, story, versions, frame.sections);
  for (const { then } of sides) reply.shows(shownByStory(then));
  return { frame, sides, pictures };
}
