/** Where the part of an address that opens something stands: a secret link's token. */
const tokens = /(\/preview\/|\/comments\/notices\/)[^/]+/;

/** What the log keeps of an address: no query, and no token of a secret link. */
export function loggedPath(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(tokens, '$1…');
}
