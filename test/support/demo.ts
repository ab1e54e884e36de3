import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { openDemo } from '../../src/cli/demo.ts';
import type { DataPlace } from '../../src/db/db.ts';
import { testBaseUrl } from './app.ts';
import { crawl } from './crawl.ts';
import { freshDatabase, lastingFolder, type TestDatabase } from './newsroom.ts';
import { once } from './once.ts';

/** The demo newsroom as `npm start` makes it, in a copy of the test's own. */
export interface DemoNewsroom {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly close: () => Promise<void>;
}

/** Where the demo was made. Making it takes its pictures' time, so it is made once for all tests, which copy it. */
export const madeDemo: () => Promise<DataPlace> = once(async () => {
  const place = { dataFolder: join(lastingFolder(), 'data'), databaseUrl: null };
  await openDemo(place, { out: () => undefined, err: () => undefined, environment: {} });
  return place;
});

/** Opens a copy of the demo; its application answers `inject` and listens nowhere. */
export async function openDemoNewsroom(): Promise<DemoNewsroom> {
  const database = await freshDatabase('sqlite', await madeDemo());
  const configuration = { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder };
  const app = await makeApp({ configuration, database, now: () => Temporal.Now.instant(), logTo: null });
  return {
    database,
    app,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** Every answer of the demo that a stranger finds, by its path. */
export const demoAnswers: () => Promise<ReadonlyMap<string, LightMyRequestResponse>> = once(async () => {
  const demo = await openDemoNewsroom();
  try {
    return await crawl(demo.app);
  } finally {
    await demo.close();
  }
});
