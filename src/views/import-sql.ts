import { addressesOf } from './import-address.ts';
import { type countersInTables, isCounter } from './import-counters.ts';
import {
  copied,
  type ExportReader,
  type FoundCounter,
  type FoundPost,
  type FoundViews,
  UnreadableExport,
} from './import-shapes.ts';
import { type SqlRow, sqlRows } from './import-sql-rows.ts';

const words = {
  row: ({ line, table, values }: SqlRow, columns: number) =>
    `line ${line}: a row of ${table} has ${values.length} values for ${columns} columns.`,
  columns: ({ line, table }: SqlRow, missing: string) =>
    `line ${line}: nothing tells the columns of ${table} (${missing} is looked for); export the table with its structure.`,
  none: 'The dump holds no table of posts (wp_posts, whatever its prefix); it is no dump of a WordPress, or of a part of it alone.',
  prefix: (asked: string, found: string) => `The dump holds no posts with the prefix “${asked}”; it has ${found}.`,
  several: (found: string) =>
    `The dump holds the counters of several sites, with the prefixes ${found}. Name one: --prefix ${found.split(', ')[0]}`,
  noPosts: (prefix: string) =>
    `The dump holds counters with the prefix “${prefix}”, but not the table ${prefix}posts, which tells the addresses of their posts. Export both.`,
  databases: (names: string) => `The dump holds several databases (${names}). Export the newsroom’s alone.`,
  cut: 'The dump is not all there: its last line, “-- Dump completed”, is missing. Export it again.',
  many: 'The dump holds more than five million counters or posts; export the newsroom’s site alone.',
} as const;

const atMost = 5_000_000;
/** By the name behind the prefix; other plug-ins’ tables end so too, and are known by their columns. */
const tables = /^(.*?)(posts|postmeta|options|post_views|popularpostsdata|top_ten)$/;

/** The columns of WordPress's own tables, for dumps without their structure. */
const usualColumns: Readonly<Record<string, string>> = {
  posts:
    'id post_author post_date post_date_gmt post_content post_title post_excerpt post_status comment_status ping_status post_password post_name to_ping pinged post_modified post_modified_gmt post_content_filtered post_parent guid menu_order post_type post_mime_type comment_count',
  postmeta: 'meta_id post_id meta_key meta_value',
  options: 'option_id option_name option_value autoload',
  post_views: 'id type period count',
  popularpostsdata: 'postid day last_viewed pageviews',
  top_ten: 'postnumber cntaccess blog_id',
};

const neededColumns: Readonly<Record<string, readonly string[]>> = {
  posts: ['id', 'post_name', 'post_date', 'post_type', 'post_status', 'guid'],
  postmeta: ['post_id', 'meta_key', 'meta_value'],
  options: ['option_name', 'option_value'],
  post_views: ['id', 'type', 'count'],
  popularpostsdata: ['postid', 'pageviews'],
  top_ten: ['postnumber', 'cntaccess'],
};

interface KeptPost {
  readonly name: string;
  readonly date: string;
  readonly guid: string;
  readonly type: string;
  readonly status: string;
}

/** Totals of Post Views Counter; a post without one has its days added up. */
interface Counted {
  total: string | null;
  days: bigint;
  /** a day that is no number */
  strange: string | null;
  readonly line: number;
}

/** One WordPress of those in a dump. */
interface Site {
  readonly posts: Map<string, KeptPost>;
  readonly counters: FoundCounter[];
  readonly counted: Map<string, Counted>;
  readonly options: Map<string, string>;
}

/** A value by the name of its column; '' for NULL, and for a column that is not there. */
type Read = (column: string) => string;

/** Reads a dump of WordPress's database, as mysqldump, phpMyAdmin and `wp db export` write it. */
export function sqlExport(prefix: string | null): ExportReader {
  const sites = new Map<string, Site>();
  /** tables that end as ours do, and of which nothing tells the columns */
  const strange = new Map<string, string>();
  const databases = new Set<string>();
  let database = '';
  let start = '';
  let last = '';
  let kept = 0;

  const siteOf = (name: string): Site => {
    const known = sites.get(name);
    if (known !== undefined) return known;
    const made: Site = { posts: new Map(), counters: [], counted: new Map(), options: new Map() };
    sites.set(name, made);
    return made;
  };
  const rows = sqlRows({
    wants: (table) => tables.test(table),
    use: (name) => {
      database = name;
    },
    row: (row) => {
      const [, ownPrefix = '', kind = ''] = tables.exec(row.table) ?? [];
      const columns = columnsOf(row, kind);
      const missing = neededColumns[kind]?.find((column) => !columns.includes(column));
      if (missing !== undefined) {
        if (columns.length === 0) strange.set(row.table, words.columns(row, missing));
        return;
      }
      databases.add(database);
      const read: Read = (column) => copied(row.values[columns.indexOf(column)] ?? '');
      takers[kind]?.(siteOf, ownPrefix, { read, line: row.line });
      if (++kept % 10_000 === 0 && sizeOf(sites) > atMost) throw new UnreadableExport(words.many);
    },
  });

  return {
    feed: (text) => {
      if (start.length < 1_000) start += text.slice(0, 1_000);
      last = (last + text.slice(-1_000)).slice(-1_000);
      rows.feed(text);
    },
    end: () => {
      rows.end();
      if (/^-- (?:MySQL|MariaDB) dump/m.test(start) && !last.includes('-- Dump completed'))
        throw new UnreadableExport(words.cut);
      if (databases.size > 1) throw new UnreadableExport(words.databases([...databases].filter(Boolean).join(', ')));
      const [name, site] = chosen(sites, prefix, strange);
      for (const kind of Object.keys(takers)) {
        const what = strange.get(name + kind);
        if (what !== undefined) throw new UnreadableExport(what);
      }
      return foundIn(site);
    },
  };
}

