/** The door of the mail room. */
export { type Mail, type Mailer, makeMailer } from './mailer.ts';
