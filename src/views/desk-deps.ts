import { Refusal } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { type Newsroom, readNewsroom } from '../newsroom/newsroom.ts';
import type { Range } from './calendar-days.ts';
import { daysIn } from './day.ts';
import { daysAsked, type TimeGiven } from './desk-asked.ts';
import type { Readership } from './desk-shapes.ts';
import { type NewsroomClock, readershipOf } from './readership.ts';
import { type StorySubject, subjectOfStory } from './readership-store.ts';
import type { ShareLimits } from './shares.ts';
import { site } from './sums.ts';

export interface ViewsDeskDeps {
  /** sees everything */
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  /** the newsroom has a file by which countries are known */
  readonly hasCountries: boolean;
}

/** The newsroom's clock as it stands, and its name. */
export async function clockOf({
  db,
  now,
  hasCountries,
}: ViewsDeskDeps): Promise<NewsroomClock & Pick<Newsroom, 'name'>> {
  const { timeZone, name } = await readNewsroom(db);
  return { timeZone, name, now: now().epochMilliseconds, hasCountries };
}

/** Readership, with the words that name a file of it. */
export interface AnsweredReadership {
  readonly readership: Readership;
  readonly newsroomName: string;
  /** null: the whole site */
  readonly headline: string | null;
}

/** Answers for the whole site, or for one story; refuses what is no story. */
export async function answerReadership(
  deps: ViewsDeskDeps,
  { storyId, limits, ...given }: TimeGiven & { readonly storyId: string | null; readonly limits: ShareLimits },
): Promise<AnsweredReadership> {
  const clock = await clockOf(deps);
  const days: Range = daysAsked(given, daysIn(clock.timeZone)(clock.now));
  const story = storyId === null ? null : await subjectOfStory(deps.db, storyId);
  if (storyId !== null && story === null) throw noSuchStory();
  const subject = subjectIn(story);
  const readership = await readershipOf(deps.db, { subject, by: given.by, days, limits }, clock);
  return { readership, newsroomName: clock.name, headline: story?.headline ?? null };
}

const subjectIn = (story: StorySubject | null) => (story === null ? site : story.subject);

function noSuchStory(): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: 'There is no such story. Load the list again.' });
}
