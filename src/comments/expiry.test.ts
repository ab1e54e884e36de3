import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { aComment, readersOf, type TestComments } from '../../test/support/comments.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { published } from '../../test/support/stories.ts';
import { block } from './blocks.ts';
import { decideAll } from './decisions.ts';
import { learnNothing } from './desk-deps.ts';
import { expireComments, startCommentExpiry } from './expiry.ts';
import type { NewComment } from './shapes.ts';

const by = { accountId: '01890000-0000-7000-8000-00000000000a', name: 'Orla' };

onEachDialect('what is kept of comments', (dialect) => {
  let database: TestDatabase;
  let readers: TestComments;
  let story: string;
  beforeEach(async () => {
    database = await freshDatabase(dialect);
    readers = readersOf(database);
    story = (await published(database.db)).id;
  });
  afterEach(() => database.close());

  const sent = async (changes: Partial<NewComment> = {}) => {
    const taken = await readers.side.take(aComment(story, changes));
    assert.ok(taken.ok, JSON.stringify(taken));
    return taken.id;
  };
  const decide = async (id: string, action: 'show' | 'bin', state: 'held' | 'shown' = 'held') => {
    const deps = { db: database.db, learn: learnNothing };
    const { results } = await decideAll(deps, [{ id, state }], { action, reason: null }, { by, now: readers.now() });
    assert.ok(results[0]?.isDone, JSON.stringify(results));
  };
  const row = (id: string) => database.db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
  const pass = async (days: number) => {
    readers.passTime({ minutes: Math.round(24 * 60 * days) });
    return expireComments(database.db, readers.now());
  };

  test('goes when its time is over, each thing on its day, and the comment stays', async () => {
    const { db } = database;
    const id = await sent({ email: 'goes@mail.example', wantsAnswers: true, proof: await readers.proof() });
    await decide(id, 'show');
    await block(db, { kind: 'sender', value: null, commentId: id, outcome: 'held' }, { by, now: readers.now() });
    await block(db, { kind: 'address', value: null, commentId: id, outcome: 'held' }, { by, now: readers.now() });
    assert.ok(await readers.side.report({ id, reason: 'attack', note: '', address: '198.51.100.4' }));
    await pass(0.9);
    assert.ok((await row(id))?.secret_hash, 'its browser knows it for a day');
    await pass(0.2);
    assert.equal((await row(id))?.secret_hash, null);
    assert.deepEqual(await db.selectFrom('comment_proof').select('signature').execute(), []);
    await pass(27.5);
    assert.ok((await row(id))?.address_hash);
    const { addresses } = await pass(1.5);
    assert.ok(addresses > 0);
    assert.deepEqual([(await row(id))?.address_hash, (await row(id))?.address_day], [null, null]);
    const keys = await db.selectFrom('comment_address_key').select('day').where('day', '<', '2026-11-20').execute();
    assert.deepEqual(keys, []);
    assert.equal((await db.selectFrom('comment_block').select('kind').execute())[0]?.kind, 'sender');
    const report = await db.selectFrom('comment_report').selectAll().where('comment_id', '=', id).executeTakeFirst();
    assert.deepEqual([report?.address_hash, report?.closed_at], [null, null], 'an open report stays');
    await pass(59);
    assert.ok((await row(id))?.sender_id);
    await pass(2);
    const left = await row(id);
    assert.deepEqual([left?.sender_id, left?.state, left?.name], [null, 'shown', 'Wilf Andersby']);
    for (const table of ['comment_sender', 'comment_notice', 'comment_block'] as const)
      assert.equal((await db.selectFrom(table).select('id').execute()).length, 0, table);
  });

  test('of binned comments goes whole, save the place under which somebody answers', async () => {
    const alone = await sent({ text: 'Nobody answers this.' });
    const answered = await sent({ text: 'Somebody answers this.' });
    await decide(answered, 'show');
    const answer = await sent({ parentId: answered, email: 'answer@mail.example', text: 'An answer.' });
    await decide(answer, 'show');
    await decide(alone, 'bin');
    await decide(answered, 'bin', 'shown');
    await pass(29);
    assert.equal((await row(alone))?.text, 'Nobody answers this.');
    const { comments } = await pass(2);
    assert.ok(comments >= 2);
    assert.equal(await row(alone), undefined);
    const place = await row(answered);
    assert.deepEqual([place?.state, place?.text, place?.name, place?.sender_id], ['deleted', '', '', null]);
    const seen = await database.db
      .selectFrom('published_comment')
      .select('gone')
      .where('comment_id', '=', answered)
      .executeTakeFirst();
    assert.equal(seen?.gone, 'deleted');
    assert.equal((await row(answer))?.state, 'shown');
  });

  test('of somebody who writes on is kept from the last comment, also in the same moment', async () => {
    const email = 'writes.on@mail.example';
    await sent({ email });
    readers.passTime({ hours: 24 * 91 });
    story = (await published(database.db, {}, readers.now())).id;
    const [id] = await Promise.all([sent({ email }), expireComments(database.db, readers.now())]);
    const found = await row(id);
    assert.ok(found?.sender_id, 'the new comment has its sender');
    const sender = database.db.selectFrom('comment_sender').select('id').where('id', '=', found.sender_id);
    assert.ok(await sender.executeTakeFirst());
  });

  test('of refusals, closed reports and changed words goes after thirty days', async () => {
    const { db } = database;
    const secret = 'of its browser';
    const id = await sent({ secret, email: 'again@mail.example' });
    await readers.side.change({ id, secret }, 'Other words, and no more.');
    await decide(id, 'show');
    await readers.side.report({ id, reason: 'untrue', note: 'No.', address: null });
    const deps = { db, learn: learnNothing };
    await decideAll(deps, [{ id, state: 'shown' }], { action: 'keep', reason: null }, { by, now: readers.now() });
    const refused = await readers.side.take(aComment('01890000-0000-7000-8000-000000000000'));
    assert.ok(!refused.ok);
    await pass(29);
    const count = async () => [
      (await db.selectFrom('comment_report').select('id').where('comment_id', '=', id).execute()).length,
      (await db.selectFrom('comment_decision').select('id').where('comment_id', '=', id).execute()).length,
    ];
    assert.deepEqual(await count(), [1, 3]);
    const { refusals, reports, oldWords } = await pass(2);
    assert.ok(refusals > 0 && reports > 0 && oldWords > 0);
    assert.deepEqual(await count(), [0, 2]);
  });

  test('goes by itself while the server runs, in parts, and it stops when it is asked to', async () => {
    const signatures = Array.from({ length: 450 }, (_, number) => `old ${number}`);
    const rows = signatures.map((signature) => ({ signature, expires_at: '2026-01-01T00:00:00.000Z' }));
    await database.db.insertInto('comment_proof').values(rows).execute();
    const failures: unknown[] = [];
    const failed = (error: unknown) => failures.push(error);
    const stop = startCommentExpiry(database.db, { now: readers.now, failed, afterMs: 0 });
    const left = database.db.selectFrom('comment_proof').select('signature').where('signature', 'like', 'old %');
    for (let tries = 0; (await left.execute()).length > 0 && tries < 400; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    await stop();
    assert.deepEqual([await left.execute(), failures], [[], []]);
  });
});
