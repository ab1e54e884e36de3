import type { FastifyReply } from 'fastify';
import { type Answer, type Api, text, wrongField } from '../api/api.ts';
import { slugOf } from '../text/text.ts';
import { readershipTableQuery, storiesAsked, storiesTableQuery, storyParams, type TimeGiven } from './desk-asked.ts';
import { answerReadership, clockOf, type ViewsDeskDeps } from './desk-deps.ts';
import { readStories } from './read-stories.ts';
import { readershipCsv, storiesCsv, type TablePart } from './readership-csv.ts';

const tags = ['Views'];
const config = { access: 'desk: write' } as const;
/** A table has as many rows as anybody reads. */
const limits = { referrers: 10_000, others: 10_000 } as const;

const table: Answer = {
  description: 'The table, RFC 4180, UTF-8 with a byte order mark; the first line names the columns.',
  headers: {
    'cache-control': { description: 'no-store', schema: text() },
    'content-disposition': { description: 'What the file is called.', schema: text() },
  },
  content: { 'text/csv': { schema: text() } },
};

/** The same answers as tables, for spreadsheets. */
export function deskTableRoutes(api: Api, deps: ViewsDeskDeps): void {
  api.get(
    '/views.csv',
    {
      config,
      schema: {
        operationId: 'getReadershipTable',
        summary: 'Readership of the site as a table',
        description: 'One row for each hour, day or week, or for each referrer, device, language, country or reason.',
        tags,
        querystring: readershipTableQuery,
        response: { 200: table },
      },
    },
    ({ query }, reply) => sendReadership(reply, deps, { ...query, storyId: null }),
  );

  api.get(
    '/views/stories.csv',
    {
      config,
      schema: {
        operationId: 'listMostReadTable',
        summary: 'Stories by how often they were read, as a table',
        description: 'One row for each story, 1,000 at most.',
        tags,
        querystring: storiesTableQuery,
        response: { 200: table },
      },
    },
    async ({ query }, reply) => {
      const clock = await clockOf(deps);
      const stories = await readStories(deps.db, storiesAsked(query, false), clock);
      const { span, from, until } = stories;
      const days = from === null || from === until ? [until] : [from, until];
      return sendTable(reply, [slugOf(clock.name), 'most-read', span, ...days], storiesCsv(stories, deps.baseUrl));
    },
  );

  api.get(
    '/views/stories/:id.csv',
    {
      config,
      schema: {
        operationId: 'getReadershipOfStoryTable',
        summary: 'Readership of one story as a table',
        description: 'As that of the site.',
        tags,
        params: storyParams,
        querystring: readershipTableQuery,
        response: { 200: table },
      },
    },
    ({ params, query }, reply) => sendReadership(reply, deps, { ...query, storyId: params.id }),
  );
}

async function sendReadership(
  reply: FastifyReply,
  deps: ViewsDeskDeps,
  { part, ...asked }: TimeGiven & { readonly storyId: string | null; readonly part: TablePart },
): Promise<FastifyReply> {
  mustHave(part, asked.storyId, deps.hasCountries);
  const { readership, newsroomName, headline } = await answerReadership(deps, { ...asked, limits });
  const { from, until } = readership;
  const what = part === 'points' ? 'views' : part;
  const days = from === until ? [until] : [from, until];
  const name = [slugOf(newsroomName), what, headline === null ? '' : slugOf(headline), ...days];
  return sendTable(reply, name, readershipCsv(readership, part));
}

function mustHave(part: TablePart, storyId: string | null, hasCountries: boolean): void {
  if (part === 'countries' && !hasCountries)
    throw wrongField('part', 'The newsroom has no file by which countries are known.', 'Choose another part.');
  if (part === 'left-out' && storyId !== null)
    throw wrongField('part', 'What was left out is known of the whole site only.', 'Ask /views.csv for it.');
}

/** A name is of slugs and days: it needs no signs that headers would have to encode. */
function sendTable(reply: FastifyReply, name: readonly string[], csv: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name.filter((part) => part !== '').join('-')}.csv"`)
    .send(csv);
}
