import type { Db } from '../db/db.ts';
import type { Mail, Mailer } from '../mail/mail.ts';
import type { PrivateKeys } from './keys.ts';

/** What letters about comments are made of and sent by. */
export interface CommentMailDeps {
  /** sees everything */
  readonly db: Db;
  readonly keys: PrivateKeys;
  readonly mailer: Mailer;
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  /** letters that may leave in a minute; `lettersAMinute` when left out */
  readonly aMinute?: number;
}

/** A letter that was to be composed: as it is true now, or why there is none. */
export type Composed =
  | { readonly kind: 'mail'; readonly mail: Mail; readonly sent?: (trx: Db, now: Temporal.Instant) => Promise<void> }
  | { readonly kind: 'dropped'; readonly why: string }
  | { readonly kind: 'not yet'; readonly dueAt: Temporal.Instant };

export const dropped = (why: string): Composed => ({ kind: 'dropped', why });

/** The id of a mail, of which nothing is known but this newsroom: the same at every try. */
export function mailId(id: string, baseUrl: string): string {
  return `${id}@${new URL(baseUrl).hostname}`;
}
