import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Db, syncFolder } from '../db/db.ts';

/** What keeps the addresses of people who comment: the keys stand in the data folder and in no database. */
export interface PrivateKeys {
  /** seals a text, each time otherwise (AES-256-GCM); base64url */
  readonly seal: (text: string) => string;
  /** opens what `seal` made; throws where it is not ours or was changed */
  readonly open: (sealed: string) => string;
  /** the same for the same text, and nothing to anybody without the key (HMAC-SHA-256, base64url); `use` parts the uses */
  readonly hash: (use: string, text: string) => string;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** The file that holds the keys. Whoever backs up the data backs it up, too: without it no address can be read. */
export function keysFile(dataFolder: string): string {
  return join(dataFolder, 'comments.key');
}

/** Reads the keys of a data folder, or makes them. Throws where the file is there and holds no keys. */
export function openKeys(dataFolder: string): PrivateKeys {
  const file = keysFile(dataFolder);
  const kept = readKey(file) ?? makeKey(file);
  const sealKey = createHmac('sha256', kept).update('seal').digest();
  const hashKey = createHmac('sha256', kept).update('hash').digest();
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    hash: (use, text) => createHmac('sha256', hashKey).update(`${use}\0${text}`).digest('base64url'),
  };
}

function readKey(file: string): Buffer | null {
  let written: string;
  try {
    written = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const key = Buffer.from(written.trim(), 'base64');
  if (key.length !== keyBytes)
    throw new Error(`${file} holds no key. Put it back from a backup: without it no commenter’s address can be read.`);
  return key;
}

/** On the disk before anything is sealed with it. Of two processes that begin at once, both use the first one’s. */
function makeKey(file: string): Buffer {
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  const opened = openSync(beside, 'wx', 0o600);
  writeSync(opened, `${randomBytes(keyBytes).toString('base64')}\n`);
  fsyncSync(opened);
  closeSync(opened);
  try {
    linkSync(beside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(beside);
  }
  syncFolder(dirname(file));
  const key = readKey(file);
  if (key === null) throw new Error(`${file} could not be made.`);
  return key;
}

/** How the keys of a data folder stand to what was sealed: whether what is in the database can still be opened. */
export type KeysStanding = 'nothing sealed' | 'fit' | 'missing' | 'do not fit';

/** Looks whether the newest sealed address can be opened; makes no keys. */
export async function keysStanding(db: Db, dataFolder: string): Promise<KeysStanding> {
  const newest = await db
    .selectFrom('comment_sender')
    .select('email_sealed')
    .orderBy('last_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return 'nothing sealed';
  if (!existsSync(keysFile(dataFolder))) return 'missing';
  try {
    openKeys(dataFolder).open(newest.email_sealed);
    return 'fit';
  } catch {
    return 'do not fit';
  }
}
