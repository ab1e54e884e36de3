import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { findOrCreateByline } from '../../src/people/people.ts';
import type { ArrangedBylines, ArrangedNames } from '../../src/stories/arranging-shapes.ts';
import { findOrCreateSection, findOrCreateTag, findOrCreateTopic } from '../../src/stories/stories.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { draft, noon, published } from '../support/stories.ts';

interface Problem {
  readonly detail: string;
  readonly errors: readonly { readonly field: string }[];
}

onEachDialect('what stories are filed under', (dialect) => {
  let desk: TestDesk;
  let editor: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    editor = await desk.signedIn('editor', 'Teo Sandvoss');
  });
  afterEach(() => desk.close());

  const ask = (url: string) => desk.app.inject({ url });
  const read = async (url: string) => (await ask(url)).body;
  const leads = async (url: string) => (await ask(url)).headers.location;
  async function file() {
    const { db } = desk.database;
    const harbour = await findOrCreateSection(db, { name: 'Harbour' });
    const courts = await findOrCreateSection(db, { name: 'Courts' });
    const topic = await findOrCreateTopic(db, { name: 'Sea wall' }, noon);
    const tag = await findOrCreateTag(db, 'Quay');
    const byline = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    const filed = { sectionId: harbour.id, topicIds: [topic.id], tagIds: [tag.id], bylineIds: [byline.id] };
    const story = await published(db, { headline: 'Ferry in fog', ...filed });
    return { harbour, courts, topic, tag, byline, story };
  }

  test('is told with its stories, renamed, and leads on from its old address', async () => {
    const { harbour, topic, tag, byline, story } = await file();
    for (const url of ['/', story.path, '/section/harbour/', '/topic/sea-wall/', '/tag/quay/', '/by/orla-wintergill/'])
      assert.equal((await ask(url)).statusCode, 200, url);
    const { entries } = await editor.expect<ArrangedNames>(200, 'GET', '/arranging/sections');
    assert.deepEqual(
      entries.map(({ name, stories }) => [name, stories]),
      [
        ['Harbour', 1],
        ['Courts', 0],
      ],
    );
    const port = { name: 'The port', slug: 'port', description: 'Ships and quays.' };
    await editor.expect(200, 'PATCH', `/sections/${harbour.id}`, port);
    assert.match(await read('/section/port/'), /<h1[^>]*>The port[\s\S]*Ships and quays\./);
    assert.equal(await leads('/section/harbour/'), '/section/port/');
    assert.equal(await leads('/section/harbour/feed/'), '/section/port/feed/');
    assert.match(await read(story.path), /The port/);

    await editor.expect(200, 'PATCH', `/topics/${topic.id}`, { name: 'The wall', slug: 'wall' });
    await editor.expect(200, 'PATCH', `/tags/${tag.id}`, { name: 'The quay', slug: 'the-quay' });
    const married = {
      name: 'Orla Tollard',
      slug: 'orla-tollard',
      kind: 'person',
      role: 'Harbour editor',
      about: 'Sails.',
    };
    await editor.expect(200, 'PATCH', `/bylines/${byline.id}`, married);
    assert.deepEqual(
      [await leads('/topic/sea-wall/'), await leads('/tag/quay/'), await leads('/by/orla-wintergill/')],
      ['/topic/wall/', '/tag/the-quay/', '/by/orla-tollard/'],
    );
    assert.match(await read('/by/orla-tollard/'), /Orla Tollard[\s\S]*Sails\./);
    assert.match(await read('/section/port/'), /Orla Tollard/);
    for (const words of ['The wall', 'The quay', 'Orla Tollard', 'Harbour editor'])
      assert.match(await read(story.path), new RegExp(words));
    assert.match(await read('/search?q=tollard'), /Ferry in fog/);
    assert.doesNotMatch(await read('/search?q=wintergill'), /Ferry in fog/);
    const bylines = await editor.expect<ArrangedBylines>(200, 'GET', '/arranging/bylines?words=tollard');
    assert.deepEqual([bylines.total, bylines.entries[0]?.about, bylines.entries[0]?.stories], [1, 'Sails.', 1]);
  });

  test('is found by a new byline in every story that is signed with it, however many', async () => {
    const { byline } = await file();
    const { db } = desk.database;
    for (let n = 0; n < 55; n += 1) await published(db, { headline: `Story ${n}`, bylineIds: [byline.id] });
    const renamed = { name: 'Orla Tollard' };
    await editor.expect(200, 'PATCH', `/bylines/${byline.id}`, renamed);
    assert.match(await read('/'), /Orla Tollard/);
    const due = () => db.selectFrom('byline_words_due').selectAll().execute();
    for (let n = 0; n < 200 && (await due()).length > 0; n += 1) await new Promise((next) => setTimeout(next, 50));
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from published_words where names like '%tollard%'`.execute(db);
    assert.equal(Number(rows[0]?.n), 56);
  });

  test('forwards through several names, and the newest holder of one has it', async () => {
    const { harbour, courts } = await file();
    await editor.expect(200, 'PATCH', `/sections/${harbour.id}`, { slug: 'port' });
    await editor.expect(200, 'PATCH', `/sections/${harbour.id}`, { slug: 'coast' });
    assert.deepEqual(
      [await leads('/section/harbour/'), await leads('/section/port/')],
      ['/section/coast/', '/section/coast/'],
    );
    await editor.expect(200, 'PATCH', `/sections/${courts.id}`, { slug: 'harbour' });
    assert.match(await read('/section/harbour/'), /Courts/);
    await editor.expect(200, 'PATCH', `/sections/${harbour.id}`, { slug: 'port' });
    assert.equal((await ask('/section/port/')).statusCode, 200);
  });

  test('is followed by the navigation, which keeps words that somebody chose', async () => {
    const { harbour, topic } = await file();
    const admin = await desk.signedIn('admin');
    const navigation = [{ topic: 'sea-wall' }, { section: 'harbour', label: 'Ships' }];
    await admin.expect(200, 'PATCH', '/settings', { values: { navigation } });
    await editor.expect(200, 'PATCH', `/sections/${harbour.id}`, { name: 'The port', slug: 'port' });
    await editor.expect(200, 'PATCH', `/topics/${topic.id}`, { name: 'The wall', slug: 'wall' });
    assert.match(await read('/'), /href="\/topic\/wall\/">The wall<[\s\S]*href="\/section\/port\/">Ships</);
    const led = await editor.expect<Problem>(409, 'DELETE', `/topics/${topic.id}`);
    assert.match(led.detail, /Stories are filed/);
  });

  test('stands in the order that it is put in, for readers too', async () => {
    const { harbour, courts } = await file();
    await editor.expect(204, 'PUT', '/section-order', { ids: [courts.id, harbour.id] });
    assert.match(await read('/'), /\/section\/courts\/[\s\S]*\/section\/harbour\//);
    await editor.expect(409, 'PUT', '/section-order', { ids: [harbour.id] });
    await editor.expect(409, 'PUT', '/section-order', { ids: [harbour.id, harbour.id] });
  });

  test('is removed only where nothing is filed there, published or not', async () => {
    const { harbour, courts, topic, tag, byline } = await file();
    for (const path of [`/sections/${harbour.id}`, `/topics/${topic.id}`, `/tags/${tag.id}`, `/bylines/${byline.id}`])
      await editor.expect(409, 'DELETE', path);
    await draft(desk.database.db, { headline: 'Not out yet', sectionId: courts.id });
    await editor.expect(409, 'DELETE', `/sections/${courts.id}`);
    const empty = await editor.expect<{ id: string }>(200, 'POST', '/sections', { name: 'Weather' });
    await editor.expect(204, 'DELETE', `/sections/${empty.id}`);
    assert.equal((await ask('/section/weather/')).statusCode, 404);
    await editor.expect(404, 'DELETE', `/sections/${empty.id}`);
    await editor.expect(404, 'PATCH', `/sections/${empty.id}`, { name: 'Weather' });
  });

  test('tells everything that is wrong at once, and is written down with who did it', async () => {
    const { harbour } = await file();
    const wrong = await editor.expect<Problem>(400, 'PATCH', `/sections/${harbour.id}`, {
      name: 'Courts',
      slug: 'courts',
    });
    assert.deepEqual(
      wrong.errors.map(({ field }) => field),
      ['name', 'slug'],
    );
    await editor.expect(400, 'PATCH', `/sections/${harbour.id}`, { slug: 'No Slug' });
    assert.match(await read('/'), /Harbour/);
    await editor.expect(200, 'PATCH', `/sections/${harbour.id}`, { name: 'Port' });
    const admin = await desk.signedIn('admin');
    const { entries } = await admin.expect<{ entries: { action: string; object: string; by: string }[] }>(
      200,
      'GET',
      '/audit',
    );
    assert.ok(
      entries.some((one) => one.action === 'section changed' && one.object === 'Port' && one.by === 'Teo Sandvoss'),
    );
  });
});
