import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { aComment, readersOf, type TestComments } from '../../test/support/comments.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { published } from '../../test/support/stories.ts';
import type { DecisionAction } from './decision-rules.ts';
import { decideAll } from './decisions.ts';
import type { Learn } from './desk-deps.ts';
import { undoAll } from './undo.ts';

const by = { accountId: '01890000-0000-7000-8000-00000000000a', name: 'Orla' };

onEachDialect('the filter', (dialect) => {
  let database: TestDatabase;
  let readers: TestComments;
  let story: string;
  let learned: string[];
  const learn: Learn = async (_trx, { text, trainedAs }, as) => {
    learned.push(`${text}: ${trainedAs} → ${as}`);
  };
  beforeEach(async () => {
    learned = [];
    database = await freshDatabase(dialect);
    readers = readersOf(database);
    story = (await published(database.db)).id;
  });
  afterEach(() => database.close());

  const moderator = () => {
    readers.passTime({ seconds: 1 });
    return { by, now: readers.now() };
  };
  const sent = async ({ secret = 'of its browser', text = 'Words.' } = {}) => {
    const taken = await readers.side.take(aComment(story, { text, secret }));
    assert.ok(taken.ok);
    return taken.id;
  };
  const decide = async (id: string, action: DecisionAction) => {
    const { state } = await database.db
      .selectFrom('comment')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const made = await decideAll({ db: database.db, learn }, [{ id, state }], { action, reason: null }, moderator());
    return made.bulkId ?? '';
  };

  test('learns from what is shown and from spam, from no other bin, and forgets what was undone', async () => {
    const id = await sent();
    await decide(id, 'show');
    const spam = await decide(id, 'spam');
    await undoAll({ db: database.db, learn }, spam, moderator());
    await decide(id, 'pick');
    await decide(id, 'bin');
    assert.deepEqual(learned, ['Words.: null → ham', 'Words.: ham → spam', 'Words.: spam → ham']);
    const other = await sent({ text: 'Sails.' });
    await decide(other, 'spam');
    await decide(other, 'bin');
    assert.deepEqual(learned.slice(3), ['Sails.: null → spam', 'Sails.: spam → null']);
  });

  test('forgets the words that it learned, also where their writer has changed them since', async () => {
    const secret = 'of its browser';
    const id = await sent({ secret });
    const show = await decide(id, 'show');
    for (const text of ['Other words.', 'And others.']) {
      readers.passTime({ seconds: 1 });
      await readers.side.change({ id, secret }, text);
    }
    await undoAll({ db: database.db, learn }, show, moderator());
    assert.deepEqual(learned, ['Words.: null → ham', 'Words.: ham → null']);
  });

  test('that fails keeps the decision from being taken', async () => {
    const id = await sent();
    const fails: Learn = () => Promise.reject(new Error('It is full.'));
    const seen = [{ id, state: 'held' }] as const;
    const asked = { action: 'show', reason: null } as const;
    await assert.rejects(decideAll({ db: database.db, learn: fails }, seen, asked, moderator()), /It is full/);
    const row = await database.db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    assert.deepEqual([row.state, row.trained_as, row.decision_id], ['held', null, null]);
  });
});
