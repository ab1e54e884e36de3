import { createHmac } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import type { Admission } from '../http/http.ts';
import type { Mailer } from '../mail/mail.ts';
import type { Actor } from './audit.ts';
import { bearerOf, sessionOfToken } from './machine-tokens.ts';
import { may, type Permission, permissions } from './roles.ts';
import { findSession, type Session } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** who is signed in; there on every route that wants a permission */
    session?: Session;
  }
}

export interface PeopleDeps {
  /** sees everything */
  readonly db: Db;
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  readonly mailer: Mailer;
  readonly newsroom: () => Promise<{ readonly name: string; readonly timeZone: string; readonly language: string }>;
}

/** What letting somebody in needs of that. */
type DoorDeps = Pick<PeopleDeps, 'db' | 'baseUrl' | 'now'>;

/**
 * The name of the cookie. Where readers come by https its prefix makes browsers keep it to this very host, and refuse
 * one that another host or an unencrypted page has planted (RFC 6265bis, 4.1.3).
 */
export function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-dateline_desk' : 'dateline_desk';
}

/** Two months; the server ends what is not used for two weeks. */
const keptFor = 60 * 24 * 60 * 60;

/** Gives the browser a session's token, or takes it away. */
export function setSessionCookie(reply: FastifyReply, baseUrl: string, token: string | null): void {
  const cookie = stringifySetCookie({
    name: cookieName(baseUrl),
    value: token ?? '',
    path: '/',
    httpOnly: true,
    secure: baseUrl.startsWith('https:'),
    sameSite: 'lax',
    maxAge: token === null ? 0 : keptFor,
  });
  reply.header('set-cookie', cookie);
}

/** The session that a request comes with, also one that still wants a code; null where there is none. */
export async function sessionOf(request: FastifyRequest, { db, baseUrl, now }: DoorDeps): Promise<Session | null> {
  const token = cookieTokenOf(request, baseUrl);
  return token === null ? null : findSession(db, token, now());
}

function cookieTokenOf(request: FastifyRequest, baseUrl: string): string | null {
  return parseCookie(request.headers.cookie ?? '')[cookieName(baseUrl)] || null;
}

/** Lets in who is signed in and has the permission; tells others apart: 401 may sign in, 403 may not at all. */
export function admissionOf(deps: DoorDeps): Admission {
  return {
    knows: (access) => permissions.includes(access as Permission),
    admit: async (request, access) => {
      const bearer = bearerOf(request.headers.authorization);
      const session =
        bearer === null ? await sessionOf(request, deps) : await sessionOfToken(deps.db, bearer, deps.now());
      if (session === null || session.wantsCode)
        throw new Refusal({ kind: 'not-signed-in', status: 401, detail: 'Sign in to go on. Nothing was changed.' });
      if (session.only !== null && !session.only.includes(access as Permission)) {
        const detail = `This token was not given "${access}". Nothing was changed.`;
        throw new Refusal({ kind: 'not-permitted', status: 403, detail });
      }
      // A browser says where a request comes from; one that says nothing and brings a cookie is not believed.
      const { origin, 'sec-fetch-site': site } = request.headers;
      const isUnsafe = request.method !== 'GET' && request.method !== 'HEAD';
      if (bearer === null && isUnsafe && origin === undefined && site === undefined)
        throw new Refusal({
          kind: 'not-permitted',
          status: 403,
          detail: 'The request does not say which page sent it.',
        });
      if (!may(session.account.role, access as Permission)) {
        const detail = `This needs another role: yours is ${session.account.role}. Nothing was changed.`;
        throw new Refusal({ kind: 'not-permitted', status: 403, detail });
      }
      request.session = session;
    },
  };
}

/** The session of a route that wants a permission. Throws on one that does not. */
export function signedIn(request: FastifyRequest): Session {
  if (!request.session) throw new Error(`${request.url} wants no permission, so nobody need be signed in.`);
  return request.session;
}

/** Whether whoever asks may do this: by their role, and by their token where they come with one. */
export function mayDo(request: FastifyRequest, permission: Permission): boolean {
  const { account, only } = signedIn(request);
  return may(account.role, permission) && (only === null || only.includes(permission));
}

/**
 * A secret that the same session is given again for the same purpose, and that nobody can make without what it comes
 * with: HMAC-SHA-256 of the purpose under its token, base64url, 43 characters. It tells nothing of the token.
 */
export function ownSecret(request: FastifyRequest, baseUrl: string, purpose: string): string {
  const key = bearerOf(request.headers.authorization) ?? cookieTokenOf(request, baseUrl);
  if (key === null) throw new Error(`${request.url} wants no permission, so nobody need be signed in.`);
  return createHmac('sha256', key).update(purpose).digest('base64url');
}

/** Whoever asks, for what is written down. */
export function actorOf(request: FastifyRequest): Actor {
  const { account } = signedIn(request);
  return { accountId: account.id, name: account.name };
}
