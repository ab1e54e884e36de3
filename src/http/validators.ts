import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A weak validator of a body: the same for every encoding of it, RFC 9110, 8.8.3. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/**
 * True when the client has this very answer already, RFC 9110, 13.2.2: a list of tags decides where there is one, and
 * only else the time. `lastModified` is in milliseconds, null where the answer states none. A time that is still to come
 * was told by a clock that has been set back since; what changed after that can have an earlier one.
 */
export function isUnchanged(
  headers: IncomingHttpHeaders,
  answer: { readonly etag: string | null; readonly lastModified: number | null },
): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return answer.etag !== null && hasTag(tags, answer.etag);
  const since = headers['if-modified-since'];
  if (since === undefined || answer.lastModified === null) return false;
  const known = Date.parse(since);
  return answer.lastModified <= known && known <= Date.now();
}

/** Weak comparison against each tag of the list, RFC 9110, 13.1.2. */
function hasTag(asked: string, tag: string): boolean {
  const bare = tag.replace(/^W\//, '');
  return asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare);
}
