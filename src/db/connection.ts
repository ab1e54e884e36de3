import { randomUUIDv7 } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Kysely, PostgresAdapter, sql, type Transaction } from 'kysely';
import { type ChangeWatch, type Forget, watchPostgres, watchSqlite } from './change-watch.ts';
import { CannotOpen, DataBusy } from './faults.ts';
import { type Dialect, migrate, missingMigrations } from './migrations.ts';
import { openPostgresPublicReader, openPostgresWriter, publicRole } from './postgres.ts';
import { openPublicReader, openWriter, primaryCode, SQLITE_BUSY } from './sqlite.ts';
import { publicTables, type Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** Where the data is: always a folder (pictures live in it), and PostgreSQL for the rows when an address is given. */
export interface DataPlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
}

export interface Database {
  readonly dialect: Dialect;
  /** reads and writes everything; the desk's and the commands' side */
  readonly db: Db;
  /** reads the public tables only; everything a reader's request can reach */
  readonly publicDb: Db;
  /** begins to tell what changes for readers from now on, whatever process changes it */
  readonly watchChanges: (forget: Forget) => Promise<ChangeWatch>;
  /** what the person who runs it should know, in plain sentences */
  readonly warnings: readonly string[];
  readonly close: () => Promise<void>;
}

/** The SQLite file of a data folder. */
export function databaseFile(dataFolder: string): string {
  return join(resolve(dataFolder), 'dateline.sqlite');
}

/**
 * Makes the data folder when it is missing, opens its database and brings it to this program's shape.
 * Throws DataIsNewer when a newer program has used it, and CannotOpen or DataBusy when it cannot be opened.
 */
export async function openDatabase(place: DataPlace): Promise<Database> {
  if (mkdirSync(resolve(place.dataFolder), { recursive: true }) !== undefined)
    syncFolder(dirname(resolve(place.dataFolder)));
  return place.databaseUrl === null ? openSqlite(place.dataFolder) : openPostgres(place.databaseUrl);
}

/**
 * The names of the steps that `openDatabase` would take to bring the data to this program's shape; takes none of them.
 * Throws as `openDatabase` does.
 */
export async function pendingMigrations({ dataFolder, databaseUrl }: DataPlace): Promise<readonly string[]> {
  const db = databaseUrl === null ? sqliteWriter(databaseFile(dataFolder)) : postgresWriter(databaseUrl);
  try {
    return await missingMigrations(db);
  } catch (error) {
    throw isRefusal(error) ? new CannotOpen('The PostgreSQL database', error) : error;
  } finally {
    await db.destroy();
  }
}

function sqliteWriter(file: string): Db {
  return new Kysely<Tables>({ dialect: inWords(`The database ${file}`, () => openWriter(file)) });
}

function postgresWriter(databaseUrl: string): Db {
  return new Kysely<Tables>({ dialect: openPostgresWriter(databaseUrl) });
}

async function openSqlite(dataFolder: string): Promise<Database> {
  const file = databaseFile(dataFolder);
  const db = sqliteWriter(file);
  try {
    await migrate(db, 'sqlite');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const publicDb = new Kysely<Tables>({ dialect: openPublicReader(file) });
  return {
    dialect: 'sqlite',
    db,
    publicDb,
    watchChanges: async (forget) => watchSqlite(file, forget),
    warnings: [],
    close: () => closeBoth(db, publicDb),
  };
}

async function openPostgres(databaseUrl: string): Promise<Database> {
  const db = postgresWriter(databaseUrl);
  try {
    await migrate(db, 'postgres');
    const problem = await grantPublicRole(db);
    const publicDb = new Kysely<Tables>({ dialect: openPostgresPublicReader(databaseUrl, problem === null) });
    const warnings = problem === null ? [] : [problem];
    return {
      dialect: 'postgres',
      db,
      publicDb,
      watchChanges: (forget) => watchPostgres(publicDb, forget),
      warnings,
      close: () => closeBoth(db, publicDb),
    };
  } catch (error) {
    await db.destroy();
    throw isRefusal(error) ? new CannotOpen('The PostgreSQL database', error) : error;
  }
}

function inWords<T>(what: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw primaryCode(error) === SQLITE_BUSY ? new DataBusy(error) : new CannotOpen(what, error);
  }
}

/** SQLSTATE classes in which PostgreSQL refuses to be connected to: account, database, connection, shutdown. */
const refusals = /^(?:28|3D|08|57P)[0-9A-Z]+$|^E[A-Z]+$/;

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && refusals.test(String(error.code));
}

/** Makes or refreshes the readers' role; returns what to tell when this user may not. */
async function grantPublicRole(db: Db): Promise<string | null> {
  try {
    await db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtext('dateline migrate'))`.execute(transaction);
      const { rows } = await sql`select 1 from pg_roles where rolname = ${publicRole}`.execute(transaction);
      if (rows.length === 0) await sql`create role ${sql.id(publicRole)} nologin`.execute(transaction);
      // Who is a member already may not be allowed to grant it, and need not.
      const { rows: member } = await sql<{ is: boolean }>`
        select pg_has_role(current_user, ${publicRole}, 'member') as is`.execute(transaction);
      if (member[0]?.is !== true) await sql`grant ${sql.id(publicRole)} to current_user`.execute(transaction);
      const { rows: schemas } = await sql<{ schema: string }>`select current_schema() as schema`.execute(transaction);
      const schema = schemas[0]?.schema ?? 'public';
      await sql`grant usage on schema ${sql.id(schema)} to ${sql.id(publicRole)}`.execute(transaction);
      for (const table of publicTables) {
        await sql`grant select on ${sql.table(table)} to ${sql.id(publicRole)}`.execute(transaction);
      }
    });
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return (
      `Readers' pages run without a database role of their own, because it could not be made (${why}). ` +
      `They still read in read-only transactions. Mend: as a superuser, create role ${publicRole} nologin; grant it to this user.`
    );
  }
}

/** Makes the names in a folder last through a power cut; systems that cannot sync a folder keep them by themselves. */
export function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    fsyncSync(opened);
    closeSync(opened);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}

async function closeBoth(db: Db, publicDb: Db): Promise<void> {
  await publicDb.destroy();
  await db.destroy();
}

/** Which database is behind this; for the few questions that the two are asked in different words. */
export function dialectOf(db: Db): Dialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** Runs `work` in one transaction; inside another it joins that one. Keep anything slow out of it. */
export function transaction<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db);
  return db.transaction().execute((inner: Transaction<Tables>) => work(inner));
}

/**
 * A new identifier: UUID version 7 (RFC 9562), so newer rows sort after older ones. `at` is for what is older than its
 * row, such as what moves in from elsewhere: it sorts where it would have stood.
 */
export function newId(at?: Temporal.Instant): string {
  const id = randomUUIDv7();
  if (at === undefined) return id;
  const time = Math.max(at.epochMilliseconds, 0).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`;
}
