import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from '../src/app.ts';
import { openDatabase } from '../src/db/db.ts';
import { makeFirstLink } from '../src/people/people.ts';
import { startPostgres } from '../tools/postgres.ts';
import { type Figure, median, whole } from './figure.ts';
import { days, fillReadership, stories } from './readership-fill.ts';

const rounds = 15;
const baseUrl = 'http://127.0.0.1:4100';

/** Everything that the desk asks of readership, in a newsroom of five years: on SQLite and on PostgreSQL. */
export async function benchReadership(): Promise<readonly Figure[]> {
  const sqlite = await measureOn(null);
  const postgres = await startPostgres();
  const beside = 'url' in postgres ? await measureOn(postgres.url) : null;
  if ('stop' in postgres) postgres.stop();
  const told = ({ median: middle, worst }: Took) => `${middle.toFixed(1)} ms, worst ${worst.toFixed(1)}`;
  const figures = [...sqlite.took].map(([what, took]): Figure => {
    const other = beside?.took.get(what);
    return {
      what: `the desk’s readership: ${what}`,
      figure: told(took),
      beside: other === undefined ? 'no PostgreSQL on this machine' : `PostgreSQL ${told(other)}`,
      budget: '100 ms',
    };
  });
  return [
    ...figures,
    {
      what: `${whole(stories)} stories read for ${whole(days)} days, summed up and stored`,
      figure: `${sqlite.filled.toFixed(0)} s`,
      beside: beside === null ? '' : `PostgreSQL ${beside.filled.toFixed(0)} s`,
      budget: '',
    },
  ];
}

interface Took {
  readonly median: number;
  readonly worst: number;
}

interface Measured {
  readonly took: ReadonlyMap<string, Took>;
  /** seconds */
  readonly filled: number;
}

async function measureOn(databaseUrl: string | null): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const database = await openDatabase({ dataFolder: folder, databaseUrl });
  const now = Temporal.Now.instant();
  const began = performance.now();
  await fillReadership(database.db, now);
  const filled = (performance.now() - began) / 1_000;
  const app = await makeApp({
    configuration: { baseUrl, dataFolder: folder, cacheBytes: 0 },
    database,
    now: () => now,
    logTo: null,
  });
  const link = await makeFirstLink(database.db, { baseUrl, now });
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/v1/desk/links/use',
    headers: { origin: baseUrl },
    payload: {
      token: link?.link.split('#', 2)[1] ?? '',
      name: 'Ada Adminson',
      email: 'ada@courier.example',
      password: 'seven herons by the weir',
    },
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';', 1)[0] ?? '';
  const ask = async (path: string) => {
    const answer = await app.inject({ url: `/api/v1/desk${path}`, headers: { origin: baseUrl, cookie } });
    if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}: ${answer.body}`);
    return answer.body;
  };
  const took = new Map<string, Took>();
  for (const [what, path] of await questions(ask, now)) took.set(what, await time(() => ask(path)));
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
  return { took, filled };
}

async function time(work: () => Promise<unknown>): Promise<Took> {
  for (let n = 0; n < 3; n += 1) await work();
  const took: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return { median: median(took), worst: Math.max(...took) };
}

interface Listed {
  readonly stories: readonly { readonly id: string }[];
  readonly hasMore: string;
}

type Ask = (path: string) => Promise<string>;

/** Every kind of answer, each for the longest time that can be asked for. */
async function questions(ask: Ask, now: Temporal.Instant): Promise<readonly (readonly [string, string])[]> {
  const day = (ago: Temporal.DurationLike) => now.toZonedDateTimeISO('UTC').subtract(ago).toPlainDate().toString();
  const all = JSON.parse(await ask('/views/stories?span=all&limit=100')) as Listed;
  const story = `/views/stories/${all.stories[0]?.id}`;
  const ids = all.stories.map(({ id }) => id).join(',');
  const hours = `by=hour&from=${day({ days: 30 })}`;
  const years = `by=day&from=${day({ years: 9, months: 11 })}`;
  const weeks = `by=week&from=${day({ years: 19, months: 11 })}`;
  return [
    ['the site by the hour, 31 days', `/views?${hours}`],
    ['the site by the day, 10 years', `/views?${years}`],
    ['the site by the week, 20 years', `/views?${weeks}`],
    ['a story that is always read, by the hour, 31 days', `${story}?${hours}`],
    ['the same by the day, 10 years', `${story}?${years}`],
    ['the same by the week, 20 years', `${story}?${weeks}`],
    ['the hour that runs', '/views/now'],
    ['most read today, 100 stories', '/views/stories?span=today&limit=100'],
    ['most read in a week, 100 stories', `/views/stories?span=week&day=${day({ weeks: 2 })}&limit=100`],
    ['most read in a month, 100 stories', `/views/stories?span=month&day=${day({ months: 1 })}&limit=100`],
    ['most read in a year, 100 stories', `/views/stories?span=year&day=${day({ years: 1 })}&limit=100`],
    ['most read ever, 100 stories', '/views/stories?span=all&limit=100'],
    ['most read ever, far back', '/views/stories?span=all&limit=100&after=12.60000'],
    ['numbers for a list of 100 stories', `/views/of?stories=${ids}`],
    ['a table of hours, 31 days', `/views.csv?${hours}`],
    ['a table of referrers, 10 years', `/views.csv?part=referrers&${years}`],
    ['a table of the 1,000 most read stories ever', '/views/stories.csv?span=all'],
  ];
}
