/**
 * One of several processes that count views over the same data, under a clock that its parent sets. The lock that keeps
 * two servers apart is not asked: PostgreSQL behind several machines has none that would matter here.
 */
import { makeApp } from '../../src/app.ts';
import { type DataPlace, openDatabase } from '../../src/db/db.ts';
import { testBaseUrl } from './app.ts';

const place = JSON.parse(process.argv[2] ?? '') as DataPlace;
let now = Temporal.Instant.from(process.argv[3] ?? '');
const database = await openDatabase(place);
const configuration = { baseUrl: testBaseUrl, dataFolder: place.dataFolder, logLevel: 'error' as const };
const app = await makeApp({ configuration, database, now: () => now, logTo: process.stderr });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.on('message', (time: string) => {
  now = Temporal.Instant.from(time);
  process.send?.({ time });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ address });
