import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import {
  type BrandPicture,
  type Changes,
  changesOf,
  type LookUp,
  putStandingPage,
  readNewsroom,
  readSettingsFile,
  removeStandingPage,
  setSettings,
  settings,
  writeSettingsFile,
} from './newsroom.ts';

const now = Temporal.Instant.from('2026-11-19T12:00:00Z');
const square: BrandPicture = { picture: 'p1', files: [{ file: `${'a'.repeat(32)}.jpg`, width: 640, height: 640 }] };
const wide: BrandPicture = { picture: 'p2', files: [{ file: `${'b'.repeat(32)}.jpg`, width: 640, height: 320 }] };
const lookUp: LookUp = {
  sectionName: async (_db, slug) => (slug === 'harbour' ? 'Harbour' : null),
  topicName: async (_db, slug) => (slug === 'sea-wall' ? 'The sea wall' : null),
  brandPicture: async (_db, id) => [square, wide].find(({ picture }) => picture === id) ?? null,
};

/** A value for every setting, in the file's own words. */
const everything = {
  name: 'The Saltmarsh Courier',
  tagline: '',
  footerLine: 'Printed every Friday.',
  language: 'uk',
  timeZone: 'Europe/Kyiv',
  contact: { email: 'newsroom@courier.example' },
  address: { street: '3 Rope Street', locality: 'Merrow Quay', region: '', postalCode: 'MQ1', country: 'GB' },
  founded: '1886-10',
  logo: 'p2',
  icon: 'p1',
  profiles: ['https://social.example/@courier'],
  navigation: [
    { section: 'harbour', label: 'The harbour' },
    { topic: 'sea-wall', label: 'The sea wall' },
    { page: 'ethics' },
    { link: '/search', label: 'Search' },
  ],
  colours: { accent: '#9b1c31', accentDark: '#ffb3b3' },
  policies: {
    principles: 'ethics',
    mission: null,
    ethics: 'ethics',
    corrections: 'corrections',
    verification: null,
    unnamedSources: null,
    ownership: null,
    masthead: null,
    feedback: null,
    noBylines: null,
    diversity: null,
    diversityStaffing: null,
  },
  security: {
    contacts: ['mailto:security@courier.example', 'https://courier.example/security'],
    policy: 'https://courier.example/about/security/',
    encryption: 'openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f',
    expires: '2027-06-30',
  },
  ads: ['greenadexchange.example, 12345, DIRECT, d75815a79'],
  trust: ['belongto=https://association.example/', 'datatrainingallowed=no'],
  aiCrawlers: 'refused',
  indexNow: true,
  webSubHub: 'https://hub.example/',
  isAccessibleForFree: false,
  isApiOpen: false,
  publishing: { isApprovalNeeded: true },
  views: { areTold: false },
  maps: { borders: 'none' },
  comments: {
    areOn: false,
    readFirst: 'every',
    openDays: 0,
    longest: 500,
    linksAtMost: 1,
    perTenMinutes: 3,
    invitation: 'Please keep to what you saw.',
    readWhen: 'Most are read within two hours.',
    reasons: ['Not about the story'],
    keepPersonDays: 30,
    keepBinnedDays: 7,
  },
};

