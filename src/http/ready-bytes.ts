import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this a compressed answer saves less than a packet. */
const smallest = 1_024;
/** Compressed bodies kept, bytes in all. */
const keptAtMost = 32 * 1024 * 1024;
const compressible =
  /^(?:text\/|application\/(?:json|xml|rss\+xml|atom\+xml|feed\+json|manifest\+json|javascript)|image\/svg\+xml)/;

type Encoding = 'br' | 'gzip';

/**
 * Gives every body a validator and sends it compressed where the client can read that. Compressed bytes are kept by
 * the hash of their content, so a page is compressed once however often it is asked for, and can never be stale.
 */
export function sendReadyBytes(app: FastifyInstance): void {
  const kept = new Map<string, Buffer>();
  let keptBytes = 0;
  const keep = (key: string, body: Buffer) => {
    // Two requests may have compressed the same page at once; it counts once.
    if (kept.has(key)) return;
    kept.set(key, body);
    keptBytes += body.length;
    for (const [oldest, bytes] of kept) {
      if (keptBytes <= keptAtMost) break;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  };
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const type = String(reply.getHeader('content-type') ?? '');
    const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    if (reply.statusCode === 200 && !reply.hasHeader('etag')) reply.header('etag', `W/"${hash}"`);
    const isCompressible = compressible.test(type) && !reply.hasHeader('content-encoding');
    if (isCompressible) reply.header('vary', 'Accept-Encoding');
    if (isUnchanged(request, reply)) {
      reply.code(304);
      // To HEAD the framework still adds the length that GET would have, so it needs the body.
      if (request.method === 'GET') {
        reply.removeHeader('content-type').removeHeader('content-length');
        return null;
      }
    }
    if (!isCompressible) return payload;
    const encoding = body.length < smallest ? null : encodingFor(request.headers['accept-encoding']);
    if (encoding === null) return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    const key = `${encoding} ${hash}`;
    const ready = kept.get(key);
    if (ready) return ready;
    const compressed = encoding === 'br' ? await brotli(body, brotliOptions(body)) : await gzipped(body, { level: 6 });
    keep(key, compressed);
    return compressed;
  });
}

/** Quality 5 is where brotli passes gzip in size at gzip's cost; 11 costs twenty times as much. */
function brotliOptions(body: Buffer) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  };
}

/** RFC 9110, 13.1.2: weak comparison against each tag of the list. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply): boolean {
  if (reply.statusCode !== 200 || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const asked = request.headers['if-none-match'];
  const tag = reply.getHeader('etag');
  if (asked === undefined || typeof tag !== 'string') return false;
  const bare = tag.replace(/^W\//, '');
  return asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare);
}

/** The best encoding the client accepts, RFC 9110, 12.5.3; `q=0` forbids one. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const weight = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
  return weight('gzip') > 0 ? 'gzip' : null;
}
