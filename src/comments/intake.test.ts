import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aComment, readersOf, type TestComments } from '../../test/support/comments.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { published } from '../../test/support/stories.ts';
import { readThread } from './comments.ts';
import type { Finding, NewComment, Taken } from './shapes.ts';

onEachDialect('a comment that comes in', (dialect) => {
  let database: TestDatabase;
  let readers: TestComments;
  before(async () => {
    database = await freshDatabase(dialect);
    readers = readersOf(database);
  });
  after(() => database.close());

  const take = (storyId: string, changes: Partial<NewComment> = {}) => readers.side.take(aComment(storyId, changes));
  const found = async (taken: Taken): Promise<readonly string[]> => {
    assert.ok(taken.ok, JSON.stringify(taken));
    const row = await database.db
      .selectFrom('comment')
      .select('findings')
      .where('id', '=', taken.id)
      .executeTakeFirstOrThrow();
    return (JSON.parse(row.findings) as readonly Finding[]).map(({ check }) => check);
  };

  test('is held when its sender is new, and is on no page', async () => {
    const { id } = await published(database.db);
    const taken = await take(id, { proof: await readers.proof() });
    assert.ok(taken.ok && taken.state === 'held');
    assert.deepEqual(await found(taken), ['newcomer']);
    assert.equal((await readThread(database.publicDb, id, { order: 'newest', page: 1 })).count, 0);
  });

  test('is shown at once when its sender is known', async () => {
    const { id } = await published(database.db);
    const email = 'known@mail.example';
    const first = await take(id, { email, proof: await readers.proof(), text: 'The first of two.' });
    assert.ok(first.ok);
    await database.db.updateTable('comment').set({ state: 'shown' }).where('id', '=', first.id).execute();
    const second = await take(id, { email, proof: await readers.proof(), text: 'The second of two.' });
    assert.ok(second.ok && second.state === 'shown');
    const thread = await readThread(database.publicDb, id, { order: 'newest', page: 1 });
    assert.deepEqual(
      thread.comments.map(({ text }) => text),
      ['The second of two.'],
    );
    assert.equal(thread.count, 1);
  });

  test('that is sent twice is one comment', async () => {
    const { id } = await published(database.db);
    const text = 'Sent by a finger that shook.';
    const [first, again] = await Promise.all([take(id, { text }), take(id, { text })]);
    assert.ok(first.ok && again.ok);
    assert.equal(first.id, again.id);
    // Which of the two is the first is the network's to say.
    assert.deepEqual([first.isAgain, again.isAgain].toSorted(), [false, true]);
  });

  test('names everything that is wrong with its fields at once', async () => {
    const { id } = await published(database.db);
    const taken = await take(id, {
      name: ' ',
      email: 'nobody',
      website: 'javascript:alert(1)',
      text: 'x'.repeat(2_001),
    });
    assert.ok(!taken.ok);
    assert.deepEqual(taken.problems, [
      { field: 'name', code: 'missing' },
      { field: 'email', code: 'no-email' },
      { field: 'website', code: 'no-website' },
      { field: 'text', code: 'too-long', most: 2_000 },
    ]);
  });
});
