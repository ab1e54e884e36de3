import { bringComment, openKeys } from '../src/comments/comments.ts';
import { answerOf, startBare } from './bare.ts';
import { type Running, startDateline } from './child.ts';
import { type Figure, median, whole } from './figure.ts';
import { askFor } from './load.ts';
import { type BenchNewsroom, costEach, openNewsroom, publishOne } from './newsroom.ts';
import { bareCommits } from './saves.ts';

const clients = 16;
const ms = 6_000;
const words =
  'They always slowed at the outer beacon, fog or no fog, and whoever worked that crossing for twenty years will say so. ';

/** Comments sent by many at once, each durable when answered; what it costs to show them; pages while they arrive. */
export async function benchComments(): Promise<readonly Figure[]> {
  return [await benchTaking(), await benchShowing(), ...(await benchArriving())];
}

const showings = 60;
const shownAtOnce = 200;

/** A story with as many comments as readers seldom leave, made afresh each time. */
async function benchShowing(): Promise<Figure> {
  const newsroom = await openNewsroom();
  const { id, path } = await publishOne(newsroom);
  const ask = () => newsroom.app.inject({ url: path });
  const cost = async () => {
    await costEach(showings, ask);
    return (await costEach(showings, ask)).cpu;
  };
  const without = await cost();
  const show = shower(newsroom, id);
  // Twenty threads of ten: the first page shows every one.
  for (let n = 0; n < shownAtOnce; n += 1) await show(n % 10 === 0);
  const withThem = await cost();
  await newsroom.close();
  return {
    what: `story page with ${shownAtOnce} comments rendered afresh`,
    figure: `${withThem.toFixed(2)} ms CPU`,
    beside: `without comments ${without.toFixed(2)} ms; the test client’s own cost included`,
    budget: '10 ms CPU',
  };
}

/** Gives what shows one more comment of a story: the first of a thread, or an answer to the last such. */
function shower({ database, folder }: BenchNewsroom, storyId: string): (isFirst: boolean) => Promise<void> {
  const keys = openKeys(folder);
  let first: string | null = null;
  let number = 0;
  return async (isFirst) => {
    number += 1;
    const comment = {
      storyId,
      parentId: isFirst ? null : first,
      name: `Reader ${number}`,
      email: `reader${number}@mail.example`,
      website: null,
      text: `${words}I heard it ${number} times.`,
      language: 'en-GB',
      writtenAt: Temporal.Now.instant(),
      state: 'shown' as const,
      badge: null,
      isPick: false,
      reason: null,
      findings: [],
    };
    const id = await bringComment(database.db, comment, keys);
    if (isFirst) first = id;
  };
}

const rounds = 5;
const roundMs = 2_000;
const aSecond = 10;
const connections = 32;
const shownBefore = 90;

