import { type Described, integer, list, mended, named, object, oneOf, orNull, text, truth } from '../api/api.ts';

/** What of webhooks crosses the network. */

export const eventKinds = [
  'story.published',
  'story.updated',
  'story.corrected',
  'story.withheld',
  'story.killed',
  'story.withdrawn',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const webhookUrl = mended(
  text({ pattern: '^https?://[^\\s@]+$', maxLength: 500, description: 'Where it is told, by POST.' }),
  'Give a whole address that begins with https:// or http://, without a name and password in it.',
);
export const webhookEvents = mended(
  {
    ...list(mended(oneOf(eventKinds), `Choose among ${eventKinds.join(', ')}.`)),
    minItems: 1,
    uniqueItems: true,
    description: 'What it is told of.',
  },
  `Choose one or more of ${eventKinds.join(', ')}.`,
);

export const WebhookLine = named(
  'Webhook',
  object({
    id: text({ format: 'uuid' }),
    url: webhookUrl,
    events: webhookEvents,
    isActive: truth({ description: 'false: it is told of nothing; what waits goes on waiting.' }),
    madeBy: text(),
    createdAt: text({ format: 'date-time' }),
    waiting: integer({ description: 'Words that wait to be given.' }),
    givenUp: integer({ description: 'Words given up in the last thirty days.' }),
  }),
);

export type WebhookLine = Described<typeof WebhookLine>;
export const Webhooks = object({ webhooks: list(WebhookLine) });
export type Webhooks = Described<typeof Webhooks>;
export const MadeWebhook = object({ id: text({ format: 'uuid' }), secret: text() });
export type MadeWebhook = Described<typeof MadeWebhook>;

export const DeliveryLine = named(
  'WebhookDelivery',
  object({
    id: text({ description: 'Sent as webhook-id; the same in every try.' }),
    kind: oneOf([...eventKinds, 'test'], { description: 'What it told of.' }),
    storyId: orNull(text({ format: 'uuid' })),
    at: text({ format: 'date-time', description: 'When it happened.' }),
    state: oneOf(['waiting', 'given', 'given up']),
    tries: integer(),
    dueAt: orNull(text({ format: 'date-time' }), { description: 'When it is tried next.' }),
    lastAt: orNull(text({ format: 'date-time' }), { description: 'When it was tried last.' }),
    lastStatus: orNull(integer({ description: 'What the other machine answered then.' })),
    lastProblem: orNull(text({ description: 'Why it was not given, in a sentence.' })),
  }),
);
export type DeliveryLine = Described<typeof DeliveryLine>;
export const Deliveries = object({
  deliveries: list(DeliveryLine),
  next: orNull(text(), { description: 'Give it back as `before`.' }),
});
export type Deliveries = Described<typeof Deliveries>;
