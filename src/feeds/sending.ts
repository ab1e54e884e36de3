import type { FastifyReply } from 'fastify';
import type { Db } from '../db/db.ts';
import { type FeedFormat, feedTypes } from './feed.ts';
import type { IconOf } from './read-feed.ts';

/** What the feeds' routes are given. */
export interface FeedDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  readonly iconOf: IconOf;
}

export const kept = { config: { access: 'public', kept: [] } } as const;

/** Readers keep a feed, and ask each time whether it has changed. */
export const askEachTime = 'public, max-age=0, must-revalidate';

/** Sends a feed that is written. */
export function sendWritten(
  reply: FastifyReply,
  format: FeedFormat,
  written: {
    readonly text: string;
    readonly keys: readonly string[];
    readonly until: Temporal.Instant | undefined;
  },
): FastifyReply {
  return reply
    .shows(written.keys, written.until)
    .type(`${feedTypes[format]}; charset=utf-8`)
    .header('cache-control', askEachTime)
    .send(written.text);
}
