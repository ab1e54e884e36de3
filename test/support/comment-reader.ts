import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { type Changes, setNewsroom, setSettings } from '../../src/newsroom/newsroom.ts';
import { testBaseUrl } from './app.ts';
import { readersOf, type TestComments } from './comments.ts';
import { freshDatabase, type TestDatabase, type TestDialect } from './newsroom.ts';
import { noon } from './stories.ts';

/** A newsroom whose readers comment, under a clock that the test sets. */
export interface CommentNewsroom extends Pick<TestComments, 'passTime' | 'proof' | 'side'> {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  /** somebody's browser, without script */
  readonly reader: () => TestReader;
  readonly close: () => Promise<void>;
}

export interface TestReader {
  readonly get: (path: string) => Promise<LightMyRequestResponse>;
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
  /** what the browser keeps, as it sends it; '' for nothing */
  readonly cookie: () => string;
}

/** Opens it at one in the afternoon of the tests' day; `settings` are the newsroom's. */
export async function openCommentNewsroom(dialect: TestDialect, settings: Changes = {}): Promise<CommentNewsroom> {
  const database = await freshDatabase(dialect);
  await setNewsroom(database.db, { name: 'The Courier', contactEmail: 'desk@courier.example', timeZone: 'UTC' }, noon);
  await setSettings(database.db, settings, { now: noon, lookUp: null });
  const { now, passTime, proof, side } = readersOf(database);
  const configuration = {
    // Nothing is sent here; but where mail can be, the form asks who wants to be told of answers.
    smtpUrl: 'smtp://127.0.0.1:9',
    baseUrl: testBaseUrl,
    dataFolder: database.place.dataFolder,
    // Each test is somebody else, behind a proxy that is believed.
    trustedProxies: ['127.0.0.1'],
  };
  const app = await makeApp({ configuration, database, now, logTo: null });
  return {
    database,
    app,
    passTime,
    proof,
    side,
    reader: () => aReader(app),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

let readers = 0;

function aReader(app: FastifyInstance): TestReader {
  readers += 1;
  const address = `203.0.${Math.floor(readers / 250)}.${readers % 250}`;
  let cookie = '';
  const keep = (answer: LightMyRequestResponse) => {
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? '';
    return answer;
  };
  // As a browser does: only below the path that the cookie names.
  const headersFor = (path: string) => ({
    'x-forwarded-for': address,
    ...(cookie !== '' && path.startsWith('/comments/') ? { cookie } : {}),
  });
  return {
    get: async (path) => keep(await app.inject({ url: path.replace(/#.*/, ''), headers: headersFor(path) })),
    post: async (path, fields) =>
      keep(
        await app.inject({
          method: 'POST',
          url: path,
          headers: {
            ...headersFor(path),
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
          payload: new URLSearchParams(fields).toString(),
        }),
      ),
    cookie: () => cookie,
  };
}
