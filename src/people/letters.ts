import type { Mail, Mailer } from '../mail/mail.ts';
import type { OneTimeLink } from './links.ts';

/** What a mail with a link tells. */
export interface Letter {
  readonly kind: Exclude<OneTimeLink['kind'], 'first'>;
  readonly to: string;
  readonly newsroom: string;
  readonly link: string;
  /** who invites, or who has made the link; null: the person asked for it */
  readonly by: string | null;
}

/** What the address of an account is told when it is to be another one, or is. */
export interface Notice {
  readonly kind: 'asked' | 'changed';
  /** the address until now */
  readonly to: string;
  readonly newsroom: string;
  readonly next: string;
  /** the admin who has made the link; null: whoever was signed in asked for it */
  readonly by: string | null;
}

/** How a mail fared; why it was not sent, in words, where that failed. */
interface Fared {
  readonly isMailed: boolean;
  readonly mailProblem?: string;
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
  if (kind === 'email') {
    const text = [
      `${who} that you sign in to the desk of ${newsroom} with this e-mail address.`,
      `Open this link to take it in place of the one until now. It works once, for a day:\n${link}`,
      'If you do not know what this is about, do nothing: without the link nothing changes.',
    ];
    return { to, subject: `Your e-mail address for the desk of ${newsroom}`, text: text.join('\n\n') };
  }
  const text = [
    `${who} for a new password for your account at the desk of ${newsroom}.`,
    `Open this link to choose it. It works once, for two hours:\n${link}`,
    'If you did not want this, do nothing: your password stays as it is.',
  ];
  return { to, subject: `A new password for the desk of ${newsroom}`, text: text.join('\n\n') };
}

function noticeOf({ kind, to, newsroom, next, by }: Notice): Mail {
  const who = by === null ? 'Somebody, probably you, has asked' : `${by} has asked`;
  const text =
    kind === 'asked'
      ? [
          `${who} that you sign in to the desk of ${newsroom} with another e-mail address: ${next}`,
          'It changes once the link for it is opened, within a day. Until then this address holds.',
          'If you did not want this, change your password at the desk: the link then works no more.',
        ]
      : [
          `You sign in to the desk of ${newsroom} with another e-mail address from now on: ${next}`,
          'If you did not want this, tell an admin of the newsroom at once.',
        ];
  return { to, subject: `Your e-mail address for the desk of ${newsroom}`, text: text.join('\n\n') };
}

/** Sends a letter where mail can be sent. */
export function mailLetter(mailer: Mailer, letter: Letter): Promise<Fared> {
  return sent(mailer, letterOf(letter));
}

/** Sends a notice where mail can be sent. */
export function mailNotice(mailer: Mailer, notice: Notice): Promise<Fared> {
  return sent(mailer, noticeOf(notice));
}

async function sent(mailer: Mailer, mail: Mail): Promise<Fared> {
  if (!mailer.canMail) return { isMailed: false };
  try {
    await mailer.send(mail);
    return { isMailed: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { isMailed: false, mailProblem: `The mail server did not take the mail: ${reason.slice(0, 200)}` };
  }
}
