import type { Db } from '../db/db.ts';
import type { PublicStatement } from '../statements/statements.ts';
import type { ListedStatement } from './public-lists.ts';

/** A statement with the time at which readers first saw it. */
export interface NewStatement extends ListedStatement {
  /** ISO 8601 instant, UTC */
  readonly shownAt: string;
}

/** Whose statements, or on what; neither: all. */
export interface NewestOf {
  /** said by this party, or for it */
  readonly partyId?: string;
  readonly topicId?: string;
}

/**
 * The statements that readers have seen for the shortest time, newest first, whenever they were said: what is put on record
 * today of last year is news too. One query, two for a party.
 */
export async function newestStatements(
  db: Db,
  { partyId, topicId }: NewestOf,
  limit: number,
): Promise<readonly NewStatement[]> {
  const by = (column: 'speaker_id' | 'group_id' | 'topic_id', id: string | undefined) =>
    db
      .selectFrom('published_statement as p')
      .innerJoin('published_story as s', 's.story_id', 'p.story_id')
      .select(['p.statement_id', 'p.shown_at', 'p.data', 's.path', 's.headline', 's.language'])
      .where('p.shown_at', 'is not', null)
      .$if(id !== undefined, (query) => query.where(`p.${column}`, '=', id ?? ''))
      .orderBy('p.shown_at', 'desc')
      .orderBy('p.statement_id', 'desc')
      .limit(limit)
      .execute();
  const found =
    partyId === undefined
      ? await by('topic_id', topicId)
      : (await Promise.all([by('speaker_id', partyId), by('group_id', partyId)])).flat();
  const once = [...new Map(found.map((row) => [row.statement_id, row])).values()];
  return once
    .toSorted((one, other) => before(other, one))
    .slice(0, limit)
    .map(({ data, shown_at, path, headline, language }) => ({
      statement: JSON.parse(data) as PublicStatement,
      story: { path, headline, language },
      shownAt: shown_at ?? '',
    }));
}

type Placed = Readonly<{ shown_at: string | null; statement_id: string }>;

/** As both databases order them: by the bytes, not by any language. */
function before(one: Placed, other: Placed): number {
  const [first, second] = [one, other].map(({ shown_at, statement_id }) => `${shown_at} ${statement_id}`);
  if (first === undefined || second === undefined || first === second) return 0;
  return first < second ? -1 : 1;
}
