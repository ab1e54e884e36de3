import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openApp, type TestApp } from '../../test/support/app.ts';
import { noon, published } from '../../test/support/stories.ts';
import { setSettings } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { findOrCreateSection, findOrCreateTag, findOrCreateTopic } from '../stories/stories.ts';

const formats = [
  ['application/rss+xml', 'feed/'],
  ['application/atom+xml', 'feed/atom/'],
  ['application/feed+json', 'feed.json'],
] as const;

describe('a feed reader that is given a page', () => {
  let newsroom: TestApp;
  before(async () => {
    newsroom = await openApp();
    const { db } = newsroom.database;
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    const topic = await findOrCreateTopic(db, { name: 'The sea wall' }, noon);
    const tag = await findOrCreateTag(db, 'Fog signals');
    const byline = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    const filed = { sectionId: section.id, topicIds: [topic.id], tagIds: [tag.id], bylineIds: [byline.id] };
    await published(db, { headline: 'The only story', ...filed });
  });
  after(() => newsroom.close());

  async function feedsOf(url: string): Promise<readonly (readonly [string | null, string | null])[]> {
    const { statusCode, body } = await newsroom.app.inject({ url });
    assert.equal(statusCode, 200, url);
    const links = parseHTML(body).document.head.querySelectorAll('link[rel="alternate"][type]');
    return [...links]
      .filter((link) => !link.getAttribute('type')?.includes('oembed'))
      .map((link) => [link.getAttribute('type'), link.getAttribute('href')]);
  }

  for (const [kind, path] of [
    ['section', '/section/harbour/'],
    ['topic', '/topic/the-sea-wall/'],
    ['author', '/by/orla-wintergill/'],
    ['tag', '/tag/fog-signals/'],
  ] as const) {
    test(`finds in the page of the ${kind} its feeds beside the newsroom’s, in each format, with its stories`, async () => {
      const both = ['/', path].flatMap((page) => formats.map(([type, ending]) => [type, page + ending]));
      assert.deepEqual(await feedsOf(path), both);
      for (const [type, ending] of formats) {
        const feed = await newsroom.app.inject({ url: path + ending });
        assert.equal(String(feed.headers['content-type']).split(';')[0], type);
        assert.match(feed.body, /The only story/);
      }
    });
  }

  test('finds the comments’ feeds where they are: of all on the front page, of a story on its own', async () => {
    const { path } = await published(newsroom.database.db, { headline: 'Another story' });
    for (const [page, at] of [
      ['/', '/comments/'],
      [path, path],
    ] as const) {
      const both = ['/', at].flatMap((of) => formats.map(([type, ending]) => [type, of + ending]));
      assert.deepEqual(await feedsOf(page), both);
    }
    await setSettings(newsroom.database.db, { 'comments.areOn': false }, { now: noon, lookUp: null });
    for (const page of ['/', path]) assert.equal((await feedsOf(page)).length, formats.length);
  });

  test('finds on every other page the newsroom’s feeds alone', async () => {
    for (const path of ['/archive/', '/corrections/', '/search'])
      assert.deepEqual(
        await feedsOf(path),
        formats.map(([type, ending]) => [type, `/${ending}`]),
        path,
      );
  });
});
