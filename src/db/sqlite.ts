import { constants, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { DataBusy, DiskFull, WritingStopped } from './faults.ts';
import { publicTables } from './tables.ts';

const preparedAtMost = 500;
const busyTimeoutMs = 5_000;

/** Primary result codes, https://sqlite.org/rescode.html */
export const SQLITE_BUSY = 5;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;

/**
 * The writing connection. WAL with synchronous=FULL: an answered commit has been through fsync, so neither a kill
 * nor a power cut takes it back (NORMAL loses everything since the last checkpoint at a power cut).
 * What is deleted is overwritten (secure_delete): addresses and hashes do not lie on in the file.
 */
export function openWriter(file: string): SqliteDialect {
  const connection = new DatabaseSync(file, { timeout: busyTimeoutMs });
  connection.exec(
    'pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma secure_delete=on; pragma cache_size=-16384',
  );
  return dialectOver(connection);
}

/** The indexes over `published_words`, and the tables in which FTS5 keeps them. */
const searchTables = ['published_words_index', 'published_headline_index'].flatMap((index) =>
  ['', '_data', '_idx', '_config'].map((part) => index + part),
);

/**
 * The connection behind readers' pages: read-only, and SQLite itself refuses it every table but the public ones,
 * so no query on this side can reach a draft or a secret, whatever mistake it holds.
 */
export function openPublicReader(file: string): SqliteDialect {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
  connection.exec('pragma query_only=on; pragma cache_size=-16384');
  const allowed: ReadonlySet<string> = new Set([...publicTables, ...searchTables]);
  connection.setAuthorizer((action, first) => {
    switch (action) {
      case constants.SQLITE_SELECT:
      case constants.SQLITE_FUNCTION:
      case constants.SQLITE_RECURSIVE:
        return constants.SQLITE_OK;
      case constants.SQLITE_READ:
        return first !== null && allowed.has(first) ? constants.SQLITE_OK : constants.SQLITE_DENY;
      case constants.SQLITE_PRAGMA:
        // FTS5 asks for itself whether another connection has written.
        return first === 'data_version' ? constants.SQLITE_OK : constants.SQLITE_DENY;
      default:
        return constants.SQLITE_DENY;
    }
  });
  return dialectOver(connection);
}

function dialectOver(connection: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, SqliteStatement>();
  let stopped: unknown;
  /** After a failed write or fsync the page cache may lie about what is on disk, so no later write can be trusted. */
  const guard = <T>(statement: () => T): T => {
    if (stopped !== undefined) throw new WritingStopped(stopped);
    try {
      return statement();
    } catch (error) {
      const code = primaryCode(error);
      if (code === SQLITE_BUSY) throw new DataBusy(error);
      if (code === SQLITE_FULL) throw new DiskFull(error);
      if (code === SQLITE_IOERR || code === SQLITE_CORRUPT) {
        stopped = error;
        throw new WritingStopped(error);
      }
      throw error;
    }
  };
  const wrap = (statement: StatementSync): SqliteStatement => {
    const reader = statement.columns().length > 0;
    const run = reader ? <T>(work: () => T) => work() : guard;
    return {
      reader,
      all: (values) => run(() => statement.all(...(values as SQLInputValue[]))),
      run: (values) => run(() => statement.run(...(values as SQLInputValue[]))),
      iterate: (values) => statement.iterate(...(values as SQLInputValue[])) as IterableIterator<unknown>,
    };
  };
  const database: SqliteDatabase = {
    close: () => connection.close(),
    prepare(sql) {
      // A deferred transaction that reads first and writes later can fail as busy without waiting; an immediate one waits.
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const known = prepared.get(text);
      if (known) return known;
      const statement = text === 'rollback' ? rollbackOf(connection) : wrap(connection.prepare(text));
      if (prepared.size < preparedAtMost && !/^(?:create|alter|drop|pragma)/i.test(text)) prepared.set(text, statement);
      return statement;
    },
  };
  return new SqliteDialect({ database });
}

/** SQLite itself undoes a transaction that meets a full disk; a second rollback would fail and hide why. */
function rollbackOf(connection: DatabaseSync): SqliteStatement {
  const rollback = connection.prepare('rollback');
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return {
    reader: false,
    all: () => [],
    run: () => (connection.isTransaction ? rollback.run() : nothing),
    iterate: () => [].values(),
  };
}

/** The primary result code of an error that SQLite gave, else undefined. */
export function primaryCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
