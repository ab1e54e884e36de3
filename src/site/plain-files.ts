import type { FastifyInstance } from 'fastify';
import { readNewsroom } from '../newsroom/newsroom.ts';
import type { SiteDeps } from './frame.ts';
import { open, sendMissing } from './reply.ts';

/** Robots Exclusion Protocol (RFC 9309): everything that is public may be read. */
export const robotsText = 'User-agent: *\nAllow: /\n';

/** RFC 9116 recommends less than a year, so that stale contacts fall away. */
const expiresAfterDays = 364;

/**
 * `security.txt` (RFC 9116): whom to tell of a weakness. The expiry is a day's midnight, so that the file changes
 * once a day and not with every request.
 */
export function securityText(contact: string, language: string, baseUrl: string, now: Temporal.Instant): string {
  const expires = now.toZonedDateTimeISO('UTC').startOfDay().add({ days: expiresAfterDays }).toInstant();
  return [
    `Contact: mailto:${encodeURI(contact)}`,
    `Expires: ${expires.toString()}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** The files that machines ask for by a fixed name. */
export function plainFileRoutes(app: FastifyInstance, { db, baseUrl, now }: SiteDeps): void {
  app.get('/robots.txt', open, async (_request, reply) => {
    return reply.type('text/plain; charset=utf-8').send(robotsText);
  });
  app.get('/.well-known/security.txt', open, async (_request, reply) => {
    const { contact, language } = await readNewsroom(db);
    if (contact === null) return sendMissing(reply);
    return reply.type('text/plain; charset=utf-8').send(securityText(contact.email, language, baseUrl, now()));
  });
}
