import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import pg from 'pg';
import { type Database, type DataPlace, newId, openDatabase } from '../../src/db/db.ts';

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

/** Opens a fresh database in a fresh folder. */
export async function freshDatabase(dialect: TestDialect = 'sqlite'): Promise<TestDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  const databaseUrl = dialect === 'postgres' ? await freshPostgres() : null;
  const place = { dataFolder, databaseUrl };
  const database = await openDatabase(place);
  return {
    ...database,
    place,
    close: async () => {
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The address of a new, empty PostgreSQL database. */
export async function freshPostgres(): Promise<string> {
  if (!postgresUrl) throw new Error('This test needs PostgreSQL; run it with npm test.');
  const name = `t_${newId().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