interface Taken {
  readonly read: Read;
  readonly line: number;
}
type Taker = (siteOf: (prefix: string) => Site, prefix: string, taken: Taken) => void;

const takers: Readonly<Record<string, Taker>> = {
  posts: (siteOf, prefix, { read }) => {
    const [type, status] = [read('post_type'), read('post_status')];
    const isPublic = status === 'publish';
    // Earlier versions are most of the table; of them it matters only that they are.
    const named = { name: read('post_name'), date: read('post_date'), guid: read('guid') };
    siteOf(prefix).posts.set(read('id'), { type, status, ...(isPublic ? named : { name: '', date: '', guid: '' }) });
  },
  postmeta: (siteOf, prefix, { read, line }) => {
    const source = read('meta_key');
    if (isCounter(source))
      siteOf(prefix).counters.push({ postId: read('post_id'), source, value: read('meta_value').trim(), line });
  },
  options: (siteOf, prefix, { read }) => {
    const name = read('option_name');
    if (name === 'home' || name === 'permalink_structure') siteOf(prefix).options.set(name, read('option_value'));
  },
  popularpostsdata: (siteOf, prefix, { read, line }) => {
    siteOf(prefix).counters.push({
      postId: read('postid'),
      source: 'popularpostsdata',
      value: read('pageviews'),
      line,
    });
  },
  top_ten: (siteOf, prefix, { read, line }) => {
    // One table for all sites of a network; the first has no number in its prefix.
    const blog = Number(read('blog_id'));
    const site = siteOf(blog > 1 ? `${prefix}${blog}_` : prefix);
    site.counters.push({ postId: read('postnumber'), source: 'top_ten', value: read('cntaccess'), line });
  },
  post_views: (siteOf, prefix, { read, line }) => {
    const [postId, type, count] = [read('id'), read('type'), read('count')];
    // Others of its rows are of weeks, months and years, or count archives and authors.
    if ((type !== '4' && type !== '0') || !['', '0'].includes(read('content'))) return;
    const { counted } = siteOf(prefix);
    const before = counted.get(postId) ?? { total: null, days: 0n, strange: null, line };
    counted.set(postId, before);
    if (type === '4') before.total = count;
    else if (/^\d{1,18}$/.test(count)) before.days += BigInt(count);
    else before.strange ??= count;
  },
};

/** The columns of a row; none where nothing tells them. */
function columnsOf(row: SqlRow, kind: string): readonly string[] {
  if (row.columns !== null && row.columns.length !== row.values.length)
    throw new UnreadableExport(words.row(row, row.columns.length));
  const usual = usualColumns[kind]?.split(' ') ?? [];
  return row.columns ?? (usual.length === row.values.length ? usual : []);
}

function sizeOf(sites: ReadonlyMap<string, Site>): number {
  let size = 0;
  for (const { posts, counters, counted } of sites.values())
    size = Math.max(size, posts.size, counters.length, counted.size);
  return size;
}

/** The one site that is meant, with its prefix. */
function chosen(
  sites: ReadonlyMap<string, Site>,
  prefix: string | null,
  strange: ReadonlyMap<string, string>,
): readonly [string, Site] {
  const all = [...sites];
  const withPosts = all.filter(([, site]) => site.posts.size > 0);
  const withCounters = all.filter(([, { counters, counted }]) => counters.length + counted.size > 0);
  const list = (named: readonly (readonly [string, Site])[]) => named.map(([name]) => name).join(', ');
  if (prefix !== null) {
    const asked = withPosts.find(([name]) => name === prefix);
    if (asked === undefined) throw new UnreadableExport(words.prefix(prefix, list(withPosts) || 'none'));
    return asked;
  }
  const both = withPosts.filter((one) => withCounters.includes(one));
  if (both.length > 1) throw new UnreadableExport(words.several(list(both)));
  const [first] = both.length > 0 ? both : withPosts;
  const [orphans] = withCounters;
  const [unread] = [...strange].filter(([table]) => table.endsWith('posts'));
  if (withPosts.length === 0 && unread !== undefined) throw new UnreadableExport(unread[1]);
  if (both.length === 0 && orphans !== undefined) throw new UnreadableExport(words.noPosts(orphans[0]));
  if (first === undefined) throw new UnreadableExport(words.none);
  return first;
}

function foundIn({ posts: kept, counters, counted, options }: Site): FoundViews {
  const addresses = { home: options.get('home') ?? '', structure: options.get('permalink_structure') ?? '' };
  const all: FoundCounter[] = [...counters];
  const source: keyof typeof countersInTables = 'post_views';
  for (const [postId, { total, days, strange, line }] of counted)
    all.push({ postId, source, value: total ?? strange ?? String(days), line });
  const posts = new Map<string, FoundPost>();
  for (const { postId } of all) {
    const post = kept.get(postId);
    if (post === undefined || posts.has(postId)) continue;
    const { type, status } = post;
    posts.set(postId, { type, status, addresses: addressesOf({ id: postId, link: '', ...post }, addresses) });
  }
  return { posts, counters: all };
}
