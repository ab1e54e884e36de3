import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { askOutside, startRounds } from '../outgoing/outgoing.ts';
import { stamp } from '../text/text.ts';
import { queueChanges } from './queue.ts';
import { isReachable, isTooOld, pauseAfter } from './rules.ts';
import { type Ask, type Given, submittedAtMost, tellHub, tellSearchEngines } from './send.ts';
import { dropPings, duePings, endPings, holdPings, type Ping, type PingKind, postponePing } from './store.ts';

/** One submission reaches every search engine that takes part. */
const indexNow = 'https://api.indexnow.org/indexnow';
/** Between two looks for changes: nobody waits for a ping, and a newsroom's changes often come a few at a time. */
const lookEveryMs = 2_000;
/** Feeds told of in one round, so that one hub never keeps search engines waiting long. */
const feedsARound = 20;

export interface PingDeps {
  /** reads and writes everything */
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  /** one sentence about a word that could not be given for days */
  readonly gaveUp: (why: string) => void;
  /** for tests: how and where other machines are asked */
  readonly ask?: Ask;
  readonly indexNowAt?: string;
}

/** What is needed to give words: the round's own way of asking ends with it. */
interface Round extends PingDeps {
  readonly ask: Ask;
  readonly signal: AbortSignal;
}

/**
 * One round: queues what has changed, and gives every word that is due once. When `signal` ends it, whoever is being
 * asked is asked no further, and what was not given stays in the queue as it was.
 */
export async function pingRound(deps: PingDeps, signal: AbortSignal = new AbortController().signal): Promise<void> {
  const { db, baseUrl, now } = deps;
  const { webSubHub: hub, indexNowKey: key } = await readNewsroom(db);
  const isKnown = isReachable(baseUrl);
  await queueChanges(db, { hub: hub !== null && isKnown, searchEngines: key !== null && isKnown }, now());
  const asked = deps.ask ?? askOutside;
  const round: Round = { ...deps, signal, ask: (address, request) => asked(address, { ...request, signal }) };
  if (hub === null) await dropPings(db, 'websub');
  else await tellOfFeeds(round, hub);
  if (key === null) await dropPings(db, 'indexnow');
  else if (!signal.aborted) {
    const due = await duePings(db, 'indexnow', stamp(now()), submittedAtMost);
    if (due.length === 0) return;
    const paths = due.map(({ target }) => target);
    const given = await tellSearchEngines(round.ask, deps.indexNowAt ?? indexNow, { baseUrl, key, paths });
    await settle(round, { kind: 'indexnow', pings: due, given });
  }
}

async function tellOfFeeds(round: Round, hub: string): Promise<void> {
  const { db, baseUrl, now, ask, signal } = round;
  for (const ping of await duePings(db, 'websub', stamp(now()), feedsARound)) {
    if (signal.aborted) return;
    const given = await tellHub(ask, hub, baseUrl + ping.target);
    await settle(round, { kind: 'websub', pings: [ping], given });
    // A hub that does not answer would be waited for once for each feed.
    if (given.kind === 'not-given' && given.by === 'machine') return;
  }
}

interface Settling {
  readonly kind: PingKind;
  readonly pings: readonly Ping[];
  readonly given: Given;
}

async function settle({ db, now, gaveUp, signal }: Round, { kind, pings, given }: Settling): Promise<void> {
  if (given.kind === 'given') return transaction(db, (trx) => endPings(trx, kind, pings));
  // Who was called off has refused nothing: the word is due again at the next start.
  if (signal.aborted) return undefined;
  const at = now();
  const isOld = ({ since }: Ping) => isTooOld(since, at);
  const old = pings.filter(isOld);
  const again = pings.filter((ping) => !isOld(ping));
  await transaction(db, async (trx) => {
    await endPings(trx, kind, old);
    let latest = stamp(at);
    for (const ping of again) {
      const until = stamp(at.add({ milliseconds: pauseAfter(ping.tries + 1, given.retryAfter, at) }));
      if (until > latest) latest = until;
      await postponePing(trx, kind, ping, until);
    }
    if (given.by === 'machine') await holdPings(trx, kind, latest);
  });
  if (old.length > 0) gaveUp(`${old.length} of ${kind} given up after three days: ${given.why}`);
  return undefined;
}

/** Starts the rounds. Call what it returns to stop: it ends one that is under way, and resolves when that has ended. */
export function startPings(deps: PingDeps & { readonly failed: (error: unknown) => void }): () => Promise<void> {
  return startRounds((signal) => pingRound(deps, signal), { everyMs: lookEveryMs, failed: deps.failed });
}
