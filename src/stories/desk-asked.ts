import type { FastifyRequest } from 'fastify';
import { id as idOf, mended, object, optional, orNull, text, wrongField } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { actorOf } from '../people/people.ts';
import { wallTime } from '../text/text.ts';
import type { Onlooker } from './desk-list.ts';
import { notNow } from './desk-refusals.ts';
import { oneLine } from './desk-words.ts';
import type { Save } from './revisions.ts';

export interface StoryDeskDeps {
  /** sees everything */
  readonly db: Db;
  readonly now: () => Temporal.Instant;
}

/** Who asks, and when. */
export interface Asker {
  readonly by: Onlooker;
  readonly save: Save & { readonly accountId: string };
}

/** Whoever asks, as what is written down names them, and as they look at lists. */
export function askerOf(request: FastifyRequest, now: Temporal.Instant, note?: string | null): Asker {
  const actor = actorOf(request);
  const accountId = actor.accountId ?? '';
  return { by: { accountId, name: actor.name, now }, save: { by: actor.name, accountId, note: oneLine(note), now } };
}

/** Whose words or whose story it is, where the one who asks knows. */
export const ownerId = optional(
  mended(
    idOf('the account in whose editor it is asked; refused where another has signed in in the same browser since'),
    'Give the id of your own account, or leave it out.',
  ),
);

/** Refuses what an editor asks in which somebody else was signed in than now. */
export function mustBeOwn({ by }: Asker, owner: string | undefined): void {
  if (owner === undefined || owner === by.accountId) return;
  throw notNow('accountId', 'Somebody else is signed in in this browser now.', 'Sign in again as yourself.');
}

export const storyParams = object({ id: idOf('the story') });
export const revisionParams = object({ id: idOf('the story'), revision: idOf('the revision') });

export const note = optional(
  orNull(mended(text({ maxLength: 2_000, description: 'For colleagues; readers never see it.' }), 'Keep it shorter.')),
);

/** A time of the newsroom's clock, or any instant. */
export const givenTime = mended(
  text({ maxLength: 40, description: 'YYYY-MM-DD HH:MM by the newsroom’s clock, or an instant with its zone.' }),
  'Write it as 2026-11-24 06:30, by the newsroom’s clock.',
);

/** An instant with its zone, of a year in four digits: as texts such times sort as they follow each other. */
export const instantPattern = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)$';

/** The instant that a text is, or null. */
export function instantIn(given: string): Temporal.Instant | null {
  if (!new RegExp(instantPattern, 'u').test(given)) return null;
  try {
    return Temporal.Instant.from(given);
  } catch {
    return null;
  }
}

/** The instant that was given, in either way of writing it. Refuses anything else by the name of its field. */
export async function readTime(db: Db, field: string, given: string): Promise<Temporal.Instant> {
  const { timeZone } = await readNewsroom(db);
  const instant = instantIn(given);
  if (instant !== null) return instant;
  try {
    return wallTime(given, timeZone).instant;
  } catch {
    throw wrongField(field, `${field} is no time.`, 'Write it as 2026-11-24 06:30, by the newsroom’s clock.');
  }
}
