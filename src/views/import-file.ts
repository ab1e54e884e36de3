import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ExportReader, type FoundViews, UnreadableExport } from './import-shapes.ts';
import { sqlExport } from './import-sql.ts';

/** So much text tells which kind of file it is. */
const telling = 4_096;
/** Unpacked: a site of a newsroom is a few gigabytes; what is packed to unpack for ever is not. */
const charactersAtMost = 16_000_000_000;

const words = {
  packed: 'The file is packed by gzip, and damaged or not all there. Export it again.',
  zip: 'The file is a zip archive. Unpack it, and give the .xml or .sql that is in it.',
  empty: 'The file is empty.',
  neither:
    'The file is neither WordPress’s export (XML, from Tools → Export) nor a dump of its database (SQL), as it is or packed by gzip.',
  large: 'The file holds more than 16 GB of text. Export the tables posts, postmeta and options alone.',
} as const;

/**
 * Reads what an export of WordPress holds of views: WXR or SQL, told by what stands in it, packed by gzip or not. Keeps
 * the counters and their posts in memory, never the file. `prefix` is of the tables of one site, where a dump holds
 * several. Throws UnreadableExport.
 */
export async function readExport(bytes: AsyncIterable<Uint8Array>, prefix: string | null): Promise<FoundViews> {
  let head = '';
  let reader: ExportReader | null = null;
  let characters = 0;
  for await (const text of textOf(bytes)) {
    characters += text.length;
    if (characters > charactersAtMost) throw new UnreadableExport(words.large);
    if (reader !== null) {
      reader.feed(text);
      continue;
    }
    head += text;
    if (head.length < telling) continue;
    reader = await readerOf(head, prefix);
    reader.feed(head);
  }
  if (reader === null) {
    reader = await readerOf(head, prefix);
    reader.feed(head);
  }
  return reader.end();
}

async function readerOf(head: string, prefix: string | null): Promise<ExportReader> {
  const start = head.trimStart();
  if (start === '') throw new UnreadableExport(words.empty);
  if (start.startsWith('PK\u0003\u0004')) throw new UnreadableExport(words.zip);
  // A server has no use for a reader of XML.
  if (start.startsWith('<')) return (await import('./import-wxr.ts')).wxrExport();
  if (/^(?:--|#|\/\*|(?:insert|replace|create|drop|set|use|lock|start|begin)\s)/i.test(start)) return sqlExport(prefix);
  throw new UnreadableExport(words.neither);
}

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const [first, all] = await peeked(bytes, 2);
  const isPacked = first[0] === 0x1f && first[1] === 0x8b;
  const plain = isPacked ? unpacked(all) : all;
  // A dump that PowerShell has written is UTF-16.
  const [start, whole] = isPacked ? await peeked(plain, 2) : [first, plain];
  const decoder = new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');
  try {
    for await (const chunk of whole) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
  } catch (error) {
    if (isPacked && isFaultOfPacking(error)) throw new UnreadableExport(words.packed);
    throw error;
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

function unpacked(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // What goes wrong reaches whoever reads the last of them.
  return pipeline(Readable.from(bytes), createGunzip(), () => {});
}

function isFaultOfPacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

/** The first bytes, and all of them again. */
async function peeked(
  bytes: AsyncIterable<Uint8Array>,
  count: number,
): Promise<readonly [Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = bytes[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  while (first.length < count) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    first = Buffer.concat([first, value]);
  }
  async function* all() {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return [first, all()];
}
