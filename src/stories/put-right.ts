import type { Db } from '../db/db.ts';
import { isBehind, keyText, readListKey } from './list-key.ts';
import type { Direction, PublicCorrection } from './shapes.ts';

/** A correction as the page of all corrections lists it. */
export interface ListedCorrection extends PublicCorrection {
  readonly story: {
    readonly id: string;
    readonly path: string;
    readonly headline: string;
    readonly language: string;
    readonly direction: Direction;
  };
}

/**
 * One page of every correction, clarification and update of published stories, newest first. `before` is what the page
 * before gave as `older`; one that this did not make gives the first page.
 */
export async function listCorrections(
  db: Db,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<{ readonly corrections: readonly ListedCorrection[]; readonly older: string | null }> {
  const key = readListKey(before);
  const newest = db
    .selectFrom('published_correction as c')
    .innerJoin('published_story as s', 's.story_id', 'c.story_id')
    .select(['c.id', 'c.kind', 'c.text', 'c.corrected_at', 's.story_id', 's.path', 's.headline', 's.language'])
    .select('s.direction')
    .orderBy('c.corrected_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1);
  const page = key === null ? newest : newest.where(isBehind(['c.corrected_at', 'c.id'], key));
  const rows = await page.execute();
  const corrections = rows.slice(0, limit).map(({ id, kind, text, corrected_at, ...story }) => ({
    id,
    kind,
    text,
    correctedAt: corrected_at,
    story: {
      id: story.story_id,
      path: story.path,
      headline: story.headline,
      language: story.language,
      direction: story.direction as Direction,
    },
  }));
  const last = corrections.at(-1);
  return { corrections, older: rows.length > limit && last ? keyText({ at: last.correctedAt, id: last.id }) : null };
}
