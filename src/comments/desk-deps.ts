import type { FastifyRequest } from 'fastify';
import type { Db, Tables } from '../db/db.ts';
import { type Actor, actorOf } from '../people/people.ts';
import type { PrivateKeys } from './keys.ts';

/** A comment as the filter learns from it, in the words that it was taught with where it has learned from it before. */
export interface LearnedComment {
  readonly id: string;
  readonly storyId: string;
  readonly language: string;
  readonly name: string;
  readonly website: string | null;
  readonly text: string;
  /** what it has learned of it; null: nothing yet, or that was taken back */
  readonly trainedAs: Tables['comment']['trained_as'];
}

/** Lets the filter learn, in the caller's transaction: forgets what it learned of this comment, then takes it as this. */
export type Learn = (trx: Db, comment: LearnedComment, as: 'ham' | 'spam' | null) => Promise<void>;

/** For a newsroom whose filter learns nothing. */
export const learnNothing: Learn = async () => undefined;

/** What the newsroom's side of the comments needs. */
export interface CommentDeskDeps {
  /** sees everything */
  readonly db: Db;
  readonly keys: PrivateKeys;
  readonly now: () => Temporal.Instant;
  readonly learn: Learn;
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
}

/** Who decides, and when. */
export interface Moderator {
  readonly by: Actor;
  readonly now: Temporal.Instant;
}

/** Whoever asks, as what is written down names them. */
export function moderatorOf(request: FastifyRequest, { now }: Pick<CommentDeskDeps, 'now'>): Moderator {
  return { by: actorOf(request), now: now() };
}
