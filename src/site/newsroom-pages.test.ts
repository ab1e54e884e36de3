import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openServedApp, type ServedApp } from '../../test/support/app.ts';
import { noon, paragraphs, published } from '../../test/support/stories.ts';
import { type Changes, putStandingPage, readNewsroom, setSettings } from '../newsroom/newsroom.ts';
import { findOrCreateSection } from '../stories/stories.ts';
import { organisationData } from './organisation-data.ts';

const logoFile = `${'c'.repeat(32)}.jpg`;

describe('what the newsroom says of itself', () => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp();
    const { db } = newsroom.database;
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    await findOrCreateSection(db, { name: 'Council' });
    await published(db, { sectionId: section.id });
    for (const [index, slug] of ['about', 'ethics', 'standards'].entries()) {
      const page = { slug, title: `Page ${slug}`, document: paragraphs('Some words.'), position: index };
      await putStandingPage(db, page, noon);
    }
  });
  after(() => newsroom.close());

  async function set(changes: Changes): Promise<void> {
    const lookUp = {
      sectionName: async (_db: unknown, slug: string) => slug,
      topicName: async (_db: unknown, slug: string) => slug,
      brandPicture: async (_db: unknown, picture: string) => ({
        picture,
        files: [640, 1280, 2000].map((width) => ({ file: logoFile, width, height: width / 2 })),
      }),
    };
    const changed = await setSettings(newsroom.database.db, changes, { now: noon, lookUp });
    assert.ok('newsroom' in changed, JSON.stringify(changed));
  }
  async function page(path: string) {
    const { document } = parseHTML(await (await newsroom.ask(path)).text());
    const links = (selector: string) =>
      [...document.querySelectorAll(selector)].map((link) =>
        [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')].filter(Boolean).join(' '),
      );
    return { document, links };
  }

  test('the navigation is every section until it is set, and then as it was set', async () => {
    await set({ navigation: null });
    assert.deepEqual((await page('/section/harbour/')).links('.sections a'), [
      'Front page /',
      'Harbour /section/harbour/ page',
      'Council /section/council/',
    ]);
    await set({
      navigation: [
        { section: 'council' },
        { page: 'ethics', label: 'Ethics' },
        { topic: 'sea-wall', label: 'The wall' },
        { link: 'https://shop.example/', label: 'Shop' },
      ],
    });
    const { links } = await page('/about/ethics/');
    const expected = [
      'Front page /',
      'Council /section/council/',
      'Ethics /about/ethics/ page',
      'The wall /topic/sea-wall/',
      'Shop https://shop.example/',
    ];
    assert.deepEqual(links('.sections a'), expected);
    assert.deepEqual(links('.menu a').slice(0, 5), expected);
    // A section that the navigation names and the newsroom has lost is left out, not a dead link.
    await set({ navigation: [{ section: 'gone' }, { section: 'council' }] });
    assert.deepEqual((await page('/')).links('.sections a'), ['Front page / page', 'Council /section/council/']);
    await set({ navigation: null });
  });

  test('a policy says on its page what it is, and stands under its heading at the foot of every page', async () => {
    await set({ 'policies.ethics': null, 'policies.corrections': null, 'policies.verification': null });
    assert.deepEqual((await page('/')).links('.footer h2'), []);
    await set({
      'policies.ethics': 'ethics',
      'policies.corrections': 'standards',
      'policies.verification': 'standards',
      'policies.masthead': 'about',
    });
    const { document, links } = await page('/about/standards/');
    assert.equal(document.querySelector('.kicker')?.textContent, 'Corrections policy · Verification and fact-checking');
    assert.deepEqual(links('.footer h2'), ['About this newsroom', 'Our policies']);
    assert.deepEqual(links('.footer h2 + ul a'), [
      'Page about /about/about/',
      'Corrections and clarifications /corrections/',
      'Archive /archive/',
      'Search /search',
      'RSS /feed/',
      'For developers /api/',
      'Page ethics /about/ethics/',
      'Page standards /about/standards/',
    ]);
    assert.equal((await page('/about/about/')).document.querySelector('.kicker')?.textContent, 'Who we are');
    await set({ language: 'uk' });
    assert.equal((await page('/about/ethics/')).document.querySelector('.kicker')?.textContent, 'Етичний кодекс');
    await set({ language: null });
  });

  test('its data names what is stated and leaves out what is not', async () => {
    const { db } = newsroom.database;
    for (const key of ['tagline', 'contact.email', 'logo', 'founded', 'profiles', 'policies.masthead'])
      await set({ [key]: key === 'tagline' ? '' : null });
    await set({ 'policies.ethics': null, 'policies.corrections': null, 'policies.verification': null });
    const base = 'https://courier.example';
    const bare = organisationData(await readNewsroom(db), base);
    assert.deepEqual(Object.keys(bare), ['@type', '@id', 'name', 'url']);
    await set({
      'contact.email': 'newsroom@courier.example',
      'address.locality': 'Merrow Quay',
      'address.country': 'GB',
      logo: 'a-picture',
      founded: '1886',
      profiles: ['https://social.example/@courier'],
      'policies.ethics': 'ethics',
      'policies.corrections': 'standards',
      'policies.masthead': 'about',
    });
    assert.deepEqual(organisationData(await readNewsroom(db), base), {
      '@type': 'NewsMediaOrganization',
      '@id': `${base}/#organisation`,
      name: 'A newsroom of one’s own',
      url: `${base}/`,
      logo: { '@type': 'ImageObject', url: `${base}/pictures/${logoFile}`, width: 1280, height: 640 },
      sameAs: ['https://social.example/@courier'],
      foundingDate: '1886',
      address: { '@type': 'PostalAddress', addressLocality: 'Merrow Quay', addressCountry: 'GB' },
      contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', email: 'newsroom@courier.example' },
      ethicsPolicy: `${base}/about/ethics/`,
      correctionsPolicy: `${base}/about/standards/`,
      masthead: `${base}/about/about/`,
    });
  });
});
