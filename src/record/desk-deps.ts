import type { FastifyRequest } from 'fastify';
import type { Db } from '../db/db.ts';
import type { GazetteerPlace } from '../maps/maps.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { actorOf } from '../people/people.ts';
import type { Made } from '../statements/statements.ts';
import type { Suggester } from '../suggester/suggester.ts';
import { dayIn } from '../text/text.ts';

/** What the desk's side of the record needs. */
export interface RecordDeskDeps {
  /** sees everything */
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  /** what reads stories for attributed statements */
  readonly suggesters: readonly Suggester[];
  /** places of the gazetteer whose names begin so */
  readonly findPlaces: (words: string, limit: number) => readonly GazetteerPlace[] | Promise<readonly GazetteerPlace[]>;
  /** writes anew what readers see of a published story's record */
  readonly renewRecord: (db: Db, storyId: string, now: Temporal.Instant) => Promise<unknown>;
}

/** Whoever asks, as what is written down names them. */
export function madeBy(request: FastifyRequest, { now }: Pick<RecordDeskDeps, 'now'>): Made {
  const { accountId, name } = actorOf(request);
  return { by: name, accountId, now: now() };
}

/** What day it is at the newsroom: whose roles hold now depends on it. */
export async function today({ db, now }: Pick<RecordDeskDeps, 'db' | 'now'>): Promise<string> {
  const { timeZone } = await readNewsroom(db);
  return dayIn(now(), timeZone);
}
