import { headersOf, isMailbox, safeLine } from './headers.ts';

/** A mail to one person. What strangers have typed may stand in every part of it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** the same words set in type; left out: the mail is plain text alone */
  readonly html?: string;
  /** the same for every try, so that whoever is sent it twice can know: letters, digits, dots and hyphens, one `@` */
  readonly messageId?: string;
  /** what all mails of one conversation name, so that they stand together (RFC 5322, 3.6.4) */
  readonly thread?: string;
  /** https address that ends such mails, by a page and by one POST without it (RFC 8058) */
  readonly unsubscribe?: string;
}

export interface Mailer {
  /** false: mail cannot leave, and links are handed over by hand */
  readonly canMail: boolean;
  /** Resolves once the server that takes mail has taken it; rejects with its reason, of which `fateOf` tells more. */
  readonly send: (mail: Mail) => Promise<void>;
}

export interface MailerOptions {
  /** `smtp://…` or `smtps://…`; null: there is no server for mail */
  readonly smtpUrl: string | null;
  /** whom the mail is from */
  readonly from: () => Promise<{ readonly name: string; readonly address: string }>;
  /** where mail is printed that cannot leave: for development only, since it holds links that open accounts */
  readonly printTo: NodeJS.WritableStream | null;
}

/** Milliseconds for each step of a delivery: a person waits for it. */
const patience = 10_000;
const subjectAtMost = 200;
const nameAtMost = 100;

/** Sends by SMTP (RFC 5321), by TLS wherever the server offers it. Answers go to whom the mail is from. */
export function makeMailer({ smtpUrl, from, printTo }: MailerOptions): Mailer {
  if (smtpUrl === null) return printTo === null ? none : printer(printTo);
  return {
    canMail: true,
    send: async (mail) => {
      if (!isMailbox(mail.to)) throw new NoMailbox();
      // Loaded when the first mail is sent: most servers run for days without one.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
        // Words only: nothing that somebody typed can name a file or an address to fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const { name, address } = await from();
      await transport.sendMail({
        from: { name: safeLine(name, nameAtMost), address },
        to: { name: '', address: mail.to },
        subject: safeLine(mail.subject, subjectAtMost),
        text: mail.text,
        ...(mail.html !== undefined && { html: mail.html }),
        ...headersOf(mail),
      });
    },
  };
}

/** The address is none that mail could be sent to. */
class NoMailbox extends Error {
  readonly responseCode = 553;
  readonly command = 'RCPT TO';
  constructor() {
    super('This is no address for mail.');
  }
}

const none: Mailer = {
  canMail: false,
  send: async () => {
    throw new Error('This server cannot send mail: SMTP_URL is not set.');
  },
};

function printer(printTo: NodeJS.WritableStream): Mailer {
  return {
    canMail: true,
    send: async ({ to, subject, text }) => {
      printTo.write(`\nMail to ${to}: ${safeLine(subject, subjectAtMost)}\n\n${text}\n\n`);
    },
  };
}
