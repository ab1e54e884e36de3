/** Private: another machine that is told of what happens to stories. */
interface WebhookTable {
  id: string;
  url: string;
  /** base64, without its prefix; it signs, so that it is kept as it is */
  secret: string;
  /** JSON, the kinds of event it is told of */
  events: string;
  is_active: number;
  made_by: string;
  created_at: string;
}

/** Private: a word to a webhook, and what became of it. */
interface WebhookDeliveryTable {
  /** of the event and the webhook: the same for every try, so that whoever is told twice can know */
  id: string;
  webhook_id: string;
  kind: string;
  story_id: string;
  /** when it happened */
  at: string;
  state: 'waiting' | 'given' | 'given up';
  due_at: string;
  tries: number;
  /** of the last try; null before it, or where nothing answered */
  last_status: number | null;
  last_problem: string | null;
  last_at: string | null;
}

export interface WebhookTables {
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}
