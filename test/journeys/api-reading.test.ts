import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setNewsroom } from '../../src/newsroom/newsroom.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import {
  changeSlug,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  publishStory,
  shelveStory,
} from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp, testBaseUrl } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { draft, noon, paragraphs, published } from '../support/stories.ts';

interface Page {
  readonly stories: readonly { readonly id: string; readonly headline: string; readonly publishedAt: string }[];
  readonly next: string | null;
}

const by = { by: 'Orla', now: noon };

onEachDialect('a program that reads the API', (dialect) => {
  let newsroom: ServedApp;
  const made: string[] = [];
  const get = async <T>(path: string): Promise<T> => (await newsroom.ask(path)).json() as Promise<T>;

  before(async () => {
    newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    await setNewsroom(db, { timeZone: 'America/New_York' }, noon);
    const harbour = await findOrCreateSection(db, { name: 'Harbour' });
    const wall = await findOrCreateTopic(db, { name: 'The sea wall' }, noon);
    const tag = await findOrCreateTag(db, 'tides');
    const orla = await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon);
    for (let n = 0; n < 23; n += 1) {
      const { id } = await published(
        db,
        {
          headline: `Story ${n}`,
          sectionId: n % 2 ? harbour.id : null,
          topicIds: n % 3 ? [] : [wall.id],
          tagIds: n % 5 ? [] : [tag.id],
          bylineIds: n % 7 ? [] : [orla.id],
        },
        noon.subtract({ hours: 7 * Math.floor(n / 2) }),
      );
      made.push(id);
    }
  });
  after(() => newsroom.close());

  async function walk(path: string): Promise<readonly Page[]> {
    const pages: Page[] = [];
    for (let next: string | null = path; next !== null && pages.length < 50; ) {
      const answer = await newsroom.ask(next);
      const page = (await answer.json()) as Page;
      const [, linked = null] = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '') ?? [];
      assert.equal(linked, page.next);
      pages.push(page);
      next = page.next;
    }
    return pages;
  }

  test('meets every story once by following next, newest first, whatever the size of a page', async () => {
    for (const limit of [1, 4, 23, 100]) {
      const stories = (await walk(`/api/v1/stories?limit=${limit}`)).flatMap((page) => page.stories);
      assert.deepEqual(stories.map(({ id }) => id).toSorted(), made.toSorted(), String(limit));
      const times = stories.map(({ publishedAt }) => publishedAt);
      assert.deepEqual(times, times.toSorted().toReversed());
    }
  });

  test('gets the stories that meet every filter it gives, and pages through them', async () => {
    const numbers = async (query: string) =>
      (await walk(`/api/v1/stories?limit=2&${query}`))
        .flatMap((page) => page.stories.map(({ headline }) => Number(headline.split(' ')[1])))
        .toSorted((one, other) => one - other);
    const of = (meets: (n: number) => boolean) => [...made.keys()].filter(meets);
    assert.deepEqual(
      await numbers('section=harbour'),
      of((n) => n % 2 === 1),
    );
    assert.deepEqual(
      await numbers('topic=the-sea-wall&section=harbour'),
      of((n) => n % 3 === 0 && n % 2 === 1),
    );
    assert.deepEqual(
      await numbers('tag=tides&topic=the-sea-wall'),
      of((n) => n % 15 === 0),
    );
    assert.deepEqual(
      await numbers('author=orla-wintergill&tag=tides'),
      of((n) => n % 35 === 0),
    );
    // Two stories every seven hours, back from seven in the morning; the second pair at midnight to the second.
    assert.deepEqual(await numbers('from=2026-11-19'), [0, 1, 2, 3]);
    assert.deepEqual(await numbers('from=2026-11-18&to=2026-11-18'), [4, 5, 6, 7, 8, 9]);
    assert.deepEqual(await numbers('to=2026-11-17&tag=tides'), [10, 15, 20]);
  });

  test('gets of a mistyped filter a sentence, never everything, even when everything is kept ready', async () => {
    for (let n = 0; n < 2; n += 1) {
      assert.equal((await newsroom.ask('/api/v1/stories')).status, 200);
      const answer = await newsroom.ask('/api/v1/stories?secton=harbour');
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /There is no parameter “secton” here/);
    }
  });

  test('gets the same bytes again from memory, with everything that a page of another site needs', async () => {
    const first = await newsroom.ask('/api/v1/stories?limit=3', { origin: 'https://other.example' });
    const again = await newsroom.ask('/api/v1/stories?limit=3', { origin: 'https://other.example' });
    assert.equal(await first.text(), await again.text());
    for (const answer of [first, again]) {
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.equal(answer.headers.get('access-control-allow-credentials'), null);
      assert.match(answer.headers.get('link') ?? '', /rel="next".*rel="service-desc"/);
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=0, must-revalidate');
    }
    const known = await newsroom.ask('/api/v1/stories?limit=3', { 'if-none-match': first.headers.get('etag') ?? '' });
    assert.deepEqual([known.status, await known.text()], [304, '']);
    assert.equal(known.headers.get('access-control-allow-origin'), '*');
  });

  test('may send If-None-Match from another site, and may not write', async () => {
    const asked = await newsroom.app.inject({ method: 'OPTIONS', url: '/api/v1/stories' });
    assert.equal(asked.statusCode, 204);
    assert.equal(asked.headers['access-control-allow-headers'], 'If-None-Match');
    const written = await newsroom.app.inject({ method: 'POST', url: '/api/v1/stories', payload: {} });
    assert.equal(written.statusCode, 405);
    assert.equal(written.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.equal(written.headers.allow, 'GET, HEAD, OPTIONS');
  });

  test('is told of a topic, tag or author once a story with it is published, and until then not that there is one', async () => {
    const { db } = newsroom.database;
    const topic = await findOrCreateTopic(db, { name: 'A secret inquiry' }, noon);
    const tag = await findOrCreateTag(db, 'secret');
    const author = await findOrCreateByline(db, { name: 'Secret Author', kind: 'person' }, noon);
    const { id } = await draft(db, { topicIds: [topic.id], tagIds: [tag.id], bylineIds: [author.id] });
    const lists = ['/api/v1/topics', '/api/v1/tags', '/api/v1/authors'];
    const filters = [`topic=${topic.slug}`, `tag=${tag.slug}`, `author=${author.slug}`];
    for (const list of lists) assert.doesNotMatch(await (await newsroom.ask(list)).text(), /secret/i);
    for (const filter of filters) assert.equal((await newsroom.ask(`/api/v1/stories?${filter}`)).status, 400);
    assert.ok((await publishStory(db, id, by)).ok);
    for (const list of lists) assert.match(await (await newsroom.ask(list)).text(), /secret/i);
    for (const filter of filters) assert.equal((await get<Page>(`/api/v1/stories?${filter}`)).stories.length, 1);
    assert.ok((await shelveStory(db, id, 'withheld', by)).ok);
    for (const list of lists) assert.doesNotMatch(await (await newsroom.ask(list)).text(), /secret/i);
    for (const filter of filters) assert.equal((await newsroom.ask(`/api/v1/stories?${filter}`)).status, 400);
  });

  test('follows a story to its new address, and learns at once that it was taken back', async () => {
    const { db } = newsroom.database;
    const { id, path } = await published(db, { headline: 'Moved', document: paragraphs('First.', 'Second.') });
    const byAddress = `/api/v1/stories/by-address?path=${path}`;
    const story = await get<{ self: string; text: string }>(byAddress);
    assert.equal(story.text, 'First.\nSecond.');
    assert.equal(story.self, `${testBaseUrl}/api/v1/stories/${id}`);
    assert.ok((await changeSlug(db, id, 'moved-on', by)).ok);
    const moved = await newsroom.ask(byAddress);
    assert.equal(moved.status, 301);
    const there = moved.headers.get('location') ?? '';
    assert.equal((await get<{ url: string }>(there)).url, `${testBaseUrl}/2026/11/19/moved-on/`);
    assert.ok((await shelveStory(db, id, 'withdrawn', { ...by, reason: 'We got it wrong.' })).ok);
    for (const address of [byAddress, there, story.self]) {
      const gone = await newsroom.ask(address);
      assert.equal(gone.status, 410, address);
      assert.match(await gone.text(), /"headline":"Moved","reason":"We got it wrong\."/);
    }
  });

  test('finds the API from its catalogue, from the page and from every answer', async () => {
    const catalogue = await newsroom.ask('/.well-known/api-catalog');
    assert.match(catalogue.headers.get('content-type') ?? '', /^application\/linkset\+json/);
    const { linkset } = (await catalogue.json()) as { linkset: { 'service-desc': { href: string }[] }[] };
    assert.equal(linkset[0]?.['service-desc'][0]?.href, `${testBaseUrl}/api/v1/openapi.json`);
    for (const path of ['/api', '/api/v1', '/api/v1/']) {
      assert.equal((await newsroom.ask(path)).headers.get('location'), '/api/');
    }
    const page = await (await newsroom.ask('/api/')).text();
    const { paths } = await get<{ paths: object }>('/api/v1/openapi.json');
    for (const path of Object.keys(paths)) assert.ok(page.includes(`>${path}</a>`), path);
    const examples = [...page.matchAll(/<a href="(\/api\/v1\/[^"]+)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    );
    // Where nothing is on the record, there is no statement, speaker or topic of it to ask for.
    const shown = Object.keys(paths).filter((path) => !/\/(?:statements\/\{id|parties\/|topics\/\{)/.test(path));
    assert.ok(examples.length >= shown.length - 1);
    for (const example of examples) assert.equal((await newsroom.ask(example)).status, 200, example);
  });
});
