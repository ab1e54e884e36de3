import { setTimeout } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests. */
export interface MailSink {
  readonly url: string;
  /** as they came, whole */
  readonly mails: readonly string[];
  /** whom each was for, by the envelope */
  readonly recipients: readonly string[];
  /** those that came whole while it answered nothing */
  readonly unanswered: readonly string[];
  /** whether it answers nothing from now on once a mail has come whole */
  readonly fallSilent: (isSilent: boolean) => void;
  /** what it says to mail from now on: takes it, or refuses it with these words where it is said whom it is for */
  readonly refuse: (why: { readonly code: number; readonly words: string } | null) => void;
  /** waits until there are so many, and gives their words */
  readonly waitFor: (count: number) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** The words of a mail, without how they travelled (quoted-printable). */
export function wordsOf(mail: string): string {
  return mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
}

/** A mail server that takes everything, or refuses everything. */
export async function openMailSink(takes = true): Promise<MailSink> {
  const mails: string[] = [];
  const recipients: string[] = [];
  const unanswered: string[] = [];
  let isSilent = false;
  let refusal: { readonly code: number; readonly words: string } | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (refusal === null) done();
      else done(Object.assign(new Error(refusal.words.replace('{address}', address)), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const mail = Buffer.concat(pieces).toString();
        if (isSilent) {
          unanswered.push(mail);
          return;
        }
        mails.push(mail);
        recipients.push(...envelope.rcptTo.map(({ address }) => address));
        done(takes ? null : new Error('No room for this mail'));
      });
    },
  });
  const { port } = await new Promise<{ port: number }>((opened) => {
    const listening = server.listen(0, '127.0.0.1', () => opened(listening.address() as { port: number }));
  });
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  const waitFor = async (count: number) => {
    for (let tries = 0; mails.length < count && tries < 500; tries += 1) await setTimeout(20);
    return mails.map(wordsOf);
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    recipients,
    waitFor,
    close,
    unanswered,
    fallSilent: (silent) => {
      isSilent = silent;
    },
    refuse: (why) => {
      refusal = why;
    },
  };
}
