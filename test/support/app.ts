import type { FastifyInstance } from 'fastify';
import { makeApp } from '../../src/app.ts';
import type { DataPlace } from '../../src/db/db.ts';
import { makePageCache, type PageCache } from '../../src/http/http.ts';
import { freshDatabase, type TestDatabase, type TestDialect } from './newsroom.ts';
import { noon } from './stories.ts';

export const testBaseUrl = 'http://news.test';

/** A whole newsroom in one call: database, data folder and application, at noon of the tests' day. */
export interface TestApp {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  /** what it keeps ready */
  readonly cache: PageCache;
  readonly close: () => Promise<void>;
}

/** Opens a newsroom of its own, a copy of `from` if given; its application answers `inject` and listens nowhere. */
export async function openApp(dialect: TestDialect = 'sqlite', from?: DataPlace): Promise<TestApp> {
  const database = await freshDatabase(dialect, from);
  const cache = makePageCache(48_000_000);
  const app = await makeApp({
    cache,
    configuration: { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder },
    database,
    now: () => noon.add({ hours: 6 }),
    logTo: null,
  });
  return {
    database,
    app,
    cache,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** A newsroom that listens: what it keeps ready is answered from memory, as in production. */
export interface ServedApp extends TestApp {
  /** asks over the network; `path` may be a whole address of this newsroom */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
}

/** Opens a fresh newsroom and listens on a port of the system's choice. */
export async function openServedApp(dialect: TestDialect = 'sqlite'): Promise<ServedApp> {
  const opened = await openApp(dialect);
  const address = await opened.app.listen({ port: 0, host: '127.0.0.1' });
  const ask: ServedApp['ask'] = (path, headers = {}) =>
    fetch(new URL(path.replace(testBaseUrl, ''), address), { headers, redirect: 'manual' });
  return { ...opened, ask };
}
