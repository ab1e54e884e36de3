import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hostsNamed } from './plain-read.ts';

/** Who may call a route: everybody, or who has a permission. Part of its definition: a route without one does not start. */
export type Access = 'public' | `desk: ${string}`;

/** Who may come in where not everybody may. */
export interface Admission {
  /** whether there is such a permission at all; a route that names another does not start */
  readonly knows: (access: Access) => boolean;
  /** rejects with what the answer is to be where whoever asks may not */
  readonly admit: (request: FastifyRequest, access: Access) => Promise<void>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** `ourselves`: the desk may show it in a frame; left out, nobody may */
    framedBy?: 'ourselves';
  }
}

/**
 * Nothing inline and nothing from elsewhere. Pages are HTML, one stylesheet, own fonts and own pictures; a script,
 * frame or plug-in that found its way into a page would not run.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** What differs for the few pages that the desk shows in a frame. */
const inOurFrames: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'x-frame-options': 'SAMEORIGIN',
};

/** A year, as browsers' preload lists ask at the least; sent only where readers come by https. */
const strictTransport = 'max-age=31536000';

/** Adds the headers every answer carries, and refuses requests that no honest client sends. */
export function guard(app: FastifyInstance, baseUrl: string, admission: Admission | null): void {
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw new Error(`The route ${method} ${url} does not say who may call it.`);
    if (config.access !== 'public' && !admission?.knows(config.access))
      throw new Error(`The route ${method} ${url} wants "${config.access}", which nobody can have.`);
  });
  app.addHook('onRequest', async (request, reply) => {
    addHeaders(reply, baseUrl);
    if (request.routeOptions.config.framedBy === 'ourselves') reply.headers({ ...inOurFrames });
    const refusal = refuse(request, baseUrl);
    if (refusal) return answerPlainly(reply, refusal.status, refusal.words);
    const { access } = request.routeOptions.config;
    // Where there is no route, there is nothing to keep from anybody.
    if (access !== undefined && access !== 'public') await admission?.admit(request, access);
    return undefined;
  });
}

/** The headers every answer carries. */
export function addHeaders(reply: FastifyReply, baseUrl: string): void {
  for (const [name, value] of Object.entries(always)) reply.header(name, value);
  if (baseUrl.startsWith('https:')) reply.header('strict-transport-security', strictTransport);
}

/** Says a refusal in one line of plain text, for clients that never show it to a person. */
export function answerPlainly(reply: FastifyReply, status: number, words: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(`${words}\n`);
}

function refuse(request: FastifyRequest, baseUrl: string): { status: number; words: string } | null {
  if (hostsNamed(request.raw.rawHeaders) > 1) return { status: 400, words: 'The request names two hosts.' };
  // No address of ours holds a NUL, and PostgreSQL fails at one.
  if (request.url.includes('%00')) return { status: 400, words: 'This address cannot be read.' };
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return null;
  return isFromHere(request, baseUrl) ? null : { status: 403, words: 'This form was sent from another site.' };
}

/** Cross-site request forgery: a browser says where a request comes from, and it must be from here. */
function isFromHere(request: FastifyRequest, baseUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || origin === baseUrl;
}
