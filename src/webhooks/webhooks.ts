/** The door of the webhooks room: telling other machines what happens to stories. */
export { webhookApi } from './routes.ts';
export { startWebhooks } from './work.ts';
