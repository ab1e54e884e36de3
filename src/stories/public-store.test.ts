import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { findOrCreateByline } from '../people/people.ts';
import {
  answerAddress,
  findOrCreateSection,
  findOrCreateTopic,
  fullStories,
  listSections,
  listStories,
  newestStories,
} from './stories.ts';

onEachDialect('what readers are given', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  test('a list turns its pages back to the oldest story without a gap or a repeat', async () => {
    const section = await findOrCreateSection(database.db, { name: 'Harbour' });
    for (let n = 0; n < 25; n += 1) {
      // Several stories share an instant, as an import makes them.
      await published(
        database.db,
        { headline: `Story ${n}`, sectionId: section.id },
        noon.add({ minutes: Math.floor(n / 4) }),
      );
    }
    const seen: string[] = [];
    let before: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const { cards, older } = await listStories(database.publicDb, {
        list: 'section',
        listId: section.id,
        before,
        limit: 7,
      });
      seen.push(...cards.map((card) => card.headline));
      before = older;
      if (older === null) break;
    }
    assert.equal(seen.length, 25);
    assert.equal(new Set(seen).size, 25);
    assert.equal(seen.at(-1)?.startsWith('Story '), true);
    const odd = await listStories(database.publicDb, {
      list: 'section',
      listId: section.id,
      before: "x' or 1=1 --",
      limit: 7,
    });
    assert.equal(odd.cards.length, 7);
  });

  test('a story comes with its bylines, topics and section in their printed order', async () => {
    const orla = await findOrCreateByline(
      database.db,
      { name: 'Orla Wintergill', kind: 'person', role: 'Harbour correspondent' },
      noon,
    );
    const teo = await findOrCreateByline(database.db, { name: 'Teo Sandvoss', kind: 'person' }, noon);
    const inquiry = await findOrCreateTopic(database.db, { name: 'The Avocet inquiry' }, noon);
    const courts = await findOrCreateSection(database.db, { name: 'Courts' });
    const { path } = await published(database.db, {
      bylineIds: [teo.id, orla.id],
      topicIds: [inquiry.id],
      sectionId: courts.id,
    });
    const answer = await answerAddress(database.publicDb, path);
    assert.ok(answer.kind === 'story');
    assert.deepEqual(
      answer.story.byline.map(({ name }) => name),
      ['Teo Sandvoss', 'Orla Wintergill'],
    );
    assert.equal(answer.story.byline[1]?.role, 'Harbour correspondent');
    assert.deepEqual(
      answer.story.topics.map(({ slug }) => slug),
      ['the-avocet-inquiry'],
    );
    assert.equal(answer.story.section?.name, 'Courts');
    const byTeo = await listStories(database.publicDb, { list: 'byline', listId: teo.id, limit: 5 });
    assert.deepEqual(
      byTeo.cards.map((card) => card.path),
      [path],
    );
    assert.deepEqual(
      (await fullStories(database.publicDb, { list: 'byline', listId: teo.id }, 5)).map((story) => story.path),
      [path],
    );
  });

  test('the front page gets the newest of each section in one query', async () => {
    const court = await findOrCreateSection(database.db, { name: 'County court' });
    const sport = await findOrCreateSection(database.db, { name: 'Sport' });
    for (const n of [1, 2, 3]) {
      await published(database.db, { headline: `Case ${n}`, sectionId: court.id }, noon.add({ minutes: n }));
    }
    await published(database.db, { headline: 'One match', sectionId: sport.id });
    const { newest, perSection } = await newestStories(database.publicDb, await listSections(database.publicDb), {
      ofAll: 3,
      ofEach: 2,
    });
    const told = (id: string) => perSection.get(id)?.map((card) => card.headline);
    assert.deepEqual([told(court.id), told(sport.id)], [['Case 3', 'Case 2'], ['One match']]);
    const { cards } = await listStories(database.publicDb, { list: 'all', listId: '', limit: 3 });
    assert.deepEqual(newest, cards);
    const bare = await newestStories(database.publicDb, [], { ofAll: 1, ofEach: 2 });
    assert.deepEqual(bare, { newest: cards.slice(0, 1), perSection: new Map(), translations: new Map() });
  });

  test('an address that nobody took is unknown', async () => {
    for (const path of ['/2026/11/19/nothing-here/', '/', '', '/%', '/2026/11/19/../../etc/passwd']) {
      assert.deepEqual(await answerAddress(database.publicDb, path), { kind: 'unknown' });
    }
  });
});
