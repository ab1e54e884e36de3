import { randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commentsRoot } from './addresses.ts';

const name = 'dateline_comments';
/** Seconds: longer than a comment can be changed, so that its writer also learns what became of it. */
const aDay = 86_400;

/** The secret of a browser that has commented today; null for every other. */
export function secretOf(request: FastifyRequest): string | null {
  const secret = parseCookie(request.headers.cookie ?? '')[name] ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

/** A secret for a browser that has none. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Lets the browser keep its secret. Readers who only read are never given one. */
export function keepSecret(reply: FastifyReply, secret: string, baseUrl: string): void {
  const cookie = stringifySetCookie({
    name,
    value: secret,
    path: commentsRoot,
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
    maxAge: aDay,
  });
  reply.header('set-cookie', cookie);
}
