import type { FastifyReply, FastifyRequest } from 'fastify';
import { compress, encodingFor, isCompressible } from './encodings.ts';
import { ownBytes } from './own-bytes.ts';
import type { ReadyAnswer } from './ready-answer.ts';
import { etagOf } from './validators.ts';

/** Statuses whose answers say something lasting about their address. */
const keptStatuses: ReadonlySet<number> = new Set([200, 301, 308, 410]);

/** Headers of one answer alone, or that belong to the encoding it is sent in. */
const notKept: ReadonlySet<string> = new Set([
  'content-length',
  'content-encoding',
  'connection',
  'date',
  'etag',
  'x-request-id',
]);

/** What a handler sends as an answer that can be kept, or null where it may not be. */
export async function makeReady(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
): Promise<ReadyAnswer | null> {
  const { shownKeys, shownUntil, statusCode } = reply;
  if (shownKeys === null || !keptStatuses.has(statusCode)) return null;
  const etag = etagOf(body);
  const ready: ReadyAnswer = {
    status: statusCode,
    etag,
    head: headOf(reply, etag),
    plain: ownBytes(body),
    encoded: new Map(),
    underway: new Set(),
    isCompressible: body.length > 0 && isCompressible(String(reply.getHeader('content-type') ?? '')),
    keys: [...shownKeys.union(new Set(request.routeOptions.config.alwaysShows))],
    madeAt: Date.now(),
    until: shownUntil?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    timesAsked: 0,
    heads: new Map(),
    last: null,
  };
  const wanted = ready.isCompressible ? encodingFor(request.headers['accept-encoding'], body.length) : null;
  if (wanted !== null) ready.encoded.set(wanted, await compress(body, wanted));
  return ready;
}

/** Header names and values in turn, as the handler and the hooks set them. */
function headOf(reply: FastifyReply, etag: string): string[] {
  const head: string[] = ['etag', etag];
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (notKept.has(name) || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) head.push(name, String(one));
  }
  return head;
}
