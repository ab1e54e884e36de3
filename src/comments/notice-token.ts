import { timingSafeEqual } from 'node:crypto';
import type { PrivateKeys } from './keys.ts';

/** A token as it stands in an address: the id without its hyphens, and what nobody can make without the keys. */
export const noticeTokenPattern = '[0-9a-f]{32}[A-Za-z0-9_-]{43}';
const shape = new RegExp(`^${noticeTokenPattern}$`);
const idDigits = 32;

/** The token by which whoever reads a letter confirms or ends notices; nothing of it is stored. */
export function noticeToken(keys: PrivateKeys, noticeId: string): string {
  return noticeId.replaceAll('-', '') + keys.hash('notice', noticeId);
}

/** The notice of a token; null where it is none of ours. */
export function noticeIdOf(keys: PrivateKeys, token: string): string | null {
  if (!shape.test(token)) return null;
  const id = token.slice(0, idDigits).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(Buffer.from(noticeToken(keys, id)), Buffer.from(token)) ? id : null;
}

/** Where a token leads, below the reader's origin. */
export function noticePath(keys: PrivateKeys, noticeId: string): string {
  return `/comments/notices/${noticeToken(keys, noticeId)}/`;
}
