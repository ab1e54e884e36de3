import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { openServedApp, type ServedApp, testBaseUrl } from '../../test/support/app.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { noon, published } from '../../test/support/stories.ts';
import {
  changeSlug,
  findStory,
  linkTranslation,
  publishStory,
  saveStory,
  shelveStory,
  unlinkTranslation,
} from '../stories/stories.ts';

const schema = sharedData('data', 'schemas', 'sitemap.xsd');

/** XHTML's `link`, as far as Google's page on localised versions asks for it. */
const linkSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
<xsd:element name="link"><xsd:complexType>
<xsd:attribute name="rel" use="required" fixed="alternate"/>
<xsd:attribute name="hreflang" type="xsd:language" use="required"/>
<xsd:attribute name="href" type="xsd:anyURI" use="required"/>
</xsd:complexType></xsd:element></xsd:schema>`;

const by = { by: 'Orla', now: noon };
const november = '/sitemap-2026-11.xml';
const october = '/sitemap-2026-10.xml';

onEachDialect('the sitemap of a month, where stories are translated', (dialect) => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp(dialect);
    await published(newsroom.database.db, { headline: 'In one language' }, noon.subtract({ hours: 900 }));
  });
  after(() => newsroom.close());

  /** A story in three languages, the Ukrainian one a month older than the others. */
  async function three(name: string) {
    const { db } = newsroom.database;
    const en = await published(db, { headline: `${name} in English` }, noon.subtract({ hours: 3 }));
    const uk = await published(db, { headline: `${name}, укр`, language: 'uk' }, noon.subtract({ hours: 24 * 40 }));
    const pt = await published(db, { headline: `${name} em português`, language: 'pt-BR' }, noon);
    for (const { id } of [uk, pt]) assert.ok((await linkTranslation(db, id, en.id, by)).ok);
    return { en, uk, pt };
  }

  /** Asks over the network, so that what is kept ready answers; gives what stands at each address. */
  async function read(sitemap: string) {
    const body = await (await newsroom.ask(sitemap)).text();
    const at = (path: string) => {
      const [entry = ''] = body
        .split('<url>')
        .filter((part) => part.includes(`<loc>${testBaseUrl}${encodeURI(path)}</loc>`));
      const links = entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g);
      return [...links].map(([, language, href = '']) => [language, decodeURI(href.replace(testBaseUrl, ''))]);
    };
    return { body, at };
  }

  test('names every language of a story at each of them, itself included, whatever month they are of', async () => {
    const { en, uk, pt } = await three('Ferry');
    const all = [
      ['en-GB', en.path],
      ['pt-BR', pt.path],
      ['uk', uk.path],
    ];
    assert.deepEqual((await read(november)).at(en.path), all);
    assert.deepEqual((await read(november)).at(pt.path), all);
    assert.deepEqual((await read(october)).at(uk.path), all);
    const { body } = await read(october);
    assert.match(body, /in-one-language\/<\/loc><lastmod>[^<]+<\/lastmod><\/url>/);
  });

  test('is valid by the protocol’s schema and that of the links', async (t) => {
    await three('Valid');
    if (schema.skip) return t.skip(schema.skip);
    const main = readFileSync(schema.path, 'utf8').replace(
      '<xsd:element name="urlset">',
      '<xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>$&',
    );
    const result = await validateXML({
      xml: [
        { fileName: 'november.xml', contents: (await read(november)).body },
        { fileName: 'october.xml', contents: (await read(october)).body },
      ],
      schema: [main],
      preload: [{ fileName: 'link.xsd', contents: linkSchema }],
    });
    assert.deepEqual(result.errors, []);
    return undefined;
  });

  test('names no language that search engines are asked not to list, nor one that is left alone', async () => {
    const { db } = newsroom.database;
    const { en, uk, pt } = await three('Quiet');
    await update(uk.id, { indexChoice: 'noindex' });
    assert.deepEqual((await read(november)).at(en.path), [
      ['en-GB', en.path],
      ['pt-BR', pt.path],
    ]);
    assert.ok((await shelveStory(db, pt.id, 'withheld', by)).ok);
    assert.deepEqual((await read(november)).at(en.path), []);
  });

  test('follows what becomes of a story’s translations in other months, though it is kept ready', async () => {
    const { db } = newsroom.database;
    const uk = await published(db, { headline: 'Пором став', language: 'uk' }, noon.subtract({ hours: 24 * 40 }));
    const en = await published(db, { headline: 'The ferry stops' }, noon.subtract({ hours: 2 }));
    const languages = async () => (await read(october)).at(uk.path).map(([language]) => language);
    assert.deepEqual(await languages(), []);
    assert.ok((await linkTranslation(db, en.id, uk.id, by)).ok);
    assert.deepEqual(await languages(), ['en-GB', 'uk']);
    const moved = await changeSlug(db, en.id, 'the-ferry-has-stopped', by);
    assert.ok(moved.ok && moved.path);
    assert.deepEqual((await read(october)).at(uk.path)[0], ['en-GB', moved.path]);
    assert.ok((await shelveStory(db, en.id, 'withdrawn', { ...by, reason: 'It went on.' })).ok);
    assert.deepEqual(await languages(), []);
    assert.ok((await publishStory(db, en.id, by)).ok);
    assert.deepEqual(await languages(), ['en-GB', 'uk']);
    const ar = await published(db, { headline: 'توقفت العبّارة', language: 'ar', direction: 'rtl' });
    assert.ok((await linkTranslation(db, ar.id, en.id, by)).ok);
    assert.deepEqual(await languages(), ['ar', 'en-GB', 'uk']);
    assert.ok((await unlinkTranslation(db, uk.id, by)).ok);
    assert.deepEqual(await languages(), []);
  });

  async function update(id: string, changes: object): Promise<void> {
    const { db } = newsroom.database;
    const story = await findStory(db, id);
    assert.ok(story);
    assert.ok((await saveStory(db, { id, basedOn: story.revisionId }, { ...story.fields, ...changes }, by)).ok);
    assert.ok((await publishStory(db, id, by)).ok);
  }
});
