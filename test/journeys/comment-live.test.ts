import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type Database, openDatabase } from '../../src/db/db.ts';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { shelveStory } from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { readersOf, solved, type TestComments } from '../support/comments.ts';
import { type HeardEvents, hearComments } from '../support/heard-events.ts';
import { showCommentBy } from '../support/known-sender.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { serveProcess } from '../support/served.ts';
import { noon, published } from '../support/stories.ts';

const wilf = { name: 'Wilf Andersby', email: 'wilf@mail.example' };
/** Milliseconds within which an open page is told. */
const soon = 2_000;

onEachDialect('pages that are open', (dialect) => {
  let newsroom: ServedApp;
  let readers: TestComments;
  let elsewhere: Database;
  let address = '';
  let storyId = '';
  let opened: HeardEvents[] = [];

  beforeEach(async () => {
    newsroom = await openServedApp(dialect);
    readers = readersOf(newsroom.database, noon.add({ hours: 6, seconds: 10 }));
    // As another process has it: the server learns of what is written there from the database alone.
    elsewhere = await openDatabase(newsroom.database.place);
    address = new URL((await newsroom.ask('/')).url).origin;
    ({ id: storyId } = await published(newsroom.database.db));
    opened = [];
  });
  afterEach(async () => {
    for (const heard of opened) heard.leave();
    await elsewhere.close();
    await newsroom.close();
  });

  const hear = async (id = storyId) => {
    const heard = await hearComments(address, id);
    opened.push(heard);
    return heard;
  };
  const until = async (isSo: () => boolean) => {
    const began = performance.now();
    while (!isSo()) {
      assert.ok(performance.now() - began < 20_000, 'waited for too long');
      await new Promise((later) => setTimeout(later, 10));
    }
    return performance.now() - began;
  };

  test('are told how many comments there are, at once and when another process shows one', async () => {
    const all = await Promise.all(Array.from({ length: 16 }, () => hear()));
    await until(() => all.every((heard) => heard.shown().length === 1));
    assert.deepEqual(all[0]?.shown(), [0]);
    assert.equal(all[0]?.headers.get('content-encoding'), null);
    assert.equal(all[0]?.headers.get('cache-control'), 'no-store');
    await showCommentBy(elsewhere.db, readers, storyId, wilf);
    const took = await until(() => all.every((heard) => heard.shown().length === 2));
    assert.ok(took < soon, `told after ${took} ms`);
    for (const heard of all) assert.deepEqual(heard.shown(), [0, 1]);
  });

  test('hear nothing of other stories, and each number once', async () => {
    const { id: other } = await published(newsroom.database.db, { headline: 'Another story' });
    const [here, there] = [await hear(), await hear(other)];
    await until(() => here.shown().length === 1);
    await showCommentBy(elsewhere.db, readers, other, wilf);
    await until(() => there.shown().at(-1) === 1);
    await elsewhere.db.updateTable('published_thread').set({ mode: 'slow' }).where('story_id', '=', other).execute();
    await new Promise((later) => setTimeout(later, soon));
    assert.deepEqual([here.shown(), there.shown()], [[0], [0, 1]]);
  });

  test('are told nothing of a story that readers do not see, or see no more', async () => {
    assert.equal((await hear('no-such-story')).status, 404);
    const heard = await hear();
    assert.equal(heard.status, 200);
    const step = await shelveStory(elsewhere.db, storyId, 'withdrawn', { by: 'Orla', now: noon, reason: 'Not so.' });
    assert.ok(step.ok);
    await heard.ended;
    assert.equal((await hear()).status, 404);
  });

  test('do not keep the server from closing at once', async () => {
    const all = await Promise.all(Array.from({ length: 16 }, () => hear()));
    const began = performance.now();
    await newsroom.app.close();
    assert.ok(performance.now() - began < 1_000, `closed after ${performance.now() - began} ms`);
    for (const heard of all) await heard.ended;
  });

  test('are given work for their browser, that the door of the comments takes as done', async () => {
    const answer = await newsroom.ask('/comments/proof');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    await showCommentBy(newsroom.database.db, readers, storyId, wilf);
    const proof = solved((await answer.json()) as Parameters<typeof solved>[0]);
    const taken = await readers.side.take({
      ...wilf,
      storyId,
      parentId: null,
      website: '',
      text: 'They always slowed at the outer beacon.',
      wantsAnswers: false,
      trap: '',
      proof,
      address: null,
      secret: 'x'.repeat(43),
    });
    assert.equal(taken.ok && taken.state, 'shown');
  });

  test('are given and told nothing where comments are switched off', async () => {
    const set = await setSettings(newsroom.database.db, { 'comments.areOn': false }, { now: noon, lookUp: null });
    assert.ok('newsroom' in set);
    assert.equal((await newsroom.ask('/comments/proof')).status, 404);
    assert.equal((await hear()).status, 404);
  });

  test('are told by a server in a process of its own, which stops at once with them', async () => {
    const served = await serveProcess(newsroom.database.place);
    const heard = await hearComments(served.address, storyId);
    await until(() => heard.shown().length === 1);
    await showCommentBy(newsroom.database.db, readers, storyId, wilf);
    const took = await until(() => heard.shown().at(-1) === 1);
    assert.ok(took < soon, `told after ${took} ms`);
    const began = performance.now();
    assert.equal(await served.stop(), 0);
    assert.ok(performance.now() - began < 3_000, `stopped after ${performance.now() - began} ms`);
    await heard.ended;
  });
});
