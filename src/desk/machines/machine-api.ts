import type { Ask } from '../ask.ts';
import type { Deliveries, EventKind, MadeToken, MadeWebhook, Scope, Tokens, WebhookLine, Webhooks } from '../shapes.ts';

/** Entries on a page of a webhook's log. */
const pageSize = 20;

/** What the screen of machines asks the server. */
export function makeMachineApi(ask: Ask) {
  return {
    tokens: () => ask<Tokens>('GET', '/tokens'),
    makeToken: (given: { name: string; scopes: readonly Scope[]; days: number | null }) =>
      ask<MadeToken>('POST', '/tokens', given),
    revokeToken: (id: string) => ask<void>('DELETE', `/tokens/${id}`),
    webhooks: () => ask<Webhooks>('GET', '/webhooks'),
    addWebhook: (given: { url: string; events: readonly EventKind[] }) => ask<MadeWebhook>('POST', '/webhooks', given),
    changeWebhook: (id: string, to: { url?: string; events?: readonly EventKind[]; isActive?: boolean }) =>
      ask<WebhookLine>('PATCH', `/webhooks/${id}`, to),
    removeWebhook: (id: string) => ask<void>('DELETE', `/webhooks/${id}`),
    testWebhook: (id: string) => ask<{ id: string }>('POST', `/webhooks/${id}/test`),
    deliveries: (id: string, before: string | null) => {
      const asked = new URLSearchParams({ limit: String(pageSize), ...(before !== null && { before }) });
      return ask<Deliveries>('GET', `/webhooks/${id}/deliveries?${asked}`);
    },
    sendAgain: (id: string, delivery: string) =>
      ask<{ id: string }>('POST', `/webhooks/${id}/deliveries/${encodeURIComponent(delivery)}/again`),
  } as const;
}
