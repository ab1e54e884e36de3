import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { noon, paragraphs, published, storyFields } from '../../test/support/stories.ts';
import { findOrCreateByline } from '../people/people.ts';
import {
  correctStory,
  findOrCreateSection,
  findStory,
  makeMissingWords,
  publishStory,
  type StoryFields,
  saveStory,
  shelveStory,
} from '../stories/stories.ts';
import { hitsAPage, rankedAtMost, readQuery, type SearchRequest, search } from './search.ts';

onEachDialect('a search', (dialect) => {
  let database: TestDatabase;
  const save = { by: 'Orla', now: noon };
  const any: SearchRequest = {
    query: readQuery(''),
    sectionId: null,
    bylineId: null,
    from: null,
    until: null,
    order: 'best',
    limit: hitsAPage,
    page: 1,
    before: null,
  };
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  const ask = (text: string, more: Partial<SearchRequest> = {}) =>
    search(database.publicDb, { ...any, query: readQuery(text), ...more }, noon);
  const found = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await ask(text, more)).hits.map(({ card }) => card.headline);
  const publish = (headline: string, changes: Partial<StoryFields> = {}, at = noon) =>
    published(database.db, { headline, document: paragraphs('Nothing else.'), ...changes }, at);

  test('puts a word in the headline before the standfirst, the names and the text', async () => {
    const byline = await findOrCreateByline(database.db, { name: 'Ann Heron', kind: 'person' }, noon);
    await publish('In the text', { document: paragraphs('There was a heron on the quay.') });
    await publish('In the names', { bylineIds: [byline.id] });
    await publish('In the standfirst', { standfirst: 'A heron was seen.' });
    await publish('A heron in the headline', {}, noon.subtract({ hours: 20_000 }));
    assert.deepEqual(await found('herons'), [
      'A heron in the headline',
      'In the standfirst',
      'In the names',
      'In the text',
    ]);
  });

  test('puts the newer of two alike first, and wants every word', async () => {
    await publish('Lapwing count', {}, noon.subtract({ hours: 9000 }));
    await publish('Lapwing count again', { headline: 'Lapwing count' });
    await publish('Lapwing only');
    const { hits } = await ask('lapwing count');
    assert.deepEqual(
      hits.map(({ card }) => card.firstPublishedAt.slice(0, 4)),
      ['2026', '2025'],
    );
    assert.deepEqual(await found('lapwing -count'), ['Lapwing only']);
    assert.deepEqual(await found('"count lapwing"'), []);
    assert.equal((await found('"lapwing count"')).length, 2);
  });

  test('leaves out what must not be there, whatever else the search is narrowed by', async () => {
    const from = noon.add({ hours: 48 });
    await publish('Godwit on the flats', {}, from.add({ hours: 1 }));
    await publish('Dunlin on the flats', {}, from.add({ hours: 2 }));
    assert.deepEqual(await found('-godwit', { from }), ['Dunlin on the flats']);
    assert.deepEqual((await ask('-godwit -dunlin', { from })).found, { stories: 0, more: false });
    assert.deepEqual(await found('-godwit'), [], 'a search that asks for nothing but that finds nothing');
  });

  test('finds a phrase where its words stand in its order, in one part of the story, however common they are', async () => {
    const { id, revisionId } = await publish('The tern of the spit', {
      document: paragraphs('Of the tern and the spit of old.'),
    });
    await publish('Old tern', { standfirst: 'The spit of the tern and the', document: paragraphs('Spit of it.') });
    assert.deepEqual(await found('"tern of the spit"'), ['The tern of the spit']);
    assert.deepEqual(await found('"the spit of the tern"'), ['Old tern']);
    assert.deepEqual(await found('"and the spit of"'), ['The tern of the spit']);
    // Every pair of it is there, and the whole is not.
    assert.deepEqual(await found('"of the spit of the tern"'), []);
    assert.deepEqual(await found('"the tern of"', { order: 'newest' }), ['The tern of the spit']);
    assert.deepEqual(await found('tern -"the tern of"'), ['Old tern']);
    assert.deepEqual(await found('tern -"spit of the"', { order: 'newest' }), ['The tern of the spit']);
    const changed = storyFields({ headline: 'A tern', document: paragraphs('The spit.') });
    const saved = await saveStory(database.db, { id, basedOn: revisionId }, changed, save);
    assert.ok(saved.ok);
    await publishStory(database.db, id, save);
    assert.deepEqual(await found('"tern of the spit"'), []);
    assert.deepEqual(await found('"a tern"'), ['A tern']);
  });

  test('finds a phrase that ends in a single letter of a script without spaces', async () => {
    await publish('Shag 漁船団', { language: 'ja' });
    assert.deepEqual(await found('"shag 漁"'), ['Shag 漁船団']);
    assert.deepEqual(await found('"shag 船"'), []);
    assert.deepEqual(await found('漁船団 shag'), ['Shag 漁船団']);
  });

  test('finds stories in any script by any part that a reader would type', async () => {
    await publish('Пороми знову ходять крізь туман', { language: 'uk' });
    await publish('رست السفينة في الميناء', { language: 'ar', direction: 'rtl' });
    await publish('東京港湾局が発表', { language: 'ja' });
    await publish('ท่าเรือกรุงเทพเปิดแล้ว', { language: 'th' });
    await publish('Αγώνες στο λιμάνι', { language: 'el' });
    for (const [query, start] of [
      ['пором тумані', 'Пороми'],
      ['ميناء', 'رست'],
      ['سفينه', 'رست'],
      ['港湾', '東京'],
      ['局', '東京'],
      ['กรุงเทพ', 'ท่าเรือ'],
      ['λιμανι', 'Αγώνες'],
    ] as const) {
      const [first, ...others] = await found(query);
      assert.ok(first?.startsWith(start) && others.length === 0, `${query}: ${first} ${others.join()}`);
    }
  });

  test('follows publishing, correcting and taking back in the same moment', async () => {
    const { db } = database;
    const { id, revisionId } = await publish('The bittern booms', { document: paragraphs('Zugzwang.') });
    assert.deepEqual(await found('zugzwang'), ['The bittern booms']);
    const saved = await saveStory(
      db,
      { id, basedOn: revisionId },
      storyFields({ headline: 'The bittern is silent', document: paragraphs('Nothing.') }),
      save,
    );
    assert.ok(saved.ok);
    assert.deepEqual(await found('silent bittern'), []);
    await publishStory(db, id, save);
    assert.deepEqual(await found('silent bittern'), ['The bittern is silent']);
    assert.deepEqual(await found('zugzwang'), []);
    await correctStory(db, id, { kind: 'correction', text: 'It was an egret.' }, save);
    assert.deepEqual(await found('egret'), ['The bittern is silent']);
    await shelveStory(db, id, 'withheld', save);
    assert.deepEqual(await found('bittern'), []);
    await publishStory(db, id, save);
    assert.deepEqual(await found('bittern egret'), ['The bittern is silent']);
  });

  test('is narrowed to a section, an author and days', async () => {
    const { db } = database;
    const section = await findOrCreateSection(db, { name: 'Birds' });
    const byline = await findOrCreateByline(db, { name: 'Jon Reed', kind: 'person' }, noon);
    await publish('Plover one', { sectionId: section.id });
    await publish('Plover two', { sectionId: section.id, bylineIds: [byline.id] }, noon.subtract({ hours: 48 }));
    await publish('Plover three');
    assert.equal((await found('plover')).length, 3);
    assert.deepEqual((await found('plover', { sectionId: section.id })).toSorted(), ['Plover one', 'Plover two']);
    assert.deepEqual(await found('plover', { bylineId: byline.id }), ['Plover two']);
    assert.deepEqual(await found('', { bylineId: byline.id }), ['Plover two']);
    const day = { from: noon.subtract({ hours: 60 }), until: noon.subtract({ hours: 36 }) };
    assert.deepEqual(await found('plover', day), ['Plover two']);
    assert.deepEqual(await found('plover', { ...day, until: day.from }), []);
  });

  test('goes on page by page in either order, and says honestly how many it counted', async () => {
    const { db } = database;
    for (let n = 0; n < rankedAtMost + 30; n += 1) await publish(`Knot ${n}`, {}, noon.subtract({ minutes: n }));
    assert.deepEqual((await ask('knot -"knot 1"')).found, { stories: rankedAtMost, more: true });
    assert.deepEqual((await ask('knot -knot')).found, { stories: 0, more: false });
    const old = await publish('Dunlin, the knot of old', {}, noon.subtract({ hours: 90_000 }));
    const best = await ask('knot');
    assert.deepEqual(best.found, { stories: rankedAtMost, more: true });
    assert.equal(best.nextPage, 2);
    assert.equal((await ask('knot', { page: rankedAtMost / hitsAPage })).nextPage, null);
    const all: string[] = [];
    let before: number | null = null;
    do {
      const page = await ask('knot', { order: 'newest', before });
      all.push(...page.hits.map(({ card }) => card.id));
      before = page.older;
    } while (before !== null);
    assert.equal(new Set(all).size, rankedAtMost + 31);
    assert.equal(all.at(-1), old.id);
    // However old, a story with all the words in its headline is among those that are ranked.
    await publish('Knots and the old', { document: paragraphs('Of old.') });
    assert.ok((await found('dunlin knot old')).includes('Dunlin, the knot of old'));
    assert.ok(await findStory(db, old.id));
    // What a query leaves out is not counted, though most stories with its words in the headline are left out.
    assert.deepEqual((await ask('knot -nothing')).found, { stories: 1, more: false });
  });

  test('finds what was published before there were words to search, once they are made', async () => {
    const { db } = database;
    const { id } = await publish('The whimbrel of yore');
    await db.deleteFrom('published_words').where('story_id', '=', id).execute();
    assert.deepEqual(await found('whimbrel'), []);
    assert.equal(await makeMissingWords(db), 1);
    assert.deepEqual(await found('whimbrel'), ['The whimbrel of yore']);
    assert.equal(await makeMissingWords(db), 0);
    const { count } = await db
      .selectFrom('published_story')
      .select((of) => of.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(await makeMissingWords(db, { all: true }), Number(count));
    assert.deepEqual(await found('whimbrel'), ['The whimbrel of yore']);
  });

  test('answers any text without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        await ask(text);
        await ask(`a ${text} "b ${text}" -${text}`, { order: 'newest' });
      }),
      { numRuns: 150 },
    );
  });

  const naughty = sharedData('data', 'naughty-strings', 'strings.jsonl');
  test('answers strings that break other systems', { skip: naughty.skip }, async () => {
    for (const line of readFileSync(naughty.path, 'utf8').split('\n').filter(Boolean))
      await ask((JSON.parse(line) as { s: string }).s);
  });
});
