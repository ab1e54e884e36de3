import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { test } from 'node:test';
import { chanceOf } from '../../bench/chance.ts';
import { tellNumbers } from '../../src/views/views.ts';
import { type CountingProcess, startCounting } from '../support/counting-processes.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { sharedData } from '../support/shared-data.ts';
import { noon, published } from '../support/stories.ts';
import { laptop, phone } from '../support/views.ts';

const loads = { sqlite: 50_000, postgres: 10_000 };
const stories = 60;
const visitors = 3_000;
/** An hour each, over two midnights of the newsroom. */
const hours = 40;
/** In these one of the two processes is killed while it counts. */
const killedIn: ReadonlySet<number> = new Set([3, 11, 12, 25, 33]);
const atOnce = 48;

interface Visitor {
  readonly address: string;
  readonly agent: string;
  readonly isRobot: boolean;
  readonly hasScript: boolean;
}

interface Load {
  readonly visitor: Visitor;
  readonly story: number;
  /** how the page is asked for */
  readonly way: 'read' | 'prefetch' | 'head';
  /** the page comes from a cache in front, as it was when somebody first asked for it */
  readonly isCached: boolean;
}

onEachDialect(
  'a newsroom that is read for forty hours, over two processes, of which one dies now and then',
  (dialect) => {
    test('has counted exactly what the rule says, of every story and day', { timeout: 600_000 }, async (t) => {
      const database = await freshDatabase(dialect);
      const paths = [];
      for (let n = 0; n < stories; n += 1) paths.push((await published(database.db, {}, noon)).path);
      const processes = await Promise.all([0, 1].map(() => startCounting(database.place, noon)));
      t.after(async () => {
        await Promise.all(processes.map((one) => one.end()));
        await database.close();
      });
      const seed = Math.floor(Math.random() * 1e9);
      t.diagnostic(`seed ${seed}`);
      const chance = chanceOf(seed).next;
      const people = makeVisitors(chance);
      const rule = makeRule();
      const browser = makeBrowser(paths);
      for (let hour = 0; hour < hours; hour += 1) {
        const now = noon.add({ hours: hour });
        for (const one of processes) await one.setClock(now);
        const line: Load[] = Array.from({ length: Math.ceil(loads[dialect] / hours) }, () => aLoad(chance, people));
        for (const load of line) rule.load(load, now);
        const killAt = killedIn.has(hour) ? Math.floor(line.length / 2) : -1;
        let next = 0;
        let killing: Promise<void> | undefined;
        const client = async () => {
          for (let n = next++; n < line.length; n = next++) {
            if (n === killAt) killing = processes[1]?.killAndStart();
            const load = line[n];
            if (load) await browser.open(load, [processes[n % 2], processes[0]]);
          }
        };
        await Promise.all(Array.from({ length: atOnce }, client));
        await killing;
        // One who reads faster than anybody can; nobody else comes from there.
        const fast = { ...aPerson(chance), address: `192.0.2.${hour}` };
        for (let story = 0; story < 35; story += 1) {
          const load: Load = { visitor: fast, story, way: 'read', isCached: false };
          if (story < 30) rule.load(load, now);
          await browser.open(load, [processes[hour % 2]]);
        }
      }
      // As many behind one address as never read one story in a minute.
      const last = noon.add({ hours });
      for (const one of processes) await one.setClock(last);
      for (let n = 0; n < 310; n += 1) {
        const visitor = { address: '198.51.100.77', agent: `${laptop} Seat/${n}`, isRobot: false, hasScript: true };
        const load: Load = { visitor, story: 7, way: 'read', isCached: false };
        if (n < 300) rule.load(load, last);
        await browser.open(load, [processes[n % 2]]);
      }
      const right = rule.counts();
      assert.deepEqual(await countsIn(database, paths), right);
      await tellNumbers(database.db, last);
      assert.deepEqual(
        await Promise.all(paths.map((path, n) => browser.numberOn(path, processes[n % 2]))),
        right.map(({ views }) => views),
        'both processes print it',
      );
      const { loaded, views } = { loaded: browser.opened(), views: rule.total() };
      t.diagnostic(`${loaded} loads, ${views} views`);
      assert.ok(loaded >= loads[dialect]);
    });
  },
);

function aPerson(chance: () => number): Pick<Visitor, 'agent' | 'isRobot' | 'hasScript'> {
  const agent = agents.people[Math.floor(chance() * agents.people.length)] ?? laptop;
  return { agent, isRobot: false, hasScript: chance() < 0.92 };
}

function makeVisitors(chance: () => number): readonly Visitor[] {
  return Array.from({ length: visitors }, (_, n) => {
    const address = n % 9 === 0 ? `2001:db8:${n.toString(16)}::7` : `100.${64 + (n >> 8)}.${n & 255}.9`;
    if (chance() < 0.8) return { ...aPerson(chance), address };
    const agent = agents.robots[Math.floor(chance() * agents.robots.length)] ?? '';
    // Many robots run scripts, and some load pictures.
    return { agent, isRobot: true, hasScript: chance() < 0.7, address };
  });
}

function aLoad(chance: () => number, people: readonly Visitor[]): Load {
  const way = chance();
  const visitor = people[Math.floor(chance() ** 1.5 * people.length)];
  if (visitor === undefined) throw new Error('nobody reads');
  return {
    visitor,
    // Some are read by many.
    story: Math.floor(chance() ** 3 * stories),
    way: way < 0.06 ? 'prefetch' : way < 0.08 ? 'head' : 'read',
    isCached: chance() < 0.3,
  };
}

/** Agents that people's browsers and robots really have, where they are at hand; of each label those that nobody doubts. */
const agents = readAgents();

