import { createHash } from 'node:crypto';

/** A short name for words, the same as long as the words are: 22 characters that need no escaping in an address. */
export function shortKey(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}
