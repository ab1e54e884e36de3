import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { loggedPath } from './logged-path.ts';

/** Where an answer came from: from memory, or made by the framework. */
export type AnswerSource = 'memory' | 'made';

/** What has been answered since the process began. Plain numbers: counting costs a request next to nothing. */
export interface Traffic {
  /** how many answers of each source there were, by the status's hundreds: the second of a list counts the 100s */
  readonly answers: Readonly<Record<AnswerSource, readonly number[]>>;
  readonly count: (source: AnswerSource, status: number) => void;
  /** called with the seconds that each made answer took, once somebody wants to know */
  observe: ((seconds: number) => void) | null;
}

/** Nothing answered yet. */
export function makeTraffic(): Traffic {
  const answers = { memory: [0, 0, 0, 0, 0, 0], made: [0, 0, 0, 0, 0, 0] };
  return {
    answers,
    observe: null,
    count: (source, status) => {
      const hundreds = Math.trunc(status / 100);
      answers[source][hundreds] = (answers[source][hundreds] ?? 0) + 1;
    },
  };
}

/** Ids that no two requests of a newsroom share, and that say nothing of either. */
export function newRequestId(): string {
  return randomBytes(9).toString('base64url');
}

/**
 * Counts every answer and, where the log is that talkative, writes a line for it: what was answered, and nothing of
 * who asked or of what they typed. The query is left out, for people search for names. Returns what to call when an
 * answer has been given from memory, before the framework.
 */
export function noteAnswers(
  app: FastifyInstance,
  traffic: Traffic,
  isTalkative: boolean,
): (request: IncomingMessage, response: ServerResponse) => void {
  app.addHook('onResponse', async (request, reply) => {
    const ms = reply.elapsedTime;
    traffic.count('made', reply.statusCode);
    if (!request.routeOptions.config.lasts) traffic.observe?.(ms / 1_000);
    if (isTalkative)
      request.log.info({ ...lineOf(request.raw, reply.raw), source: 'made', ms: Math.round(ms * 10) / 10 }, 'answered');
  });
  return (request, response) => {
    traffic.count('memory', response.statusCode);
    if (isTalkative)
      app.log.info({ reqId: newRequestId(), ...lineOf(request, response), source: 'memory' }, 'answered');
  };
}

function lineOf(request: IncomingMessage, response: ServerResponse) {
  return { method: request.method, path: loggedPath(request.url ?? ''), status: response.statusCode };
}
