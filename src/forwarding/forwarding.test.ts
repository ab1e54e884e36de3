import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApp, type TestApp, testBaseUrl } from '../../test/support/app.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { draft, noon, paragraphs, published } from '../../test/support/stories.ts';
import { putStandingPage } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import {
  changeSlug,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  shelveStory,
} from '../stories/stories.ts';
import { addRedirect, deleteRedirect, importRedirects, listRedirects } from './forwarding.ts';

onEachDialect('an address of another time', (dialect) => {
  let newsroom: TestApp;
  const on = { baseUrl: testBaseUrl, now: noon };
  const save = { by: 'Orla', now: noon };
  let ferry = { id: '', path: '' };
  before(async () => {
    newsroom = await openApp(dialect);
    const { db } = newsroom.database;
    const fields = {
      sectionId: (await findOrCreateSection(db, { name: 'Harbour' })).id,
      topicIds: [(await findOrCreateTopic(db, { name: 'Sea wall' }, noon)).id],
      tagIds: [(await findOrCreateTag(db, 'Quay')).id],
      bylineIds: [(await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon)).id],
    };
    await findOrCreateTopic(db, { name: 'Secret topic' }, noon);
    ferry = await published(db, { headline: 'Ferry in fog', ...fields });
    const moved = await published(db, { headline: 'First words', ...fields });
    await changeSlug(db, moved.id, 'later-words', save);
    for (const days of [0, 1])
      await published(db, { headline: 'Tide tables', ...fields }, noon.subtract({ hours: 24 * days }));
    await published(db, { headline: 'Привіт, світе', language: 'uk', ...fields });
    const gone = await published(db, { headline: 'Taken back', ...fields });
    await shelveStory(db, gone.id, 'withdrawn', { ...save, reason: 'It was wrong.' });
    await draft(db, { headline: 'Not out yet' });
    await putStandingPage(db, { slug: 'contact', title: 'Contact', document: paragraphs('Write.'), position: 1 }, noon);
  });
  after(() => newsroom.close());

  async function leads(url: string): Promise<string> {
    const { statusCode, headers } = await newsroom.app.inject({ url });
    return headers.location === undefined ? String(statusCode) : `${statusCode} ${headers.location}`;
  }
  async function compare(expected: Readonly<Record<string, string>>): Promise<void> {
    const found: Record<string, string> = {};
    for (const url of Object.keys(expected)) found[url] = await leads(url);
    assert.deepEqual(found, expected);
  }

  test('of WordPress’s or Ghost’s kind leads to the same thing here', async () => {
    const story = '301 /2026/11/19/ferry-in-fog/';
    await compare({
      '/ferry-in-fog/': story,
      '/ferry-in-fog': story,
      '/harbour/ferry-in-fog/': story,
      '/2026/11/ferry-in-fog/': story,
      '/2026/11/19/ferry-in-fog/page/2/': story,
      '/2026/11/19/ferry-in-fog/2/': story,
      '/2026/11/19/ferry-in-fog/amp/': story,
      '/2026/11/19/ferry-in-fog/comment-page-3/': story,
      '/index.php/2026/11/19/ferry-in-fog/': story,
      '/ferry-in-fog.html': story,
      '/first-words/': '301 /2026/11/19/later-words/',
      '/%D0%BF%D1%80%D0%B8%D0%B2%D1%96%D1%82-%D1%81%D0%B2%D1%96%D1%82%D0%B5/': '301 /2026/11/19/privit-svite/',
      '/taken-back/': '301 /2026/11/19/taken-back/',
      '/contact/': '301 /about/contact/',
      '/category/harbour/': '301 /section/harbour/',
      '/category/news/harbour/page/4/': '301 /section/harbour/',
      '/category/sea-wall/': '301 /topic/sea-wall/',
      '/tag/sea-wall/': '301 /topic/sea-wall/',
      '/author/orla-wintergill/': '301 /by/orla-wintergill/',
      '/page/2/': '301 /',
      '/?name=ferry-in-fog': story,
      '/?category_name=news/harbour': '301 /section/harbour/',
      '/?author_name=orla-wintergill': '301 /by/orla-wintergill/',
      '/?m=202611': '301 /2026/11/',
      '/?s=ferry+in+fog%3F': '301 /search?q=ferry+in+fog%3F',
    });
  });

  test('of a feed leads to the feed in the format that was asked for', async () => {
    const expected: Record<string, string> = {
      '/feed/json/': '301 /feed.json',
      '/?feed=rss2': '301 /feed/',
      '/?feed=atom': '301 /feed/atom/',
      '/?feed=atom&tag=quay': '301 /tag/quay/feed/atom/',
      '/category/harbour/feed/': '301 /section/harbour/feed/',
      '/category/harbour/feed/atom/': '301 /section/harbour/feed/atom/',
      '/author/orla-wintergill/rss/': '301 /by/orla-wintergill/feed/',
      '/tag/quay/rss/': '301 /tag/quay/feed/',
      '/section/harbour/feed': '301 /section/harbour/feed/',
      '/comments/feed': '301 /comments/feed/',
      '/comments/feed/rss2/': '301 /comments/feed/',
      '/comments/atom/': '301 /comments/feed/atom/',
      '/?feed=comments-rss2': '301 /comments/feed/',
      '/?feed=comments-atom': '301 /comments/feed/atom/',
      '/ferry-in-fog/feed/': '301 /2026/11/19/ferry-in-fog/feed/',
      '/2026/11/ferry-in-fog/feed/atom/': '301 /2026/11/19/ferry-in-fog/feed/atom/',
      '/2026/11/19/ferry-in-fog/feed': '301 /2026/11/19/ferry-in-fog/feed/',
      '/?name=ferry-in-fog&feed=atom': '301 /2026/11/19/ferry-in-fog/feed/atom/',
      '/contact/feed/': '301 /about/contact/',
      '/comments/feed/': '200',
      '/2026/11/19/ferry-in-fog/feed/': '200',
      '/2026/11/19/first-words/feed/': '301 /2026/11/19/later-words/feed/',
      '/2026/11/19/taken-back/feed/': '410',
      '/2026/11/19/not-out-yet/feed/': '404',
    };
    for (const path of [
      '/feed',
      '/rss',
      '/rss/',
      '/rss.xml',
      '/feed.xml',
      '/index.xml',
      '/feed/rss/',
      '/feed/rss2/',
      '/feed/rdf/',
    ])
      expected[path] = '301 /feed/';
    expected['/atom.xml'] = '301 /feed/atom/';
    await compare(expected);
  });

  test('that could mean two stories, or one that is not public, is not found', async () => {
    await compare({
      '/tide-tables/': '404',
      '/not-out-yet/': '404',
      '/topic/secret-topic': '301 /topic/secret-topic/',
      '/topic/secret-topic/': '404',
      '/category/secret-topic/': '404',
      '/topic/secret-topic/feed': '404',
      '/topic/secret-topic/feed/': '404',
      '/2025/11/ferry-in-fog/': '404',
      '/some/where/ferry-in-fog/': '404',
      '/?p=99': '404',
      '/?page_id=12': '404',
      '//evil.example/': '404',
      '/%2F%2Fevil.example/': '404',
      '/nothing/': '404',
    });
    assert.equal((await newsroom.app.inject({ url: '/?utm_source=x' })).statusCode, 200);
  });

  test('at which only machines ask is refused without a page', async () => {
    for (const url of [
      '/wp-login.php',
      '/xmlrpc.php',
      '/wp-json/wp/v2/users',
      '/.env',
      '/wp-content/uploads/2019/01/b.jpg',
      '/old.php',
    ]) {
      const { statusCode, headers, body } = await newsroom.app.inject({ url });
      assert.equal(statusCode, 404, url);
      assert.match(String(headers['content-type']), /text\/plain/);
      assert.ok(body.length < 100);
    }
  });

  test('that the newsroom has listed leads where it says, by path, number, file and query', async () => {
    const { db } = newsroom.database;
    const add = async (from: string, to: string | null, storyId: string | null = null, forGood = true) => {
      const added = await addRedirect(db, { from, to, storyId, forGood }, on);
      assert.ok(added.ok, JSON.stringify(added));
    };
    await add('/?p=12', null, ferry.id);
    await add('/archives/12', null, ferry.id);
    await add('/p/0b5d6c1e-aa7e-4a3c-9b8e-1f2d3c4b5a69/', null, ferry.id);
    await add(`${testBaseUrl}/old/ä/`, `${testBaseUrl}/about/contact/`, null, false);
    await add('/wp-content/uploads/2019/01/a.jpg', 'https://archive.example/a.jpg');
    await add('/news.php?id=4', '/section/harbour/');
    await compare({
      '/?p=12': `301 ${ferry.path}`,
      '/?p=012&preview=true': `301 ${ferry.path}`,
      '/index.php?p=12': `301 ${ferry.path}`,
      '/archives/12/': `301 ${ferry.path}`,
      '/p/0b5d6c1e-aa7e-4a3c-9b8e-1f2d3c4b5a69/': `301 ${ferry.path}`,
      '/old/%C3%A4': '302 /about/contact/',
      '/wp-content/uploads/2019/01/a.jpg': '301 https://archive.example/a.jpg',
      '/news.php?id=4': '301 /section/harbour/',
      '/news.php?id=5': '404',
    });
    const hidden = await draft(db, { headline: 'Hidden' });
    await add('/?p=13', null, hidden.id);
    await compare({ '/?p=13': '404' });
    assert.ok((await listRedirects(db, 100)).length >= 7);
    assert.ok(await deleteRedirect(db, '/news.php?id=4'));
    assert.ok(!(await deleteRedirect(db, '/news.php?id=4')));
  });

  test('leads in no circle, and to another host only when that is said outright', async () => {
    const { db } = newsroom.database;
    const problems = async (from: string, to: string | null, storyId: string | null = null) => {
      const added = await addRedirect(db, { from, to, storyId, forGood: true }, on);
      return added.ok ? '' : added.problems.join(' ');
    };
    for (const to of [
      '//evil.example/',
      '/\\evil.example/',
      '/..//evil.example/',
      'evil.example',
      'javascript:alert(1)',
      'ftp://x/',
      'https://a:b@x/',
      '',
    ])
      assert.match(await problems('/from/', to), /neither a path of this site nor a whole address/, to);
    assert.match(await problems('from', '/to/'), /no path of this site/);
    assert.match(await problems('/', '/to/'), /front page/);
    assert.match(await problems('/from/', '/from'), /lead to itself/);
    assert.match(await problems('/from/', null), /either an address or a story/);
    assert.match(await problems('/from/', null, 'no-such-story'), /no story no-such-story/);
    assert.equal(await problems('/a/', '/b/'), '');
    assert.equal(await problems('/b/', '/c/?x=1'), '');
    assert.match(await problems('/c/?x=1', '/a/'), /in a circle: \/c\?x=1 → \/a → \/b → \/c\?x=1/);
  });

  test('comes from the Redirection plug-in with an account of every row', async () => {
    const { db } = newsroom.database;
    const csv = [
      'source,target,regex,code,type,hits,title,status',
      '/csv/one/,/about/contact/,0,301,url,7,,active',
      '"/csv/two, with a comma","/section/harbour/",0,302,url,0,"a ""title""\nof two lines",active',
      '^/csv/(.*),/x/$1,1,301,url,0,,active',
      '/csv/off,/x/,0,301,url,0,,disabled',
      '/csv/gone,,0,410,error,0,,active',
      '/csv/bad,//evil.example/,0,301,url,0,,active',
      '/csv/agent,/x/,0,301,agent,0,,active',
    ].join('\r\n');
    const account = await importRedirects(db, csv, on);
    assert.deepEqual([account.rows, account.taken], [7, 2]);
    assert.deepEqual(
      account.left.map(({ line, source }) => `${line} ${source}`),
      ['5 ^/csv/(.*)', '6 /csv/off', '7 /csv/gone', '8 /csv/bad', '9 /csv/agent'],
    );
    await compare({
      '/csv/one/': '301 /about/contact/',
      '/csv/two,%20with%20a%20comma/': '302 /section/harbour/',
      '/csv/off': '404',
    });
    await assert.rejects(async () => importRedirects(db, 'from,to\n/a,/b', on), /must name the columns/);
    await assert.rejects(async () => importRedirects(db, 'source,target\n"/a,/b', on), /Line 2: a quotation mark/);
  });
});
