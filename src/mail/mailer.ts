/** A mail of plain words to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** false: mail cannot leave, and links are handed over by hand */
  readonly canMail: boolean;
  /** Resolves once the server that takes mail has taken it; rejects with its reason. */
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

/** Sends by SMTP (RFC 5321), by TLS wherever the server offers it. */
export function makeMailer({ smtpUrl, from, printTo }: MailerOptions): Mailer {
  if (smtpUrl === null) return printTo === null ? none : printer(printTo);
  return {
    canMail: true,
    send: async ({ to, subject, text }) => {
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
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ from: await from(), to: { name: '', address: to }, subject, text, headers });
    },
  };
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
      printTo.write(`\nMail to ${to}: ${subject}\n\n${text}\n\n`);
    },
  };
}
