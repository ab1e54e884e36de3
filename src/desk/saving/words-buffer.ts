import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DeskFields } from '../shapes.ts';

/** Words that one editor in this browser has not yet brought to the server's disk. */
export interface KeptWords {
  /** of the editor that they were typed in */
  readonly key: string;
  /** whose they are: a browser may have several people */
  readonly accountId: string;
  readonly storyId: string;
  readonly basedOn: string;
  readonly fields: DeskFields;
  /** milliseconds since 1970, by this browser's clock */
  readonly at: number;
}

interface Kept extends DBSchema {
  words: { key: string; value: Omit<KeptWords, 'fields'> & { readonly fields: string } };
}

let opened: Promise<IDBPDatabase<Kept>> | null = null;

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('dateline-desk', 1, {
    upgrade: (made) => void made.createObjectStore('words', { keyPath: 'key' }),
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Keeps words in this browser, in place of what the same editor kept before. Rejects where the browser keeps nothing. */
export async function keepWords({ fields, ...words }: KeptWords): Promise<void> {
  // One text rather than a tree of thousands of objects: it is copied in a moment while somebody types.
  const row = { ...words, fields: JSON.stringify(fields) };
  const writing = (await database()).transaction('words', 'readwrite');
  // Said along with the words, and not when they have been answered: by then the page may be gone, and they with it.
  void writing.store.put(row).catch(() => undefined);
  writing.commit();
  await writing.done;
}

/** Forgets what an editor kept. */
export async function forgetWords(key: string): Promise<void> {
  await (await database()).delete('words', key);
}

/**
 * The words of somebody that no open editor holds any more: it was closed, or its browser crashed, before they reached
 * the server. Oldest first; of one story, or of all.
 */
export async function leftWords(accountId: string, storyId?: string): Promise<readonly KeptWords[]> {
  const rows = await (await database()).getAll('words');
  const open = await openEditors();
  return rows
    .filter((row) => row.accountId === accountId && (storyId === undefined || row.storyId === storyId))
    .filter((row) => (open === null ? Date.now() - row.at > longestSilence : !open.has(row.key)))
    .sort((a, b) => a.at - b.at)
    .map((row) => ({ ...row, fields: JSON.parse(row.fields) as DeskFields }));
}

/** Milliseconds after which an editor counts as closed where the browser cannot tell (no Web Locks without HTTPS). */
const longestSilence = 30_000;
const lockName = (key: string) => `dateline words ${key}`;

async function openEditors(): Promise<ReadonlySet<string> | null> {
  if (!('locks' in navigator)) return null;
  const { held = [] } = await navigator.locks.query();
  const prefix = lockName('');
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

/** Marks an editor as open until the function it gives is called, or its page is gone, however that came about. */
export function markOpen(key: string): () => void {
  if (!('locks' in navigator)) return () => undefined;
  let release: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(lockName(key), () => closed);
  return () => release();
}