/** A kept story page while comments are shown under it, beside a bare server that answers the same bytes, in turns. */
async function benchArriving(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const { id, path } = await publishOne(newsroom);
  const show = shower(newsroom, id);
  // More than the page shows, so that it stays as long as it is: a bare server goes on answering what it was at first.
  for (let n = 0; n < shownBefore; n += 1) await show(n % 3 === 0);
  const server = await startDateline(newsroom.folder);
  await askFor({ origin: server.origin, paths: [path], connections, ms: 300 });
  await new Promise((rest) => setTimeout(rest, 2_500));
  const bare = await startBare(await answerOf(`${server.origin}${path}`, { 'accept-encoding': 'br' }));
  const ask = async (running: Running) =>
    (await askFor({ origin: running.origin, paths: [path], connections, ms: roundMs })).perSecond;
  const quiet: number[] = [];
  const held: number[] = [];
  const busy: number[] = [];
  let stale = 0;
  let looks = 0;
  let shown = shownBefore;
  let sent = 0;
  /** A reader without script: the comment waits for a moderator, and no page changes. */
  const send = async () => {
    sent += 1;
    const form = {
      story: id,
      parent: '',
      name: 'A reader',
      email: `late${sent}@mail.example`,
      website: '',
      text: `${words}${sent}`,
    };
    const body = new URLSearchParams({ ...form, do: 'send' });
    await fetch(`${server.origin}/comments/`, {
      method: 'POST',
      headers: { origin: server.origin },
      body,
      redirect: 'manual',
    });
  };
  /** One comment more that readers see; every fifth is looked for at once. */
  const showOne = async (n: number) => {
    await show(n % 3 === 0);
    shown += 1;
    if (n % 5 !== 0) return;
    const page = await (await fetch(`${server.origin}${path}`)).text();
    looks += 1;
    if (!page.includes(`Reader ${shown}<`)) stale += 1;
  };
  for (let round = 0; round < rounds; round += 1) {
    const beside = await ask(bare);
    quiet.push((await ask(server)) / beside);
    for (const [arrive, ratios] of [
      [send, held],
      [showOne, busy],
    ] as const) {
      // What happens beside is the same for both servers.
      const besideThem = await whileTheyArrive(arrive, () => ask(bare));
      ratios.push((await whileTheyArrive(arrive, () => ask(server))) / besideThem);
    }
  }
  await server.stop();
  await bare.stop();
  await newsroom.close();
  const of = (ratios: readonly number[]) => `${median(ratios).toFixed(2)} of bare node:http by rate`;
  const beside = `without them ${median(quiet).toFixed(2)}`;
  return [
    {
      what: `story page from the cache while ${aSecond} comments a second are sent to it and held, ${connections} connections`,
      figure: of(held),
      beside,
      budget: '0.9 of bare',
    },
    {
      what: `the same while ${aSecond} a second are shown under it: the page is made anew each time`,
      figure: of(busy),
      beside: `${beside}; pages without the comment that was just shown: ${stale} of ${looks}`,
      budget: 'none stale',
    },
  ];
}

/** Lets comments arrive, ten a second, for as long as `work` takes. */
async function whileTheyArrive<T>(arrive: (n: number) => Promise<void>, work: () => Promise<T>): Promise<T> {
  let isOver = false;
  const arriving = (async () => {
    for (let n = 0; !isOver; n += 1) {
      await arrive(n);
      await new Promise((rest) => setTimeout(rest, 1_000 / aSecond));
    }
  })();
  try {
    return await work();
  } finally {
    isOver = true;
    await arriving;
  }
}

/** Comments sent by many at once, each durable when answered. */
async function benchTaking(): Promise<Figure> {
  const newsroom = await openNewsroom();
  const { id } = await publishOne(newsroom);
  const server = await startDateline(newsroom.folder);
  const before = server.cpu();
  const text = `${words.repeat(3)}I heard it {n} times.`;
  const form = new URLSearchParams({ story: id, parent: '', name: 'A reader', website: '', text, do: 'send' });
  const answered = await askFor({
    origin: server.origin,
    paths: ['/comments/'],
    connections: clients,
    ms,
    headers: { origin: server.origin },
    // Braces are encoded in a form; the number must stand where they were.
    form: `${form.toString().replaceAll('%7Bn%7D', '{n}')}&email=reader{n}%40mail.example`,
  });
  const after = server.cpu();
  const taken = answered.statuses['303'] ?? 0;
  const cpu = before === null || after === null ? null : ((after - before) * 1_000) / taken;
  await server.stop();
  const kept = await newsroom.database.db
    .selectFrom('comment')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const bare = bareCommits(text);
  await newsroom.close();
  return {
    what: `comments acknowledged, each durable, ${clients} clients`,
    figure: `${whole((taken * 1_000) / ms)}/s${cpu === null ? '' : `, ${cpu.toFixed(2)} ms CPU each`}`,
    beside: `p99 ${answered.p99.toFixed(0)} ms; ${whole(taken)} acknowledged, ${whole(Number(kept.count))} kept, ${answered.failed} failed; bare node:sqlite commits one by one ${whole(bare)}/s`,
    budget: '500/s, none lost',
  };
}
