import type { Mail } from './mailer.ts';

/** What turns the order of letters round, or hides that it is turned (Unicode Bidirectional Algorithm, 2.1 to 2.5). */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Line ends of every kind, tabs, bells and other controls. */
const control = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Words that stand in one line of a header or in a name, whoever has typed them: in one line, in the order in which they
 * read, and no longer than `most` characters (code points).
 */
export function safeLine(words: string, most: number): string {
  const line = words.toWellFormed().replaceAll(turning, '').replaceAll(control, ' ').replaceAll(/ {2,}/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Whether it is one address and nothing else: nothing in it can end a header, name a second one or carry a comment. */
export function isMailbox(address: string): boolean {
  return address.length <= 254 && /^[^\s\p{C}<>"(),:;[\\\]@]+@[^\s\p{C}<>"(),:;[\\\]@]+$/u.test(address);
}

/** Everything that machines read of a mail besides whom it is from and to. Throws where it is not of the given form. */
export function headersOf({ messageId, thread, unsubscribe }: Mail) {
  const known = thread === undefined ? {} : { inReplyTo: bracketed(thread), references: bracketed(thread) };
  return {
    ...(messageId !== undefined && { messageId: bracketed(messageId) }),
    ...known,
    headers: {
      // Nobody's absence note or list software answers it (RFC 3834, 5).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== undefined && {
        'List-Unsubscribe': { prepared: true, value: `<${webAddress(unsubscribe)}>` },
        'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
      }),
    },
  };
}

function bracketed(id: string): string {
  if (!/^[A-Za-z0-9.-]+@[A-Za-z0-9.:[\]-]+$/.test(id)) throw new Error('This cannot be the id of a mail.');
  return `<${id}>`;
}

function webAddress(address: string): string {
  if (!/^https?:\/\/[!-;=?-~]+$/.test(address)) throw new Error('This cannot be an address in the head of a mail.');
  return address;
}
