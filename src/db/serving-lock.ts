import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DataPlace } from './connection.ts';
import { AlreadyServed, CannotOpen } from './faults.ts';
import { holdServingLock } from './postgres.ts';
import { primaryCode, SQLITE_BUSY } from './sqlite.ts';

/**
 * Takes the right to serve this data; a second server is refused with AlreadyServed, while commands work beside.
 * The lock is the operating system's, held through an SQLite file of its own, so that it ends with the process
 * however that ends and never has to be cleaned up. Call what it returns to give it back.
 */
export async function lockForServing(place: DataPlace): Promise<() => Promise<void>> {
  const folder = resolve(place.dataFolder);
  mkdirSync(folder, { recursive: true });
  const holderFile = join(folder, 'server.pid');
  const lock = openLock(join(folder, 'server.lock'));
  try {
    lock.exec('pragma locking_mode=exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if (primaryCode(error) !== SQLITE_BUSY) throw new CannotOpen(`The lock ${join(folder, 'server.lock')}`, error);
    throw new AlreadyServed(`the data folder ${folder}`, readHolder(holderFile));
  }
  const remote = place.databaseUrl === null ? undefined : await holdServingLock(place.databaseUrl);
  if (remote === null) {
    lock.close();
    throw new AlreadyServed('this PostgreSQL database', null);
  }
  try {
    writeFileSync(holderFile, `${process.pid}\n`);
  } catch {
    // It only names the holder in a message: a full disk must not keep a newsroom from being read.
  }
  return async () => {
    await remote?.end();
    lock.close();
  };
}

function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw new CannotOpen(`The lock ${file}`, error);
  }
}

function readHolder(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
