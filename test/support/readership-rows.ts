import { type Db, transaction } from '../../src/db/db.ts';
import { readNewsroom } from '../../src/newsroom/newsroom.ts';
import { daysIn } from '../../src/views/day.ts';
import type { Traits } from '../../src/views/shapes.ts';
import { growSubjects, growSums, subjectsOf } from '../../src/views/store.ts';
import { addReading, addView, noSums, site, valuesIn } from '../../src/views/sums.ts';
import { makeValues } from '../../src/views/values.ts';

/** Views of one story at one time, as they are summed up. */
export interface MadeViews {
  readonly storyId: string;
  /** ISO 8601 */
  readonly at: string;
  readonly times?: number;
  readonly isScripted?: boolean;
  readonly beginsVisit?: boolean;
  /** quarters of the text, 0 to 4 */
  readonly depth?: number;
  readonly traits?: Partial<Traits>;
}

const usual: Traits = { referrer: 'direct', device: 'phone', language: 'en', country: null };

/** Lets the sums hold views of any time, without anybody asking for them; the stories must be published. */
export async function sumUpViews(db: Db, made: readonly MadeViews[]): Promise<void> {
  await transaction(db, async (trx) => {
    const { timeZone } = await readNewsroom(trx);
    const dayOf = daysIn(timeZone);
    const subjects = await subjectsOf(trx, [...new Set(made.map(({ storyId }) => storyId))]);
    const sums = noSums();
    const grown = new Map<number, number>();
    for (const { storyId, at: text, times = 1, isScripted = true, beginsVisit = true, depth = 0, traits } of made) {
      const subject = subjects.get(storyId)?.id;
      if (subject === undefined) throw new Error(`${storyId} is not published.`);
      const at = Temporal.Instant.from(text).epochMilliseconds;
      const view = { subject, at, day: dayOf(at), isScripted, beginsVisit, traits: { ...usual, ...traits } };
      for (let n = 0; n < times; n += 1) {
        addView(sums, view);
        addReading(sums, view, [0, depth]);
      }
      for (const id of [site, subject]) grown.set(id, (grown.get(id) ?? 0) + times);
    }
    await growSubjects(trx, grown);
    await growSums(trx, sums, await makeValues().idsOf(trx, valuesIn(sums), 0));
  });
}
