/**
 * What a mail that was not taken has before it. `no mailbox`: nobody can be reached there, now or later. `refused`: not
 * this mail. `later`: another try makes sense.
 */
export interface Fate {
  readonly kind: 'no mailbox' | 'refused' | 'later';
  /** what the server said, by its code and the step alone: its words may repeat the address */
  readonly problem: string;
}

/** No such mailbox, not here any more, no such name, no such host (RFC 5321, 4.2.3; RFC 7504). */
const nobodyThere: ReadonlySet<number> = new Set([550, 551, 553, 556]);
/** Refused for what is thought of us or of the mail, and not because nobody is there (RFC 3463, X.7.X). */
const byPolicy = /^\s*5\d\d[ -]5\.7\./;

/** Tells what becomes of a mail by the error with which it was not sent. */
export function fateOf(error: unknown): Fate {
  const { responseCode, command, code, response } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const status = typeof responseCode === 'number' ? responseCode : null;
  const problem = `${status ?? (typeof code === 'string' ? code : 'failed')}${typeof command === 'string' ? ` at ${command}` : ''}`;
  const isPolicy = typeof response === 'string' && byPolicy.test(response);
  if (status === null || status < 500) return { kind: 'later', problem };
  if (command === 'RCPT TO' && nobodyThere.has(status) && !isPolicy) return { kind: 'no mailbox', problem };
  // Of what comes before whom it is for, the mail is not to blame: signing in, our own address.
  return { kind: command === 'RCPT TO' || command === 'DATA' ? 'refused' : 'later', problem };
}
