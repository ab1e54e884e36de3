import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import {
  figuresOfGroup,
  findPublicParty,
  findPublicStatement,
  isStatementKey,
  listPublicStatements,
  offeredFilters,
} from '../record/record.ts';
import { answerStory } from '../stories/stories.ts';
import { recordPath, recordRoot, speakerPath } from './addresses.ts';
import { readFrame, type SiteDeps } from './frame.ts';
import { GonePage, goneStatus } from './gone-page.tsx';
import { filterOf, isNarrowed, readRecordAsked, recordFields } from './record-asked.ts';
import { RecordPage } from './record-page.tsx';
import { moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';
import { SpeakerPage } from './speaker-page.tsx';
import { StatementPage } from './statement-page.tsx';

/** Statements on one page. */
const statementsAPage = 30;
/** What a list of statements depends on. */
const parameters = [...recordFields, 'day', 'before'] as const;

interface IdRequest {
  readonly Params: { readonly id: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/** The record: its search, and the page of each statement and each speaker. */
export function recordRoutes(app: FastifyInstance, deps: SiteDeps): void {
  app.get<IdRequest>(recordRoot, openAndKept(...parameters), async ({ query }, reply) => {
    const [frame, offered] = await Promise.all([readFrame(deps), offeredFilters(deps.db)]);
    const asked = readRecordAsked(query, offered);
    const { page, isFirst } = await list(query, filterOf(asked));
    reply.shows([changeKey.frame, changeKey.record, ...offered.topics.map((topic) => changeKey.topic(topic.id))]);
    return sendPage(reply, <RecordPage {...{ frame, asked, offered, page, isFirst }} />);
  });

  app.get<IdRequest>('/record/:id/', openAndKept(), async ({ params }, reply) => sendStatement(reply, deps, params.id));

  app.get<IdRequest>('/speaker/:id/', openAndKept(...parameters), async ({ params, query }, reply) => {
    const [found, frame, offered] = await Promise.all([
      findPublicParty(deps.db, params.id),
      readFrame(deps),
      offeredFilters(deps.db),
    ]);
    if (found.kind === 'unknown') return sendMissing(reply);
    reply.shows([changeKey.frame, changeKey.record, changeKey.party(params.id)]);
    if (found.kind === 'moved') return moveTo(reply, speakerPath(found.id));
    const { speaker: _, ...rest } = query;
    const asked = readRecordAsked(rest, offered);
    const [{ page, isFirst }, figures] = await Promise.all([
      list(query, { ...filterOf(asked), partyId: params.id }),
      isNarrowed(asked) || query['before'] !== undefined ? [] : figuresOfGroup(deps.db, params.id),
    ]);
    return sendPage(reply, <SpeakerPage party={found.party} {...{ frame, asked, offered, page, isFirst, figures }} />);
  });

  for (const [path, to] of [
    ['/record', () => recordRoot],
    ['/record/:id', recordPath],
    ['/speaker/:id', speakerPath],
  ] as const) {
    app.get<IdRequest>(path, open, async ({ params }, reply) => moveTo(reply, to(params.id)));
  }

  async function list(query: IdRequest['Querystring'], filter: ReturnType<typeof filterOf>) {
    const before = isStatementKey(query['before']) ? query['before'] : null;
    const page = await listPublicStatements(deps.db, { ...filter, before, limit: statementsAPage });
    return { page, isFirst: before === null };
  }
}

async function sendStatement(reply: FastifyReply, deps: SiteDeps, id: string): Promise<FastifyReply> {
  const found = await findPublicStatement(deps.db, id);
  switch (found.kind) {
    case 'unknown':
      return sendMissing(reply);
    case 'moved':
      reply.shows([changeKey.statement(id)]);
      return moveTo(reply, recordPath(found.id));
    case 'gone': {
      // It answers what its story does, and says why.
      const [frame, story] = await Promise.all([readFrame(deps), answerStory(deps.db, found.storyId)]);
      reply.shows([changeKey.frame, changeKey.statement(id), changeKey.story(found.storyId)]);
      if (story.kind !== 'gone') return sendMissing(reply);
      return sendPage(reply, <GonePage frame={frame} gone={story} />, goneStatus(story.standing));
    }
    case 'statement': {
      const { statement, relations, story } = found;
      const others = relations.map(({ other }) => changeKey.statement(other.id));
      const topic = statement.topic === null ? [] : [changeKey.topic(statement.topic.id)];
      reply.shows([changeKey.frame, changeKey.statement(id), changeKey.story(story.id), ...others, ...topic]);
      return sendPage(reply, <StatementPage frame={await readFrame(deps)} found={found} />);
    }
  }
}
