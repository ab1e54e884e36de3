import type { FastifyInstance } from 'fastify';
import { compress, type Encoding, encodingFor, isCompressible } from './encodings.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { etagOf, isUnchanged } from './validators.ts';

/** Compressed bodies of answers that are not kept, such as the page for a missing address; bytes in all. */
const keptAtMost = 4 * 1024 * 1024;

/**
 * Gives every body a validator and sends it compressed where the client can read that. What a route lets be kept is
 * kept here, ready for the next; of the rest, compressed bytes are kept by the content they were made from.
 */
export function sendReadyBytes(app: FastifyInstance, answers: KeptAnswers): void {
  const compressed = compressedBodies();
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    const body = bodyOf(payload);
    if (body === null) return payload;
    const canCompress = body.length > 0 && isCompressible(String(reply.getHeader('content-type') ?? ''));
    if (canCompress && !reply.hasHeader('content-encoding')) reply.header('vary', 'Accept-Encoding');
    const ready = await answers.keep(request, reply, body);
    const etag = ready?.etag ?? etagOf(body);
    if (reply.statusCode === 200 && !reply.hasHeader('etag')) reply.header('etag', etag);
    if (isRead(request.method) && reply.statusCode === 200) {
      if (isUnchanged(request.headers, { etag: String(reply.getHeader('etag')), lastModified: null })) {
        reply.code(304);
        // To HEAD the framework still adds the length that GET would have, so it needs the body.
        if (request.method === 'GET') {
          reply.removeHeader('content-type').removeHeader('content-length');
          return null;
        }
      }
    }
    if (!canCompress || reply.hasHeader('content-encoding')) return payload;
    const encoding = encodingFor(request.headers['accept-encoding'], body.length);
    if (encoding === null) return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return ready?.encoded.get(encoding) ?? compressed(body, encoding, etag);
  });
}

/** What is sent, as bytes; null for a stream, which is sent as it comes. A redirect has an empty body. */
function bodyOf(payload: unknown): Buffer | null {
  if (payload === undefined || payload === null) return Buffer.alloc(0);
  if (typeof payload === 'string') return Buffer.from(payload);
  return Buffer.isBuffer(payload) ? payload : null;
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function compressedBodies(): (body: Buffer, encoding: Encoding, hash: string) => Promise<Buffer> {
  const kept = new Map<string, Buffer>();
  let bytes = 0;
  return async (body, encoding, hash) => {
    const key = `${encoding} ${hash}`;
    const known = kept.get(key);
    if (known) return known;
    const made = await compress(body, encoding);
    // Two requests may have compressed the same page at once; it counts once.
    if (!kept.has(key)) {
      kept.set(key, made);
      bytes += made.length;
    }
    for (const [oldest, { length }] of kept) {
      if (bytes <= keptAtMost) break;
      kept.delete(oldest);
      bytes -= length;
    }
    return made;
  };
}
