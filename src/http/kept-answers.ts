import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compress, type Encoding, encodingFor, isCompressible } from './encodings.ts';
import type { PageCache } from './page-cache.ts';
import { type ReadyAnswer, sendReady } from './ready-answer.ts';
import { keptUrl } from './request-url.ts';
import { etagOf } from './validators.ts';

/** How the server learns what has changed; see the database's `watchChanges`. */
export type CatchUp = () => Promise<void> | undefined;

export interface KeptAnswersOptions {
  readonly cache: PageCache;
  readonly catchUp: CatchUp;
  /** `Link` header values that a browser may be told of while its page is being made; null: nothing is told */
  readonly earlyLinks: (() => readonly string[]) | null;
  /** called when an answer has been given from memory */
  readonly answered: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Statuses whose answers say something lasting about their address. */
const keptStatuses: ReadonlySet<number> = new Set([200, 301, 308, 410]);
/** Asked for this often, an answer is worth its best compression. */
const worthBest = 16;

/** One making of an answer that others may wait for. */
interface Flight {
  readonly moment: number;
  readonly done: Promise<void>;
  readonly land: () => void;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** where the answer may be kept, and the cache's moment when its making began; null on other routes */
    keeping: { readonly url: string; readonly moment: number; readonly flight: Flight | null } | null;
  }
}

export interface KeptAnswers {
  /** Answers from memory before the framework sees the request; false: it is the framework's. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, pass: () => void) => void;
  /** Makes the answer that a handler sends ready, and keeps it; null where it is not to be kept. */
  readonly keep: (request: FastifyRequest, reply: FastifyReply, body: Buffer) => Promise<ReadyAnswer | null>;
}

