import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { keepEventStreams } from './event-streams.ts';
import { type KeptAnswers, type KeptAnswersOptions, keepAnswers } from './kept-answers.ts';
import { loggedPath } from './logged-path.ts';
import { oneATurn } from './one-a-turn.ts';
import { sendReadyBytes } from './ready-bytes.ts';
import { type Admission, addHeaders, answerPlainly, guard } from './security.ts';
import { noteWhatIsShown } from './shows.ts';
import { newRequestId, noteAnswers, type Traffic } from './traffic.ts';

/** What is known of an address at which no page stands. */
type Elsewhere =
  | { readonly kind: 'moved'; readonly to: string; readonly forGood: boolean }
  | { readonly kind: 'missing' }
  /** only machines ask for it: it is refused without a page */
  | { readonly kind: 'unwanted' };

/** Pages for people when something is wrong; each gives whole HTML. */
export interface ErrorPages {
  readonly missing: () => Promise<string>;
  /** self-contained: `policy` is the content security policy that allows its own style and nothing else */
  readonly unavailable: () => { readonly html: string; readonly policy: string };
}

export interface ServerOptions extends Omit<KeptAnswersOptions, 'answered'> {
  /** the address readers use, without a slash at its end; never taken from a request */
  readonly baseUrl: string;
  readonly pages: ErrorPages;
  /** who may call routes that are not public; without it there can be none */
  readonly admission?: Admission;
  /** where an address without a page (path and query) leads; never taken from the request without a look-up */
  readonly elsewhere?: (address: string) => Promise<Elsewhere>;
  /** where log lines go, as JSON; null keeps quiet (tests) */
  readonly logTo: NodeJS.WritableStream | null;
  /** `info` writes a line for each answer; `warn` only what a person should see to */
  readonly logLevel: 'error' | 'warn' | 'info';
  readonly traffic: Traffic;
  /** paths that begin so are handled as soon as they are read: what holds the thread for a moment only */
  readonly quick?: readonly string[];
}

/**
 * Milliseconds after which a client that has stopped reading its answer is ended; Node may take two such spans to be
 * sure. Only those who are still being answered are watched: a time-out for every connection costs as much as finding
 * the answer.
 */
const stalledAfter = 15_000;
/** Seconds after which a browser may try again what failed for now. */
const retryAfter = '120';

/** A server with limits, headers and error pages, and no route yet. */
export function makeServer(options: ServerOptions): FastifyInstance {
  // The framework makes its server before there are routes whose answers can be kept.
  let answers: KeptAnswers | null = null;
  const underWay = new Set<ServerResponse>();
  /** An answer that has not left whole at once. */
  const watched = (request: IncomingMessage, response: ServerResponse) => {
    request.socket.setTimeout(stalledAfter);
    underWay.add(response);
    response.on('close', () => underWay.delete(response));
  };
  const app = Fastify({
    serverFactory: (handler) => {
      const make = oneATurn((request: IncomingMessage, response: ServerResponse) => {
        // Who has gone away while they waited needs no answer.
        if (response.destroyed) return;
        if (answers === null) handler(request, response);
        else answers.answerLate(request, response, handler);
      });
      const isQuick = ({ url = '' }: IncomingMessage) => options.quick?.some((start) => url.startsWith(start)) ?? false;
      const pass = (request: IncomingMessage, response: ServerResponse) => {
        watched(request, response);
        if (isQuick(request)) handler(request, response);
        else make(request, response);
      };
      const limits = {
        headersTimeout: 10_000,
        connectionsCheckingInterval: 2_500,
        // A photograph over a slow line takes minutes; who sends nothing for a while is ended before that.
        requestTimeout: 600_000,
        keepAliveTimeout: 30_000,
      };
      return createServer(limits, (request, response) => {
        if (answers === null) pass(request, response);
        else answers.answer(request, response, pass);
      });
    },
    genReqId: newRequestId,
    // What has arrived while the server closes is still answered.
    return503OnClosing: false,
    logger:
      options.logTo === null
        ? false
        : {
            level: options.logLevel,
            stream: options.logTo,
            // No address, header or query of a reader is written down: only what is needed to find a fault.
            serializers: { req: (request) => ({ method: request.method, path: loggedPath(request.url) }) },
          },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: false,
    bodyLimit: 1_048_576,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (_error, _request, reply) => {
      addHeaders(reply as FastifyReply, options.baseUrl);
      return answerPlainly(reply as FastifyReply, 400, 'This address cannot be read.');
    },
  });
  endConnections(app, () => underWay.size > 0);
  keepEventStreams(app);
  guard(app, options.baseUrl, options.admission ?? null);
  noteWhatIsShown(app);
  const answered = noteAnswers(app, options.traffic, options.logTo !== null && options.logLevel === 'info');
  answers = keepAnswers(app, {
    ...options,
    answered: (request, response) => {
      answered(request, response);
      if (request.socket.writableLength > 0) watched(request, response);
    },
  });
  sendReadyBytes(app, answers);
  app.setNotFoundHandler((request, reply) => answerMissing(request, reply, options));
  app.setErrorHandler((error: FastifyError, request, reply) => answerFault(error, request, reply, options.pages));
  return app;
}

/** Milliseconds between two looks whether a server that closes still has something to answer. */
const lookWhileClosing = 100;

/**
 * While the server closes, Node waits for every connection that is not between two requests, also for one on which
 * nothing was ever asked: browsers open such beforehand. Once nothing is being answered, all are ended.
 */
function endConnections(app: FastifyInstance, isAnswering: () => boolean): void {
  let looking: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    looking = setInterval(() => {
      if (!isAnswering()) app.server.closeAllConnections();
    }, lookWhileClosing);
  });
  // The framework calls this once the last connection has ended.
  app.addHook('onClose', async () => clearInterval(looking));
}

async function answerMissing(
  request: FastifyRequest,
  reply: FastifyReply,
  { pages, elsewhere }: ServerOptions,
): Promise<FastifyReply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answerPlainly(reply.header('allow', 'GET, HEAD'), 405, 'Pages are read with GET.');
  }
  // A handler may have said what it shows before it found nothing; where else an address leads is noted nowhere.
  reply.shownKeys = null;
  const found = await elsewhere?.(request.url);
  if (found?.kind === 'moved') {
    return reply
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .redirect(found.to, found.forGood ? 301 : 302);
  }
  if (found?.kind === 'unwanted') return answerPlainly(reply, 404, 'There is nothing at this address.');
  return page(reply, 404, await pages.missing());
}

/** A fault of ours is logged and told in general words; one of the client's is told as it is. */
function answerFault(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  pages: ErrorPages,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) return answerPlainly(reply, status, error.message);
  request.log.error({ err: error, req: request }, 'request failed');
  // A reader who writes to the newsroom can say which request it was.
  reply.header('retry-after', retryAfter).header('x-request-id', request.id);
  if (request.method === 'GET' || request.method === 'HEAD') {
    const { html, policy } = pages.unavailable();
    return page(reply.header('content-security-policy', policy), 503, html);
  }
  return answerPlainly(
    reply,
    status === 507 ? 507 : 503,
    status === 500 ? 'Something failed here. Nothing was lost.' : error.message,
  );
}

function page(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
