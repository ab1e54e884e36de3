/**
 * Keeps picture files below the data folder, named by the SHA-256 of their content. A file is there whole or not at
 * all: written apart, fsync, rename, fsync of the folder; only then may a row name it.
 *
 *     pictures/originals/ab/<64 hex>.<ending>     as they came in, never served
 *     pictures/renditions/ab/<32 hex>.<ending>    what readers are sent
 *     pictures/incoming/                          half written or not yet looked at
 */

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DiskFull, newId, WritingStopped } from '../db/db.ts';

/** A file that was written but not yet taken in. */
export interface Incoming {
  readonly path: string;
  /** SHA-256 of the content, hex */
  readonly hash: string;
}

const chunkLength = 1024 * 1024;
/** bytes that pictures leave free, so that words can still be saved on a disk that pictures have filled */
const leftFree = 4 * 1024 * 1024;
const abandonedAfterMs = 24 * 60 * 60 * 1000;

export function originalPath(folder: string, hash: string, ending: string): string {
  return join(resolve(folder), 'pictures', 'originals', hash.slice(0, 2), `${hash}.${ending}`);
}

export function renditionPath(folder: string, file: string): string {
  return join(resolve(folder), 'pictures', 'renditions', file.slice(0, 2), file);
}

/** Throws DiskFull when this many bytes would fill the disk: better before the first file than between two. */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(resolve(folder));
  if (bavail * bsize < bytes + leftFree) throw new DiskFull(undefined);
}

/** Writes bytes where nobody but the darkroom looks. Throws DiskFull or WritingStopped. */
export async function writeIncoming(folder: string, bytes: Uint8Array): Promise<Incoming> {
  const hash = createHash('sha256');
  await checkRoom(folder, bytes.length);
  const path = await asFault(() => writeApart(folder, bytes, (chunk) => hash.update(chunk)));
  return { path, hash: hash.digest('hex') };
}

/** Makes an incoming file an original; the same bytes are kept once. Returns where it lies. */
export async function keepOriginal(folder: string, incoming: Incoming, ending: string): Promise<string> {
  const path = originalPath(folder, incoming.hash, ending);
  await asFault(async () => {
    await makeFolder(dirname(path));
    await rename(incoming.path, path);
    await syncFolder(dirname(path));
  });
  return path;
}

/** Keeps a rendition and returns its file name, `<32 hex>.<ending>`. */
export async function keepRendition(folder: string, content: Uint8Array, ending: string): Promise<string> {
  const file = `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.${ending}`;
  const path = renditionPath(folder, file);
  await asFault(async () => {
    await makeFolder(dirname(path));
    if ((await lengthOf(path)) !== content.length) await rename(await writeApart(folder, content, () => {}), path);
    await syncFolder(dirname(path));
  });
  return file;
}

/** Removes an incoming file that was refused or is not needed. */
export async function dropIncoming(incoming: Incoming): Promise<void> {
  await rm(incoming.path, { force: true });
}

/** Removes incoming files that a crash left behind; one of today may belong to a command that is still at work. */
export async function sweepIncoming(folder: string, now: Temporal.Instant): Promise<void> {
  const incoming = join(resolve(folder), 'pictures', 'incoming');
  for (const name of await readdir(incoming).catch(() => [])) {
    const found = await stat(join(incoming, name)).catch(() => null);
    if (found && now.epochMilliseconds - found.mtimeMs > abandonedAfterMs)
      await rm(join(incoming, name), { force: true });
  }
}

/** Writes and fsyncs below `incoming`; a file that could not be written whole is removed again. */
async function writeApart(folder: string, bytes: Uint8Array, seen: (chunk: Uint8Array) => void): Promise<string> {
  const path = join(resolve(folder), 'pictures', 'incoming', newId());
  await makeFolder(dirname(path));
  const file = await open(path, 'wx', 0o640);
  try {
    for (let at = 0; at < bytes.length; at += chunkLength) {
      const chunk = bytes.subarray(at, at + chunkLength);
      seen(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

const beingMade = new Map<string, Promise<void>>();

/** Whoever needs a folder that is being made waits until it is there for good. */
async function makeFolder(path: string): Promise<void> {
  const making = beingMade.get(path) ?? makeAndSync(path).finally(() => beingMade.delete(path));
  beingMade.set(path, making);
  await making;
}

/** A new folder is as lost at a power cut as a new file, until the folder above it is synced. */
async function makeAndSync(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders; NTFS journals its names by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** False where a file was removed behind the program's back. */
export async function isThere(path: string): Promise<boolean> {
  return (await lengthOf(path)) !== null;
}

async function lengthOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

// After a failed fsync nobody knows what is on the disk, so this process writes no more pictures.
let stopped: unknown;

/** Says a full or failing disk in the program's own words. */
async function asFault<Result>(work: () => Promise<Result>): Promise<Result> {
  if (stopped !== undefined) throw new WritingStopped(stopped);
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new DiskFull(error);
    if (code !== 'EIO') throw error;
    stopped = error;
    throw new WritingStopped(error);
  }
}
