import { type Db, inGroups, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { type DayOf, daysIn, saltFor } from './day.ts';
import { type Item, type Judging, judge, keysOf, nothingYet } from './judging.ts';
import type { ReadAsked, Refusal, ViewAnswer, ViewAsked } from './shapes.ts';
import {
  growLeftOut,
  growSubjects,
  growSums,
  readPaces,
  readSeen,
  subjectsOf,
  writePaces,
  writeSeen,
} from './store.ts';
import { valuesIn } from './sums.ts';
import { makeValues, type Values } from './values.ts';

/** Counts views. Everything that it answers is on the disk. */
export interface Counter {
  /** Counts a view, or tells why not. */
  readonly count: (asked: ViewAsked) => Promise<ViewAnswer>;
  /** Notes how far somebody has read who was counted today; of others nothing. */
  readonly read: (asked: ReadAsked) => Promise<void>;
  /** Notes that a request was not counted, of which nothing else need be known; kept within the minute. */
  readonly leaveOut: (why: Refusal) => void;
  /** Keeps what was left out. */
  readonly close: () => Promise<void>;
}

/** Requests that share one commit. */
const atOnce = 2_000;
/**
 * Milliseconds between two commits: under a crowd each holds many views, and the pages that are read meanwhile wait for
 * few. Whoever comes alone does not wait.
 */
const restMs = 25;
/** Milliseconds for which what was left out may wait to be kept. */
const leftOutWithin = 60_000;

/** Makes what counts. Several processes may count side by side. */
export function makeCounter(db: Db): Counter {
  const values = makeValues();
  const leftOut = new Map<string, number>();
  let days: { readonly timeZone: string; readonly of: DayOf } | null = null;
  let flushing: NodeJS.Timeout | undefined;

  const together = async (items: readonly Item[]): Promise<readonly ViewAnswer[]> => {
    const besides = new Map(leftOut);
    leftOut.clear();
    try {
      return await transaction(db, async (trx) => {
        const { timeZone, views } = await readNewsroom(trx);
        if (days?.timeZone !== timeZone) days = { timeZone, of: daysIn(timeZone) };
        const answers: ViewAnswer[] = [];
        for (const [day, ofDay] of byDay(items, days.of))
          answers.push(...(await countDay(trx, { day, items: ofDay, values })));
        const today = days.of(items.at(-1)?.asked.at.epochMilliseconds ?? Date.now());
        await growLeftOut(trx, today, besides);
        return views.areTold ? answers : answers.map((answer) => ({ ...answer, views: null }));
      });
    } catch (error) {
      values.forget();
      for (const [why, count] of besides) leftOut.set(why, (leftOut.get(why) ?? 0) + count);
      throw error;
    }
  };
  const take = inGroups(together, { atOnce, restMs });
  const flush = async () => {
    clearTimeout(flushing);
    flushing = undefined;
    if (leftOut.size > 0) await together([]);
  };

  return {
    count: (asked) => take({ kind: 'view', asked }),
    read: async (asked) => {
      await take({ kind: 'read', asked });
    },
    leaveOut: (why) => {
      leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
      // What cannot be written now is kept for the next time.
      flushing ??= setTimeout(() => flush().catch(() => undefined), leftOutWithin).unref();
    },
    close: flush,
  };
}

/** Items of one day after the other; over midnight a group is of two. */
function byDay(items: readonly Item[], dayOf: DayOf): readonly (readonly [day: number, items: readonly Item[]])[] {
  const parts: [number, Item[]][] = [];
  for (const item of items) {
    const day = dayOf(item.asked.at.epochMilliseconds);
    const last = parts.at(-1);
    if (last?.[0] === day) last[1].push(item);
    else parts.push([day, [item]]);
  }
  return parts;
}

interface DayPart {
  readonly day: number;
  readonly items: readonly Item[];
  readonly values: Values;
}

async function countDay(trx: Db, { day, items, values }: DayPart): Promise<readonly ViewAnswer[]> {
  const { salt } = await saltFor(trx, day);
  const all = items.map((item) => keysOf(item, salt));
  const judging: Judging = {
    ...nothingYet(day),
    subjects: await subjectsOf(trx, unique(items.map(({ asked }) => asked.storyId))),
    seen: await readSeen(trx, unique(all.map(({ seen }) => seen))),
    paces: await readPaces(trx, unique(all.flatMap(({ paced }) => paced))),
  };
  // One after the other: each is judged by what those before it did.
  const answers = all.map((one) => judge(one, judging));
  await writeSeen(trx, judging.changedSeen);
  await writePaces(trx, judging.changedPaces);
  await growSubjects(trx, judging.grown);
  await growSums(trx, judging.sums, await values.idsOf(trx, valuesIn(judging.sums), day));
  await growLeftOut(trx, day, judging.refused);
  return answers;
}

const unique = (keys: readonly string[]) => [...new Set(keys)];
