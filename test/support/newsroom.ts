import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import pg from 'pg';
import { type Database, type DataPlace, newId, openDatabase } from '../../src/db/db.ts';
import { once } from './once.ts';

/** A fresh data folder and database that go when `close` is called. */
export interface TestDatabase extends Database {
  readonly place: DataPlace;
}

export const dialects = ['sqlite', 'postgres'] as const;
export type TestDialect = (typeof dialects)[number];

/** The PostgreSQL that the test run brought along, if any. */
const postgresUrl = process.env['DATELINE_TEST_POSTGRES'];

/**
 * Runs a suite once on SQLite and once on PostgreSQL. Without a PostgreSQL the second is reported as skipped.
 */
export function onEachDialect(name: string, suite: (dialect: TestDialect) => void): void {
  for (const dialect of dialects) {
    const skip = dialect === 'postgres' && !postgresUrl ? 'no PostgreSQL on this machine' : false;
    describe(`${name} (${dialect})`, { skip }, () => suite(dialect));
  }
}

/** Opens a database of its own in a folder of its own: a copy of `from`, and without that a newsroom not yet begun. */
export async function freshDatabase(dialect: TestDialect = 'sqlite', from?: DataPlace): Promise<TestDatabase> {
  const { dataFolder, databaseUrl } = from ?? (await migrated[dialect]());
  const place = {
    dataFolder: mkdtempSync(join(tmpdir(), 'dateline-test-')),
    databaseUrl: databaseUrl === null ? null : await freshPostgres(databaseUrl),
  };
  cpSync(dataFolder, place.dataFolder, { recursive: true });
  const database = await openDatabase(place);
  return {
    ...database,
    place,
    close: async () => {
      await database.close();
      rmSync(place.dataFolder, { recursive: true, force: true });
    },
  };
}

/** Data that have been through every migration, one of each dialect; their copies need none of them again. */
const migrated: Readonly<Record<TestDialect, () => Promise<DataPlace>>> = {
  sqlite: once(() => keepToCopy('sqlite')),
  postgres: once(() => keepToCopy('postgres')),
};

/** Makes data for other tests to copy: nobody may open them afterwards. They go when the test run ends. */
export async function keepToCopy(
  dialect: TestDialect,
  fill?: (opened: TestDatabase) => Promise<void>,
): Promise<DataPlace> {
  const place = { dataFolder: lastingFolder(), databaseUrl: dialect === 'postgres' ? await freshPostgres() : null };
  const database = await openDatabase(place);
  await fill?.({ ...database, place });
  await database.close();
  return place;
}

/** A new folder that goes when the test run ends. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of a new PostgreSQL database: empty, or a copy of another that nobody is connected to. */
export async function freshPostgres(copyOf?: string): Promise<string> {
  if (!postgresUrl) throw new Error('This test needs PostgreSQL; run it with npm test.');
  const name = `t_${newId().replaceAll('-', '')}`;
  const template = copyOf === undefined ? '' : ` template ${new URL(copyOf).pathname.slice(1)}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create database ${name}${template}`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
