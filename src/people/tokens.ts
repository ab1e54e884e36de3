import { createHash, randomBytes } from 'node:crypto';

/** What opens something: the token is given away once, the database keeps its hash. */
export interface FreshToken {
  /** 256 random bits, base64url, 43 characters */
  readonly token: string;
  readonly hash: string;
}

export function newToken(): FreshToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** SHA-256, hexadecimal: enough for what is random already, and needs no time to compare. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
