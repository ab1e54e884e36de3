/** Where WordPress keeps how often a post was read: each plug-in and theme in a place of its own. */

/** Keys of `postmeta`, each with those who write it. */
export const countersInMeta = {
  views: 'WP-PostViews, and many themes',
  post_views_count: 'tagDiv’s Newspaper, and the snippet that most themes copied',
  _post_views_count: 'the same snippet, hidden from the editor',
  wpb_post_views_count: 'WPBeginner’s snippet',
  post_views: 'themes',
  _post_views: 'themes',
  tie_views: 'TieLabs’ themes: Jannah, Sahifa',
  penci_post_views_count: 'PenciDesign’s themes: Soledad, PenNews',
  ekit_post_views_count: 'ElementsKit',
  newszone_post_views_count: 'the theme Newszone',
} as const satisfies Readonly<Record<string, string>>;

/** Tables of their own, by their name behind the prefix; they are in a database's dump alone. */
export const countersInTables = {
  post_views: 'Post Views Counter',
  popularpostsdata: 'WordPress Popular Posts, JNews View Counter',
  top_ten: 'Top 10',
} as const satisfies Readonly<Record<string, string>>;

/** True for a key of `postmeta` under which views are counted. */
export function isCounter(key: string): boolean {
  return Object.hasOwn(countersInMeta, key);
}
