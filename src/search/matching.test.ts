import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeManyWords } from '../../test/support/many-words.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon } from '../../test/support/stories.ts';
import { readQuery, type SearchOrder, search } from './search.ts';

const count = 4_000;
const oldest = noon.subtract({ minutes: 60 + count });

onEachDialect('among thousands of stories', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
    await writeManyWords(database.db, count, (n) => {
      if (n === count - 1) return 'the tern of the tern and an avocet';
      return `the tern of the spit ${n % 2 === 0 ? 'in fog' : 'at ebb'} ${n > 3_000 ? 'and an old knot' : ''}`.trim();
    });
  });
  after(() => database.close());

  const ask = async (text: string, more: { until?: Temporal.Instant; order?: SearchOrder } = {}) => {
    const { order = 'best', until = null } = more;
    const of = { sectionId: null, bylineId: null, from: null, until, order, limit: 20, page: 1, before: null };
    const { found, isCutShort } = await search(database.publicDb, { query: readQuery(text), ...of }, noon);
    return `${found.stories}${found.more ? '+' : ''}${isCutShort ? ' cut short' : ''}`;
  };

  test('a word is found in the oldest of them, with others and without, however common these are', async () => {
    assert.equal(await ask('avocet'), '1');
    assert.equal(await ask('the avocet tern'), '1');
    assert.equal(await ask('tern -spit'), '1');
    assert.equal(await ask('avocet', { order: 'newest' }), '1');
    assert.equal(await ask('knot'), '100+');
    assert.equal(await ask('-spit', { until: noon }), dialect === 'sqlite' ? '1' : '0 cut short');
    assert.equal(await ask('-spit', { until: oldest.add({ minutes: 100 }) }), '1');
    assert.equal(await ask('tern'), '100+');
  });

  test('a phrase is found in the oldest of them where one pair of its words is rare', async () => {
    assert.equal(await ask('"an avocet"'), '1');
    assert.equal(await ask('"the tern and"'), '1');
    assert.equal(await ask('"the tern and" -"the tern of the"'), '0');
    assert.equal(await ask('"an old knot"', { order: 'newest' }), '100+');
    assert.equal(await ask('"knot old"'), '0');
    const half = await ask('"spit in" -"in fog"');
    assert.equal(half, dialect === 'sqlite' ? '0' : '0 cut short');
  });

  test('a phrase whose every pair is common is looked for as far as the time for it goes, and it is said how far', async () => {
    const seen = await ask('"the tern of the tern"');
    assert.equal(seen, dialect === 'sqlite' ? '1' : '0 cut short');
    assert.equal(await ask('"the tern of the tern"', { order: 'newest' }), seen);
    const until = oldest.add({ minutes: 100 });
    assert.equal(await ask('"the tern of the tern"', { until }), '1');
  });
});
