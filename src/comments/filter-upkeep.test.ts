import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readersOf } from '../../test/support/comments.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { showComment } from '../../test/support/shown-comments.ts';
import { noon, published } from '../../test/support/stories.ts';
import { featuresOf } from './filter-features.ts';
import { train } from './filter-store.ts';
import { filterKeeper } from './filter-upkeep.ts';
import { askFilter } from './learning.ts';

onEachDialect('a filter that is looked after', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
    readersOf(database);
  });
  after(() => database.close());

  const threshold = async () =>
    (
      await database.db
        .selectFrom('comment_training')
        .select('threshold')
        .where('language', '=', 'en')
        .executeTakeFirst()
    )?.threshold;

  test('has its threshold measured once it has learned, and again when it has learned more', async () => {
    const { db } = database;
    const { id: story } = await published(db);
    const decide = async (n: number, as: 'ham' | 'spam') => {
      // Each in other words: the filter learns from the same comment a few times only.
      const word = String.fromCharCode(97 + (n % 26)).repeat(4 + Math.floor(n / 26));
      const text =
        as === 'spam' ? `Cheap ${word} sails at http://${word}.example` : `The ferry was late by ${word} again.`;
      await showComment(db, story, { text, language: 'en-GB', trained_as: as });
      await train(db, { language: 'en-GB', features: featuresOf({ text, name: 'A', website: null }), as, now: noon });
    };
    const keep = filterKeeper(db);
    for (let n = 0; n < 35; n += 1) await decide(n, 'spam');
    await keep(noon);
    assert.equal(await threshold(), null, 'nothing is measured before both kinds are known');
    for (let n = 0; n < 35; n += 1) await decide(n, 'ham');
    await keep(noon);
    assert.equal(typeof (await threshold()), 'number');
    await db.updateTable('comment_training').set({ threshold: null }).execute();
    await keep(noon);
    assert.equal(await threshold(), null, 'nothing was learned since');
    await decide(99, 'ham');
    await keep(noon);
    assert.equal(typeof (await threshold()), 'number');
    const said = await askFilter(db, 'en-US', {
      text: 'Cheap sails at http://sails7.example',
      name: 'B',
      website: null,
    });
    assert.ok(said?.isSpam, JSON.stringify(said));
  });
});
