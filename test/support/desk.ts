import assert from 'node:assert/strict';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { makeApp, type Surroundings } from '../../src/app.ts';
import { makeFirstLink, type Role } from '../../src/people/people.ts';
import { testBaseUrl } from './app.ts';
import { freshDatabase, type TestDatabase, type TestDialect } from './newsroom.ts';
import { noon } from './stories.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Body = Readonly<Record<string, unknown>>;

/** A browser at the desk: keeps its cookie, and says where its requests come from. */
export interface DeskBrowser {
  readonly ask: (method: Method, path: string, body?: Body) => Promise<LightMyRequestResponse>;
  /** asks, and fails unless the answer has this status; gives what it says */
  readonly expect: <T = unknown>(status: number, method: Method, path: string, body?: Body) => Promise<T>;
  /** the cookie it holds now, as it would send it */
  readonly cookie: () => string;
  /** holds this cookie from now on */
  readonly hold: (cookie: string) => void;
}

/** A newsroom with a desk, and a clock that the test sets. */
export interface TestDesk {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly passTime: (time: Temporal.DurationLike) => void;
  readonly now: () => Temporal.Instant;
  readonly browser: () => DeskBrowser;
  /** the token of the link that the first start prints */
  readonly firstToken: () => Promise<string>;
  /** a browser in which somebody new with this role is signed in */
  readonly signedIn: (role: Role, name?: string) => Promise<DeskBrowser>;
  readonly close: () => Promise<void>;
}

export const goodPassword = 'seven herons by the weir';

export function tokenIn(link: string): string {
  return link.split('#', 2)[1] ?? '';
}

export async function openDesk(
  dialect: TestDialect = 'sqlite',
  {
    smtpUrl = null,
    baseUrl = testBaseUrl,
    record = {},
  }: { smtpUrl?: string | null; baseUrl?: string; record?: NonNullable<Surroundings['record']> } = {},
): Promise<TestDesk> {
  const database = await freshDatabase(dialect);
  let clock = noon;
  const now = () => clock;
  const configuration = { baseUrl, dataFolder: database.place.dataFolder, smtpUrl };
  const app = await makeApp({ configuration, database, now, logTo: null, record });
  const browser = () => makeBrowser(app, baseUrl);
  const firstToken = async () => tokenIn((await makeFirstLink(database.db, { baseUrl, now: now() }))?.link ?? '');
  let admin: DeskBrowser | null = null;
  const founder = async () => {
    if (admin !== null) return admin;
    const made = browser();
    const founding = { token: await firstToken(), name: 'Ada Adminson', email: 'ada@courier.example' };
    await made.expect(200, 'POST', '/links/use', { ...founding, password: goodPassword });
    admin = made;
    return made;
  };
  let people = 0;
  return {
    database,
    app,
    now,
    passTime: (time) => {
      clock = clock.add(time);
    },
    browser,
    firstToken,
    signedIn: async (role, name = `Some ${role}`) => {
      const by = await founder();
      people += 1;
      const email = `${role}${people}@courier.example`;
      const { link } = await by.expect<{ link: string }>(201, 'POST', '/people/invitations', { email, role });
      const made = browser();
      await made.expect(200, 'POST', '/links/use', { token: tokenIn(link), name, password: goodPassword });
      return made;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

function makeBrowser(app: FastifyInstance, baseUrl: string): DeskBrowser {
  let cookie = '';
  const ask: DeskBrowser['ask'] = async (method, path, body) => {
    const answer = await app.inject({
      method,
      url: `/api/v1/desk${path}`,
      headers: {
        origin: baseUrl,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0',
        ...(cookie && { cookie }),
      },
      ...(body && { payload: body }),
    });
    const set = answer.headers['set-cookie'];
    if (typeof set === 'string') cookie = /Max-Age=0/.test(set) ? '' : (set.split(';', 1)[0] ?? '');
    return answer;
  };
  return {
    ask,
    expect: async <T>(status: number, method: Method, path: string, body?: Body) => {
      const answer = await ask(method, path, body);
      assert.equal(answer.statusCode, status, `${method} ${path}: ${answer.body}`);
      return (answer.body === '' ? null : answer.json()) as T;
    },
    cookie: () => cookie,
    hold: (given) => {
      cookie = given;
    },
  };
}
