/** A piece of work as the newsroom gives it (ALTCHA, version 1): which number, after the salt, has this hash? */
interface Task {
  readonly algorithm: string;
  /** SHA-256 in hexadecimal digits */
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
  readonly maxnumber?: number;
}

/** Hashes asked for at once. */
const atOnce = 40;
/**
 * Milliseconds of work before the page may do something else: some browsers hash beside its thread, and some make what
 * is as short as this at once, on it.
 */
const slice = 8;
const mostNumbers = 1_000_000;
/** A proof that comes sooner is taken for a machine's: milliseconds after its task. */
const soonest = 4_500;

/** Does the work that an address gives: resolves to what the form brings as its proof, or to null where there is none. */
export async function workFor(address: string): Promise<string | null> {
  // Browsers hash only on pages that come by https, or from this machine.
  if (!window.isSecureContext) return null;
  try {
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) return null;
    const task = (await answer.json()) as Task;
    const [number] = await Promise.all([findNumber(task), pass(soonest)]);
    const { algorithm, challenge, salt, signature } = task;
    return number === null ? null : btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  } catch {
    return null;
  }
}

function pass(milliseconds: number): Promise<unknown> {
  return new Promise((later) => setTimeout(later, milliseconds));
}

async function findNumber({ challenge, salt, maxnumber = mostNumbers }: Task): Promise<number | null> {
  const encoder = new TextEncoder();
  const hash = (number: number) => crypto.subtle.digest('SHA-256', encoder.encode(salt + number));
  // Its first four bytes tell one of four thousand million; only where they are right the others are looked at.
  const start = Number.parseInt(challenge.slice(0, 8), 16);
  let rested = performance.now();
  for (let first = 0; first <= maxnumber; first += atOnce) {
    const hashes = await Promise.all(Array.from({ length: atOnce }, (_, n) => hash(first + n)));
    const found = hashes.findIndex((bytes) => new DataView(bytes).getUint32(0) === start && hex(bytes) === challenge);
    if (found >= 0) return first + found;
    if (performance.now() - rested > slice) {
      await pass(0);
      rested = performance.now();
    }
  }
  return null;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
