import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSiteNewsroom, type SiteNewsroom } from '../../test/browser/site-newsroom.ts';
import { testBaseUrl } from '../../test/support/app.ts';
import { addressesIn, checkTerms, dataOf, nodeOf, type PageNode } from '../../test/support/page-data.ts';

describe('what pages other than stories say of themselves to machines', () => {
  let newsroom: SiteNewsroom;
  before(async () => {
    newsroom = await openSiteNewsroom();
  });
  after(() => newsroom.close());
  const read = async (kind: string) => (await newsroom.app.inject({ url: newsroom.pages[kind] ?? '' })).body;

  test('is in the words of schema.org, and names no address of ours that leads nowhere', async () => {
    const addresses = new Set<string>();
    for (const kind of Object.keys(newsroom.pages)) {
      const nodes = dataOf(await read(kind));
      for (const node of nodes) checkTerms(node, kind);
      for (const address of addressesIn(nodes)) addresses.add(address);
    }
    const own = [...addresses].filter((address) => address.startsWith(testBaseUrl));
    assert.ok(own.length > 30, `${own.length} addresses`);
    for (const address of own) {
      const { statusCode } = await newsroom.app.inject({ url: address.slice(testBaseUrl.length) });
      assert.equal(statusCode, 200, address);
    }
  });

  test('is on the front page who publishes here and how to search', async () => {
    const body = await read('front');
    const site = nodeOf(body, 'WebSite');
    assert.deepEqual(
      [site['name'], site['url'], site['inLanguage']],
      ['The Saltmarsh Courier', `${testBaseUrl}/`, 'en-GB'],
    );
    const target = (site['potentialAction'] as PageNode)['target'] as PageNode;
    assert.equal(target['urlTemplate'], `${testBaseUrl}/search?q={search_term_string}`);
    assert.equal(nodeOf(body, 'NewsMediaOrganization')['@id'], (site['publisher'] as PageNode)['@id']);
  });

  test('is on a section and a topic the stories in their order, on its first page alone', async () => {
    for (const [kind, name] of [
      ['section', 'Harbour'],
      ['topic', 'The Avocet inquiry'],
    ] as const) {
      const body = await read(kind);
      const page = nodeOf(body, 'CollectionPage');
      assert.deepEqual([page['name'], page['url']], [name, testBaseUrl + newsroom.pages[kind]]);
      const list = page['mainEntity'] as PageNode;
      const [first] = list['itemListElement'] as readonly PageNode[];
      assert.deepEqual(
        [list['numberOfItems'], first?.['position'], first?.['url']],
        [25, 1, testBaseUrl + newsroom.pages['story']],
      );
      const trail = nodeOf(body, 'BreadcrumbList')['itemListElement'] as readonly PageNode[];
      assert.deepEqual(
        trail.map((step) => step['name']),
        ['The Saltmarsh Courier', name],
      );
    }
    assert.deepEqual(dataOf(await read('older stories')), []);
    assert.equal(nodeOf(await read('empty section'), 'CollectionPage')['mainEntity'], undefined);
  });

  test('is on an author’s page who that is, under the name that stories know', async () => {
    const body = await read('author');
    const { mainEntity } = nodeOf(body, 'ProfilePage');
    const url = testBaseUrl + newsroom.pages['author'];
    assert.deepEqual(mainEntity, {
      '@type': 'Person',
      '@id': `${url}#author`,
      name: 'Orla Wintergill',
      url,
      jobTitle: 'Harbour reporter',
      description: 'Since 2011.',
    });
    const [author] = nodeOf(await read('story'), 'NewsArticle')['author'] as readonly PageNode[];
    assert.equal(author?.['@id'], `${url}#author`);
    assert.match(body, /<meta property="og:type" content="profile"/);
  });

  test('is nothing on a page that stands for no address', async () => {
    for (const kind of ['missing', 'withdrawn', 'killed', 'withheld']) assert.deepEqual(dataOf(await read(kind)), []);
  });
});
