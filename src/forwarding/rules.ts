import type { Redirect } from './shapes.ts';

/** Longer addresses than this are cut by what stands between a reader and us. */
const addressAtMost = 2_000;

/**
 * The one spelling under which an address is kept and looked for: decoded where that is safe, without a slash at its
 * end, its query as it stands. Null where it is no path of this site.
 */
export function sourceOf(address: string): string | null {
  if (!isOwnPath(address)) return null;
  const [path = '', query = ''] = address.split('#', 1)[0]?.split(/\?(.*)/s, 2) ?? [];
  try {
    const bare = decodeURI(path).normalize('NFC').replace(/\/+$/, '');
    if (/\p{Cc}/u.test(bare)) return null;
    if (query === '') return bare || '/';
    return `${bare || '/'}?${query}`;
  } catch {
    return null;
  }
}

/** The same of an address as a person gives it: it may be whole. */
export function ownSourceOf(address: string, baseUrl: string): string | null {
  const text = address.trim();
  return sourceOf(text.startsWith(`${baseUrl}/`) ? text.slice(baseUrl.length) : text);
}

/** One slash, not two: `//host/` and `/\host/` are addresses of other hosts to a browser. */
function isOwnPath(address: string): boolean {
  return /^\/(?![/\\])/.test(address) && !/[\\\p{Cc}]/u.test(address) && address.length <= addressAtMost;
}

/** What a person asks a redirect to be. */
export interface RedirectInput {
  readonly from: string;
  /** a path, or an absolute address; null where a story is meant */
  readonly to: string | null;
  readonly storyId: string | null;
  readonly forGood: boolean;
}

/**
 * Checks a redirect by itself; loops are found where the others are known. An absolute address of this site becomes
 * its path; one of another site must be whole, with http or https, so that nobody is sent away by a slip.
 */
export function checkRedirect(
  input: RedirectInput,
  baseUrl: string,
): { readonly redirect: Redirect } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const source = ownSourceOf(input.from, baseUrl);
  if (source === null)
    problems.push(
      `from: "${input.from.slice(0, 80)}" is no path of this site; write one such as /old/words/ or /?p=12.`,
    );
  if (source === '/') problems.push('from: the front page cannot lead elsewhere.');
  const target = input.to === null ? null : targetOf(input.to.trim(), baseUrl);
  if (input.to !== null && target === null) {
    problems.push(
      `to: "${input.to.slice(0, 80)}" is neither a path of this site nor a whole address; write /new/words/ or https://….`,
    );
  }
  if ((input.to === null) === (input.storyId === null))
    problems.push('to: give either an address or a story, not both.');
  if (source !== null && target !== null && sourceOf(target) === source)
    problems.push(`to: ${source} would lead to itself.`);
  if (problems.length > 0 || source === null) return { problems };
  return { redirect: { source, target, storyId: input.storyId, forGood: input.forGood } };
}

function targetOf(text: string, baseUrl: string): string | null {
  if (text.startsWith('/')) {
    if (!isOwnPath(text)) return null;
    const { pathname, search, hash } = new URL(text, baseUrl);
    return pathname.startsWith('//') ? null : pathname + search + hash;
  }
  if (!/^https?:\/\//i.test(text) || text.length > addressAtMost) return null;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return url.origin === baseUrl && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : url.href;
}
