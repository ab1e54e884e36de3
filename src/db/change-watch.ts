import { constants, DatabaseSync } from 'node:sqlite';
import { changesSince, newestVersion } from './changes.ts';
import type { Db } from './connection.ts';

/** Told the keys of what has changed, each time something has. */
export type Forget = (keys: readonly string[]) => void;

export interface ChangeWatch {
  /**
   * Tells every change that was committed before this call, by whatever process. Gives nothing when that is done at
   * once (SQLite), or a promise that resolves when it is done (PostgreSQL must be asked over its connection).
   */
  readonly catchUp: () => Promise<void> | undefined;
  readonly close: () => void;
}

/**
 * SQLite counts, for each connection, whether others have committed (`pragma data_version`): asking costs a few
 * microseconds.
 */
export function watchSqlite(file: string, forget: Forget): ChangeWatch {
  const { commits, changes, newest, close } = openWatcher(file);
  let version = newest();
  let seen: unknown;
  return {
    catchUp: () => {
      const count = commits();
      if (count === seen) return undefined;
      const rows = changes(version);
      // The count from before the reading: what was committed in between is then looked for again. And only now, so that
      // a reading that failed is made up for.
      seen = count;
      if (rows.length === 0) return undefined;
      version = rows.at(-1)?.version ?? version;
      forget(rows.map(({ key }) => key));
      return undefined;
    },
    close,
  };
}

/** A connection that can ask whether others committed and read the noted changes, and nothing else. */
function openWatcher(file: string) {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  connection.setAuthorizer((action, first) => {
    const isOurs = action === constants.SQLITE_PRAGMA ? first === 'data_version' : first === 'published_change';
    const isFunction = action === constants.SQLITE_FUNCTION || action === constants.SQLITE_SELECT;
    return isOurs || isFunction ? constants.SQLITE_OK : constants.SQLITE_DENY;
  });
  const commits = connection.prepare('pragma data_version');
  // Asked in every turn: a row as a list costs a fifth less than one as an object.
  commits.setReturnArrays(true);
  const changes = connection.prepare('select key, version from published_change where version > ? order by version');
  const newest = connection.prepare('select max(version) as newest from published_change');
  return {
    commits: () => commits.get()?.[0],
    changes: (version: number) =>
      changes.all(version).map((row) => ({ key: String(row['key']), version: Number(row['version']) })),
    newest: () => Number(newest.get()?.['newest'] ?? 0),
    close: () => connection.close(),
  };
}

/**
 * One question at a time serves everybody who waits: a call that comes while one is under way needs the next one,
 * since a change may have been committed after that was asked and before the call.
 */
export async function watchPostgres(publicDb: Db, forget: Forget): Promise<ChangeWatch> {
  let version = await newestVersion(publicDb);
  let asking: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const ask = async () => {
    const { version: newest, keys } = await changesSince(publicDb, version);
    version = newest;
    if (keys.length > 0) forget(keys);
  };
  const begin = (): Promise<void> => {
    const asked = ask().finally(() => {
      if (asking === asked) asking = null;
    });
    asking = asked;
    return asked;
  };
  return {
    catchUp: () => {
      if (asking === null) return begin();
      next ??= asking
        .catch(() => undefined)
        .then(() => {
          next = null;
          return begin();
        });
      return next;
    },
    close: () => undefined,
  };
}
