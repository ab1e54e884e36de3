import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import { readersOf } from '../../test/support/comments.ts';
import { showCommentBy } from '../../test/support/known-sender.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/newsroom.ts';
import { published } from '../../test/support/stories.ts';
import { changeKey, type Db } from '../db/db.ts';
import { type LiveThreads, makeLiveThreads } from './live-threads.ts';

const wilf = { name: 'Wilf Andersby', email: 'wilf@mail.example' };

/** A reader's page: what it was told, and how it leaves. */
function aPage() {
  const told: string[] = [];
  const ends: (() => void)[] = [];
  const leave = () => {
    for (const end of ends.splice(0)) end();
  };
  const stream = {
    send: ({ data }: { readonly data: string }) => void told.push(data),
    end: leave,
    onEnd: (ended: () => void) => void ends.push(ended),
  };
  return { told, leave, stream };
}

describe('what pages with comments are told', () => {
  let database: TestDatabase;
  let storyId = '';
  let [looks, reads] = [0, 0];
  let isAway = false;
  let live: LiveThreads;
  beforeEach(async () => {
    database = await freshDatabase();
    ({ id: storyId } = await published(database.db));
    [looks, reads, isAway] = [0, 0, false];
    const counted = database.publicDb.withPlugin({
      transformQuery: ({ node }) => {
        reads += 1;
        if (isAway) throw new Error('The database is away.');
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    live = makeLiveThreads({
      db: counted as Db,
      catchUp: () => {
        looks += 1;
        return undefined;
      },
    });
  });
  afterEach(() => database.close());
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await pass(5);
  };

  test('is read once for all of them, and looked for only while there are any', async () => {
    await pass(1_100);
    assert.equal(looks, 0);
    const pages = Array.from({ length: 50 }, aPage);
    for (const { stream } of pages) live.follow(storyId, stream);
    await until(() => pages.every(({ told }) => told.length === 1));
    await showCommentBy(database.db, readersOf(database), storyId, wilf);
    const before = reads;
    live.changed([changeKey.comments('another'), changeKey.comments(storyId), changeKey.allComments]);
    await until(() => pages.every(({ told }) => told.at(-1) === '{"shown":1}'));
    assert.equal(reads, before + 1);
    await until(() => looks > 0);
    for (const { leave } of pages) leave();
    const looked = looks;
    await pass(1_100);
    assert.equal(looks, looked);
  });

  test('is told once the database is back from where it was away', async () => {
    const { told, stream, leave } = aPage();
    isAway = true;
    live.follow(storyId, stream);
    await until(() => looks > 0);
    assert.deepEqual(told, []);
    isAway = false;
    await until(() => told.length === 1);
    leave();
  });
});
