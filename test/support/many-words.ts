import type { Db } from '../../src/db/db.ts';
import { numberAt } from '../../src/stories/stories.ts';
import { noon } from './stories.ts';

const atOnce = 500;

/**
 * Writes the words of `count` stories that search knows and that have no page, the newest of an hour before noon and
 * each a minute older than the one before. `bodyOf` gives the words of the nth, 0 for the newest.
 */
export async function writeManyWords(db: Db, count: number, bodyOf: (n: number) => string): Promise<void> {
  for (let from = 0; from < count; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => {
      const n = from + index;
      const number = numberAt(noon.subtract({ minutes: 60 + n }).epochMilliseconds);
      return {
        number,
        story_id: `many-${n}`,
        made_by: 1,
        headline: '',
        standfirst: '',
        body: bodyOf(n),
        names: '',
        filed: '',
      };
    });
    await db.insertInto('published_words').values(rows).execute();
  }
}
