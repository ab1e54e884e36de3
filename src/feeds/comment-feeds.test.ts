import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DOMParser, parseHTML } from 'linkedom';
import { validateXML } from 'xmllint-wasm';
import { openServedApp, type ServedApp, testBaseUrl } from '../../test/support/app.ts';
import { shownComments } from '../../test/support/comments-shown.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { setSettings } from '../newsroom/newsroom.ts';
import { changeSlug, publishStory, shelveStory } from '../stories/stories.ts';

const all = '/comments/';
const by = { by: 'Orla', now: noon.add({ hours: 7 }) };

interface JsonFeed {
  readonly title: string;
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly language: string;
    readonly authors: readonly { readonly name: string; readonly url?: string }[];
    readonly date_modified: string;
    readonly _dateline: Readonly<Record<string, unknown>>;
  }[];
}

/** A root of this name, and anything in it that is well-formed. */
function schemaOf(root: string, namespace: string | null): string {
  const target = namespace === null ? '' : ` targetNamespace="${namespace}"`;
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${target}><xs:element name="${root}"/></xs:schema>`;
}

onEachDialect('a feed of comments', (dialect) => {
  let newsroom: ServedApp;
  let comments: ReturnType<typeof shownComments>;
  before(async () => {
    newsroom = await openServedApp(dialect);
    comments = shownComments(newsroom.database);
  });
  after(() => newsroom.close());

  async function text(path: string): Promise<string> {
    const answer = await newsroom.ask(path);
    assert.equal(answer.status, 200, path);
    return await answer.text();
  }
  /** The XML, which a parser that forgives nothing has read before. */
  async function xml(path: string) {
    const body = await text(path);
    const schema = path.includes('atom') ? schemaOf('feed', 'http://www.w3.org/2005/Atom') : schemaOf('rss', null);
    const { errors } = await validateXML({ xml: { fileName: 'feed.xml', contents: body }, schema });
    assert.deepEqual(errors, [], path);
    return new DOMParser().parseFromString(body, 'text/xml');
  }
  const json = async (page: string) => JSON.parse(await text(`${page}feed.json`)) as JsonFeed;
  const story = (changes = {}) => published(newsroom.database.db, changes);

  test('holds of each comment its words, escaped, in lines and paragraphs, and its writer’s name alone', async () => {
    const { id, path } = await story({ headline: 'Ferry & fog' });
    const first = await comments.show(id, {
      name: 'Wilf <b>Andersby\u0007',
      website: 'https://wilf.example/ä',
      text: 'One <script>alert(1)</script>\u000b\u001b\ufffe\ntwo ]]>\n\n \n\nthree & \ud83d\ude00',
    });
    const second = await comments.show(id, {
      parent_id: first,
      name: 'Orla',
      website: 'javascript:alert(1)',
      badge: 'Reporter',
      edited_at: '2026-11-19T15:00:00.000Z',
      is_pick: 1,
    });
    const { items, ...head } = await json(path);
    assert.deepEqual(
      [head.title, head.feed_url, head.home_page_url],
      ['Comments: Ferry & fog', `${testBaseUrl}${path}feed.json`, testBaseUrl + path],
    );
    assert.deepEqual(
      items.map((item) => [item.id, item.url, item.title]),
      [
        [`urn:uuid:${second}`, `${testBaseUrl}/comments/${second}/`, 'Orla'],
        [`urn:uuid:${first}`, `${testBaseUrl}/comments/${first}/`, 'Wilf <b>Andersby'],
      ],
    );
    const html = '<p>One &lt;script&gt;alert(1)&lt;/script&gt;<br/>\ntwo ]]&gt;</p>\n<p>three &amp; \ud83d\ude00</p>\n';
    assert.equal(items[1]?.content_html, html);
    assert.deepEqual(
      items.map(({ authors }) => authors),
      [[{ name: 'Orla' }], [{ name: 'Wilf <b>Andersby', url: 'https://wilf.example/%C3%A4' }]],
    );
    assert.equal(items[0]?.date_modified, '2026-11-19T15:00:00.000Z');
    assert.deepEqual(items[0]?._dateline, {
      in_reply_to: { id: `urn:uuid:${first}`, url: `${testBaseUrl}/comments/${first}/` },
      story: { url: testBaseUrl + path, title: 'Ferry & fog' },
      badge: 'Reporter',
      pick: true,
    });

    const rss = await xml(`${path}feed/`);
    const rssItems = [...rss.querySelectorAll('item')];
    const texts = (tag: string) => rssItems.map((item) => item.getElementsByTagName(tag)[0]?.textContent);
    assert.deepEqual(texts('dc:creator'), ['Orla', 'Wilf <b>Andersby']);
    assert.equal(texts('title')[1], 'Wilf bAndersby');
    assert.match(texts('description')[1] ?? '', /^One &lt;script&gt;alert\(1\)&lt;\/script&gt; two/);
    assert.deepEqual(texts('guid'), [`urn:uuid:${second}`, `urn:uuid:${first}`]);
    const { body } = parseHTML(`<!DOCTYPE html><html><body>${texts('content:encoded')[1]}</body></html>`).document;
    assert.deepEqual(
      [...body.querySelectorAll('p')].map((paragraph) => paragraph.textContent),
      ['One <script>alert(1)</script>\ntwo ]]>', 'three & \ud83d\ude00'],
    );

    const atom = await xml(`${path}feed/atom/`);
    const replies = [...atom.getElementsByTagName('thr:in-reply-to')];
    assert.deepEqual(
      replies.map((reply) => [reply.getAttribute('ref'), reply.getAttribute('href')]),
      [
        [`urn:uuid:${first}`, `${testBaseUrl}/comments/${first}/`],
        [`urn:uuid:${id}`, testBaseUrl + path],
      ],
    );
    const uris = [...atom.querySelectorAll('entry > author')].map((author) => author.querySelector('uri')?.textContent);
    assert.deepEqual(uris, [undefined, 'https://wilf.example/%C3%A4']);
    assert.equal(atom.querySelector('feed > updated')?.textContent, '2026-11-19T15:00:00.000Z');
  });

  test('shows quotations, stress and links as the page does, and leads nobody but to the web', async () => {
    const { id, path } = await story();
    await comments.show(id, {
      text: '> they *always* slowed\nSee https://tide.example/?a=1&b=<2 or javascript:alert(1)',
    });
    const html = (await json(path)).items[0]?.content_html ?? '';
    assert.match(html, /^<blockquote><p>they <em>always<\/em> slowed<\/p>\n<\/blockquote>\n<p>See <a href="https:/);
    assert.match(
      html,
      /rel="nofollow ugc">https:\/\/tide\.example\/\?a=1&amp;b=<\/a>&lt;2 or javascript:alert\(1\)<\/p>/,
    );
  });

  test('follows all stories, or one; each comment says under which it stands', async () => {
    const [one, other] = [await story({ headline: 'One' }), await story({ headline: 'Other' })];
    await comments.show(one.id, { name: 'Ada' });
    await comments.show(other.id, { name: 'Bo' });
    const titles = async (page: string) => (await json(page)).items.map(({ title }) => title);
    assert.deepEqual((await titles(all)).slice(0, 2), ['Bo on “Other”', 'Ada on “One”']);
    assert.deepEqual(await titles(one.path), ['Ada']);
    assert.equal((await json(all)).feed_url, `${testBaseUrl}/comments/feed.json`);
  });

  test('is marked with the language of a story that is in another than the newsroom’s', async () => {
    const { id, path } = await story({ headline: 'العبّارة', language: 'ar', direction: 'rtl' });
    await comments.show(id, { name: 'Wilf', text: 'نعم' });
    const [inAll] = (await json(all)).items;
    assert.deepEqual([inAll?.language, inAll?.content_html], ['ar', '<div lang="ar" dir="rtl">\n<p>نعم</p>\n</div>']);
    const own = await json(path);
    assert.equal(own.title, 'التعليقات: العبّارة');
    assert.equal(own.items[0]?.content_html, '<p>نعم</p>\n');
    const atom = await xml('/comments/feed/atom/');
    assert.equal(atom.querySelector('entry')?.getAttribute('xml:lang'), 'ar');
  });

  test('holds the newest fifty, and none that is held, binned or gone', async () => {
    const { id, path } = await story();
    for (let n = 0; n < 51; n += 1) await comments.show(id, { name: `Reader ${n}` });
    const names = async () => (await json(path)).items.map(({ title }) => title);
    const before = await names();
    assert.deepEqual([before.length, before[0], before[49]], [50, 'Reader 50', 'Reader 1']);
    const held = await comments.show(id, { name: 'Held', state: 'held' });
    assert.deepEqual(await names(), before);
    await comments.change(held, { state: 'shown' });
    assert.equal((await names())[0], 'Held');
    // An answer keeps the place of what is gone; the feed has no use for an empty one.
    await comments.show(id, { name: 'Answer', parent_id: held });
    await comments.change(held, { state: 'binned', reason: 'Rude.' });
    assert.deepEqual((await names()).slice(0, 2), ['Answer', 'Reader 50']);
    assert.doesNotMatch(await text(`${path}feed/`), /Rude|Held/);
  });

  test('never says an address of a writer’s, nor anything that was made of it', async () => {
    const { id, path } = await story();
    await comments.show(id);
    const senders = await newsroom.database.db.selectFrom('comment_sender').selectAll().execute();
    assert.ok(senders.length > 0);
    for (const page of [all, path]) {
      for (const ending of ['feed/', 'feed/atom/', 'feed.json']) {
        const body = await text(page + ending);
        assert.doesNotMatch(body, /secret-mail|gravatar/);
        for (const sender of senders)
          for (const secret of [sender.id, sender.email_key, sender.email_sealed]) assert.ok(!body.includes(secret));
      }
    }
  });

  test('loses the comments of a story that is taken back with it, and has them again when it returns', async () => {
    const { id, path } = await story({ headline: 'Soon gone' });
    await comments.show(id);
    assert.match(await text('/comments/feed/'), /Soon gone/);
    await text(`${path}feed/`);
    await shelveStory(newsroom.database.db, id, 'withdrawn', { ...by, reason: 'Wrong.' });
    assert.doesNotMatch(await text('/comments/feed/'), /Soon gone/);
    const gone = await newsroom.ask(`${path}feed/`);
    assert.deepEqual([gone.status, gone.headers.get('content-type')], [410, 'text/plain; charset=utf-8']);
    assert.ok((await publishStory(newsroom.database.db, id, by)).ok);
    assert.match(await text('/comments/feed/'), /Soon gone/);
    assert.match(await text(`${path}feed/`), /<item>/);
    await shelveStory(newsroom.database.db, id, 'withheld', by);
    assert.equal((await newsroom.ask(`${path}feed/`)).status, 404);
    assert.doesNotMatch(await text('/comments/feed/'), /Soon gone/);
  });

  test('follows its story to another address, under the same id', async () => {
    const { id, path } = await story({ headline: 'Here' });
    const idOf = async (page: string) => (await xml(`${page}feed/atom/`)).querySelector('feed > id')?.textContent;
    const known = await idOf(path);
    await changeSlug(newsroom.database.db, id, 'there', by);
    const moved = await newsroom.ask(`${path}feed/atom/`);
    assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/2026/11/19/there/feed/atom/']);
    assert.equal(await idOf('/2026/11/19/there/'), known);
    assert.equal((await newsroom.ask('/2026/11/19/nowhere/feed/')).status, 404);
  });

  test('is there before the first comment, and names itself', async () => {
    const { path } = await story({ headline: 'Quiet' });
    const rss = await xml(`${path}feed/`);
    assert.equal(rss.querySelectorAll('item').length, 0);
    assert.equal(rss.getElementsByTagName('atom:link')[0]?.getAttribute('href'), `${testBaseUrl}${path}feed/`);
    assert.match((await xml(`${path}feed/atom/`)).querySelector('feed > updated')?.textContent ?? '', /T00:00:00Z$/);
  });

  test('is told of in the feeds of stories, with how many there are, on the next request after a comment', async () => {
    const { id, path } = await story({ headline: 'Counted' });
    const counted = async () => {
      const rss = [...(await xml('/feed/')).querySelectorAll('item')].find(
        (item) => item.querySelector('title')?.textContent === 'Counted',
      );
      const atom = [...(await xml('/feed/atom/')).querySelectorAll('entry')].find(
        (entry) => entry.querySelector('title')?.textContent === 'Counted',
      );
      const tag = (name: string) => rss?.getElementsByTagName(name)[0]?.textContent;
      const replies = [...(atom?.querySelectorAll('link') ?? [])].filter(
        (link) => link.getAttribute('rel') === 'replies',
      );
      return {
        rss: [tag('comments'), tag('wfw:commentRss'), tag('slash:comments')],
        atom: replies.map((link) => [link.getAttribute('href'), link.getAttribute('thr:count')]),
        json: (await json('/')).items.find(({ title }) => title === 'Counted')?._dateline['comments'],
      };
    };
    const told = (count: number) => ({
      rss: [`${testBaseUrl}${path}#comments`, `${testBaseUrl}${path}feed/`, String(count)],
      atom: [
        [`${testBaseUrl}${path}#comments`, String(count)],
        [`${testBaseUrl}${path}feed/atom/`, String(count)],
      ],
      json: { count, url: `${testBaseUrl}${path}#comments`, feed_url: `${testBaseUrl}${path}feed.json` },
    });
    assert.deepEqual(await counted(), told(0));
    const comment = await comments.show(id);
    assert.deepEqual(await counted(), told(1));
    await comments.change(comment, { state: 'binned' });
    const close = (mode: 'closed' | 'open') =>
      newsroom.database.db.updateTable('published_thread').set({ mode }).where('story_id', '=', id).execute();
    await close('closed');
    assert.deepEqual(await counted(), { rss: [undefined, undefined, undefined], atom: [], json: null });
    await comments.change(comment, { state: 'shown' });
    assert.deepEqual(await counted(), told(1));
  });

  test('leads to what is nearest where comments are switched off', async () => {
    const { id, path } = await story({ headline: 'Switched' });
    await comments.show(id);
    await setSettings(newsroom.database.db, { 'comments.areOn': false }, { now: noon, lookUp: null });
    const leads = async (at: string) => {
      const { status, headers } = await newsroom.ask(at);
      return [status, headers.get('location')];
    };
    assert.deepEqual(await leads('/comments/feed/atom/'), [302, '/feed/atom/']);
    assert.deepEqual(await leads(`${path}feed/`), [302, path]);
    assert.doesNotMatch(await text('/feed/'), /slash:comments>|wfw:commentRss>/);
    await setSettings(newsroom.database.db, { 'comments.areOn': true }, { now: noon, lookUp: null });
    assert.match(await text(`${path}feed/`), /<item>/);
  });
});
