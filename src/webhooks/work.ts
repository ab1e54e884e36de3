import type { Db } from '../db/db.ts';
import { askOutside, type OutgoingAnswer, startRounds } from '../outgoing/outgoing.ts';
import { type Due, dueDeliveries, noteOutcome, type Outcome } from './deliveries.ts';
import { payloadOf } from './payload.ts';
import { pauseAfter } from './rules.ts';
import { signedHeaders } from './signature.ts';
import { changeWebhook, clearLog } from './store.ts';

export interface WebhookDeps {
  /** reads and writes everything */
  readonly db: Db;
  /** sees what readers see: nothing else can be told */
  readonly publicDb: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  /** for tests: how other machines are asked */
  readonly ask?: typeof askOutside;
}

const lookEveryMs = 2_000;
const wordsARound = 50;
const limits = { bytes: 65_536, milliseconds: 10_000 } as const;

/** One round: gives every word that is due once. A machine that does not answer is asked only once in it. */
export async function webhookRound(
  deps: WebhookDeps,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { db, now } = deps;
  const silent = new Set<string>();
  for (const due of await dueDeliveries(db, now(), wordsARound)) {
    if (signal.aborted) return;
    if (silent.has(due.webhookId)) continue;
    const answer = await give(deps, due, signal);
    // Who was called off has refused nothing.
    if (signal.aborted) return;
    if (!answer.ok) silent.add(due.webhookId);
    // "There is nothing here any more, and will not be": the other side has ended it (Standard Webhooks).
    if (answer.ok && answer.answer.status === 410) await changeWebhook(db, due.webhookId, { isActive: false });
    await noteOutcome(db, due, outcomeOf(due, answer, now()), now());
  }
  await clearLog(db, now());
}

async function give(deps: WebhookDeps, due: Due, signal: AbortSignal): Promise<OutgoingAnswer> {
  const { publicDb, baseUrl, now, ask = askOutside } = deps;
  const text = await payloadOf(publicDb, due, baseUrl);
  const headers = signedHeaders(due.secret, { id: due.id, body: text, now: now() });
  return ask(due.url, { headers, body: { type: 'application/json', text }, signal }, { limits });
}

function outcomeOf(due: Due, result: OutgoingAnswer, now: Temporal.Instant): Outcome {
  const status = result.ok ? result.answer.status : null;
  if (status !== null && status >= 200 && status < 300) return { state: 'given', status, problem: null, dueAt: now };
  const problem = result.ok ? `It answered ${result.answer.status}.` : result.problem;
  const pause = pauseAfter(due.tries + 1, result.ok ? result.answer.retryAfter : null);
  if (pause === null) return { state: 'given up', status, problem, dueAt: now };
  return { state: 'waiting', status, problem, dueAt: now.add({ seconds: pause }) };
}

/** Starts the rounds. Call what it returns to stop: it ends one that is under way, and resolves when that has ended. */
export function startWebhooks(deps: WebhookDeps & { readonly failed: (error: unknown) => void }): () => Promise<void> {
  return startRounds((signal) => webhookRound(deps, signal), { everyMs: lookEveryMs, failed: deps.failed });
}
