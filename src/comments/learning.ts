import type { Db } from '../db/db.ts';
import type { Learn } from './desk-deps.ts';
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

/** Makes what teaches the filter a decision, in its transaction: forgets what it learned of the comment before. */
export function makeLearner(now: () => Temporal.Instant): Learn {
  return async (trx, { language, text, name, website, trainedAs }, as) => {
    if (trainedAs === as) return;
    const features = featuresOf({ text, name, website });
    if (trainedAs !== null) await untrain(trx, { language, features, as: trainedAs, now: now() });
    if (as !== null) await train(trx, { language, features, as, now: now() });
  };
}
