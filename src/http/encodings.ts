import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ownBytes } from './own-bytes.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this a compressed answer saves less than a packet. */
const smallest = 1_024;
const compressible =
  /^(?:text\/|application\/(?:[a-z.+-]+\+)?(?:json|xml)|application\/javascript|image\/svg\+xml|image\/x-icon)/;

export type Encoding = 'br' | 'gzip';

/** Quality 5 is where brotli passes gzip in size at gzip's cost; 11 is a fifth smaller for twenty times the cost. */
export type BrotliQuality = 5 | 11;

/** True for types whose bytes compression makes fewer, other than those that are compressed in themselves. */
export function isCompressible(type: string): boolean {
  return compressible.test(type);
}

/**
 * The bytes in an encoding, compressed outside the event loop, in memory of their own. Brotli's window is as long as the
 * body and no longer: it is memory that every compression under way takes.
 */
export async function compress(body: Buffer, encoding: Encoding, quality: BrotliQuality = 5): Promise<Buffer> {
  if (encoding === 'gzip') return ownBytes(await gzipped(body, { level: 6 }));
  return ownBytes(
    await brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
      },
    }),
  );
}

/** The binary logarithm of the smallest window that holds so many bytes, within brotli's limits. */
function windowFor(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(bytes + 16))));
}

/** Reading the header costs a microsecond, and browsers send a handful of different ones. */
const read = new Map<string, Encoding | null>();
const readAtMost = 500;

/** The best encoding the client accepts for a body of this many bytes, RFC 9110, 12.5.3; `q=0` forbids one. */
export function encodingFor(accepted: string | undefined, bytes: number): Encoding | null {
  if (accepted === undefined || bytes < smallest) return null;
  const known = read.get(accepted);
  if (known !== undefined) return known;
  const encoding = weighed(accepted);
  if (read.size < readAtMost && accepted.length < 200) read.set(accepted, encoding);
  return encoding;
}

function weighed(accepted: string): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const weight = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
  return weight('gzip') > 0 ? 'gzip' : null;
}
