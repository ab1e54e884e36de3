import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '../api/api.ts';
import { makeTurns } from '../http/http.ts';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
/** Each takes tens of milliseconds of a core and 19 MiB: more at once would only be slower, and could fill the memory. */
const atOnce = 2;
/** More than this many in line are turned away, so that guessing cannot hold up everything else for long. */
const waitingAtMost = 40;

const derive = promisify(argon2);
const turns = makeTurns(atOnce);

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.waiting() >= waitingAtMost)
    throw new Refusal({
      kind: 'too-often',
      status: 429,
      detail: 'Many people are signing in just now. Try again in a few seconds.',
      retryAfter: 5,
    });
  const over = await turns.take();
  try {
    return await work();
  } finally {
    over();
  }
}

/** Hashes a password with argon2id (RFC 9106) into a PHC string, which holds what is needed to check it. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(async () => {
    const salt = randomBytes(16);
    const tag = await derive('argon2id', { message: bytesOf(password), nonce: salt, tagLength, ...cost });
    const { memory, passes, parallelism } = cost;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
  });
}

/** Whether it is the password of the hash. Without a hash it takes as long, and is not. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? nobodys);
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts ?? [];
  const known = Buffer.from(tag, 'base64');
  const same = await inTurn(async () =>
    derive('argon2id', {
      message: bytesOf(password),
      nonce: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: known.length,
    }),
  );
  return hash !== null && timingSafeEqual(same, known);
}

/** What is checked where there is no account, so that this takes the same time. */
const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(Buffer.alloc(16))}$${unpadded(Buffer.alloc(tagLength))}`;

/** Two ways of typing one letter are one password (NFKC; NIST SP 800-63B, 3.1.1.2). */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
