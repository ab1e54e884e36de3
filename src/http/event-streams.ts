import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Server-sent events (HTML, 9.2) to one reader, for as long as the page is open. */
export interface EventStream {
  /** neither may hold a line break */
  readonly send: (event: { readonly id: string; readonly data: string }) => void;
  readonly end: () => void;
  /** what is to be done once it has ended, whoever ended it */
  readonly onEnd: (ended: () => void) => void;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** true: how long an answer takes says how long a reader has stayed, so it is no measure of the server */
    lasts?: true;
  }
  interface FastifyReply {
    /**
     * Makes the answer a stream of events. Null, with nothing answered, where too many are open, in all or to the
     * network address `from` (null: it tells nothing of who asks), where the server closes, or nobody waits any more.
     */
    openEvents(from: string | null): EventStream | null;
  }
}

interface Limits {
  /** milliseconds between two signs of life: proxies end what is silent for half a minute or more */
  readonly beat: number;
  /** streams open at once, in all and to one address */
  readonly inAll: number;
  readonly toOne: number;
}

const usual: Limits = { beat: 25_000, inAll: 2_000, toOne: 10 };
/** Bytes that may wait for a reader: who has taken nothing for so long has gone without a word. */
const waitingAtMost = 16_384;
/** Milliseconds after which browsers come back; spread, so that they do not all come at once to a server that restarts. */
const retry = { least: 3_000, spread: 4_000 };
const signOfLife = ':\n\n';

/** Lets routes answer with streams of events, all of which end when the server closes. */
export function keepEventStreams(app: FastifyInstance, { beat, inAll, toOne }: Limits = usual): void {
  const streams = new Set<ServerResponse>();
  const perAddress = new Map<string, number>();
  let isClosing = false;
  let beating: NodeJS.Timeout | undefined;

  const count = (from: string | null, more: 1 | -1) => {
    if (from === null) return;
    const open = (perAddress.get(from) ?? 0) + more;
    if (open > 0) perAddress.set(from, open);
    else perAddress.delete(from);
  };
  const write = (response: ServerResponse, text: string) => {
    if (response.writableLength > waitingAtMost) response.destroy();
    else if (!response.writableEnded) response.write(text);
  };
  const isFull = (from: string | null) =>
    isClosing || streams.size >= inAll || (from !== null && (perAddress.get(from) ?? 0) >= toOne);
  const open = (reply: FastifyReply, from: string | null): EventStream => {
    const response = begin(reply);
    streams.add(response);
    count(from, 1);
    beating ??= setInterval(() => {
      for (const one of streams) write(one, signOfLife);
    }, beat).unref();
    response.once('close', () => {
      streams.delete(response);
      count(from, -1);
      if (streams.size > 0) return;
      clearInterval(beating);
      beating = undefined;
    });
    return {
      send: ({ id, data }) => write(response, `id: ${id}\ndata: ${data}\n\n`),
      end: () => response.end(),
      onEnd: (ended) => {
        if (response.closed) ended();
        else response.once('close', ended);
      },
    };
  };

  app.decorateReply('openEvents', function openEvents(from: string | null) {
    // Who has gone before the answer begins is not heard to end.
    return this.raw.destroyed || isFull(from) ? null : open(this, from);
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const response of streams) response.end();
  });
}

/** The head of the answer, and what makes browsers come back to it. */
function begin(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const { raw } = reply;
  // A stream is silent for longer than a client that has stopped reading may be.
  reply.request.raw.socket.setTimeout(0);
  raw.on('error', () => raw.destroy());
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx keeps back what it has not heard the end of.
    'x-accel-buffering': 'no',
  });
  raw.write(`retry: ${retry.least + Math.round(Math.random() * retry.spread)}\n\n`);
  return raw;
}
