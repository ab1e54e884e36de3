import type { FastifyReply } from 'fastify';
import type { ReactNode } from 'react';
import { readListKey } from '../stories/stories.ts';
import { html } from './layout.tsx';

/** Readers' caches keep pages but ask each time whether they changed, so nothing stale is shown after a correction. */
const askEachTime = 'public, max-age=0, must-revalidate';

/** Anybody may open it. */
export const open = { config: { access: 'public' } } as const;

/** Anybody may open it, and its answer may be kept ready; `parameters` are those of the query that it depends on. */
export function openAndKept(...parameters: readonly string[]) {
  return { config: { access: 'public', kept: [...parameters] } } as const;
}

/** What `?before=` says: the key that a page of a list has given; anything else means the first page, as null does. */
export function keyIn(before: unknown): string | null {
  return typeof before === 'string' && readListKey(before) !== null ? before : null;
}

/** Sends a page. */
export function sendPage(reply: FastifyReply, page: ReactNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', status === 200 || status === 410 ? askEachTime : 'no-store')
    .send(html(page));
}

/** Sends the page for an address that nothing is known of. */
export function sendMissing(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

/** Sends the reader on for good; the path is as readers see it, not yet encoded. An empty part of it names nothing. */
export function moveTo(reply: FastifyReply, path: string): FastifyReply {
  if (path.includes('//')) return sendMissing(reply);
  return reply.header('cache-control', askEachTime).redirect(encodeURI(path), 301);
}
