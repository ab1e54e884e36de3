import type { Newsroom } from '../newsroom/newsroom.ts';

/** RFC 9116 recommends less than a year, so that stale contacts fall away. */
const expiresAfterDays = 364;

export const securityPath = '/.well-known/security.txt';

/**
 * `security.txt` (RFC 9116): whom to tell of a weakness; null when there is nobody to write to. Without a day of its
 * own the expiry is a midnight (UTC) almost a year ahead, so that the file changes once a day and not with every request.
 */
export function securityText(newsroom: Newsroom, baseUrl: string, now: Temporal.Instant): string | null {
  const { security, contact, language } = newsroom;
  const own = contact === null ? [] : [`mailto:${encodeURI(contact.email)}`];
  const contacts = security.contacts.length > 0 ? security.contacts : own;
  if (contacts.length === 0) return null;
  const expires =
    security.expires === null
      ? now.toZonedDateTimeISO('UTC').startOfDay().add({ days: expiresAfterDays }).toInstant().toString()
      : `${security.expires}T00:00:00Z`;
  return [
    ...contacts.map((address) => `Contact: ${address}`),
    `Expires: ${expires}`,
    ...(security.encryption === null ? [] : [`Encryption: ${security.encryption}`]),
    `Preferred-Languages: ${language}`,
    ...(security.policy === null ? [] : [`Policy: ${security.policy}`]),
    `Canonical: ${baseUrl}${securityPath}`,
    '',
  ].join('\n');
}
