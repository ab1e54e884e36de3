import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../db/db.ts';
import {
  addHour,
  bandsOf,
  hoursLooked,
  type MostReadSpan,
  makeRanking,
  mostReadSpans,
  type Ranking,
  type ReadStory,
  type Sums,
  weightOf,
} from './most-read.ts';
import {
  type Place,
  publishedSubjects,
  sectionIds,
  tellSome,
  toldAtOnce,
  viewsOfHour,
  writeMostRead,
} from './telling-store.ts';

const everyMs = 60 * 1_000;
const hourMs = 60 * 60 * 1_000;
/** Subjects looked up at once. */
const subjectsAtOnce = 500;

/** Brings what readers' pages tell of views up to date: each story's number, and what is most read. */
export async function tellNumbers(
  db: Db,
  now: Temporal.Instant,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  while ((await tellSome(db)) >= toldAtOnce) await pause(signal);
  const sums = await sumsOf(db, Math.floor(now.epochMilliseconds / hourMs), signal);
  const sections = await sectionIds(db);
  const places: Place[] = [];
  for (const span of mostReadSpans) {
    const { lists } = await ranked(db, sums[span], { ranking: makeRanking(sections), signal });
    for (const [section_id, list] of lists)
      places.push(
        ...list.map(({ storyId, views }, index) => ({ span, section_id, rank: index + 1, story_id: storyId, views })),
      );
  }
  await writeMostRead(db, places);
}

/** Lets readers' requests through: SQLite answers in the same turn, however many questions are asked. */
async function pause(signal: AbortSignal): Promise<void> {
  await nextTurn();
  signal.throwIfAborted();
}

/** The sums of every span, an hour at a time, so that none of the questions is a long one. */
async function sumsOf(db: Db, hour: number, signal: AbortSignal): Promise<Readonly<Record<MostReadSpan, Sums>>> {
  const sums: Readonly<Record<MostReadSpan, Sums>> = { today: new Map(), week: new Map() };
  for (let past = 0; past < hoursLooked; past += 1) {
    await pause(signal);
    const rows = await viewsOfHour(db, hour - past);
    for (const span of mostReadSpans) {
      const weight = weightOf(span, past);
      if (weight > 0) addHour(sums[span], weight, rows);
    }
  }
  return sums;
}

/** Walks from the heaviest subjects down until every list is full. */
async function ranked(
  db: Db,
  sums: Sums,
  { ranking, signal }: { readonly ranking: Ranking; readonly signal: AbortSignal },
): Promise<Ranking> {
  for (const band of bandsOf(sums)) {
    const heaviest = band.reduce((most, id) => Math.max(most, sums.get(id)?.weighed ?? 0), 0);
    if (ranking.isFull(heaviest)) break;
    for (let from = 0; from < band.length; from += subjectsAtOnce) {
      await pause(signal);
      const rows = await publishedSubjects(db, band.slice(from, from + subjectsAtOnce));
      ranking.take(
        rows.flatMap(({ id, story_id, section_id, first_published_at }): ReadStory[] => {
          const sum = sums.get(id);
          if (sum === undefined) return [];
          return [{ storyId: story_id, sectionId: section_id, firstPublishedAt: first_published_at, ...sum }];
        }),
      );
    }
  }
  return ranking;
}

/** Tells at once, and then every minute. Call what it returns to stop: it resolves when a telling under way has ended. */
export function startTelling(
  db: Db,
  { now, failed }: { readonly now: () => Temporal.Instant; readonly failed: (error: unknown) => void },
): () => Promise<void> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const tell = () => {
    last = tellNumbers(db, now(), stop.signal)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) failed(error);
      })
      .then(() => {
        if (!stop.signal.aborted) timer = setTimeout(tell, everyMs);
      });
  };
  tell();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await last;
  };
}
