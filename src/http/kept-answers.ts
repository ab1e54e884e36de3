import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeDoorkeeper } from './doorkeeper.ts';
import { compress, type Encoding, encodingFor } from './encodings.ts';
import { type Flight, makeFlights } from './flights.ts';
import { makeReady } from './make-ready.ts';
import type { PageCache } from './page-cache.ts';
import { isPlainRead } from './plain-read.ts';
import { type ReadyAnswer, sendReady } from './ready-answer.ts';
import { keptUrl } from './request-url.ts';
import { makeTurns } from './turns.ts';

export interface KeptAnswersOptions {
  readonly cache: PageCache;
  /** brings the cache up to date with what was committed before the call; see the database's `watchChanges` */
  readonly catchUp: () => Promise<void> | undefined;
  /** `Link` header values that a browser may be told of while its page is being made; null: nothing is told */
  readonly earlyLinks: (() => readonly string[]) | null;
  /** called when an answer has been given from memory */
  readonly answered: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Gives a request to the framework. */
type Pass = (request: IncomingMessage, response: ServerResponse) => void;

export interface KeptAnswers {
  /** Answers from memory, or lets the framework have the request. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, pass: Pass) => void;
  /** The same for a request that has waited since: another may have had its answer made. */
  readonly answerLate: (request: IncomingMessage, response: ServerResponse, pass: Pass) => void;
  /** Makes the answer that a handler sends ready, and keeps it; null where it is not to be kept. */
  readonly keep: (request: FastifyRequest, reply: FastifyReply, body: Buffer) => Promise<ReadyAnswer | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** where the answer may be kept, and its making; null on routes whose answers are not */
    keeping: { readonly url: string; readonly flight: Flight } | null;
  }
}

/** Asked for this often, an answer is worth its best compression; each so many times that is tried until it is begun. */
const worthBest = 16;
/**
 * And once it has stood for so long (milliseconds): it takes a tenth of a second, which a page that changes each moment,
 * as one under which many comment, would spend over and over for forms that nobody is ever sent.
 */
const worthBestAfter = 2_000;
/**
 * Answers made side by side. They share one thread, so that more would only take more memory, and longer for each;
 * some have to wait for a database elsewhere.
 */
const makingsAtOnce = 16;
/** Beyond this an answer is left without a form that nobody may want, until somebody does. */
const laterAtMost = 100;

/**
 * With a query there are more addresses than anybody will ask for twice (searches, places in a list): what is kept for
 * one of them could push out a page that many ask for. So it is kept only for an address that was asked for before.
 */
const addressesRemembered = 2_000;

