import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '../db/db.ts';

/** What a story's page brings to be counted: it has to be read from the page. */
export interface Pass {
  readonly token: string;
  /** the page is to be made anew then, with another token */
  readonly until: Temporal.Instant;
}

export interface Passes {
  readonly passFor: (storyId: string) => Pass;
  /** Whether a token is one that the story's page has, or had until four weeks ago: a page may be open, or kept by a
   * browser or a cache in front, for that long. */
  readonly isGood: (storyId: string, token: string) => boolean;
}

const periodMs = 28 * 86_400_000;

/** Makes and checks tokens; the same in every process of a newsroom. */
export async function openPasses(db: Db, now: () => Temporal.Instant): Promise<Passes> {
  const key = Buffer.from(await secretOf(db), 'base64');
  const signed = (storyId: string, period: number) =>
    createHmac('sha256', key).update(`view\0${period}\0${storyId}`).digest().subarray(0, 12);
  const period = () => Math.floor(now().epochMilliseconds / periodMs);
  return {
    passFor: (storyId) => {
      const current = period();
      const until = Temporal.Instant.fromEpochMilliseconds((current + 1) * periodMs);
      return { token: `${current.toString(36)}-${signed(storyId, current).toString('base64url')}`, until };
    },
    isGood: (storyId, token) => {
      const [of = '', signature = ''] = token.split(/-(.*)/s, 2);
      const made = Number.parseInt(of, 36);
      const current = period();
      if (made !== current && made !== current - 1) return false;
      const given = Buffer.from(signature, 'base64url');
      const good = signed(storyId, made);
      return given.length === good.length && timingSafeEqual(given, good);
    },
  };
}

async function secretOf(db: Db): Promise<string> {
  const fresh = randomBytes(32).toString('base64');
  await db
    .insertInto('view_secret')
    .values({ id: 1, key: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await db.selectFrom('view_secret').select('key').executeTakeFirstOrThrow()).key;
}
