import { requestOnce, TooLong } from './one-request.ts';
import { addressFor, internet, type Reach } from './reach.ts';
import type { OutgoingAnswer, OutgoingRequest } from './shapes.ts';

const redirectsAtMost = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** What one request may cost in all, redirects included. */
export interface Limits {
  readonly bytes: number;
  readonly milliseconds: number;
}

const usualLimits: Limits = { bytes: 10 * 1024 * 1024, milliseconds: 10_000 };

/**
 * Asks another machine, by http or https and nowhere but on the internet: each host is looked up once, checked, and
 * connected to at the very address that was checked; each of at most three redirects is checked in the same way.
 * Never throws for what another machine does, nor when it is called off. `reach` and `limits` are for tests and for
 * rarer needs.
 */
export async function askOutside(
  address: string,
  request: OutgoingRequest = {},
  { reach = internet, limits = usualLimits }: { readonly reach?: Reach; readonly limits?: Limits } = {},
): Promise<OutgoingAnswer> {
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
  let next = webUrl(address);
  for (let hop = 0; hop <= redirectsAtMost; hop += 1) {
    const url = next;
    if (url === null) return refused(`"${address.slice(0, 120)}" is or leads to no http or https address.`);
    const found = await inTime(addressFor(url, reach), signal);
    if (found === null) return refused(explain(signal.reason, url, limits, request));
    if ('problem' in found) return refused(found.problem);
    try {
      const answer = await requestOnce({ ...request, ...found, url, signal, bytesAtMost: limits.bytes });
      // A POST that is sent on as a GET would ask something else; only 307 and 308 keep it (RFC 9110, 15.4).
      const follows = redirects.has(answer.status) && (request.body === undefined || answer.status >= 307);
      if (!follows || answer.location === null) return { ok: true, answer };
      next = webUrl(answer.location, url);
    } catch (error) {
      return refused(explain(error, url, limits, request));
    }
  }
  return refused(`${address.slice(0, 120)} leads on more than ${redirectsAtMost} times.`);
}

function refused(problem: string): OutgoingAnswer {
  return { ok: false, problem };
}

/** An http or https address without a name and password in it, or null. */
function webUrl(text: string, base?: URL): URL | null {
  const url = URL.parse(text, base);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** Looking a name up cannot be called off, so it is left behind; null: the time was over first. */
async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const end = () => resolve(null);
  if (signal.aborted) return null;
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function explain(error: unknown, url: URL, limits: Limits, { signal }: OutgoingRequest): string {
  if (signal?.aborted) return `${url.host} was being asked when that was called off.`;
  if (error instanceof TooLong) return `${url.host} answers with more than ${limits.bytes} bytes.`;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return `${url.host} has not answered within ${limits.milliseconds / 1_000} seconds.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `${url.host} cannot be asked (${code}).`;
}
