import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { findPublicParty, speakerPath } from '../record/record.ts';
import { findTopic } from '../stories/stories.ts';
import { type FeedFormat, feedFormats, feedPath } from './feed.ts';
import { type FollowedRecord, readRecord, recordOfParty, recordOfTopic, wholeRecord } from './read-record.ts';
import { recordAtom } from './record-atom.ts';
import type { RecordFeed } from './record-feed.ts';
import { recordJson } from './record-json.ts';
import { recordRss } from './record-rss.ts';
import { askEachTime, type FeedDeps, kept, sendWritten } from './sending.ts';

const write: Readonly<Record<FeedFormat, (feed: RecordFeed, baseUrl: string) => string>> = {
  rss: recordRss,
  atom: recordAtom,
  json: recordJson,
};

interface Named {
  readonly Params: { readonly id: string };
}
interface Slug {
  readonly Params: { readonly slug: string };
}

/** Statements as they come on the record: all, those of each speaker and those on each topic, in three formats. */
export function recordFeedRoutes(app: FastifyInstance, deps: FeedDeps): void {
  for (const format of feedFormats) {
    app.get(feedPath(wholeRecord.feedsAt, format), kept, async (_request, reply) =>
      send(reply, deps, { followed: wholeRecord, format, isToldEmpty: true }),
    );
    app.get<Named>(feedPath('/speaker/:id/', format), kept, async ({ params: { id } }, reply) => {
      const found = await findPublicParty(deps.db, id);
      if (found.kind === 'unknown') return missing(reply);
      if (found.kind === 'party')
        return send(reply, deps, { followed: recordOfParty(found.party), format, isToldEmpty: true });
      return reply
        .shows([changeKey.party(id)])
        .header('cache-control', askEachTime)
        .redirect(feedPath(speakerPath(found.id), format), 301);
    });
    app.get<Slug>(feedPath('/topic/:slug/record/', format), kept, async ({ params }, reply) => {
      const topic = await findTopic(deps.db, params.slug);
      // Of a topic on which nothing is on the record readers are told nothing: its name may be a draft's.
      return topic === null
        ? missing(reply)
        : send(reply, deps, { followed: recordOfTopic(topic), format, isToldEmpty: false });
    });
  }
}

async function send(
  reply: FastifyReply,
  { db, baseUrl, iconOf, now }: FeedDeps,
  asked: { readonly followed: FollowedRecord; readonly format: FeedFormat; readonly isToldEmpty: boolean },
): Promise<FastifyReply> {
  const { followed, format } = asked;
  const newsroom = await readNewsroom(db);
  const read = await readRecord(db, followed, { newsroom, baseUrl, iconOf, now: now() });
  if (read.feed.statements.length === 0 && !asked.isToldEmpty) return missing(reply);
  return sendWritten(reply, format, { ...read, text: write[format](read.feed, baseUrl) });
}

function missing(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
