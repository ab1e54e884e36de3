import assert from 'node:assert/strict';
import { hash, randomBytes } from 'node:crypto';
import {
  makeReaderSide,
  type NewComment,
  openKeys,
  type PrivateKeys,
  type ReaderSide,
} from '../../src/comments/comments.ts';
import type { TestDatabase } from './newsroom.ts';
import { noon } from './stories.ts';

/** A newsroom's comments as a reader's request reaches them, under a clock that the test sets. */
export interface TestComments {
  readonly side: ReaderSide;
  readonly keys: PrivateKeys;
  readonly now: () => Temporal.Instant;
  readonly passTime: (time: Temporal.DurationLike) => void;
  /** the work of a browser that has had the form for ten seconds, as the form brings it */
  readonly proof: () => Promise<string>;
}

export function readersOf(database: TestDatabase, from = noon.add({ hours: 1 })): TestComments {
  let clock = from;
  const now = () => clock;
  const keys = openKeys(database.place.dataFolder);
  const side = makeReaderSide({ db: database.db, keys, now });
  const early = makeReaderSide({ db: database.db, keys, now: () => clock.subtract({ seconds: 10 }) });
  return {
    side,
    keys,
    now,
    passTime: (time) => {
      clock = clock.add(time);
    },
    proof: async () => solved(await early.proofTask()),
  };
}

/** Does a browser's work, and at once: a call of Web Crypto for each number takes seconds. */
export function solved(task: Awaited<ReturnType<ReaderSide['proofTask']>>): string {
  const { algorithm, challenge, salt, signature, maxnumber } = task;
  let number = 0;
  while (hash(algorithm, `${salt}${number}`, 'hex') !== challenge) {
    number += 1;
    assert.ok(number <= (maxnumber ?? 0), 'One of the numbers is right.');
  }
  return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
}

let sent = 0;

/** A comment as a browser without script sends it, with words of its own and what a test changes of it. */
export function aComment(storyId: string, changes: Partial<NewComment> = {}): NewComment {
  sent += 1;
  return {
    storyId,
    parentId: null,
    name: 'Wilf Andersby',
    email: 'wilf.andersby@mail.example',
    website: '',
    text: `They always slowed at the outer beacon, fog or no fog. I heard it ${sent} times.`,
    wantsAnswers: false,
    trap: '',
    proof: null,
    address: '203.0.113.7',
    secret: randomBytes(32).toString('base64url'),
    ...changes,
  };
}