/** Keeps the answers of routes that are `kept`, and answers from them as long as they are true. */
export function keepAnswers(app: FastifyInstance, options: KeptAnswersOptions): KeptAnswers {
  const { cache, catchUp, earlyLinks, answered } = options;
  const parameters = new Set<string>();
  const strict = new Set<string>();
  const flights = new Map<string, Flight>();
  const asked = new WeakMap<ReadyAnswer, number>();
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onRoute', (route) => {
    for (const name of route.config?.kept ?? []) parameters.add(name);
    if (route.config?.refusesOthers) strict.add(route.url.split(':', 1)[0] ?? '');
  });
  // A connection that stays open would keep the server from closing long after its last answer.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
  app.decorateRequest('keeping', null);

  const moreHeaders = (request: IncomingMessage, ready: ReadyAnswer): string[] => {
    const more = isClosing ? ['connection', 'close'] : [];
    // Only a cache in front that says it can use them is told the keys (W3C Edge Architecture Specification).
    if (request.headers['surrogate-capability'] !== undefined) more.push('surrogate-key', surrogateKeys(ready.keys));
    return more;
  };
  const fromMemory = (request: IncomingMessage, response: ServerResponse, url: string): boolean => {
    const ready = cache.find(url, Date.now());
    if (ready === undefined) return false;
    sendReady(ready, request, response, moreHeaders(request, ready));
    answered(request, response);
    improve(url, ready);
    return true;
  };
  /** What is asked for again and again gets its best compression, in the background. */
  const improve = (url: string, ready: ReadyAnswer) => {
    if (!ready.encoded.has('br')) return;
    const times = (asked.get(ready) ?? 0) + 1;
    asked.set(ready, times);
    if (times !== worthBest) return;
    compress(ready.plain, 'br', 11).then(
      (best) => addBody(ready, 'br', best, url),
      () => undefined,
    );
  };
  const addBody = (ready: ReadyAnswer, encoding: Encoding, body: Buffer, url: string) => {
    ready.encoded.set(encoding, body);
    ready.heads.delete(encoding);
    cache.grown(url, ready);
  };

  app.addHook('onRequest', async (request, reply) => {
    const { kept } = request.routeOptions.config;
    if (kept === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
    const url = keptUrl(request.raw.url ?? '', parameters, strict);
    if (url === null) return undefined;
    await catchUp();
    const other = flights.get(url);
    if (other && other.moment === cache.moment()) {
      await other.done;
      await catchUp();
      cache.counts.shared += 1;
      if (fromMemory(request.raw, reply.raw, url)) return reply.hijack();
    }
    request.keeping = { url, moment: cache.moment(), flight: takeOff(url) };
    tellEarly(request, reply);
    return undefined;
  });
  const takeOff = (url: string): Flight => {
    let land: () => void = () => undefined;
    const done = new Promise<void>((landed) => {
      land = landed;
    });
    const flight: Flight = {
      moment: cache.moment(),
      done,
      land: () => {
        if (flights.get(url) === flight) flights.delete(url);
        land();
      },
    };
    flights.set(url, flight);
    return flight;
  };
  // An answer that breaks off never reaches the end of its making: those who wait then make their own.
  app.addHook('onResponse', async (request) => request.keeping?.flight?.land());
  app.addHook('onRequestAbort', async (request) => request.keeping?.flight?.land());

  const tellEarly = (request: FastifyRequest, reply: FastifyReply) => {
    // Only a browser that opens a page has a use for it; other clients may not even know the status.
    if (earlyLinks === null || request.headers['sec-fetch-mode'] !== 'navigate') return;
    reply.raw.writeEarlyHints({ link: [...earlyLinks()] });
  };

  return {
    answer: (request, response, pass) => {
      const url = isPlainRead(request) ? keptUrl(request.url ?? '', parameters, strict) : null;
      if (url === null) return pass();
      const caughtUp = catchUp();
      if (caughtUp === undefined) return fromMemory(request, response, url) ? undefined : pass();
      caughtUp.then(
        () => (fromMemory(request, response, url) ? undefined : pass()),
        // The database is away: the framework finds that too, and says it.
        () => pass(),
      );
    },
    keep: async (request, reply, body) => {
      const { keeping } = request;
      const { shownKeys, shownUntil, statusCode } = reply;
      if (keeping === null || shownKeys === null || !keptStatuses.has(statusCode)) return null;
      const type = String(reply.getHeader('content-type') ?? '');
      const ready: ReadyAnswer = {
        status: statusCode,
        etag: etagOf(body),
        head: headOf(reply, etagOf(body)),
        plain: body,
        encoded: new Map(),
        isCompressible: isCompressible(type) && body.length > 0,
        keys: [...shownKeys],
        madeAt: Date.now(),
        until: shownUntil?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
        heads: new Map(),
      };
      const wanted = ready.isCompressible ? encodingFor(request.headers['accept-encoding'], body.length) : null;
      if (wanted !== null) ready.encoded.set(wanted, await compress(body, wanted));
      await catchUp();
      if (cache.keep(keeping.url, ready, keeping.moment)) {
        for (const encoding of ['br', 'gzip'] as const) {
          if (!ready.isCompressible || ready.encoded.has(encoding) || encodingFor(encoding, body.length) === null)
            continue;
          compress(body, encoding).then(
            (made) => addBody(ready, encoding, made, keeping.url),
            () => undefined,
          );
        }
      }
      keeping.flight?.land();
      return ready;
    },
  };
}

/** A read without a body, from a client that names one host: everything else is the framework's to judge. */
function isPlainRead(request: IncomingMessage): boolean {
  const { method, headers, rawHeaders } = request;
  if ((method !== 'GET' && method !== 'HEAD') || headers['transfer-encoding'] !== undefined) return false;
  if (headers['content-length'] !== undefined) return false;
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name !== undefined && name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1;
}

/** Header names and values in turn, as the handler and the hooks set them. */
function headOf(reply: FastifyReply, etag: string): string[] {
  const left: ReadonlySet<string> = new Set([
    'content-length',
    'content-encoding',
    'connection',
    'date',
    'etag',
    'x-request-id',
  ]);
  const head: string[] = ['etag', etag];
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (left.has(name) || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) head.push(name, String(one));
  }
  return head;
}

/** Keys are separated by blanks, so a path among them must hold none. */
function surrogateKeys(keys: readonly string[]): string {
  return keys.map((key) => encodeURI(key)).join(' ');
}
