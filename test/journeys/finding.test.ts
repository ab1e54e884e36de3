import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setNewsroom } from '../../src/newsroom/newsroom.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import {
  correctStory,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  publishStory,
  shelveStory,
} from '../../src/stories/stories.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { writeManyWords } from '../support/many-words.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { nodeOf } from '../support/page-data.ts';
import { noon, paragraphs, published } from '../support/stories.ts';

onEachDialect('a reader who looks for something', (dialect) => {
  let newsroom: TestApp;
  let story = '';
  const save = { by: 'Orla', now: noon };
  const get = async (url: string) => {
    const { statusCode, headers, body } = await newsroom.app.inject({ url });
    return { status: statusCode, location: headers.location, body };
  };

  before(async () => {
    newsroom = await openApp(dialect);
    const { db } = newsroom.database;
    await setNewsroom(db, { name: 'The Courier', timeZone: 'Pacific/Auckland' }, noon);
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    await findOrCreateSection(db, { name: 'Sport' });
    const topic = await findOrCreateTopic(db, { name: 'The Avocet inquiry' }, noon);
    const tag = await findOrCreateTag(db, 'Fog signals');
    const byline = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    const fields = {
      sectionId: section.id,
      topicIds: [topic.id],
      tagIds: [tag.id],
      bylineIds: [byline.id],
      document: paragraphs('The inquiry opened.', 'The <b>ferry</b> & the dredger met in fog at “nine knots”.'),
    };
    for (let n = 0; n < 3; n += 1)
      await published(db, { headline: `Inquiry, day ${n + 1}`, ...fields }, noon.subtract({ hours: 24 * (30 - n) }));
    // Noon of the 19th in Greenwich is the 20th in Auckland.
    const made = await published(db, { headline: 'Ferry in fog', ...fields });
    story = made.path;
    await correctStory(db, made.id, { kind: 'correction', text: 'It was the other buoy.' }, save);
  });
  after(() => newsroom.close());

  test('is shown what matches, marked and escaped, with section, name and day', async () => {
    const { status, body } = await get('/search?q=dredger+fog');
    assert.equal(status, 200);
    assert.match(body, /4 results/);
    assert.match(body, /The &lt;b&gt;ferry&lt;\/b&gt; &amp; the <\/span><mark>dredger<\/mark>/);
    assert.match(body, /<mark>fog<\/mark>/);
    assert.match(body, /Harbour/);
    assert.match(body, /Orla Wintergill/);
    assert.match(body, /20 Nov 2026/);
    assert.match(body, /<meta name="robots" content="noindex"/);
    assert.match(body, /<link rel="canonical" href="http:\/\/news\.test\/search"/);
    assert.match(body, /value="dredger fog"/);
  });

  test('can narrow it by section, author and the newsroom’s days, and unknown names narrow nothing', async () => {
    assert.match((await get('/search?q=fog&section=sport')).body, /No results/);
    assert.match((await get('/search?q=fog&section=harbour&author=orla-wintergill')).body, /4 results/);
    assert.match((await get('/search?q=fog&from=2026-11-20&to=2026-11-20')).body, /1 result</);
    assert.match((await get('/search?q=fog&from=2026-11-19&to=2026-11-19')).body, /No results/);
    assert.match((await get('/search?section=harbour')).body, /4 results/);
    assert.match((await get('/search?q=fog&section=nowhere&from=2026-02-30&page=0&before=x')).body, /4 results/);
    assert.equal((await get('/search?q=a&q=b&section=x&section=y')).status, 200);
  });

  test('is told by name which filters were left out and how to mend them, with what was typed kept', async () => {
    const { status, body } = await get('/search?q=fog&section=nowhere&author=&from=2026-02-30&order=odd');
    assert.equal(status, 200);
    assert.match(body, /<h2 id="mistakes">Left out of this search<\/h2>/);
    assert.match(body, /href="#section">Section<\/a> “nowhere” is not in the list\. Choose one that is\./);
    assert.match(body, /href="#from">From<\/a> “2026-02-30” is not a day\. Give year, month and day/);
    assert.match(body, /href="#order">Order<\/a> “odd” is not in the list/);
    assert.doesNotMatch(body, /href="#(?:author|to)"/);
    assert.match(body, /<input id="from" type="text" [^>]*aria-describedby="mistake-from" [^>]*value="2026-02-30"/);
    assert.match(body, /value="fog"/);
    const reversed = (await get('/search?q=fog&from=2026-11-21&to=2026-11-20')).body;
    assert.match(reversed, /From<\/a> 2026-11-21 is later than the day in “To”/);
    assert.match(reversed, /value="2026-11-21"/);
    assert.match(reversed, /4 results/);
    assert.doesNotMatch((await get('/search?q=fog&section=&from=&to=&order=best')).body, /id="mistakes"/);
  });

  test('is told so where nothing is found, and nothing is read from the query but words', async () => {
    const { status, body } = await get(`/search?q=${encodeURIComponent('"><script>alert(1)</script> OR *')}`);
    assert.equal(status, 200);
    assert.match(body, /No results for/);
    assert.doesNotMatch(body, /<script>alert/);
    assert.equal((await get('/search/')).location, '/search');
    for (const query of ['?q=sea%20wall&order=newest', '?q=why?&section=news'])
      assert.equal((await get(`/search/${query}`)).location, `/search${query}`);
  });

  test('is told where a phrase was looked for in the newest stories alone, and nowhere else', async () => {
    await writeManyWords(newsroom.database.db, 3_600, () => 'the tern of the spit');
    const note = /only the newest of them were looked through/;
    const { body } = await get(`/search?q=${encodeURIComponent('"of the tern of the"')}`);
    assert.match(body, /No results/);
    assert.equal(note.test(body), dialect === 'postgres');
    assert.doesNotMatch((await get(`/search?q=${encodeURIComponent('"the spit of"')}`)).body, note);
    assert.doesNotMatch((await get('/search?q=dredger')).body, note);
  });

  test('can search from the address bar, and finds search on every page', async () => {
    const { body } = await get('/opensearch.xml');
    assert.match(body, /template="http:\/\/news\.test\/search\?q=\{searchTerms\}"/);
    const front = (await get('/')).body;
    assert.match(front, /<link rel="search" type="application\/opensearchdescription\+xml"/);
    for (const path of ['/search', '/archive/', '/corrections/']) assert.ok(front.includes(`href="${path}"`), path);
  });

  test('finds a story’s tag, and the topic’s other stories beside it with the one that is read marked', async () => {
    const { body } = await get(story);
    assert.match(body, /<a href="\/tag\/fog-signals\/">Fog signals<\/a>/);
    assert.match(body, /On this topic[\s\S]*<span aria-current="page">Ferry in fog<\/span>[\s\S]*Inquiry, day 3/);
    const tag = (await get('/tag/fog-signals/')).body;
    assert.match(tag, /Inquiry, day 1/);
    for (const feed of ['feed/', 'feed/atom/', 'feed.json']) {
      assert.ok(tag.includes(`href="/tag/fog-signals/${feed}"`), feed);
      assert.equal((await get(`/tag/fog-signals/${feed}`)).status, 200, feed);
    }
    assert.equal(nodeOf(tag, 'CollectionPage')['name'], 'Fog signals');
    assert.equal((await get('/tag/nowhere/')).status, 404);
    assert.equal((await get('/tag/fog-signals')).location, '/tag/fog-signals/');
  });

  test('goes through the archive by year, month and day of the newsroom’s zone', async () => {
    assert.match((await get('/archive/')).body, /href="\/archive\/2026\/11\/">November<\/a>.*?1 story/);
    assert.match((await get('/archive/2026/')).body, /href="\/archive\/2026\/10\/">October<\/a>.*?3 stories/);
    const month = (await get('/archive/2026/11/')).body;
    assert.match(month, /href="\/archive\/2026\/11\/20\/">20/);
    assert.doesNotMatch(month, /href="\/archive\/2026\/11\/19\/"/);
    assert.match(month, /Ferry in fog/);
    assert.match(month, /rel="prev" href="\/archive\/2026\/10\/"/);
    const day = (await get('/archive/2026/11/20/')).body;
    assert.match(day, /Ferry in fog/);
    assert.match(day, /rel="prev" href="\/archive\/2026\/10\/23\/"/);
    const quiet = await get('/archive/2026/11/05/');
    assert.equal(quiet.status, 200);
    assert.match(quiet.body, /Nothing was published on that day\./);
    assert.match(quiet.body, /noindex/);
  });

  test('meets 404 where the calendar has no such day and where the archive has not begun or has ended', async () => {
    for (const path of [
      '2026/13',
      '2026/02/30',
      '2026/11/31',
      '2026/00',
      '0000',
      '9999',
      '9999/12/31',
      '1999',
      '2026/11/21',
      '2027',
      '26',
    ])
      assert.equal((await get(`/archive/${path}/`)).status, 404, path);
    assert.equal((await get('/2026/02/30/')).status, 404);
  });

  test('is shown the first page of a list, and told so, for a key that no page has given', async () => {
    for (const path of ['/section/harbour/', '/archive/2026/11/', '/corrections/']) {
      const { status, body } = await get(`${path}?before=2026-11-19Tnoon`);
      assert.equal(status, 200);
      assert.equal(body, (await get(path)).body, path);
    }
  });

  test('is led on from the addresses of other systems', async () => {
    for (const [from, to] of [
      ['/2026/', '/archive/2026/'],
      ['/2026/11/', '/archive/2026/11/'],
      ['/2026/11/20/', '/archive/2026/11/20/'],
      ['/2026/11/20', '/archive/2026/11/20/'],
      ['/archive', '/archive/'],
      ['/corrections', '/corrections/'],
    ] as const)
      assert.deepEqual([(await get(from)).status, (await get(from)).location], [301, to]);
  });

  test('reads every correction in one place, with the way to it', async () => {
    const { body } = await get('/corrections/');
    assert.match(body, /It was the other buoy\./);
    const [, link = ''] = /href="(\/2026\/[^"]+#correction-[^"]+)"/.exec(body) ?? [];
    const [path = '', id = ''] = link.split('#');
    assert.ok((await get(path)).body.includes(`id="${id}"`));
    const { db } = newsroom.database;
    const row = await db.selectFrom('published_correction').select('story_id').executeTakeFirstOrThrow();
    await shelveStory(db, row.story_id, 'withheld', save);
    assert.match((await get('/corrections/')).body, /Nothing has had to be put right yet\./);
    assert.match((await get('/search?q=buoy')).body, /No results/);
    assert.ok((await publishStory(db, row.story_id, save)).ok);
    assert.match((await get('/search?q=buoy')).body, /1 result</);
  });
});
