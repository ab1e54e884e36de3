import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { noon, published } from '../../test/support/stories.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';
import { findOrCreateSection, findOrCreateTag, shelveStory } from '../stories/stories.ts';
import { newsLanguage } from './sitemap.ts';

const schema = sharedData('data', 'schemas', 'sitemap.xsd');

/** The news protocol as its page describes it; Google's own file is not free to be copied. */
const newsSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.google.com/schemas/sitemap-news/0.9" elementFormDefault="qualified">
<xsd:element name="news"><xsd:complexType><xsd:sequence>
<xsd:element name="publication"><xsd:complexType><xsd:sequence><xsd:element name="name" type="xsd:string"/>
<xsd:element name="language"><xsd:simpleType><xsd:restriction base="xsd:string"><xsd:pattern value="zh-cn|zh-tw|[a-z]{2,3}"/></xsd:restriction></xsd:simpleType></xsd:element>
</xsd:sequence></xsd:complexType></xsd:element>
<xsd:element name="publication_date" type="xsd:dateTime"/><xsd:element name="title" type="xsd:string"/>
</xsd:sequence></xsd:complexType></xsd:element></xsd:schema>`;

onEachDialect('the sitemap', (dialect) => {
  let newsroom: TestApp;
  const paths: Record<string, string> = {};
  before(async () => {
    newsroom = await openApp(dialect);
    const { db } = newsroom.database;
    await setNewsroom(db, { name: 'The Courier & Sons' }, noon);
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    const tag = await findOrCreateTag(db, 'Quay');
    await findOrCreateTag(db, 'Nobody uses this');
    const filed = { sectionId: section.id, tagIds: [tag.id] };
    const put = async (name: string, changes: Parameters<typeof published>[1], hoursAgo = 1) => {
      paths[name] = (
        await published(db, { headline: `Story ${name}`, ...filed, ...changes }, noon.subtract({ hours: hoursAgo }))
      ).path;
    };
    await put('open', {});
    await put('quoted', { headline: 'A <b>bold</b> & plain headline', language: 'uk' }, 2);
    await put('old', {}, 24 * 40);
    await put('three days old', {}, 72);
    await put('kept from news', { indexChoice: 'news-noindex' });
    await put('kept from all', { indexChoice: 'noindex' });
    const origin = {
      agency: 'NPA',
      url: 'https://npa.example/1',
      licence: 'x',
      licenceUrl: null,
      publishedAt: null,
      changes: null,
    };
    await put('canonical elsewhere', { origin, canonicalAtOrigin: true });
    const gone = await published(db, { headline: 'Story gone' }, noon.subtract({ hours: 3 }));
    await shelveStory(db, gone.id, 'withdrawn', { by: 'Orla', now: noon, reason: 'It was wrong.' });
    paths['gone'] = gone.path;
  });
  after(() => newsroom.close());

  async function read(path: string): Promise<{ body: string; locations: readonly string[] }> {
    const { statusCode, headers, body } = await newsroom.app.inject({ url: path });
    assert.equal(statusCode, 200, path);
    assert.equal(headers['content-type'], 'application/xml; charset=utf-8');
    const locations = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc.replace(testBaseUrl, ''));
    return { body, locations };
  }

  test('is an index of parts that are there, each valid by the protocol’s own schema', async (t) => {
    const { locations } = await read('/sitemap.xml');
    assert.deepEqual(locations, [
      '/sitemap-pages.xml',
      '/sitemap-tags.xml',
      '/sitemap-2026-10.xml',
      '/sitemap-2026-11.xml',
    ]);
    const parts = await Promise.all(locations.map(read));
    if (schema.skip) return t.skip(schema.skip);
    const result = await validateXML({
      xml: parts.map(({ body }, index) => ({ fileName: `part-${index}.xml`, contents: body })),
      schema: [readFileSync(schema.path, 'utf8')],
    });
    assert.deepEqual(result.errors, []);
    return undefined;
  });

  test('holds every page that search engines may list, once, and no other', async () => {
    const parts = await Promise.all((await read('/sitemap.xml')).locations.map(read));
    const all = parts.flatMap(({ locations }) => locations);
    assert.equal(new Set(all).size, all.length);
    const listed = ['open', 'quoted', 'old', 'three days old', 'kept from news'].map((name) => paths[name] ?? '');
    for (const path of ['/', '/section/harbour/', '/tag/quay/', ...listed]) assert.ok(all.includes(path), path);
    for (const name of ['kept from all', 'canonical elsewhere', 'gone'])
      assert.ok(!all.includes(paths[name] ?? ''), name);
    assert.ok(!all.some((path) => path.includes('nobody')));
    for (const path of ['/sitemap-1999-01.xml', '/sitemap-2026-11-2.xml', '/sitemap-topics.xml', '/sitemap-x.xml'])
      assert.equal((await newsroom.app.inject({ url: path })).statusCode, 404, path);
  });

  test('for news holds what is at most two days old and asked to be listed there', async () => {
    const { body, locations } = await read('/sitemap-news.xml');
    assert.deepEqual(new Set(locations), new Set([paths['open'], paths['quoted']]));
    assert.match(body, /<news:name>The Courier &amp; Sons<\/news:name><news:language>uk<\/news:language>/);
    assert.match(body, /<news:title>A &lt;b&gt;bold&lt;\/b&gt; &amp; plain headline<\/news:title>/);
  });

  test('for news is valid by its namespace, also on a day without news', async (t) => {
    if (schema.skip) return t.skip(schema.skip);
    const quiet = await openApp(dialect);
    const { body: empty } = await quiet.app.inject({ url: '/sitemap-news.xml' });
    await quiet.close();
    assert.ok(!empty.includes('<news:news>'));
    const main = readFileSync(schema.path, 'utf8').replace(
      /(<xsd?:annotation|<xs:annotation|<xsd:element)/,
      '<xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>$1',
    );
    const result = await validateXML({
      xml: [
        { fileName: 'news.xml', contents: (await read('/sitemap-news.xml')).body },
        { fileName: 'empty.xml', contents: empty },
      ],
      schema: [main],
      preload: [{ fileName: 'news.xsd', contents: newsSchema }],
    });
    assert.deepEqual(result.errors, []);
    return undefined;
  });

  test('is found under the names that other systems give it', async () => {
    for (const path of ['/wp-sitemap.xml', '/sitemap_index.xml', '/sitemap-index.xml']) {
      const { statusCode, headers } = await newsroom.app.inject({ url: path });
      assert.deepEqual([statusCode, headers.location], [301, '/sitemap.xml'], path);
    }
  });

  test('names languages as the news protocol does', () => {
    assert.deepEqual(['en-GB', 'uk', 'zh', 'zh-Hant', 'zh-TW', 'fil'].map(newsLanguage), [
      'en',
      'uk',
      'zh-cn',
      'zh-tw',
      'zh-tw',
      'fil',
    ]);
  });
});
