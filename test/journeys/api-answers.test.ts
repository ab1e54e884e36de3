import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { makeApp } from '../../src/app.ts';
import { changeSlug } from '../../src/stories/stories.ts';
import { openSiteNewsroom, type SiteNewsroom } from '../browser/site-newsroom.ts';
import { type ApiDocument, readApiDocument } from '../support/api-document.ts';
import { testBaseUrl } from '../support/app.ts';
import { shownComments } from '../support/comments-shown.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { nobody, type Requests, recordRequests, withRecord } from '../support/record-requests.ts';
import { noon, published } from '../support/stories.ts';

onEachDialect('every address of the API', (dialect) => {
  let newsroom: SiteNewsroom;
  let api: ApiDocument;
  /** Requests for each operation, and the status that each is answered with. */
  let requests: Requests = {};

  before(async () => {
    newsroom = await openSiteNewsroom(dialect);
    const { db } = newsroom.database;
    const moved = await published(db, { headline: 'A story that has moved' });
    await changeSlug(db, moved.id, 'a-story-elsewhere', { by: 'Orla', now: noon });
    api = await readApiDocument(newsroom.app);
    const recorded = await withRecord(db);
    const ids = await db.selectFrom('published_story').select(['story_id', 'path']).execute();
    const gone = await db.selectFrom('gone_story').select(['story_id', 'standing']).execute();
    const pictures = await db.selectFrom('published_picture').select('picture_id').execute();
    assert.ok(ids.length > 30 && gone.length === 3 && pictures.length === 2);
    const addresses = [...ids.map(({ path }) => path), `${testBaseUrl}${newsroom.pages['story']}`];
    const byAddress = (path: string) => `/api/v1/stories/by-address?path=${encodeURIComponent(path)}`;
    const statusOf = (standing: string) => (standing === 'withheld' ? 404 : 410);
    const story = ids.find(({ path }) => path === newsroom.pages['story']) ?? assert.fail();
    const changed = `/api/v1/stories/${story.story_id}/versions`;
    const commented = `/api/v1/stories/${story.story_id}/comments`;
    const comments = shownComments(newsroom.database);
    const first = await comments.show(story.story_id, { website: 'https://wilf.example/ä' });
    await comments.show(story.story_id, { parent_id: first, badge: 'Reporter', is_pick: 1 });
    await comments.change(first, { state: 'binned', reason: 'Rude.' });
    await comments.show(story.story_id, { edited_at: '2026-11-19T15:00:00.000Z' });
    requests = {
      listStories: [
        [200, '/api/v1/stories'],
        [200, '/api/v1/stories?limit=100'],
        [200, '/api/v1/stories?section=harbour&topic=the-avocet-inquiry&tag=ferry&author=orla-wintergill'],
        [200, '/api/v1/stories?section=sport'],
        [200, '/api/v1/stories?from=2026-11-17&to=2026-11-18&limit=1'],
        [200, '/api/v1/stories?from=0000-01-01&to=9999-12-31'],
        [200, `/api/v1/stories?before=2026-11-18T00:00:00.000Z_${nobody}`],
        ...['limit=0', 'limit=101', 'limit=ten', 'limit=5&limit=6', 'limit=', 'before=yesterday'].map(wrong),
        ...['section=nowhere', 'topic=a%2Fb', 'tag=', 'author=nobody', 'from=2026-02-30', 'to=today'].map(wrong),
        ...['page=2', 'limit[]=1', '__proto__=1', 'constructor=1', 'author=%F0%9F%98%80'].map(wrong),
      ],
      getStory: [
        ...ids.map(({ story_id }) => [200, `/api/v1/stories/${story_id}`] as const),
        ...gone.map(({ story_id, standing }) => [statusOf(standing), `/api/v1/stories/${story_id}`] as const),
        [404, `/api/v1/stories/${nobody}`],
        [400, '/api/v1/stories/the-first'],
        [400, `/api/v1/stories/${nobody.toUpperCase()}x`],
      ],
      getStoryByAddress: [
        ...addresses.map((path) => [200, byAddress(path)] as const),
        [200, byAddress(String(newsroom.pages['story']).slice(0, -1))],
        [301, byAddress(moved.path)],
        ...['withdrawn', 'killed', 'withheld'].map(
          (standing) => [statusOf(standing), byAddress(newsroom.pages[standing] ?? '')] as const,
        ),
        [404, byAddress('/2026/11/19/nothing/')],
        [404, byAddress('/%E0%A4%A/')],
        [404, byAddress('/2026/%00/')],
        [404, byAddress('https://elsewhere.example/2026/11/19/nothing/')],
        [400, byAddress('nothing')],
        [400, '/api/v1/stories/by-address'],
      ],
      ...recordRequests(recorded, { ids: ids.map(({ story_id }) => story_id), gone, statusOf }),
      listVersions: [
        ...ids.map(({ story_id }) => [200, `/api/v1/stories/${story_id}/versions`] as const),
        ...gone.map(({ story_id, standing }) => [statusOf(standing), `/api/v1/stories/${story_id}/versions`] as const),
        [200, `${changed}?limit=2`],
        [200, `${changed}?limit=2&before=4`],
        [200, `${changed}?before=999999`],
        [404, `/api/v1/stories/${nobody}/versions`],
        [400, '/api/v1/stories/the-first/versions'],
        ...['before=1', 'before=x', 'limit=0', 'after=2'].map((rest) => [400, `${changed}?${rest}`] as const),
      ],
      listComments: [
        ...ids.map(({ story_id }) => [200, `/api/v1/stories/${story_id}/comments`] as const),
        ...gone.map(({ story_id, standing }) => [statusOf(standing), `/api/v1/stories/${story_id}/comments`] as const),
        ...['', 'order=newest', 'limit=1', 'limit=1&order=oldest', 'order=picks', `before=${nobody}`].map(
          (rest) => [200, `${commented}?${rest}`] as const,
        ),
        [200, `${commented}?order=oldest&after=${nobody}`],
        [404, `/api/v1/stories/${nobody}/comments`],
        [400, '/api/v1/stories/the-first/comments'],
        ...['before=1', 'limit=0', 'order=best', `after=${nobody}`, `order=oldest&before=${nobody}`, 'page=2'].map(
          (rest) => [400, `${commented}?${rest}`] as const,
        ),
      ],
      getViews: [
        ...ids.map(({ story_id }) => [200, `/api/v1/stories/${story_id}/views`] as const),
        ...gone.map(({ story_id, standing }) => [statusOf(standing), `/api/v1/stories/${story_id}/views`] as const),
        [404, `/api/v1/stories/${nobody}/views`],
        [400, '/api/v1/stories/the-first/views'],
      ],
      listMostRead: [
        ...['', '?span=today', '?span=week', '?section=harbour', '?span=week&section=sport&limit=1'].map(
          (rest) => [200, `/api/v1/most-read${rest}`] as const,
        ),
        ...['span=month', 'section=nowhere', 'limit=0', 'limit=11', 'page=2'].map(
          (rest) => [400, `/api/v1/most-read?${rest}`] as const,
        ),
      ],
      getVersion: [
        ...[1, 2, 3, 4, 5].map((number) => [200, `${changed}/${number}`] as const),
        ...gone.map(
          ({ story_id, standing }) => [statusOf(standing), `/api/v1/stories/${story_id}/versions/1`] as const,
        ),
        [404, `${changed}/999`],
        [404, `/api/v1/stories/${nobody}/versions/1`],
        ...['0', '-1', 'x', '1000000', '1.5'].map((number) => [400, `${changed}/${number}`] as const),
      ],
      searchStories: [
        [200, search('q=tide')],
        [200, search('q=tide&limit=100')],
        [200, search('q=tide&limit=7&page=4&section=harbour&author=orla-wintergill')],
        [200, search('q=tide&order=newest&before=1793000000000000')],
        [200, search(`q=${encodeURIComponent('"nine knots" -dredger')}&from=2026-11-19&to=2026-11-19`)],
        [200, search(`q=${encodeURIComponent('العبّارة')}`)],
        [200, search('q=zebra')],
        [200, search('section=harbour')],
        [200, search('from=0000-01-01&to=9999-12-31&limit=1')],
        ...['', 'q=', 'q=%20', 'q=***', 'q=-tide', 'order=newest', `q=${'x'.repeat(201)}`, 'q=tide&q=ferry'].map(ill),
        ...['section=nowhere', 'author=nobody', 'from=2026-02-30', 'order=oldest', 'limit=0', 'topic=x'].map(ill),
        ...['page=0', 'page=101', 'before=1', 'order=newest&page=2', 'before=x'].map((rest) => ill(`q=tide&${rest}`)),
        [400, search('section=harbour&page=2')],
      ],
      listCorrections: [
        [200, '/api/v1/corrections'],
        [200, '/api/v1/corrections?limit=1'],
        [400, '/api/v1/corrections?limit=-1'],
      ],
      listSections: [[200, '/api/v1/sections']],
      listTopics: [
        [200, '/api/v1/topics'],
        [200, '/api/v1/topics?after=zz'],
        [400, '/api/v1/topics?limit=1000'],
      ],
      listTags: [[200, '/api/v1/tags?limit=1']],
      listAuthors: [[200, '/api/v1/authors']],
      getPicture: [
        ...pictures.map(({ picture_id }) => [200, `/api/v1/pictures/${picture_id}`] as const),
        [404, `/api/v1/pictures/${nobody}`],
        [400, '/api/v1/pictures/x.jpg'],
      ],
      getNewsroom: [[200, '/api/v1/newsroom']],
      getDescription: [[200, '/api/v1/openapi.json']],
    };
  });
  after(() => newsroom.close());

  const search = (query: string) => `/api/v1/search?${query}`;
  const ill = (query: string) => [400, search(query)] as const;
  const wrong = (query: string) => [400, `/api/v1/stories?${query}`] as const;
  const operations = () => Object.entries(api.document.paths).map(([path, { get }]) => ({ path, id: get.operationId }));

  test('is described by a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(structuredClone(api.document) as never);
    assert.ok(result.valid, JSON.stringify(result.errors, null, 1));
    assert.equal(api.document.openapi, '3.1.0');
    assert.ok(Object.keys(api.document.paths).every((path) => path.startsWith('/api/v1/')));
  });

  test('has requests in this test, and answers each as its description says', async () => {
    for (const { path, id } of operations()) {
      for (const [status, url] of requests[id] ?? assert.fail(`${id} is not asked here`)) {
        const answer = await api.ask(path, url);
        assert.equal(answer.statusCode, status, `${url}: ${answer.body.slice(0, 300)}`);
      }
    }
  });

  test('is shown on the page of the API with an example that opens', async () => {
    const { body } = await newsroom.app.inject({ url: '/api/' });
    const examples = [...body.matchAll(/<a href="(\/api\/v1\/[^"]+)"/g)].map(([, url = '']) =>
      url.replaceAll('&amp;', '&'),
    );
    for (const url of examples) assert.equal((await newsroom.app.inject({ url })).statusCode, 200, url);
    for (const { path, id } of operations()) {
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`);
      // The newest story of this newsroom has no lead picture: then there is none to show.
      if (id !== 'getPicture')
        assert.ok(
          examples.some((url) => pattern.test(url)),
          path,
        );
    }
  });

  test('answers 304 without a body to whoever has the answer already', async () => {
    for (const { path, id } of operations()) {
      const url = requests[id]?.find(([status]) => status === 200)?.[1] ?? assert.fail(id);
      const first = await api.ask(path, url);
      const again = await api.ask(path, url, { 'if-none-match': String(first.headers.etag) });
      assert.equal(again.statusCode, 304, url);
    }
  });

  test('refuses a parameter that it does not know, and names those that it does', async () => {
    for (const { path, id } of operations()) {
      const [, url = ''] = requests[id]?.find(([status]) => status === 200) ?? [];
      const answer = await api.ask(path, `${url}${url.includes('?') ? '&' : '?'}nonsense=1`);
      assert.equal(answer.statusCode, 400, url);
      const [error] = answer.json<{ errors: { field: string; mend: string }[] }>().errors;
      assert.equal(error?.field, 'nonsense');
      for (const { in: where, name } of api.document.paths[path]?.get.parameters ?? [])
        if (where === 'query') assert.ok(error?.mend.includes(name), error?.mend);
    }
  });

  test('says as a problem that it cannot answer just now, and tells nothing else, when the database is away', async () => {
    const configuration = { baseUrl: testBaseUrl, dataFolder: newsroom.database.place.dataFolder };
    let isAway = false;
    const away = newsroom.database.publicDb.withPlugin({
      transformQuery: ({ node }) => {
        if (isAway) throw new Error('secret address of the database');
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const { db, watchChanges } = newsroom.database;
    const database = { db, publicDb: away, watchChanges };
    const app = await makeApp({ configuration, database, now: () => noon, logTo: null });
    const { ask } = await readApiDocument(app);
    isAway = true;
    for (const { path, id } of operations()) {
      const answer = await ask(path, requests[id]?.[0]?.[1] ?? '');
      assert.equal(answer.statusCode, 503, path);
      assert.doesNotMatch(answer.body, /secret/);
      assert.ok(answer.headers['retry-after']);
    }
    isAway = false;
    await app.close();
  });
});
