import type { Mail, Mailer } from '../mail/mail.ts';
import type { OneTimeLink } from './links.ts';

/** What a mail with a link tells. */
export interface Letter {
  readonly kind: Exclude<OneTimeLink['kind'], 'first'>;
  readonly to: string;
  readonly newsroom: string;
  readonly link: string;
  /** who invites, or who has made the link for a new password; null: the person asked for it */
  readonly by: string | null;
}

/** A mail with a link: who it is from, what the link does, how long it works, and what to do if one did not ask. */
export function letterOf({ kind, to, newsroom, link, by }: Letter): Mail {
  if (kind === 'invitation') {
    const text = [
      `${by} invites you to the desk of ${newsroom}, where its stories are written and published.`,
      `Open this link to choose your password. It works once, for a week:\n${link}`,
      'If you do not know what this is about, do nothing: without the link nobody gets in.',
    ];
    return { to, subject: `Your invitation to the desk of ${newsroom}`, text: text.join('\n\n') };
  }
  const who = by === null ? 'Somebody, probably you, has asked' : `${by} has asked`;
  const text = [
    `${who} for a new password for your account at the desk of ${newsroom}.`,
    `Open this link to choose it. It works once, for two hours:\n${link}`,
    'If you did not want this, do nothing: your password stays as it is.',
  ];
  return { to, subject: `A new password for the desk of ${newsroom}`, text: text.join('\n\n') };
}

/** Sends a letter where mail can be sent; why it was not, in words, where that failed. */
export async function mailLetter(
  mailer: Mailer,
  letter: Letter,
): Promise<{ readonly isMailed: boolean; readonly mailProblem?: string }> {
  if (!mailer.canMail) return { isMailed: false };
  try {
    await mailer.send(letterOf(letter));
    return { isMailed: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { isMailed: false, mailProblem: `The mail server did not take the mail: ${reason.slice(0, 200)}` };
  }
}
