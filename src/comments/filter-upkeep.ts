import type { Db } from '../db/db.ts';
import { leastLearned } from './filter.ts';
import { forgetRare, measureThreshold } from './filter-store.ts';

/** Measures where spam begins in each language that has learned something since, and forgets what is rare and old. */
export type KeepFilter = (now: Temporal.Instant) => Promise<void>;

/** Makes what keeps the filter in order; it remembers how much each language had learned when it was last measured. */
export function filterKeeper(db: Db): KeepFilter {
  const measured = new Map<string, number>();
  return async (now) => {
    const languages = await db
      .selectFrom('comment_training')
      .select(['language', 'spam', 'ham'])
      .where('spam', '>=', leastLearned)
      .where('ham', '>=', leastLearned)
      .execute();
    for (const { language, spam, ham } of languages) {
      if (measured.get(language) === spam + ham) continue;
      await measureThreshold(db, language);
      measured.set(language, spam + ham);
    }
    await forgetRare(db, now);
  };
}
