import { openPasses } from '../src/views/views.ts';
import { answerOf, startBare } from './bare.ts';
import { type Running, startDateline } from './child.ts';
import { type Figure, median, whole } from './figure.ts';
import { type Answered, askFor } from './load.ts';
import { type BenchNewsroom, openNewsroom, publishOne } from './newsroom.ts';

/** Views wait for the commit that they share: many are under way at once. */
const clients = 512;
const ms = 6_000;
const stories = 20;
const agent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Views sent by many at once, each durable when answered, alone and beside pages; and what pages pay for them. */
export async function benchViews(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const published = [];
  for (let n = 0; n < stories; n += 1) published.push(await publishOne(newsroom));
  const { passFor } = await openPasses(newsroom.database.db, () => Temporal.Now.instant());
  const paths = published.map(({ id }) => `/views/${id}/${passFor(id).token}`);
  const [{ path: page } = { path: '/' }] = published;
  const server = await startDateline(newsroom.folder);
  const beside = await benchBeside(server, paths, page);
  const figures = [...(await benchCounting(newsroom, server, paths, page)), beside];
  await server.stop();
  await newsroom.close();
  return figures;
}

const send = (server: Running, paths: readonly string[], more: { ms: number; connections: number }) =>
  askFor({
    origin: server.origin,
    paths,
    hasBody: false,
    headers: { origin: server.origin, 'user-agent': agent, 'x-forwarded-for': '{address}' },
    ...more,
  });

/** On this machine the clients take half of what there is, as they do for the bare server. */
async function benchCounting({ database }: BenchNewsroom, server: Running, paths: readonly string[], page: string) {
  const kept = async () => {
    const row = await database.db
      .selectFrom('view_subject')
      .select('views')
      .where('id', '=', 0)
      .executeTakeFirstOrThrow();
    return row.views;
  };
  const measure = async (beside: (() => Promise<Answered>) | null) => {
    await forgetReaders(database);
    const [before, cpu] = [await kept(), server.cpu()];
    const [answered, pages] = await Promise.all([send(server, paths, { ms, connections: clients }), beside?.()]);
    const used = server.cpu();
    const counted = answered.statuses['200'] ?? 0;
    return {
      answered,
      pages,
      counted,
      kept: (await kept()) - before,
      cpu: used === null || cpu === null ? null : used - cpu,
    };
  };
  const alone = await measure(null);
  const beside = await measure(() => askFor({ origin: server.origin, paths: [page], connections: 4, ms }));
  const told = ({ answered, counted, kept: stored }: typeof alone) =>
    `p99 ${answered.p99.toFixed(0)} ms; ${whole(counted)} acknowledged, ${whole(stored)} kept, ${answered.failed} failed`;
  return [
    {
      what: `views acknowledged, each durable, ${clients} clients`,
      figure: `${whole((alone.counted * 1_000) / ms)}/s`,
      beside: `${alone.cpu === null ? '' : `${((alone.cpu * 1_000_000) / alone.counted).toFixed(0)} µs CPU each; `}${told(alone)}`,
      budget: '5,000/s, none lost',
    },
    {
      what: 'the same beside 4 connections that load a story page without a pause',
      figure: `${whole((beside.counted * 1_000) / ms)}/s`,
      beside: `and ${whole(beside.pages?.perSecond ?? 0)} pages/s; ${told(beside)}`,
      budget: '5,000/s, none lost',
    },
  ];
}

/** As if another day had begun: everybody is new. */
async function forgetReaders({ db }: BenchNewsroom['database']): Promise<void> {
  await db.deleteFrom('view_seen').execute();
  await db.deleteFrom('view_pace').execute();
}

const rounds = 5;
const roundMs = 2_000;
const connections = 32;
const sendersBeside = 4;

/** A kept story page beside a bare server that answers the same bytes, in turns, with and without views arriving. */
async function benchBeside(server: Running, paths: readonly string[], page: string): Promise<Figure> {
  await askFor({ origin: server.origin, paths: [page], connections, ms: 300 });
  await new Promise((rest) => setTimeout(rest, 2_500));
  const bare = await startBare(await answerOf(`${server.origin}${page}`, { 'accept-encoding': 'br' }));
  const ask = async (running: Running) =>
    (await askFor({ origin: running.origin, paths: [page], connections, ms: roundMs })).perSecond;
  const quiet: number[] = [];
  const busy: number[] = [];
  let arrived = 0;
  const whileTheyArrive = async (work: () => Promise<number>) => {
    const [found, { statuses }] = await Promise.all([
      work(),
      send(server, paths, { ms: roundMs, connections: sendersBeside }),
    ]);
    arrived += statuses['200'] ?? 0;
    return found;
  };
  for (let round = 0; round < rounds; round += 1) {
    const beside = await ask(bare);
    quiet.push((await ask(server)) / beside);
    // What happens beside is the same for both servers.
    const besideThem = await whileTheyArrive(() => ask(bare));
    busy.push((await whileTheyArrive(() => ask(server))) / besideThem);
  }
  await bare.stop();
  const aSecond = whole((arrived * 1_000) / (2 * rounds * roundMs));
  return {
    what: `story page from the cache while ${aSecond} views a second are counted, ${connections} connections`,
    figure: `${median(busy).toFixed(2)} of bare node:http by rate`,
    beside: `without them ${median(quiet).toFixed(2)}`,
    budget: '0.9 of bare',
  };
}
