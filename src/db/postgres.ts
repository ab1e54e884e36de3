import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections each pool may hold; PostgreSQL's own default limit is 100 for all its clients. */
const writers = 6;
const readers = 10;

/** The PostgreSQL role that readers' pages run under: it may select from the public tables and nothing else. */
export const publicRole = 'dateline_public_reader';

/** The writing side. A commit is acknowledged only once it is on disk, whatever the server's own default is. */
export function openPostgresWriter(databaseUrl: string): PostgresDialect {
  return new PostgresDialect({ pool: pool(databaseUrl, writers, '-c synchronous_commit=on') });
}

/**
 * Every question of a reader has its index. The planner does not count what unpacking a story's words costs, and would
 * read all of them for a search that the index answers thirty times as fast; nor is any of these worth compiling, or
 * worth more processes than one.
 */
const walksIndexes = '-c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0';

/** The side behind readers' pages: read-only transactions, under `publicRole` where the server has it. */
export function openPostgresPublicReader(databaseUrl: string, hasRole: boolean): PostgresDialect {
  const role = hasRole ? ` -c role=${publicRole}` : '';
  const options = `-c default_transaction_read_only=on ${walksIndexes}${role}`;
  return new PostgresDialect({ pool: pool(databaseUrl, readers, options) });
}

function pool(databaseUrl: string, max: number, ours: string): pg.Pool {
  // Options in the address would take the place of ours, and with them of the readers' role; so both are given, ours last.
  const url = new URL(databaseUrl);
  const options = [...url.searchParams.getAll('options'), ours].join(' ');
  url.searchParams.delete('options');
  const made = new pg.Pool({ connectionString: url.href, max, options, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
  made.on('error', () => undefined);
  return made;
}

/** Holds the right to serve this database for as long as the returned client is connected; null when it is taken. */
export async function holdServingLock(databaseUrl: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  const answer = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtext('dateline serve')) as held",
  );
  if (answer.rows[0]?.held === true) return client;
  await client.end();
  return null;
}