/** Keeps the answers of routes that are `kept`, and answers from them for as long as they are true. */
export function keepAnswers(app: FastifyInstance, options: KeptAnswersOptions): KeptAnswers {
  const { cache, catchUp, answered } = options;
  const parameters = new Set<string>();
  const flights = makeFlights();
  const makings = makeTurns(makingsAtOnce);
  const afterwards = makeTurns(1);
  const strict = new Set<string>();
  const doorkeeper = makeDoorkeeper(addressesRemembered);
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  // A connection that stays open would keep the server from closing long after its last answer.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
  app.addHook('onRoute', (route) => {
    for (const name of route.config?.kept ?? []) parameters.add(name);
    if (route.config?.refusesOthers) strict.add(route.url.split(':', 1)[0] ?? '');
  });
  app.decorateRequest('keeping', null);

  const addBody = (url: string, ready: ReadyAnswer, encoding: Encoding, body: Buffer) => {
    ready.encoded.set(encoding, body);
    ready.heads.delete(encoding);
    ready.last = null;
    cache.grown(url, ready);
  };
  const encodeLater = async (url: string, ready: ReadyAnswer, encoding: Encoding, quality: 5 | 11) => {
    const form = `${encoding} ${quality}` as const;
    if (ready.underway.has(form) || afterwards.waiting() >= laterAtMost) return;
    ready.underway.add(form);
    const over = await afterwards.take();
    try {
      // Others may have crowded it out, or a change outdated it, while it waited.
      if (cache.holds(url, ready)) addBody(url, ready, encoding, await compress(ready.plain, encoding, quality));
    } catch {
      // The answer stays as it is, whole in another form.
    } finally {
      over();
    }
  };
  const improve = (url: string, ready: ReadyAnswer, missing: Encoding | null, now: number) => {
    ready.timesAsked += 1;
    if (missing !== null) void encodeLater(url, ready, missing, 5);
    else if (ready.timesAsked % worthBest === 0 && now - ready.madeAt >= worthBestAfter && ready.encoded.has('br'))
      void encodeLater(url, ready, 'br', 11);
  };
  const fromMemory = (request: IncomingMessage, response: ServerResponse, url: string, now: number): boolean => {
    const ready = cache.find(url, now);
    if (ready === undefined) return false;
    const missing = sendReady(ready, { request, response, now, more: moreHeaders(request, ready, isClosing) });
    answered(request, response);
    improve(url, ready, missing, now);
    return true;
  };

  let lookedAt = 0;
  const nextTurn = () => {
    lookedAt = 0;
  };
  /**
   * For requests that are read from the network: what is read in one turn of the event loop had arrived when the turn
   * began, so that one look serves all, where it is done at once. Only for a millisecond: a turn in which more than a
   * thousand connections have something to say takes them in several goes.
   */
  const catchUpThisTurn = (now: number): Promise<void> | undefined => {
    if (now === lookedAt) return undefined;
    const caughtUp = catchUp();
    if (caughtUp !== undefined) return caughtUp;
    if (lookedAt === 0) setImmediate(nextTurn);
    lookedAt = now;
    return undefined;
  };

  const answerWhen = async (
    look: () => Promise<void> | undefined,
    request: IncomingMessage,
    response: ServerResponse,
    pass: Pass,
  ) => {
    const url = keptUrl(request.url ?? '', parameters, strict);
    let isAnswered = false;
    try {
      await look();
      isAnswered = url !== null && fromMemory(request, response, url, Date.now());
    } catch {
      // Where the database is away, the framework finds that too, and says it.
    }
    if (!isAnswered) pass(request, response);
  };

  app.addHook('onRequest', async (request, reply) => {
    const { kept } = request.routeOptions.config;
    if (kept === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
    const url = keptUrl(request.raw.url ?? '', parameters, strict);
    if (url === null) return undefined;
    await catchUp();
    const other = flights.under(url, cache.moment());
    if (other) {
      await other.done;
      await catchUp();
      cache.counts.shared += 1;
      if (fromMemory(request.raw, reply.raw, url, Date.now())) return reply.hijack();
    }
    const flight = flights.begin(url, cache.moment());
    request.keeping = { url, flight };
    // Only a browser that opens a page has a use for it; other clients may not even know the status.
    if (options.earlyLinks !== null && request.headers['sec-fetch-mode'] === 'navigate')
      reply.raw.writeEarlyHints({ link: [...options.earlyLinks()] });
    const over = await makings.take();
    void flight.done.then(over);
    if (!reply.raw.destroyed) return undefined;
    // Who has gone away while they waited needs no answer.
    flight.land();
    return reply.hijack();
  });
  // What was answered without a body, or given up, is over too.
  app.addHook('onResponse', async (request) => request.keeping?.flight.land());
  app.addHook('onRequestAbort', async (request) => request.keeping?.flight.land());

  return {
    answer: (request, response, pass) => {
      const url = isPlainRead(request) ? keptUrl(request.url ?? '', parameters, strict) : null;
      if (url === null) return pass(request, response);
      const now = Date.now();
      let caughtUp: Promise<void> | undefined;
      try {
        caughtUp = catchUpThisTurn(now);
      } catch {
        return pass(request, response);
      }
      if (caughtUp === undefined) {
        if (!fromMemory(request, response, url, now)) pass(request, response);
      } else void answerWhen(() => caughtUp, request, response, pass);
    },
    answerLate: (request, response, pass) => {
      const url = isPlainRead(request) ? keptUrl(request.url ?? '', parameters, strict) : null;
      if (url !== null && cache.has(url)) void answerWhen(catchUp, request, response, pass);
      else pass(request, response);
    },
    keep: async (request, reply, body) => {
      if (request.keeping === null) return null;
      const { url, flight } = request.keeping;
      try {
        const ready = await makeReady(request, reply, body);
        if (ready === null) return null;
        // Only now: what one client is told beside the answer must not be kept with it.
        const told = surrogateKeys(request.raw, ready);
        if (told !== null) reply.header('surrogate-key', told);
        if (url.includes('?') && !doorkeeper.knows(url)) return ready;
        await catchUp();
        if (cache.keep(url, ready, flight.moment) && ready.isCompressible) {
          for (const encoding of ['br', 'gzip'] as const) {
            if (!ready.encoded.has(encoding) && encodingFor(encoding, body.length) !== null)
              void encodeLater(url, ready, encoding, 5);
          }
        }
        return ready;
      } finally {
        // However slowly the client reads its answer, nobody waits for that.
        flight.land();
      }
    },
  };
}

/** Names and values in turn that one answer has beside those that are kept. */
function moreHeaders(request: IncomingMessage, ready: ReadyAnswer, isClosing: boolean): readonly string[] {
  const told = surrogateKeys(request, ready);
  if (told === null && !isClosing) return none;
  return [...(isClosing ? ['connection', 'close'] : []), ...(told === null ? [] : ['surrogate-key', told])];
}

const none: readonly string[] = [];

/** Characters of a header line that a cache in front takes without being told to take more. */
const longestHeader = 8_000;

/**
 * The keys of what an answer shows, for a cache in front that says it can use them (W3C Edge Architecture
 * Specification); null for every other client, and where they would not fit in a header: then the cache asks each time,
 * as every client does. Blanks separate them, so a path among them must hold none.
 */
function surrogateKeys({ headers }: IncomingMessage, { keys }: ReadyAnswer): string | null {
  if (headers['surrogate-capability'] === undefined) return null;
  const told = keys.map((key) => encodeURI(key)).join(' ');
  return told.length > longestHeader ? null : told;
}
