/** A format in which a feed can be asked for. */
export type AskedFeed = 'rss' | 'atom' | 'json';

/** What systems call their feeds, behind a page's path; WordPress, Ghost, Hugo, Jekyll, Drupal and Blogger among them. */
const names: Readonly<Record<string, AskedFeed>> = {
  feed: 'rss',
  rss: 'rss',
  rss2: 'rss',
  rdf: 'rss',
  'rss.xml': 'rss',
  'feed.xml': 'rss',
  'index.xml': 'rss',
  'index.rdf': 'rss',
  atom: 'atom',
  'atom.xml': 'atom',
  json: 'json',
  'feed.json': 'json',
};

/** The format that a word for it means (`rss2`), or null. */
export function feedNamed(word: string): AskedFeed | null {
  return Object.hasOwn(names, word) ? (names[word] ?? null) : null;
}

/** The feed that a path's last parts ask for: they are taken off. Null, and nothing taken, where they ask for none. */
export function feedAsked(parts: string[]): AskedFeed | null {
  const last = parts.at(-1) ?? '';
  const asked = feedNamed(last);
  // A bare `json` is no feed; `feed/json` is one.
  const isBehindFeed = parts.at(-2) === 'feed' && /^(?:rss|rss2|rdf|atom|json)$/.test(last);
  if (asked === null || (last === 'json' && !isBehindFeed)) return null;
  parts.splice(isBehindFeed ? -2 : -1);
  return asked;
}
