import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { noisyPicture } from '../../test/support/made-pictures.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { checkTerms, dataOf, nodeOf, type PageNode } from '../../test/support/page-data.ts';
import { noon, paragraphs, published } from '../../test/support/stories.ts';
import { setNewsroom } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { makePendingCrops, makeSlot, takeIn } from '../pictures/pictures.ts';
import {
  correctStory,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  genres,
  type Origin,
  type StoryDocument,
  type StoryFields,
  shelveStory,
} from '../stories/stories.ts';

const origin: Origin = {
  agency: 'Northwater Press Agency',
  url: 'https://northwater.example/1',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  publishedAt: '2026-11-18',
  changes: null,
};

onEachDialect('what a story says of itself to machines', (dialect) => {
  let newsroom: TestApp;
  const later = { by: 'Orla', now: noon.add({ hours: 2 }) };

  before(async () => {
    newsroom = await openApp(dialect);
    await setNewsroom(newsroom.database.db, { name: 'The Courier', timeZone: 'Europe/Kyiv' }, noon);
  });
  after(() => newsroom.close());

  async function page(changes: Partial<StoryFields>) {
    const { id, path } = await published(newsroom.database.db, changes);
    return { id, path, ...(await read(path)) };
  }

  async function read(path: string) {
    const { body } = await newsroom.app.inject({ url: path });
    for (const node of dataOf(body)) checkTerms(node);
    return { body, article: nodeOf(body, 'NewsArticle') };
  }

  async function picture(): Promise<string> {
    const { db, place } = newsroom.database;
    const bytes = await noisyPicture(1400, 1000).jpeg({ quality: 40 }).toBuffer();
    const taken = await takeIn(db, place.dataFolder, {
      ...later,
      bytes,
      originalName: 'quay.jpg',
      again: true,
      fields: {
        alt: 'A quay.',
        caption: 'The quay at dawn.',
        creators: ['Wren Tollard', 'Northwater'],
        credit: 'Northwater',
        copyright: '© 2026 Northwater',
        rightsUrl: 'https://northwater.example/terms',
        takenAt: '2026-11-10T06:40',
        place: 'Merrow Quay',
      },
    });
    if (!taken.ok) throw new Error(taken.problem.message);
    return taken.picture.id;
  }

  test('is everything that the newsroom has stated of it', async () => {
    const { db, place } = newsroom.database;
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    const topic = await findOrCreateTopic(db, { name: 'The sea wall' }, noon);
    const tag = await findOrCreateTag(db, 'Quay');
    const orla = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person', role: 'Reporter' }, noon);
    const staff = await findOrCreateByline(db, { name: 'Harbour desk', kind: 'organisation', role: 'Desk' }, noon);
    const lead = await picture();
    await makePendingCrops(db, place.dataFolder);
    const { id, path } = await published(db, {
      headline: 'Sea wall holds',
      standfirst: 'It was the highest tide since 1953.',
      document: linked('The tide came in, ', 'the tide tables', 'https://tides.example/a?b=1'),
      dateline: { place: 'Merrow Quay', date: '2026-11-18', agency: null },
      bylineIds: [orla.id, staff.id],
      sectionId: section.id,
      topicIds: [topic.id],
      tagIds: [tag.id],
      leadPictureId: lead,
    });
    await correctStory(db, id, { kind: 'correction', text: 'It was 1953, not 1935.' }, later);
    await correctStory(db, id, { kind: 'update', text: 'A comment was added.' }, later);
    const { article, body } = await read(path);
    const url = testBaseUrl + path;
    const { publisher, image, ...rest } = article;
    assert.deepEqual(rest, {
      '@type': ['NewsArticle', 'ReportageNewsArticle'],
      '@id': `${url}#article`,
      url,
      mainEntityOfPage: { '@type': 'WebPage', '@id': url },
      identifier: `urn:uuid:${id}`,
      headline: 'Sea wall holds',
      description: 'It was the highest tide since 1953.',
      datePublished: '2026-11-19T14:00:00+02:00',
      dateModified: '2026-11-19T16:00:00+02:00',
      author: [
        {
          '@type': 'Person',
          '@id': `${testBaseUrl}/by/orla-wintergill/#author`,
          name: 'Orla Wintergill',
          url: `${testBaseUrl}/by/orla-wintergill/`,
          jobTitle: 'Reporter',
        },
        {
          '@type': 'Organization',
          '@id': `${testBaseUrl}/by/harbour-desk/#author`,
          name: 'Harbour desk',
          url: `${testBaseUrl}/by/harbour-desk/`,
        },
      ],
      copyrightHolder: ours,
      dateline: 'Merrow Quay, Wednesday',
      locationCreated: { '@type': 'Place', name: 'Merrow Quay' },
      contentLocation: { '@type': 'Place', name: 'Merrow Quay' },
      articleSection: 'Harbour',
      about: [{ '@type': 'Thing', name: 'The sea wall', url: `${testBaseUrl}/topic/the-sea-wall/` }],
      keywords: ['The sea wall', 'Quay'],
      citation: [{ '@type': 'CreativeWork', url: 'https://tides.example/a?b=1', name: 'the tide tables' }],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'It was 1953, not 1935.',
          datePublished: '2026-11-19T16:00:00+02:00',
        },
      ],
      wordCount: 7,
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
      isPartOf: {
        '@type': 'WebSite',
        '@id': `${testBaseUrl}/#website`,
        name: 'The Courier',
        url: `${testBaseUrl}/`,
      },
    });
    assert.equal((publisher as PageNode)['name'], 'The Courier');
    const images = image as readonly PageNode[];
    assert.deepEqual(
      images.map(({ width, height }) => `${width}×${height}`),
      ['1280×914', '1200×675', '1200×900', '1000×1000'],
    );
    for (const { url: at, contentUrl, width, height, ...words } of images) {
      assert.equal(at, contentUrl);
      assert.equal((await newsroom.app.inject({ url: String(at).slice(testBaseUrl.length) })).statusCode, 200);
      assert.deepEqual(words, {
        '@type': 'ImageObject',
        caption: 'The quay at dawn.',
        creditText: 'Northwater',
        creator: [
          { '@type': 'Person', name: 'Wren Tollard' },
          { '@type': 'Organization', name: 'Northwater' },
        ],
        copyrightNotice: '© 2026 Northwater',
        license: 'https://northwater.example/terms',
        dateCreated: '2026-11-10T06:40',
        contentLocation: { '@type': 'Place', name: 'Merrow Quay' },
      });
    }
    const trail = nodeOf(body, 'BreadcrumbList')['itemListElement'] as readonly PageNode[];
    assert.deepEqual(
      trail.map(({ name }) => name),
      ['The Courier', 'Harbour', 'Sea wall holds'],
    );
  });

  test('says of republished copy whose it is, and that we only publish it', async () => {
    const { article } = await page({ headline: 'Dredging paused', origin, canonicalAtOrigin: true });
    const agency = { '@type': 'Organization', name: 'Northwater Press Agency' };
    assert.equal(article['@type'], 'NewsArticle');
    assert.deepEqual(article['author'], [agency]);
    assert.deepEqual([article['sourceOrganization'], article['copyrightHolder']], [agency, agency]);
    assert.equal((article['publisher'] as PageNode)['name'], 'The Courier');
    assert.deepEqual(article['license'], { '@type': 'CreativeWork', name: origin.licence, url: origin.licenceUrl });
    assert.deepEqual(article['isBasedOn'], {
      '@type': 'CreativeWork',
      url: origin.url,
      datePublished: '2026-11-18',
      publisher: agency,
    });
    assert.deepEqual(article['mainEntityOfPage'], { '@type': 'WebPage', '@id': origin.url });
  });

  test('leaves out what of the origin is not stated', async () => {
    const bare = { ...origin, url: null, licence: null, licenceUrl: null, publishedAt: null };
    const { article, path } = await page({ headline: 'Nothing stated', origin: bare });
    assert.deepEqual([article['license'], article['isBasedOn']], [undefined, undefined]);
    assert.deepEqual(article['mainEntityOfPage'], { '@type': 'WebPage', '@id': testBaseUrl + path });
  });

  test('names each kind of journalism by its subtype beside NewsArticle', async () => {
    const types: unknown[] = [];
    for (const genre of genres) types.push((await page({ headline: `A ${genre}`, genre })).article['@type']);
    assert.deepEqual(types, [
      ['NewsArticle', 'ReportageNewsArticle'],
      ['NewsArticle', 'AnalysisNewsArticle'],
      ['NewsArticle', 'BackgroundNewsArticle'],
      ['NewsArticle', 'OpinionNewsArticle'],
      ['NewsArticle', 'OpinionNewsArticle'],
      ['NewsArticle', 'ReviewNewsArticle'],
      'NewsArticle',
      'NewsArticle',
    ]);
  });

  test('names the newsroom where nobody signed, and the writer of a letter as its owner by naming no other', async () => {
    const { article } = await page({ headline: 'Unsigned' });
    assert.deepEqual([article['author'], article['copyrightHolder']], [[ours], ours]);
    assert.equal((await page({ headline: 'Sir', genre: 'letter' })).article['copyrightHolder'], undefined);
  });

  test('keeps the whole of a headline that is longer than search engines show', async () => {
    const headline = `${'Harbour '.repeat(15)}ends`;
    const { article } = await page({ headline });
    assert.ok(String(article['headline']).length <= 110);
    assert.match(String(article['headline']), /Harbour…$/);
    assert.equal(article['alternativeHeadline'], headline);
  });

  test('names no picture that has no file yet', async () => {
    const slot = await makeSlot(newsroom.database.db, { caption: 'To come', credit: 'W. T.', ...later });
    assert.equal((await page({ headline: 'A slot', leadPictureId: slot.id })).article['image'], undefined);
  });

  test('cannot be broken out of by a headline', async () => {
    const headline = 'A </script><script>alert(1)</script> & "more" <!--';
    const { article, body } = await page({ headline });
    assert.equal(article['headline'], headline);
    assert.equal(body.match(/<script(?! type="module")/g)?.length, 1);
  });

  test('ends when the story is taken back', async () => {
    for (const standing of ['withdrawn', 'killed', 'withheld'] as const) {
      const { id, path } = await page({ headline: `Once ${standing}` });
      await shelveStory(newsroom.database.db, id, standing, { ...later, reason: 'We were wrong.' });
      assert.deepEqual(dataOf((await newsroom.app.inject({ url: path })).body), []);
    }
  });

  const ours = {
    '@type': 'NewsMediaOrganization',
    '@id': `${testBaseUrl}/#organisation`,
    name: 'The Courier',
    url: `${testBaseUrl}/`,
  };
});

/** A paragraph with a link, and one that leads to this site, which is no source. */
function linked(before: string, words: string, href: string): StoryDocument {
  const link = (text: string, to: string) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href: to } }] });
  const content = [{ type: 'text', text: before }, link(words, href), link('!', `${testBaseUrl}/about/`)];
  return { ...paragraphs(), content: [{ type: 'paragraph', content }] };
}
