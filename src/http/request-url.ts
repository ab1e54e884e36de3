/** Longer addresses are answered, but none of their answers is kept. */
const longest = 1_000;
const none: ReadonlySet<string> = new Set();

/**
 * The address under which an answer is kept: the path, and of the query only the parameters that some answer depends
 * on, in one order. So a link with somebody's campaign in it finds the page that is ready. Null: not to be kept.
 * `strict` are the beginnings of paths whose routes refuse a parameter that they do not know.
 */
export function keptUrl(
  url: string,
  parameters: ReadonlySet<string>,
  strict: ReadonlySet<string> = none,
): string | null {
  if (url.length > longest) return null;
  const mark = url.indexOf('?');
  if (mark < 0) return url;
  const path = url.slice(0, mark);
  const isStrict = strict.values().some((start) => path.startsWith(start));
  const kept: (readonly [name: string, pair: string])[] = [];
  for (const pair of url.slice(mark + 1).split('&')) {
    const name = pair.split('=', 1)[0] ?? '';
    // An encoded name can mean a parameter that is not seen here: its answer must not pass for the bare page.
    if (/[%+]/.test(name)) return null;
    if (parameters.has(name)) kept.push([name, pair]);
    else if (isStrict) return null;
  }
  if (kept.length === 0) return path;
  // Only the names are brought in order: of two values for one name, which comes first can matter.
  const inOrder = kept.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `${path}?${inOrder.map(([, pair]) => pair).join('&')}`;
}
