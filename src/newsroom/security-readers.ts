import { plainDate } from './masthead-readers.ts';
import { address, email, quoted, type Reader, refused, taken } from './readers.ts';

const contactAddress = address(['https:', 'mailto:', 'tel:'], 'mailto:security@example.org');

/** Where a weakness can be told (RFC 9116, 2.5.3); a bare email address becomes a `mailto:` one. */
export const securityContact: Reader<string> = (value, known) => {
  const bare = email(value, known);
  return bare.ok && !bare.value.includes(':') ? taken(`mailto:${bare.value}`) : contactAddress(value, known);
};

export const securityPolicy = address(['https:'], 'https://example.org/about/security/');
export const encryptionKey = address(['https:', 'dns:', 'openpgp4fpr:'], 'https://example.org/pgp-key.txt');

/** A day ahead and at most a year away: RFC 9116 (2.5.5) asks for less than a year, so that stale contacts fall away. */
export const expiryDay: Reader<string> = (value, { now }) => {
  const day = plainDate(typeof value === 'string' ? value.trim() : '');
  if (day === null) return refused(`${quoted(value)} is no day; write one such as 2027-06-30.`);
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  if (Temporal.PlainDate.compare(day, today) <= 0) return refused(`${day} has passed; name a day that is still ahead.`);
  const latest = today.add({ years: 1 });
  return Temporal.PlainDate.compare(day, latest) > 0
    ? refused(`${day} is more than a year away; name a day up to ${latest}, or leave it out.`)
    : taken(day.toString());
};