function readAgents() {
  const { path } = sharedData('data', 'user-agents', 'agents.jsonl');
  if (!existsSync(path))
    return { people: [laptop, phone], robots: ['Googlebot/2.1 (+http://www.google.com/bot.html)', 'curl/8.5.0'] };
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { ua: string; bot: boolean })
    // What a header cannot carry, and the few that are called a browser and are none (src/views/agents.test.ts).
    .filter(({ ua }) => /^[\x20-\x7e]+$/.test(ua) && ua.trim() === ua);
  return {
    people: all
      .filter(({ ua, bot }) => !bot && /^(?:Mozilla\/5\.0 \((?:Windows|Macintosh|iPhone|iPad|X11|Linux))/.test(ua))
      .map(({ ua }) => ua),
    // One that is called a robot is a browser for phones, which other lines call one.
    robots: all.filter(({ ua, bot }) => bot && !ua.includes('SogouMobileBrowser')).map(({ ua }) => ua),
  };
}

/** The rule once more, in the plainest words, for one request after the other. */
function makeRule() {
  const lastCounted = new Map<string, Temporal.Instant>();
  const perStory = new Map<number, { views: number; unscripted: number; days: Map<string, number> }>();
  return {
    load: ({ visitor, story, way }: Load, now: Temporal.Instant) => {
      if (visitor.isRobot || way !== 'read') return;
      const key = `${visitor.address} ${visitor.agent} ${story}`;
      const before = lastCounted.get(key);
      const day = now.toString().slice(0, 10);
      const isRepeat = before?.toString().slice(0, 10) === day && now.since(before).total('hours') < 8;
      if (isRepeat) return;
      lastCounted.set(key, now);
      const of = perStory.get(story) ?? { views: 0, unscripted: 0, days: new Map<string, number>() };
      of.views += 1;
      if (!visitor.hasScript) of.unscripted += 1;
      of.days.set(day, (of.days.get(day) ?? 0) + 1);
      perStory.set(story, of);
    },
    counts: () =>
      Array.from({ length: stories }, (_, story) => {
        const { views, unscripted, days } = perStory.get(story) ?? { views: 0, unscripted: 0, days: new Map() };
        return { story, views, unscripted, days: Object.fromEntries([...days].toSorted()) };
      }),
    total: () => [...perStory.values()].reduce((sum, { views }) => sum + views, 0),
  };
}

async function countsIn({ db }: TestDatabase, paths: readonly string[]) {
  return Promise.all(
    paths.map(async (path, story) => {
      const rows = await db
        .selectFrom('view_day as d')
        .innerJoin('view_subject as s', 's.id', 'd.subject_id')
        .innerJoin('published_story as p', 'p.story_id', 's.story_id')
        .select(['d.day', 'd.views', 'd.unscripted', 's.views as all'])
        .where('p.path', '=', path)
        .orderBy('d.day')
        .execute();
      const days = rows.map(({ day, views }) => [
        new Temporal.PlainDate(1970, 1, 1).add({ days: day }).toString(),
        views,
      ]);
      const unscripted = rows.reduce((sum, row) => sum + row.unscripted, 0);
      return { story, views: rows[0]?.all ?? 0, unscripted, days: Object.fromEntries(days) };
    }),
  );
}

/** Opens pages as browsers do: asks for the page, and what the page says after it. What fails is tried again. */
function makeBrowser(paths: readonly string[]) {
  const keptAlive = new Agent({ keepAlive: true, maxSockets: atOnce });
  const cached = new Map<string, string>();
  let opened = 0;
  const ask = (from: CountingProcess | undefined, path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ readonly status: number; readonly text: string }>((done, failed) => {
      const asked = request(new URL(path, from?.address()), { method, headers, agent: keptAlive }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece;
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
        answer.on('error', failed);
      });
      asked.on('error', failed);
      asked.end();
    });
  const open = async ({ visitor, story, way, isCached }: Load, from: CountingProcess | undefined) => {
    const headers = { 'user-agent': visitor.agent, 'x-forwarded-for': visitor.address };
    const path = paths[story] ?? '';
    const purpose = way === 'prefetch' ? { 'sec-purpose': 'prefetch;prerender' } : {};
    const kept = isCached ? cached.get(path) : undefined;
    const page = kept ?? (await ask(from, path, { ...headers, ...purpose })).text;
    cached.getOrInsert(path, page);
    const address = /data-views="(\/views\/[^"]+)"/.exec(page)?.[1];
    assert.ok(address, `${path} does not say where its views are counted`);
    if (way === 'head') return void (await ask(from, `${address}.gif`, headers, 'HEAD'));
    const { status } = visitor.hasScript
      ? await ask(from, `${address}?from=`, { ...headers, ...purpose, 'content-length': '0' }, 'POST')
      : await ask(from, `${address}.gif`, { ...headers, ...purpose });
    // What was not acknowledged is asked again, as the page's script does.
    if (status >= 500) throw new Error(`${status}`);
    assert.ok(status === 200 || status === 204, `${status}`);
  };
  return {
    opened: () => opened,
    numberOn: async (path: string, from: CountingProcess | undefined) => {
      const { text } = await ask(from, path, { 'user-agent': laptop });
      return Number(/data-viewed[^>]*>([\d,]+) views?</.exec(text)?.[1]?.replaceAll(',', ''));
    },
    open: async (load: Load, servers: readonly (CountingProcess | undefined)[]) => {
      opened += 1;
      for (let tries = 0; ; tries += 1) {
        try {
          return await open(load, servers[tries % servers.length]);
        } catch (error) {
          if (tries > 20 || error instanceof assert.AssertionError) throw error;
        }
      }
    },
  };
}
