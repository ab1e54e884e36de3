import {
  type Api,
  deskAnswer,
  done,
  id as idOf,
  limit,
  mended,
  object,
  optional,
  Refusal,
  text,
  truth,
} from '../api/api.ts';
import { type Db, newId, transaction } from '../db/db.ts';
import { actorOf, noteDeed } from '../people/people.ts';
import { listDeliveries, queueAgain, queueTest } from './deliveries.ts';
import { Deliveries, type EventKind, MadeWebhook, WebhookLine, Webhooks, webhookEvents, webhookUrl } from './shapes.ts';
import { handedSecret } from './signature.ts';
import { changeWebhook, createWebhook, listWebhooks, removeWebhook, type Webhook } from './store.ts';

export interface WebhookRouteDeps {
  readonly db: Db;
  readonly now: () => Temporal.Instant;
}

const config = { access: 'desk: tokens' } as const;
const tags = ['Machines'];
const params = object({ id: idOf('the webhook') });

/** Webhooks, by the desk's API. */
export function webhookApi(api: Api, deps: WebhookRouteDeps): void {
  const { db, now } = deps;
  api.get(
    '/webhooks',
    {
      config,
      schema: {
        operationId: 'listWebhooks',
        summary: 'Webhooks',
        description: 'Machines that are told of what happens to stories.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The newest first.', Webhooks) },
      },
    },
    async () => ({ webhooks: await listWebhooks(db) }),
  );

  api.post(
    '/webhooks',
    {
      config,
      schema: {
        operationId: 'createWebhook',
        summary: 'Add a webhook',
        description:
          'Each word is a POST of JSON, signed by Standard Webhooks 1.0 with the secret that is shown this once, and tried for three days. Addresses of private networks are never asked.',
        tags,
        body: object({ url: webhookUrl, events: webhookEvents }),
        response: {
          201: deskAnswer('The webhook and its secret.', MadeWebhook),
        },
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const { url, events } = request.body;
      const made = await transaction(db, async (trx) => {
        await noteDeed(trx, by, { action: 'webhook added', object: url, detail: { events: events.join(', ') } }, now());
        return createWebhook(trx, { url, events, by: by.name }, now());
      });
      return reply.code(201).send({ id: made.id, secret: handedSecret(made.secret) });
    },
  );

  api.patch(
    '/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'changeWebhook',
        summary: 'Change a webhook',
        description: 'While it is not active nothing new is queued for it, and what waits goes on waiting.',
        tags,
        params,
        body: object({
          url: optional(webhookUrl),
          events: optional(webhookEvents),
          isActive: optional(mended(truth(), 'Give true or false.')),
        }),
        response: { 200: deskAnswer('The webhook as it is now.', WebhookLine) },
      },
    },
    async (request) => {
      const changes = definedOf(request.body);
      return transaction(db, async (trx) => {
        const { url } = await webhookIn(trx, request.params.id);
        await changeWebhook(trx, request.params.id, changes);
        await noteDeed(trx, actorOf(request), { object: url, ...deedOf(changes) }, now());
        return webhookIn(trx, request.params.id);
      });
    },
  );

  api.delete(
    '/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'removeWebhook',
        summary: 'Remove a webhook',
        description: 'With its log; what waits is given up.',
        tags,
        params,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        const url = await removeWebhook(trx, request.params.id);
        if (url === null) throw noSuchWebhook();
        await noteDeed(trx, actorOf(request), { action: 'webhook removed', object: url }, now());
      });
      return reply.code(204).send();
    },
  );
  deliveryRoutes(api, deps);
}

interface Changes {
  readonly url?: string;
  readonly events?: readonly EventKind[];
  readonly isActive?: boolean;
}

function definedOf({ url, events, isActive }: { [Name in keyof Changes]: Changes[Name] | undefined }): Changes {
  return {
    ...(url === undefined ? {} : { url }),
    ...(events === undefined ? {} : { events }),
    ...(isActive === undefined ? {} : { isActive }),
  };
}

function deedOf({ url, events, isActive }: Changes) {
  const detail = {
    ...(url === undefined ? {} : { address: url }),
    ...(events === undefined ? {} : { events: events.join(', ') }),
  };
  if (isActive === undefined) return { action: 'webhook changed', detail };
  return { action: isActive ? 'webhook switched on' : 'webhook paused', detail };
}

async function webhookIn(db: Db, id: string): Promise<Webhook> {
  const [webhook] = await listWebhooks(db, id);
  if (!webhook) throw noSuchWebhook();
  return webhook;
}

function noSuchWebhook(): Refusal {
  const detail = 'There is no such webhook, or no such word of it, any more. Load the list again.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

function deliveryRoutes(api: Api, { db, now }: WebhookRouteDeps): void {
  api.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: {
        operationId: 'listDeliveries',
        summary: 'What a webhook was told',
        description: 'The log of thirty days, and everything that waits.',
        tags,
        params,
        querystring: object({
          limit,
          before: optional(
            mended(text({ maxLength: 100, description: 'The last entry of the page before.' }), 'Take it from `next`.'),
          ),
        }),
        response: {
          200: deskAnswer('The newest first.', Deliveries),
        },
      },
    },
    async ({ params: { id }, query }) => {
      await webhookIn(db, id);
      const asked = { webhookId: id, limit: query.limit, before: query.before ?? null };
      const { deliveries, isMore } = await listDeliveries(db, asked);
      return { deliveries, next: isMore ? (deliveries.at(-1)?.id ?? null) : null };
    },
  );

  api.post(
    '/webhooks/:id/test',
    {
      config,
      schema: {
        operationId: 'testWebhook',
        summary: 'Try a webhook',
        description: 'Queues a word of the kind `test`; the log tells within seconds what became of it.',
        tags,
        params,
        body: object({}),
        response: { 202: deskAnswer('The word.', object({ id: text() })) },
      },
    },
    async ({ params: { id } }, reply) => {
      await webhookIn(db, id);
      const word = `test-${newId()}`;
      await queueTest(db, id, { id: word, now: now() });
      return reply.code(202).send({ id: word });
    },
  );

  api.post(
    '/webhooks/:id/deliveries/:delivery/again',
    {
      config,
      schema: {
        operationId: 'deliverAgain',
        summary: 'Tell it once more',
        description: 'Under the same id, tried from the beginning.',
        tags,
        params: object({
          id: idOf('the webhook'),
          delivery: mended(text({ maxLength: 100, description: 'The id of the word.' }), 'Give an id of the log.'),
        }),
        body: object({}),
        response: { 202: deskAnswer('The word.', object({ id: text() })) },
      },
    },
    async ({ params: { id, delivery } }, reply) => {
      if (!(await queueAgain(db, { id: delivery, webhookId: id }, now()))) throw noSuchWebhook();
      return reply.code(202).send({ id: delivery });
    },
  );
}
