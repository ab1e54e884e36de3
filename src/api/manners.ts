import type {
  FastifyBaseLogger,
  FastifyError,
  FastifyInstance,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import { bodyReader, type ReadBody } from './body.ts';
import { type ParameterProblem, readParameters } from './parameters.ts';
import { Refusal, sendParameterProblems, sendProblem } from './problems.ts';
import type { Described, ObjectSchema } from './schema.ts';

interface ShapeProvider extends FastifyTypeProvider {
  readonly validator: Described<this['schema']>;
}

/** Where rooms put the addresses of the API, below `/api/v1`; a handler's parameters have the types of their schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ShapeProvider
>;

/** Thrown to the error handler, which answers with every problem. */
class BadParameters extends Error {
  readonly problems: readonly ParameterProblem[];

  constructor(problems: readonly ParameterProblem[]) {
    super('Parameters are wrong.');
    this.problems = problems;
  }
}

export interface ApiManners {
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  /** false while the newsroom keeps its API closed: then nothing is here */
  readonly isOpen: () => Promise<boolean>;
  /** the change key under which opening and closing is noted */
  readonly openKey: string;
}

/** Parameters and bodies by their schemas; presenters' JSON as it is. */
export function readByShape(api: Api): void {
  api.setValidatorCompiler<ObjectSchema>(({ schema, httpPart }) => {
    const read: ReadBody =
      httpPart === 'body'
        ? bodyReader(schema)
        : (given) => readParameters(schema, given as Readonly<Record<string, unknown>>);
    return (given: unknown) => {
      const result = read(given);
      return 'values' in result ? { value: result.values } : { error: new BadParameters(result.problems) };
    };
  });
  // Presenters name every field and are typed by the schema; nothing is dropped or turned into another type on the way.
  api.setSerializerCompiler(() => (body) => JSON.stringify(body));
}

/** Whatever goes wrong is a problem; of a fault nothing is told but that it was one. */
export function answerFaults(api: Api, baseUrl: string): void {
  api.setErrorHandler((error: FastifyError | BadParameters | Refusal, request, reply) => {
    if (error instanceof BadParameters) return sendParameterProblems(reply, baseUrl, error.problems);
    if (error instanceof Refusal) {
      const { kind, status, message, errors, retryAfter } = error;
      if (retryAfter !== null) reply.header('retry-after', String(retryAfter));
      return sendProblem(reply, baseUrl, { kind, status, detail: message, ...(errors.length > 0 && { errors }) });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, baseUrl, { kind: 'refused', status, detail: error.message });
    request.log.error({ err: error, req: request }, 'request failed');
    // A fault that has a status of its own has words for people, too: a full disk, data that another command holds.
    const detail = status > 500 ? error.message : 'Nothing has been lost. Try again in a minute or two.';
    return sendProblem(reply.header('retry-after', '120').header('x-request-id', request.id), baseUrl, {
      kind: 'unavailable',
      status: 503,
      detail,
    });
  });
}

/** What a program that reads may expect: shapes, errors as problems, and pages of other sites may read, too. */
export function haveManners(api: Api, { baseUrl, isOpen, openKey }: ApiManners): void {
  readByShape(api);
  answerFaults(api, baseUrl);
  const links = `<${baseUrl}/api/v1/openapi.json>; rel="service-desc", <${baseUrl}/api/>; rel="service-doc"`;
  api.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'ETag, Link');
    if (!(await isOpen())) {
      return sendProblem(reply, baseUrl, {
        kind: 'not-found',
        status: 404,
        detail: 'The newsroom keeps its API closed.',
      });
    }
    reply.header('link', links);
    return undefined;
  });
  // What is kept ready is forgotten when the API is closed, also what only leads elsewhere or says why nothing is there.
  api.addHook('onRoute', (route) => {
    if (route.config) route.config = { ...route.config, alwaysShows: [openKey] };
  });
  // A page that sends If-None-Match must first ask whether it may (Fetch, CORS-preflight).
  api.options('/*', { config: { access: 'public' } }, async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, HEAD')
      .header('access-control-allow-headers', 'If-None-Match')
      .header('access-control-max-age', '86400')
      .send(),
  );
  api.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const detail = `${request.method} changes nothing here: the API is for reading.`;
      return sendProblem(reply.header('allow', 'GET, HEAD, OPTIONS'), baseUrl, {
        kind: 'not-allowed',
        status: 405,
        detail,
      });
    }
    const detail = `The API has no such address; ${baseUrl}/api/ lists them.`;
    return sendProblem(reply, baseUrl, { kind: 'not-found', status: 404, detail });
  });
}