onEachDialect('the settings', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
    for (const slug of ['ethics', 'corrections', 'about']) await putPage(slug);
  });
  after(() => database.close());

  const putPage = (slug: string) =>
    putStandingPage(database.db, { slug, title: slug, document: { type: 'doc', content: [] }, position: null }, now);
  const set = (changes: Changes) => setSettings(database.db, changes, { now, lookUp });
  const problemsOf = async (changes: Changes) => {
    const changed = await set(changes);
    return 'problems' in changed ? changed.problems : [];
  };
  const written = async () => writeSettingsFile(await readNewsroom(database.publicDb));

  test('go out as a file and come back from it as they were, every one of them', async () => {
    const read = changesOf(everything);
    assert.ok('changes' in read, JSON.stringify(read));
    assert.deepEqual(Object.keys(read.changes).toSorted(), settings.map(({ key }) => key).toSorted());
    assert.deepEqual(await problemsOf(read.changes), []);
    const file = await written();
    assert.deepEqual(JSON.parse(file), everything);
    const key = (await readNewsroom(database.db)).indexNowKey;
    assert.match(key ?? '', /^[0-9a-f]{32}$/);
    for (const { key: name } of settings.toReversed()) assert.deepEqual(await problemsOf({ [name]: null }), [], name);
    assert.notEqual(await written(), file);
    const again = readSettingsFile(file);
    assert.deepEqual('changes' in again ? await problemsOf(again.changes) : again, []);
    assert.equal(await written(), file);
  });

  test('say everything that is wrong at once, each by its name, and stay as they were', async () => {
    const start = await written();
    const wrong = {
      name: '',
      tagline: 'two\nlines',
      language: '?',
      timeZone: 'Mars/Olympus',
      'contact.email': 'nobody',
      'address.country': 'ZZZ',
      founded: '1886-02-30',
      logo: 'no-such-picture',
      icon: 'p2',
      profiles: ['@courier'],
      navigation: [{ section: 'nowhere' }, { link: '//evil.example', label: 'x' }, { link: '/search' }, 'harbour'],
      'colours.accent': '#7fcacd',
      'colours.accentDark': 'teal',
      'policies.ethics': 'ethic',
      'security.contacts': ['http://courier.example/'],
      'security.expires': '2026-11-01',
      ads: ['google.com'],
      trust: ['friend=https://a.example/'],
      aiCrawlers: 'maybe',
      indexNow: 'perhaps',
      webSubHub: 'ftp://hub.example/',
    };
    const problems = await problemsOf(wrong);
    for (const key of Object.keys(wrong))
      assert.ok(
        problems.some((problem) => problem.startsWith(`${key}: `)),
        key,
      );
    assert.equal(problems.filter((problem) => problem.startsWith('navigation: entry')).length, 4);
    assert.match(problems.find((one) => one.startsWith('policies.ethics')) ?? '', /did you mean ethics\?/);
    assert.match(
      problems.find((one) => one.startsWith('colours.accent:')) ?? '',
      /contrast of 1\.8\d on the light paper.*nearest of its hue that passes is #[0-9a-f]{6}\.$/,
    );
    assert.equal(await written(), start);
  });

  test('have the key that a misspelt one was meant to be', () => {
    const read = readSettingsFile(
      '{"taglin": "x", "colors": {"accent": "#000"}, "policies": {"ethic": "a"}, "contact": "me"}',
    );
    assert.deepEqual(read, {
      problems: [
        'taglin: there is no such setting; did you mean tagline?',
        'colors: there is no such setting; did you mean colours?',
        'policies.ethic: there is no such setting; did you mean policies.ethics?',
        'contact: "me" is not an object; it holds contact.email.',
      ],
    });
    assert.match(JSON.stringify(readSettingsFile('{')), /no JSON/);
    assert.match(JSON.stringify(readSettingsFile('[]')), /one object/);
  });

  test('keep the IndexNow key while it is on, and make another when it is put on again', async () => {
    await set({ indexNow: true });
    const { indexNowKey: first } = await readNewsroom(database.db);
    await set({ indexNow: true, tagline: 'x' });
    assert.equal((await readNewsroom(database.db)).indexNowKey, first);
    await set({ indexNow: false });
    await set({ indexNow: 'on' });
    assert.notEqual((await readNewsroom(database.db)).indexNowKey, first);
  });

  test('changed by several at once keep what each of them set', async () => {
    const fresh = await freshDatabase(dialect);
    const changes: readonly Changes[] = [
      { name: 'The Gazette' },
      { tagline: 'Every Friday.' },
      { founded: '1886' },
      { 'contact.email': 'a@gazette.example' },
      { 'colours.accent': '#9b1c31' },
    ];
    await Promise.all(changes.map((one) => setSettings(fresh.db, one, { now, lookUp })));
    const { name, tagline, founded, contact, colours } = await readNewsroom(fresh.db);
    assert.deepEqual(
      [name, tagline, founded, contact?.email, colours.accent],
      ['The Gazette', 'Every Friday.', '1886', 'a@gazette.example', '#9b1c31'],
    );
    await fresh.close();
  });

  test('give a dark accent only beside a light one', async () => {
    await set({ 'colours.accent': null, 'colours.accentDark': null });
    assert.match((await problemsOf({ 'colours.accentDark': '#ffb3b3' })).join(), /stands without colours\.accent/);
  });

  test('tell of a dark accent without a light one beside everything else that is wrong', async () => {
    await set({ 'colours.accent': null, 'colours.accentDark': null });
    const problems = await problemsOf({ name: '', 'colours.accentDark': '#ffb3b3' });
    assert.deepEqual(problems.map((problem) => problem.split(':')[0]).toSorted(), ['colours.accentDark', 'name']);
    assert.equal((await problemsOf({ 'colours.accent': 'teal', 'colours.accentDark': '#ffb3b3' })).length, 1);
  });

  test('lead to each page once from the navigation, whatever it is called there', async () => {
    const lead = async (...navigation: readonly object[]) => (await problemsOf({ navigation })).join(' ');
    const harbour = { section: 'harbour' };
    assert.match(
      await lead(harbour, { ...harbour, label: 'Port' }),
      /^navigation: two .* \/section\/harbour\/; leave one/,
    );
    assert.match(await lead({ page: 'about' }, { link: '/about/about', label: 'Us' }), /two .* \/about\/about\//);
    assert.match(await lead({ topic: 'sea-wall' }, { link: '/topic/sea-wall/', label: 'Sea' }), /two .* \/topic/);
    assert.match(await lead({ link: '/', label: 'Home' }), /front page comes first by itself/);
    assert.equal(
      await lead(harbour, { link: '/search?q=harbour', label: 'Search' }, { link: '/search', label: 'x' }),
      '',
    );
    await set({ navigation: null });
  });

  test('name a country by the two letters of one that there is', async () => {
    for (const country of ['ZZ', 'EU', 'XX', 'GBR'])
      assert.match((await problemsOf({ 'address.country': country })).join(), /is no country/, country);
    assert.deepEqual(await problemsOf({ 'address.country': ' ua ' }), []);
    assert.equal((await readNewsroom(database.db)).address.country, 'UA');
    await set({ 'address.country': null });
  });

  test('hold the standing pages they lead to', async () => {
    await set({ 'policies.corrections': 'corrections', navigation: [{ page: 'corrections' }] });
    const held = await removeStandingPage(database.db, 'corrections');
    assert.deepEqual(held, { ok: false, usedBy: ['policies.corrections', 'navigation'] });
    assert.deepEqual(await removeStandingPage(database.db, 'no-such-page'), { ok: false, usedBy: [] });
    await set({ 'policies.corrections': null, navigation: [] });
    assert.deepEqual(await removeStandingPage(database.db, 'corrections'), { ok: true });
    await putPage('corrections');
  });
});
