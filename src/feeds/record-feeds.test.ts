import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DOMParser } from 'linkedom';
import { validateXML } from 'xmllint-wasm';
import { openServedApp, type ServedApp, testBaseUrl } from '../../test/support/app.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { onRecord, orla, party } from '../../test/support/record-stories.ts';
import { draft, noon, paragraphs } from '../../test/support/stories.ts';
import { changeParty, refreshParty, relate, withdrawStatement } from '../statements/statements.ts';
import { findOrCreateTopic, publishStory, renewRecord } from '../stories/stories.ts';

interface JsonFeed {
  readonly title: string;
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly content_html: string;
    readonly authors: readonly { readonly name: string; readonly url?: string }[];
    readonly date_published: string;
    readonly _dateline: Readonly<Record<string, unknown>>;
  }[];
}

/** A root of this name, and anything in it that is well-formed. */
function schemaOf(root: string, namespace: string | null): string {
  const target = namespace === null ? '' : ` targetNamespace="${namespace}"`;
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${target}><xs:element name="${root}"/></xs:schema>`;
}

const quick = '“At least 9.4 knots <b>& more</b>”';
const slow = 'It had come down to no more than six knots';
const old = 'The harbour was dredged';

onEachDialect('a feed of statements', (dialect) => {
  let newsroom: ServedApp;
  let topic: { readonly id: string; readonly slug: string };
  const ids: Record<string, string> = {};
  before(async () => {
    newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    topic = await findOrCreateTopic(db, { name: 'The inquiry' }, noon);
    await findOrCreateTopic(db, { name: 'Nothing yet' }, noon);
    ids['tern'] = await party(db, 'Tern Line');
    ids['captain'] = await party(db, 'Ines Larkham', { kind: 'person' });
    const { id } = await draft(db, {
      headline: 'Ferry & fog',
      document: paragraphs(`${quick}, she said. ${slow}, it said.`),
    });
    ids['story'] = id;
    const said = { edtf: '2026-11-18', asPrinted: 'Wednesday', resolvedFrom: 'dateline 2026-11-19' };
    const captain = { speakerId: ids['captain'] ?? '', organisationId: ids['tern'] ?? '', roleAsPrinted: 'captain' };
    ids['quick'] = await onRecord(db, id, quick, { ...captain, speech: 'direct', saidAt: said, topicId: topic.id });
    ids['slow'] = await onRecord(db, id, slow, { speakerId: await party(db, 'Halme Institute') });
    await publish(id, 1);
    // Said years ago, and put on record last.
    const late = await draft(db, {
      headline: 'How it was',
      document: paragraphs(`${old}, nobody remembers who said.`),
    });
    ids['old'] = await onRecord(db, late.id, old, { saidAt: { edtf: '2019-03', asPrinted: null, resolvedFrom: null } });
    await publish(late.id, 2);
  });
  after(() => newsroom.close());

  async function publish(id: string, hours: number): Promise<void> {
    const step = await publishStory(newsroom.database.db, id, { by: 'Orla', now: noon.add({ hours }) });
    assert.ok(step.ok, JSON.stringify(step));
  }
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
  /** Which of these statements a feed tells of, in its order. */
  const told = ({ items }: JsonFeed, among = [ids['old'], ids['slow'], ids['quick']]) =>
    items.map(({ id }) => id.replace('urn:uuid:', '')).filter((id) => among.includes(id));

  test('has what was put on record last first, whenever it was said', async () => {
    const feed = await json('/record/');
    assert.deepEqual(told(feed), [ids['old'], ids['slow'], ids['quick']]);
    assert.deepEqual(
      [feed.title, feed.feed_url, feed.home_page_url],
      ['On the record: A newsroom of one’s own', `${testBaseUrl}/record/feed.json`, `${testBaseUrl}/record/`],
    );
  });

  test('follows a speaker, for whom others speak too, or a topic', async () => {
    assert.deepEqual(told(await json(`/speaker/${ids['captain']}/`)), [ids['quick']]);
    assert.deepEqual(told(await json(`/speaker/${ids['tern']}/`)), [ids['quick']]);
    const ofTopic = await json(`/topic/${topic.slug}/record/`);
    assert.deepEqual(told(ofTopic), [ids['quick']]);
    assert.equal(ofTopic.home_page_url, `${testBaseUrl}/topic/${topic.slug}/`);
    for (const path of ['/topic/nothing-yet/record/feed/', '/topic/nowhere/record/feed/', '/speaker/nobody/feed/'])
      assert.equal((await newsroom.ask(path)).status, 404, path);
  });

  test('says of each who said it, as what, for whom, and where it stands, in every format', async () => {
    const item = (await json('/record/')).items.find(({ id }) => id === `urn:uuid:${ids['quick']}`);
    assert.ok(item);
    assert.equal(item.url, `${testBaseUrl}/record/${ids['quick']}/`);
    assert.equal(item.title, `Ines Larkham: ${quick}`);
    assert.deepEqual(item.authors, [{ name: 'Ines Larkham', url: `${testBaseUrl}/speaker/${ids['captain']}/` }]);
    const escaped = '“At least 9.4 knots &lt;b&gt;&amp; more&lt;/b&gt;”';
    assert.match(
      item.content_html,
      new RegExp(`^<blockquote cite="${item.url}"><p lang="en-GB" dir="ltr">${escaped}</p>`),
    );
    assert.match(item.content_html, /<p>Ines Larkham, captain, Tern Line<\/p>/);
    assert.match(item.content_html, /<a href="[^"]+#s1">Ferry &amp; fog<\/a>/);
    assert.deepEqual(item._dateline['said_at'], { edtf: '2026-11-18', as_printed: 'Wednesday' });
    const rss = await xml('/record/feed/');
    const creators = [...rss.querySelectorAll('item')].map(
      (one) =>
        [one.querySelector('guid')?.textContent, one.getElementsByTagName('dc:creator')[0]?.textContent] as const,
    );
    const creator = (id: string) => new Map(creators).get(`urn:uuid:${ids[id]}`);
    assert.deepEqual(['old', 'slow', 'quick'].map(creator), ['Source not stated', 'Halme Institute', 'Ines Larkham']);
    const atom = await xml(`/speaker/${ids['captain']}/feed/atom/`);
    const related = [...atom.querySelectorAll('entry link')].find((link) => link.getAttribute('rel') === 'related');
    assert.equal(related?.getAttribute('title'), 'Ferry &amp; fog');
    assert.equal(atom.querySelector('entry author name')?.textContent, 'Ines Larkham');
    assert.equal(atom.querySelector('entry published')?.textContent, '2026-11-19T13:00:00.000Z');
  });

  test('never tells what is disputed without saying so, follows names, and forgets what is withdrawn', async () => {
    const { db } = newsroom.database;
    const speakerId = await party(db, 'Odile Marrable', { kind: 'person' });
    const path = `/speaker/${speakerId}/`;
    const story = await draft(db, { document: paragraphs('The bell rang, she said. The bell was silent, it said.') });
    const rang = await onRecord(db, story.id, 'The bell rang', { speakerId });
    const silent = await onRecord(db, story.id, 'The bell was silent', { speakerId: await party(db, 'Bell Society') });
    await publish(story.id, 3);
    assert.match((await json(path)).items[0]?.summary ?? '', /· On the record$/);
    const between = { fromId: silent, toId: rang, kind: 'disputes' } as const;
    assert.ok((await relate(db, { ...between, assertedBy: 'newsroom', note: null }, orla)).ok);
    await renewRecord(db, story.id, noon.add({ hours: 4 }));
    const [disputed] = (await json(path)).items;
    assert.match(disputed?.summary ?? '', /· Disputed by Bell Society$/);
    assert.equal(disputed?.date_published, '2026-11-19T15:00:00.000Z');
    const about = { alternateNames: [], sameAs: null, description: null, anonymityReason: null, roles: [] };
    const renamed = { id: speakerId, kind: 'person', name: 'Odile Marrable-Roe', ...about } as const;
    const changed = await changeParty(db, renamed, orla);
    assert.ok(changed.ok, JSON.stringify(changed));
    await refreshParty(db, speakerId);
    assert.match(await text('/record/feed/'), /<dc:creator>Odile Marrable-Roe</);
    assert.ok((await withdrawStatement(db, { id: rang, reason: 'She did not say so.' }, orla)).ok);
    await renewRecord(db, story.id, noon.add({ hours: 5 }));
    assert.deepEqual((await json(path)).items, []);
    assert.deepEqual(told(await json('/record/'), [rang, silent]), [silent]);
  });
});
