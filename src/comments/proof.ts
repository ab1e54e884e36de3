import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Challenge, Payload } from 'altcha-lib/v1/types';
import type { ProofFacts } from './facts.ts';
import type { PrivateKeys } from './keys.ts';

/** Half of it is tried on average: about a second of a telephone's time, and a spammer's for each comment. */
const numbersAtMost = 60_000;
/** A form may lie open over dinner. */
const goodFor = { hours: 4 };
const payloadAtMost = 2_000;

/** A piece of work for a browser (ALTCHA, version 1): bound to this newsroom, and to the moment at which it was given. */
export function makeProofTask(keys: PrivateKeys, now: Temporal.Instant): Promise<Challenge> {
  return createChallenge({
    hmacKey: keys.hash('proof', 'key'),
    algorithm: 'SHA-256',
    maxnumber: numbersAtMost,
    expires: new Date(now.add(goodFor).epochMilliseconds),
    params: { at: String(now.epochMilliseconds) },
  });
}

/** What became of the work: what the policy asks, and what tells a proof from others. */
export interface ReadProof {
  readonly facts: Omit<ProofFacts, 'wasUsed'>;
  /** null: it is wrong, so there is nothing to be used again */
  readonly signature: string | null;
  readonly expiresAt: Temporal.Instant;
}

/** Reads what a form brings as its proof; null where it brings none. */
export async function readProof(
  written: string | null,
  keys: PrivateKeys,
  now: Temporal.Instant,
): Promise<ReadProof | null> {
  if (written === null || written === '') return null;
  const wrong: ReadProof = {
    facts: { isRight: false, isExpired: false, afterSeconds: 0 },
    signature: null,
    expiresAt: now,
  };
  const payload = written.length > payloadAtMost ? null : payloadIn(written);
  if (payload === null || !(await verifySolution(payload, keys.hash('proof', 'key'), false))) return wrong;
  const { at, expires } = extractParams(payload);
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(Number(expires) * 1_000);
  const given = Temporal.Instant.fromEpochMilliseconds(Number(at));
  return {
    facts: {
      isRight: true,
      isExpired: Temporal.Instant.compare(expiresAt, now) < 0,
      afterSeconds: now.since(given).total('seconds'),
    },
    signature: payload.signature,
    expiresAt,
  };
}

function payloadIn(written: string): Payload | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(written, 'base64').toString('utf8'));
    if (typeof read !== 'object' || read === null) return null;
    const { algorithm, challenge, number, salt, signature } = read as Partial<Record<string, unknown>>;
    if (typeof challenge !== 'string' || typeof salt !== 'string' || typeof signature !== 'string') return null;
    if (algorithm !== 'SHA-256' || !Number.isSafeInteger(number)) return null;
    return { algorithm, challenge, number: number as number, salt, signature };
  } catch {
    return null;
  }
}
