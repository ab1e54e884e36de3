import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { publicPictures } from '../pictures/pictures.ts';
import { answerAddress, type PublishedStory, pathOfAddress, shownByStory } from '../stories/stories.ts';
import { type Embedding, embeddingOf, embeddingXml, type Room } from './oembed.ts';

interface OembedDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
}

interface OembedRequest {
  readonly Querystring: Readonly<Record<'url' | 'format' | 'maxwidth' | 'maxheight', unknown>>;
}

const parameters = ['url', 'format', 'maxwidth', 'maxheight'] as const;

/**
 * `/oembed?url=…&format=json|xml&maxwidth=…&maxheight=…`: what another site may show of a story here. 404 for an
 * address that is no story of ours, 501 for another format, as the standard asks; readable from any site's scripts.
 */
export function oembedRoutes(app: FastifyInstance, deps: OembedDeps): void {
  const open = { config: { access: 'public', kept: parameters } } as const;
  app.get<OembedRequest>('/oembed', open, async ({ query }, reply) => {
    reply.header('access-control-allow-origin', '*');
    const { url, format = 'json' } = query;
    if (typeof url !== 'string') return refuse(reply, 400, 'url: give the address of one story.');
    if (format !== 'json' && format !== 'xml') return refuse(reply, 501, 'format: choose json or xml.');
    const [maxWidth, maxHeight] = [pixels(query.maxwidth), pixels(query.maxheight)];
    if (maxWidth === null || maxHeight === null) {
      return refuse(reply, 400, 'maxwidth, maxheight: give each once, as a whole number of pixels, or leave it out.');
    }
    const path = pathOfAddress(url, deps.baseUrl);
    const found = path === null ? null : await findStory(deps.db, path, reply);
    if (found === null) return refuse(reply, 404, 'url: this is no address of a story here.');
    if (found === 'gone') return refuse(reply, 410, 'url: this story has been taken back.');
    return send(reply, format, await embed(deps, found, { maxWidth, maxHeight }, reply));
  });
}

/** Sent as plain words: who asked is a program, and who reads them is its author. */
function refuse(reply: FastifyReply, status: number, words: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(`${words}\n`);
}

/** Infinity where the parameter is left out; null where it is no number of pixels. */
function pixels(value: unknown): number | null {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** The story at a path, also where the path is an earlier one of it. What may come back counts as unknown meanwhile. */
async function findStory(db: Db, path: string, reply: FastifyReply): Promise<PublishedStory | 'gone' | null> {
  reply.shows([changeKey.address(path)]);
  const found = await answerAddress(db, path);
  switch (found.kind) {
    case 'story':
      return found.story;
    case 'moved':
      reply.shows([changeKey.story(found.storyId)]);
      return findStory(db, found.path, reply);
    case 'gone':
      reply.shows([changeKey.story(found.storyId)]);
      return found.standing === 'withheld' ? null : 'gone';
    case 'unknown':
      return null;
  }
}

async function embed(deps: OembedDeps, story: PublishedStory, room: Room, reply: FastifyReply): Promise<Embedding> {
  const { leadPictureId } = story;
  const leadIds = leadPictureId === null ? [] : [leadPictureId];
  const [newsroom, pictures] = await Promise.all([readNewsroom(deps.db), publicPictures(deps.db, leadIds)]);
  reply.shows([changeKey.frame, ...shownByStory(story)]);
  const lead = pictures.get(leadPictureId ?? '') ?? null;
  return embeddingOf(story, lead, { newsroom, baseUrl: deps.baseUrl, room });
}

function send(reply: FastifyReply, format: 'json' | 'xml', embedding: Embedding): FastifyReply {
  reply.header('cache-control', 'public, max-age=0, must-revalidate');
  if (format === 'xml') return reply.type('text/xml; charset=utf-8').send(embeddingXml(embedding));
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(embedding));
}
