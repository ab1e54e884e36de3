import type { FastifyInstance } from 'fastify';
import type { Db } from '../../src/db/db.ts';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { openPasses } from '../../src/views/views.ts';

/** An agent that many phones have. */
export const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';
/** An agent that many desks have. */
export const laptop =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Whoever asks to be counted, as far as a test sets it. */
export interface Reader {
  readonly agent?: string;
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: string;
}

/** The token that the page of a story has at a time. */
export async function tokenOf(db: Db, storyId: string, now: Temporal.Instant): Promise<string> {
  return (await openPasses(db, () => now)).passFor(storyId).token;
}

/** Asks a newsroom's application to count a view, as the script of the story's page does. */
export function askForView(
  app: FastifyInstance,
  [storyId, token]: readonly [storyId: string, token: string],
  { agent = laptop, address = '203.0.113.7', headers = {}, from = '' }: Reader = {},
) {
  return app.inject({
    method: 'POST',
    url: `/views/${storyId}/${token}?from=${from}`,
    remoteAddress: address,
    headers: { 'user-agent': agent, ...headers },
  });
}

/** Moves the newsroom to a zone where it is noon: a test of the real time must not meet the end of a day. */
export async function moveToNoon(db: Db): Promise<void> {
  const now = Temporal.Now.instant();
  const ahead = 12 - now.toZonedDateTimeISO('UTC').hour;
  // In the names of these zones the sign is the other way round (IANA).
  const timeZone = ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const set = await setSettings(db, { timeZone }, { now, lookUp: null });
  if ('problems' in set) throw new Error(JSON.stringify(set.problems));
}
