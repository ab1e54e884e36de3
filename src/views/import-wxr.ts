import { SaxesParser } from 'saxes';
import { addressesOf } from './import-address.ts';
import { isCounter } from './import-counters.ts';
import { copied, type ExportReader, type FoundCounter, type FoundPost, UnreadableExport } from './import-shapes.ts';

/** One text, comment or CDATA: a post whose pictures stand in it is a few megabytes. */
const textAtMost = 64_000_000;
/** One tag with its attributes; WordPress's are short. */
const tagAtMost = 1_000_000;
const depthAtMost = 64;
/** Posts with counters that are kept in memory. */
const countersAtMost = 5_000_000;
/** Of a field that matters, its beginning: longer is no address and no number. */
const fieldAtMost = 4_000;

const words = {
  at: (line: number, what: string) => `line ${line}: ${what}`,
  doctype: 'The file has a DOCTYPE, which WordPress never writes; it is not read.',
  long: 'One piece of text is longer than 64 million characters; no post of WordPress is.',
  tag: 'One tag is longer than a million characters; no tag of WordPress is.',
  prolog:
    'A million characters stand before the first element; in an export of WordPress a few do. A DOCTYPE is not read.',
  deep: 'Elements stand in each other more than 64 deep; in no export of WordPress they do.',
  many: 'The file holds more than five million counters; export a part of the site at a time.',
  broken: (why: string) =>
    `The XML is broken here (${why}). If the file ends here, it is not all there: export it again.`,
  other: (root: string) => `The file is XML, but no export of WordPress: it begins with <${root}>, not <rss>.`,
  feed: 'The file is an RSS feed, not an export of WordPress: it says nothing of its posts’ numbers. Use Tools → Export.',
} as const;

/** Characters that XML forbids (1.0, "Char") and that WordPress exports all the same. */
const forbidden = /[[\p{Cc}--[\t\n\r\x7f-\x9f]]\ufffe\uffff]/gv;

/** An & that begins no reference: so addresses of pictures stand in older exports. */
const bareAmpersand = /&(?!#?\w{1,31};)/g;
/** What may be the beginning of a reference that goes on in the next piece. */
const openReference = /&#?\w{0,31}$/;
/** What WordPress reads all the same: it is only text. */
const harmless = /"\]\]>" is disallowed/;

/** Fields of an item, by the names of their elements. */
const fields = {
  link: 'link',
  guid: 'guid',
  'wp:post_id': 'id',
  'wp:post_name': 'name',
  'wp:post_date': 'date',
  'wp:post_type': 'type',
  'wp:status': 'status',
} as const;
type Field = (typeof fields)[keyof typeof fields];

interface Item {
  readonly line: number;
  readonly fields: Partial<Record<Field, string>>;
  readonly meta: { key: string; value: string; line: number }[];
}

/** Reads WordPress's own export, WXR 1.0 to 1.2. */
export function wxrExport(): ExportReader {
  const parser = new SaxesParser();
  const path: string[] = [];
  const posts = new Map<string, FoundPost>();
  const counters: FoundCounter[] = [];
  let home = '';
  let isExport = false;
  let item: Item | null = null;
  let text = '';
  /** where the parser last told of anything, in characters; it keeps what comes after */
  let toldAt = 0;
  let isInTag = false;
  let hasRoot = false;
  let carried = '';

  const refuse = (what: string): never => {
    throw new UnreadableExport(words.at(parser.line, what));
  };
  const told = () => {
    toldAt = parser.position;
  };
  const takeText = (more: string) => {
    told();
    if (text.length < fieldAtMost) text += more.slice(0, fieldAtMost - text.length);
  };

  parser.on('error', ({ message }) => {
    if (!harmless.test(message)) refuse(words.broken(message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  });
  parser.on('doctype', () => refuse(words.doctype));
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('comment', told);
  parser.on('processinginstruction', told);
  parser.on('opentagstart', () => {
    told();
    isInTag = true;
  });
  parser.on('opentag', ({ name }) => {
    told();
    isInTag = false;
    hasRoot = true;
    text = '';
    if (path.length === 0 && name !== 'rss') refuse(words.other(name.slice(0, 80)));
    if (path.push(name) > depthAtMost) refuse(words.deep);
    if (name.startsWith('wp:')) isExport = true;
    if (path.length === 3 && name === 'item') item = { line: parser.line, fields: {}, meta: [] };
    if (path.length === 4 && name === 'wp:postmeta' && item !== null) {
      if (item.meta.length > countersAtMost) refuse(words.many);
      item.meta.push({ key: '', value: '', line: parser.line });
    }
  });
  parser.on('closetag', ({ name }) => {
    told();
    if (path.length === 3 && name === 'wp:base_blog_url') home = copied(text.trim());
    if (item !== null) takeField(item, path.length, name, text.trim());
    if (path.length === 3 && item !== null) {
      takeItem(item);
      item = null;
    }
    path.pop();
    text = '';
  });

  function takeItem({ line, fields: named, meta }: Item): void {
    if (meta.length === 0) return;
    const { id = `of line ${line}`, name = '', date = '', link = '', guid = '' } = named;
    const { type = 'post', status = 'publish' } = named;
    const addresses = addressesOf({ id, name, date, link, guid }, { home, structure: '' });
    posts.set(id, { type, status, addresses });
    for (const { key, value, line: at } of meta) counters.push({ postId: id, source: key, value, line: at });
    if (counters.length > countersAtMost) refuse(words.many);
  }

  const write = (some: string) => parser.write(some.replace(forbidden, '\ufffd').replace(bareAmpersand, '&amp;'));

  return {
    feed: (chunk) => {
      const whole = carried + chunk;
      carried = openReference.exec(whole)?.[0] ?? '';
      write(whole.slice(0, whole.length - carried.length));
      const length = parser.position - toldAt;
      if (!hasRoot && length > tagAtMost) refuse(words.prolog);
      if (isInTag && length > tagAtMost) refuse(words.tag);
      if (length > textAtMost) refuse(words.long);
    },
    end: () => {
      write(carried);
      parser.close();
      if (!isExport) throw new UnreadableExport(words.feed);
      return { posts, counters };
    },
  };
}

function takeField(item: Item, depth: number, name: string, text: string): void {
  if (depth === 4 && Object.hasOwn(fields, name)) item.fields[fields[name as keyof typeof fields]] = copied(text);
  const meta = item.meta.at(-1);
  if (meta === undefined) return;
  if (depth === 5 && name === 'wp:meta_key') meta.key = copied(text);
  if (depth === 5 && name === 'wp:meta_value') meta.value = copied(text);
  if (depth === 4 && name === 'wp:postmeta' && !isCounter(meta.key)) item.meta.pop();
}
