import { createHmac, randomBytes } from 'node:crypto';

/** 192 bits, base64. */
export function newSecret(): string {
  return randomBytes(24).toString('base64');
}

/** A secret as it is handed over: by its beginning people and libraries know what it is. */
export function handedSecret(secret: string): string {
  return `whsec_${secret}`;
}

/**
 * The headers that prove a word to be ours and new (Standard Webhooks 1.0, "Signature scheme"): HMAC-SHA256 over id,
 * time and body, so that a listener's copy is good for a few minutes only.
 */
export function signedHeaders(
  secret: string,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: Temporal.Instant },
): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(now.epochMilliseconds / 1_000));
  const key = Buffer.from(secret, 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}
