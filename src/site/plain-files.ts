import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { type Newsroom, readNewsroom } from '../newsroom/newsroom.ts';
import type { SiteDeps } from './frame.ts';
import { manifestOf, manifestPath } from './manifest.ts';
import { moveTo, openAndKept, sendMissing } from './reply.ts';
import { robotsText } from './robots-txt.ts';
import { securityPath, securityText } from './security-txt.ts';

/** Machines ask seldom, and a change should reach them the same day. */
const anHour = 'public, max-age=3600';

/** The text files of a newsroom by their paths; null: it has set nothing of one. */
export function textFilesOf(newsroom: Newsroom, baseUrl: string, now: Temporal.Instant) {
  return [
    { path: '/robots.txt', text: robotsText(newsroom, baseUrl) },
    { path: securityPath, text: securityText(newsroom, baseUrl, now) },
    { path: '/ads.txt', text: linesText(newsroom.ads) },
    { path: '/trust.txt', text: linesText(newsroom.trust) },
  ];
}

/** The files that machines ask for by a fixed name. One of which the newsroom has set nothing is not there. */
export function plainFileRoutes(app: FastifyInstance, { db, baseUrl, now, assets }: SiteDeps): void {
  app.get('/robots.txt', openAndKept(), async (_request, reply) => {
    return sendText(reply, robotsText(await readNewsroom(db), baseUrl));
  });
  app.get(securityPath, openAndKept(), async (_request, reply) => {
    const at = now();
    const text = securityText(await readNewsroom(db), baseUrl, at);
    // Where the expiry moves along, the file is another one after midnight.
    reply.shows([], at.toZonedDateTimeISO('UTC').startOfDay().add({ days: 1 }).toInstant());
    return sendText(reply, text);
  });
  app.get('/security.txt', openAndKept(), async (_request, reply) => {
    const text = securityText(await readNewsroom(db), baseUrl, now());
    return text === null ? sendMissing(reply) : moveTo(reply.shows([changeKey.frame]), securityPath);
  });
  app.get('/ads.txt', openAndKept(), async (_request, reply) => sendLines(reply, (await readNewsroom(db)).ads));
  for (const path of ['/trust.txt', '/.well-known/trust.txt']) {
    app.get(path, openAndKept(), async (_request, reply) => sendLines(reply, (await readNewsroom(db)).trust));
  }
  app.get(manifestPath, openAndKept(), async (_request, reply) => {
    const newsroom = await readNewsroom(db);
    const manifest = manifestOf(newsroom, assets.inColours(newsroom.colours));
    reply.shows([changeKey.frame]).type('application/manifest+json').header('cache-control', anHour);
    return reply.send(JSON.stringify(manifest));
  });
}

function sendLines(reply: FastifyReply, lines: readonly string[]): FastifyReply {
  return sendText(reply, linesText(lines));
}

function linesText(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : `${lines.join('\n')}\n`;
}

/** Sends a text that follows from the settings alone; null: there is no such file. */
function sendText(reply: FastifyReply, text: string | null): FastifyReply {
  if (text === null) return sendMissing(reply);
  return reply.shows([changeKey.frame]).type('text/plain; charset=utf-8').header('cache-control', anHour).send(text);
}
