import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRobot } from './agents.ts';
import type { Counter } from './counter.ts';
import type { Passes } from './pass.ts';
import { refusalOf } from './rules.ts';
import type { Refusal, ViewAnswer, ViewAsked } from './shapes.ts';
import { traitsOf } from './traits.ts';

/** What counting by requests needs. */
export interface ViewRouteDeps {
  readonly counter: Counter;
  readonly passes: Passes;
  readonly now: () => Temporal.Instant;
  readonly addressOf: (request: FastifyRequest) => ViewAsked['address'];
  /** the address readers use */
  readonly baseUrl: string;
  /** where in the world an address is; null where the newsroom has no file of countries */
  readonly countryOf: (address: string) => string | null;
}

/** Every address here; requests for them are answered beside pages that are being made, and wait for none. */
export const viewsRoot = '/views/';

interface Params {
  readonly storyId: string;
  readonly token: string;
}
type ViewRequest = FastifyRequest<{ Params: Params; Querystring: Readonly<Record<string, unknown>> }>;

const open = { config: { access: 'public' } } as const;

/** Characters of an agent that tell anything. */
const agentAtMost = 512;

/** A picture of one transparent point, GIF89a. */
const point = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Where views are counted: `POST /views/<story>/<token>` by the script of the story's page, once the page is seen;
 * `GET …gif` by a browser without script, once it shows the page; and `POST …/read` for how far was read. No cache keeps
 * the answers. `Dateline-View` says whether it was counted, and else why not.
 */
export function viewRoutes(app: FastifyInstance, deps: ViewRouteDeps): void {
  const { counter, passes, now } = deps;
  const ownHost = new URL(deps.baseUrl).hostname;
  const ask = async (request: ViewRequest, isScripted: boolean): Promise<ViewAnswer> => {
    const agent = agentOf(request);
    const { storyId, token } = request.params;
    const why =
      refusalOf(request.method, request.headers) ??
      (passes.isGood(storyId, token) ? null : 'token') ??
      (isRobot(agent) ? 'robot' : null);
    if (why !== null) {
      counter.leaveOut(why);
      return { isCounted: false, why, views: null };
    }
    const address = deps.addressOf(request);
    const { from } = request.query;
    const traits = traitsOf({
      agent,
      acceptLanguage: request.headers['accept-language'] ?? '',
      from: typeof from === 'string' ? from : '',
      ownHost,
      country: deps.countryOf(address.text),
    });
    return counter.count({ storyId, at: now(), address, agent, isScripted, traits });
  };

  app.post<{ Params: Params }>(`${viewsRoot}:storyId/:token`, open, async (request, reply) => {
    const answer = await ask(request as ViewRequest, true);
    said(reply, answer);
    if (answer.views !== null) return reply.send({ views: answer.views });
    return reply.code(answer.isCounted ? 204 : (statuses[answer.why] ?? 204)).send();
  });
  app.get<{ Params: Params }>(`${viewsRoot}:storyId/:token(^[\\w-]+).gif`, open, async (request, reply) => {
    const answer = await ask(request as ViewRequest, false);
    return said(reply, answer).type('image/gif').send(point);
  });
  app.post<{ Params: Params }>(`${viewsRoot}:storyId/:token/read`, open, async (request, reply) => {
    const { params, query } = request as ViewRequest;
    const depth = Number(query['quarters']);
    const isGood = passes.isGood(params.storyId, params.token);
    reply.header('cache-control', 'no-store');
    if (!isGood || !Number.isInteger(depth) || depth < 1 || depth > 4) return reply.code(isGood ? 400 : 403).send();
    const address = deps.addressOf(request);
    await counter.read({ storyId: params.storyId, at: now(), address, agent: agentOf(request), depth });
    return reply.code(204).send();
  });
  app.addHook('onClose', () => counter.close());
}

/** What is not plainly a reader's. */
const statuses: Partial<Record<Refusal, number>> = { token: 403, 'other-site': 403, story: 404 };

function said(reply: FastifyReply, answer: ViewAnswer): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('dateline-view', answer.isCounted ? 'counted' : `refused; why=${answer.why}`);
}

function agentOf({ headers }: FastifyRequest): string {
  return (headers['user-agent'] ?? '').slice(0, agentAtMost);
}
