import type { Db } from '../db/db.ts';
import type { FilterFacts } from './facts.ts';
import { judge } from './filter.ts';
import { type Filtered, featuresOf } from './filter-features.ts';
import { readCounts, train, untrain } from './filter-store.ts';

/** What the filter says of a comment in a language; null: the newsroom has not decided enough in it. */
export async function askFilter(db: Db, language: string, comment: Filtered): Promise<FilterFacts | null> {
  const features = featuresOf(comment);
  const { counts, learned } = await readCounts(db, language, features);
  return judge(features, counts, learned);
}

/** A comment as the filter learns from it: its words as they stand in its row. */
export interface Lesson extends Filtered {
  readonly language: string;
}

/** Teaches the filter a decision, or another one than before, in the caller's transaction; null: nothing is to be learned. */
export async function relearn(
  db: Db,
  lesson: Lesson,
  was: 'ham' | 'spam' | null,
  { as, now }: { readonly as: 'ham' | 'spam' | null; readonly now: Temporal.Instant },
): Promise<void> {
  if (was === as) return;
  const { language } = lesson;
  const features = featuresOf(lesson);
  if (was !== null) await untrain(db, { language, features, as: was, now });
  if (as !== null) await train(db, { language, features, as, now });
}
