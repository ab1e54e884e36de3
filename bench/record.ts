import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../src/app.ts';
import { openDatabase } from '../src/db/db.ts';
import { startPostgres } from '../tools/postgres.ts';
import { type Figure, median, whole } from './figure.ts';
import { fillRecord, organisationOf, personOf, placeOf, statementsOfTopic, years } from './record-fill.ts';

const rounds = 15;

/** What readers and programs ask of a record of many statements, made afresh each time: on SQLite and on PostgreSQL. */
export async function benchRecord(): Promise<readonly Figure[]> {
  const sqlite = await measureOn(null);
  const postgres = await startPostgres();
  const beside = 'url' in postgres ? await measureOn(postgres.url) : null;
  if ('stop' in postgres) postgres.stop();
  const told = ({ middle, worst }: Took) => `${middle.toFixed(1)} ms, worst ${worst.toFixed(1)}`;
  return [...sqlite].map(([what, took]): Figure => {
    const other = beside?.get(what);
    return {
      what: `${whole(statementsOfTopic)} statements in ${years} years: ${what}`,
      figure: told(took),
      beside: other === undefined ? 'no PostgreSQL on this machine' : `PostgreSQL ${told(other)}`,
      budget: '150 ms',
    };
  });
}

interface Took {
  readonly middle: number;
  readonly worst: number;
}

async function measureOn(databaseUrl: string | null): Promise<ReadonlyMap<string, Took>> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const database = await openDatabase({ dataFolder: folder, databaseUrl });
  const now = Temporal.Now.instant();
  const topic = await fillRecord(database, now);
  const app = await makeApp({
    configuration: { baseUrl: 'http://127.0.0.1:4100', dataFolder: folder, cacheBytes: 0 },
    database,
    now: () => now,
    logTo: null,
  });
  const took = new Map<string, Took>();
  for (const [what, path] of questions(topic, now)) took.set(what, await time(app, path));
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
  return took;
}

async function time(app: FastifyInstance, url: string): Promise<Took> {
  const ask = async () => {
    const { statusCode, body } = await app.inject({ url });
    if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}: ${body.slice(0, 300)}`);
  };
  for (let n = 0; n < 3; n += 1) await ask();
  const took: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    await ask();
    took.push(performance.now() - began);
  }
  return { middle: median(took), worst: Math.max(...took) };
}

/** Every kind of answer, each for the most that can be asked for. */
function questions(
  topic: { readonly slug: string; readonly id: string },
  now: Temporal.Instant,
): readonly (readonly [string, string])[] {
  const day = (ago: Temporal.DurationLike) => now.toZonedDateTimeISO('UTC').subtract(ago).toPlainDate().toString();
  const at = now.subtract({ hours: Math.floor(years * 0.9 * 365 * 24) }).toString({ smallestUnit: 'millisecond' });
  const back = `${at}_ffffffff-0000-7000-8000-000000000000`;
  const page = `/topic/${topic.slug}/`;
  const api = `/api/v1/topics/${topic.slug}/statements`;
  const [person, organisation, place] = [personOf(0).id, organisationOf(0).id, placeOf(0).id];
  const narrow = `topic=${topic.id}&speaker=${organisation}&status=disputed`;
  return [
    ['the topic’s page: facts, figures, map, timeline and table', page],
    ['the topic by source', `${page}?source=${organisation}`],
    ['the topic by kind', `${page}?act=denies`],
    ['the topic by status', `${page}?status=disputed`],
    ['the topic by day', `${page}?day=${day({ days: 400 })}`],
    ['the topic by source, kind and status', `${page}?source=${organisation}&act=claims&status=disputed`],
    ['the topic, far back', `${page}?older=${back}`],
    ['a person’s page', `/speaker/${person}/`],
    ['an organisation’s page', `/speaker/${organisation}/`],
    ['the record’s search', '/record/'],
    [
      'the record, by all its filters',
      `/record/?${narrow}&place=${place}&act=claims&from=${day({ years: 2 })}&until=${day({ days: 0 })}`,
    ],
    ['the record, by place', `/record/?place=${place}`],
    ['the record, far back', `/record/?before=${back}`],
    ['the front page with what was said today', '/'],
    ['the API’s page of 100 on a topic', `${api}?limit=100`],
    ['the API’s page of 100, narrowed and far back', `/api/v1/statements?${narrow}&limit=100&before=${back}`],
    ['the topic as a table, every statement', `${api}.csv`],
    ['an organisation’s statements as a table', `/api/v1/parties/${organisation}/statements.csv`],
    ['feed of all statements', '/record/feed/'],
    ['feed of a topic’s statements', `${page}record/feed/atom/`],
    ['feed of an organisation’s statements', `/speaker/${organisation}/feed.json`],
  ];
}
