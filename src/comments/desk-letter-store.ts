import type { Db } from '../db/db.ts';
import { may, type Role } from '../people/people.ts';

/** Whoever is mailed about comments that wait. */
export interface Moderator {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly wants: 'each' | 'hourly' | 'morning';
  readonly lastAt: string | null;
}

/** The moderator of an account; null where it is closed, may not moderate (any more) or wants no mail. */
export async function readModerator(db: Db, accountId: string | null): Promise<Moderator | null> {
  const row = await db
    .selectFrom('comment_watch as w')
    .innerJoin('account as a', 'a.id', 'w.account_id')
    .select(['a.id', 'a.name', 'a.email', 'a.role', 'w.wants', 'w.last_at'])
    .where('a.id', '=', accountId)
    .where('a.is_active', '=', 1)
    .executeTakeFirst();
  if (!row || !may(row.role as Role, 'desk: moderate')) return null;
  return { id: row.id, name: row.name, email: row.email, wants: row.wants, lastAt: row.last_at };
}

/** Comments that wait, of these ids or of all, the oldest first, with their stories. Nothing that tells whose they are. */
export function waitingComments(
  db: Db,
  asked: { readonly ids: readonly string[] | null; readonly limit: number },
): Promise<readonly WaitingComment[]> {
  let query = db
    .selectFrom('comment as c')
    .leftJoin('published_story as p', 'p.story_id', 'c.story_id')
    .innerJoin('story as s', 's.id', 'c.story_id')
    .innerJoin('story_revision as r', 'r.id', 's.revision_id')
    .select(['c.id', 'c.name', 'c.text', 'c.written_at', 'c.sender_id', 'p.path', 'p.headline', 'r.headline as draft'])
    .where('c.state', '=', 'held');
  if (asked.ids !== null) query = query.where('c.id', 'in', [...asked.ids, '']);
  return query.orderBy('c.id').limit(asked.limit).execute();
}

export interface WaitingComment {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly written_at: string;
  readonly sender_id: string | null;
  /** null: readers cannot open the story now */
  readonly path: string | null;
  readonly headline: string | null;
  readonly draft: string;
}

/** How many comments wait, and since when the oldest does. */
export async function readQueue(db: Db): Promise<{ readonly count: number; readonly oldestAt: string | null }> {
  const row = await db
    .selectFrom('comment')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('written_at').as('oldest')])
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), oldestAt: row.oldest };
}

/** How earlier comments of the same sender fared. */
export async function readHistory(db: Db, comment: WaitingComment) {
  const rows =
    comment.sender_id === null
      ? []
      : await db
          .selectFrom('comment')
          .select(['state', ({ fn }) => fn.countAll().as('count')])
          .where('sender_id', '=', comment.sender_id)
          .where('id', '!=', comment.id)
          .groupBy('state')
          .execute();
  const count = (...states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + Number(row.count), 0);
  return { shown: count('shown'), waiting: count('held', 'second'), binned: count('binned', 'spam') };
}
