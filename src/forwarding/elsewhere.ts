import type { Db } from '../db/db.ts';
import type { AskedFeed } from './asked-feed.ts';
import { type OldAddress, readOldPath } from './old-address.ts';
import { isOldQuery, numberedSource, readOldQuery } from './old-query.ts';
import { sourceOf } from './rules.ts';
import type { Elsewhere } from './shapes.ts';
import { pathByName, pathByWords, whereto } from './store.ts';

/** Doors of other systems at which nobody asks for a page. */
const doors = /^\/(?:\.(?!well-known\/)|wp-(?:admin|includes|json|login\.php|cron\.php)|xmlrpc\.php|ghost\/|cgi-bin\/)/;
/** Files that only a newsroom's own list can know; no page of ours is called so. */
const files = /^\/wp-content\/|\.(?!html?$)[a-z0-9]{2,5}$/i;

/** What looking an address up needs. */
export interface ForwardingDeps {
  /** sees the public tables only */
  readonly db: Db;
  /** the path of a page's feed */
  readonly feedPath: (pagePath: string, format: AskedFeed) => string;
}

const missing: Elsewhere = { kind: 'missing' };

/**
 * What is known of an address (path and query, as the request has it) at which no page stands: the newsroom's own
 * redirects first, then what the address would have meant to WordPress or Ghost. Two queries at most.
 */
export async function findElsewhere(deps: ForwardingDeps, address: string): Promise<Elsewhere> {
  const [path = '', query = ''] = address.split(/\?(.*)/s, 2);
  if (doors.test(path)) return { kind: 'unwanted' };
  const parameters = new URLSearchParams(query);
  const isFront = path === '/' || path === '/index.php' || path === '/index.php/';
  const numbered = isFront ? numberedSource(parameters) : null;
  const sources = [numbered, query === '' ? null : sourceOf(`${path}?${query}`), sourceOf(path)];
  const listed = await whereto(
    deps.db,
    sources.filter((source) => source !== null && source !== '/') as readonly string[],
  );
  if (listed) return { kind: 'moved', ...listed };
  const isFile = files.test(path);
  const old = isFront && isOldQuery(parameters) ? readOldQuery(parameters) : readOldPath(path);
  const to = old && (numbered === null || !isFront) ? await pathOf(deps, old) : null;
  // What is already asked for would lead back to itself.
  if (to !== null && to !== path && to !== address) return { kind: 'moved', to, forGood: true };
  return isFile ? { kind: 'unwanted' } : missing;
}

async function pathOf({ db, feedPath }: ForwardingDeps, { place, feed }: OldAddress): Promise<string | null> {
  switch (place.kind) {
    case 'path':
      return place.path;
    case 'front':
      return feed === null ? '/' : feedPath('/', feed);
    case 'comments':
      return feedPath('/comments/', feed ?? 'rss');
    case 'named': {
      const path = await pathByName(db, place.kinds, place.slug);
      return path === null || feed === null ? path : feedPath(path, feed);
    }
    case 'words': {
      const path = await pathByWords(db, place);
      // A story's own feed holds its comments, as in those systems; a standing page has none.
      return path === null || feed === null || path.startsWith('/about/') ? path : feedPath(path, feed);
    }
  }
}
