import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aComment, readersOf, type TestComments } from '../../test/support/comments.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { published } from '../../test/support/stories.ts';
import type { CommentState } from '../db/db.ts';
import { shelveStory } from '../stories/stories.ts';
import { commentCounts, findPublicComment, newestComments, readThread } from './comments.ts';
import { projectComment, setThreadMode } from './projection.ts';
import type { ThreadAsked } from './public-store.ts';

onEachDialect('what readers see of comments', (dialect) => {
  let database: TestDatabase;
  let readers: TestComments;
  before(async () => {
    database = await freshDatabase(dialect);
    readers = readersOf(database);
  });
  after(() => database.close());

  let n = 0;
  const put = async (storyId: string, parentId: string | null = null, state: CommentState = 'shown') => {
    n += 1;
    const taken = await readers.side.take(
      aComment(storyId, { parentId, address: null, email: `p${n}@mail.example`, text: `No. ${n}` }),
    );
    assert.ok(taken.ok, JSON.stringify(taken));
    await become(taken.id, state);
    return taken.id;
  };
  const become = async (id: string, state: CommentState, changes: { is_pick?: number; reason?: string } = {}) => {
    await database.db
      .updateTable('comment')
      .set({ state, ...changes })
      .where('id', '=', id)
      .execute();
    await projectComment(database.db, id);
  };
  const thread = (storyId: string, asked: Partial<ThreadAsked> = {}) =>
    readThread(database.publicDb, storyId, { order: 'newest', page: 1, ...asked });
  const ids = async (storyId: string, asked: Partial<ThreadAsked> = {}) =>
    (await thread(storyId, asked)).comments.map(({ id }) => id);

  test('is what is shown, each thread whole, in either order', async () => {
    const { id } = await published(database.db);
    const one = await put(id);
    const two = await put(id);
    const answer = await put(id, one);
    const deeper = await put(id, answer);
    await put(id, null, 'held');
    assert.deepEqual(await ids(id), [two, one, answer, deeper]);
    assert.deepEqual(await ids(id, { order: 'oldest' }), [one, answer, deeper, two]);
    const { count, roots } = await thread(id);
    assert.deepEqual({ count, roots }, { count: 4, roots: 2 });
    assert.deepEqual(await commentCounts(database.publicDb, [id, 'none']), new Map([[id, 4]]));
  });

  test('comes in pages; one that there is not is the last', async () => {
    const { id } = await published(database.db);
    const all = [];
    for (let made = 0; made < 5; made += 1) all.push(await put(id));
    assert.deepEqual(await ids(id, { order: 'oldest', page: 2, aPage: 2 }), all.slice(2, 4));
    const last = await thread(id, { order: 'oldest', page: 9, aPage: 2 });
    assert.deepEqual([last.page, last.pages, last.comments.map((comment) => comment.id)], [3, 3, all.slice(4)]);
    assert.deepEqual((await findPublicComment(database.publicDb, all[0] ?? ''))?.page, { newest: 1, oldest: 1 });
  });

  test('has an empty place where others answer what is gone, for as long as they do', async () => {
    const { id } = await published(database.db);
    const one = await put(id);
    const answer = await put(id, one);
    await become(one, 'binned', { reason: 'Personal attack' });
    const [place] = (await thread(id)).comments;
    assert.deepEqual(
      [place?.id, place?.name, place?.text, place?.gone, place?.goneReason],
      [one, '', '', 'removed', 'Personal attack'],
    );
    assert.equal((await thread(id)).count, 1);
    await become(answer, 'binned');
    assert.deepEqual(await ids(id), []);
    await become(one, 'shown');
    await become(answer, 'shown');
    assert.deepEqual(await ids(id), [one, answer]);
  });

  test('has that place again for an answer that is shown when what it answers has gone', async () => {
    const { id } = await published(database.db);
    const one = await put(id);
    const answer = await put(id, one, 'held');
    await become(one, 'binned', { reason: 'Personal attack' });
    assert.deepEqual(await ids(id), []);
    await become(answer, 'shown');
    assert.deepEqual(await ids(id), [one, answer]);
    assert.equal((await thread(id)).comments[0]?.goneReason, 'Personal attack');
    await become(answer, 'binned');
    assert.deepEqual(await ids(id), []);
  });

  test('are the newsroom’s picks alone, where they are asked for', async () => {
    const { id } = await published(database.db);
    const one = await put(id);
    await put(id, one);
    await become(one, 'shown', { is_pick: 1 });
    assert.deepEqual(await ids(id, { order: 'picks' }), [one]);
    assert.equal((await thread(id)).picks, 1);
  });

  test('says how a thread is taken, also where nobody has commented', async () => {
    const { id } = await published(database.db);
    assert.equal((await thread(id)).mode, 'open');
    await setThreadMode(database.db, id, 'closed');
    assert.deepEqual(await thread(id), {
      count: 0,
      mode: 'closed',
      comments: [],
      roots: 0,
      picks: 0,
      page: 1,
      pages: 1,
    });
  });

  test('is nothing of a story that was taken back', async () => {
    const { id } = await published(database.db);
    const one = await put(id);
    assert.ok((await newestComments(database.publicDb, null, 5)).some(({ comment }) => comment.id === one));
    await shelveStory(database.db, id, 'withdrawn', { by: 'Orla', now: readers.now(), reason: 'It was wrong.' });
    assert.ok((await newestComments(database.publicDb, null, 50)).every(({ comment }) => comment.id !== one));
    assert.equal(await findPublicComment(database.publicDb, one), null);
  });

  test('holds no table with an address', async () => {
    for (const table of ['comment', 'comment_sender', 'comment_address_key', 'comment_notice'] as const)
      await assert.rejects(database.publicDb.selectFrom(table).selectAll().execute(), table);
  });

  test('counts right when many become shown at once', async () => {
    const { id } = await published(database.db);
    const made = [];
    for (let count = 0; count < 8; count += 1) made.push(await put(id, null, 'held'));
    await Promise.all(made.map((one) => become(one, 'shown')));
    assert.equal((await thread(id)).count, 8);
  });
});
