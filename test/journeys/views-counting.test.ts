import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeApp } from '../../src/app.ts';
import type { Db } from '../../src/db/db.ts';
import { testBaseUrl } from '../support/app.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';
import { askForView, laptop, phone, type Reader, tokenOf } from '../support/views.ts';

onEachDialect('a view', (dialect) => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof makeApp>>;
  let now = noon.add({ hours: 6 });
  before(async () => {
    database = await freshDatabase(dialect);
    const configuration = { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder };
    app = await makeApp({ configuration, database, now: () => now, logTo: null });
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  const aStory = async () => {
    const { id } = await published(database.db);
    const token = await tokenOf(database.db, id, now);
    return { id, token, view: (reader?: Reader) => askForView(app, [id, token], reader) };
  };
  const said = (answer: { headers: Record<string, unknown> }) => answer.headers['dateline-view'];

  test('is counted once for each reader, and the answer tells the number', async () => {
    const { view } = await aStory();
    const first = await view();
    assert.deepEqual([first.statusCode, first.json(), said(first)], [200, { views: 1 }, 'counted']);
    assert.equal(first.headers['cache-control'], 'no-store');
    const again = await view();
    assert.deepEqual([again.statusCode, again.json(), said(again)], [200, { views: 1 }, 'refused; why=repeat']);
    assert.equal((await view({ agent: phone })).json().views, 2);
    assert.equal((await view({ address: '203.0.113.8' })).json().views, 3);
  });

  test('counts again after eight hours, and on another day of the newsroom', async () => {
    const { view } = await aStory();
    const start = now;
    assert.equal(said(await view()), 'counted');
    now = start.add({ hours: 5 });
    assert.equal(said(await view()), 'refused; why=repeat');
    now = start.add({ hours: 7 });
    assert.equal(said(await view()), 'counted', 'the next day has begun');
    now = start.add({ hours: 14, minutes: 59 });
    assert.equal(said(await view()), 'refused; why=repeat');
    now = start.add({ hours: 15 });
    assert.equal(said(await view()), 'counted');
  });

  test('is refused, with the reason, to whoever is no reader', async () => {
    const { id, token, view } = await aStory();
    assert.equal(said(await view({ headers: { 'sec-purpose': 'prefetch;prerender' } })), 'refused; why=prefetch');
    assert.equal(said(await view({ headers: { 'x-moz': 'prefetch' } })), 'refused; why=prefetch');
    assert.equal(said(await view({ agent: 'curl/8.5.0' })), 'refused; why=robot');
    assert.equal(said(await view({ agent: '' })), 'refused; why=robot');
    const head = await app.inject({
      method: 'HEAD',
      url: `/views/${id}/${token}.gif`,
      headers: { 'user-agent': laptop },
    });
    assert.equal(said(head), 'refused; why=head');
    const other = await aStory();
    assert.equal(said(await askForView(app, [id, other.token])), 'refused; why=token');
    const old = await tokenOf(database.db, id, now.subtract({ hours: 24 * 57 }));
    assert.equal(said(await askForView(app, [id, old])), 'refused; why=token');
    const lastMonth = await tokenOf(database.db, id, now.subtract({ hours: 24 * 28 }));
    assert.equal(said(await askForView(app, [id, lastMonth])), 'counted');
    const never = '00000000-0000-7000-8000-000000000000';
    assert.equal(said(await askForView(app, [never, await tokenOf(database.db, never, now)])), 'refused; why=story');
  });

  test('is refused where somebody reads faster than people do', async () => {
    const stories = await Promise.all(Array.from({ length: 31 }, aStory));
    const answers = await Promise.all(stories.map(({ view }) => view({ address: '192.0.2.1' })));
    assert.equal(answers.filter((answer) => said(answer) === 'counted').length, 30);
    assert.equal(answers.filter((answer) => said(answer) === 'refused; why=visitor-pace').length, 1);
    now = now.add({ minutes: 1 });
    assert.equal(
      said(await (stories.at(-1) ?? (await aStory())).view({ address: '192.0.2.1', agent: phone })),
      'counted',
    );
  });

  test('is counted for 500 who come at once', async () => {
    const { view } = await aStory();
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, n) => view({ address: `198.51.${100 + Math.floor(n / 250)}.${n % 250}` })),
    );
    assert.ok(answers.every((answer) => said(answer) === 'counted'));
    assert.deepEqual(
      answers.map((answer) => answer.json().views).toSorted((a, b) => a - b),
      Array.from({ length: 500 }, (_, n) => n + 1),
    );
  });

  test('stands in the sums of its hour and day, by where it came from and what it was read on', async () => {
    const { id, token, view } = await aStory();
    await view({ address: '192.0.2.9', from: 'www.lighthouse.example', headers: { 'accept-language': 'uk,en;q=0.5' } });
    await view({ address: '192.0.2.9', agent: phone, from: 'news.test' });
    await app.inject({
      method: 'GET',
      url: `/views/${id}/${token}.gif`,
      headers: { 'user-agent': laptop },
      remoteAddress: '192.0.2.10',
    });
    for (const quarters of [1, 3, 2])
      await app.inject({
        method: 'POST',
        url: `/views/${id}/${token}/read?quarters=${quarters}`,
        headers: { 'user-agent': phone },
        remoteAddress: '192.0.2.9',
      });
    const subject = await subjectOf(database.db, id);
    const sums = { views: 3, unscripted: 1, visits: 3, read_quarter: 1, read_half: 1, read_most: 1, read_end: 0 };
    const hour = Math.floor(now.epochMilliseconds / 3_600_000);
    assert.deepEqual(
      plain(await database.db.selectFrom('view_hour').selectAll().where('subject_id', '=', subject).execute()),
      [{ subject_id: subject, hour, ...sums }],
    );
    assert.deepEqual(
      plain(await database.db.selectFrom('view_day').selectAll().where('subject_id', '=', subject).execute()),
      [{ subject_id: subject, day: Math.floor(hour / 24), ...sums }],
    );
    const by = await database.db
      .selectFrom('view_day_by as b')
      .innerJoin('view_value as v', 'v.id', 'b.value_id')
      .select(['v.dimension', 'v.value', 'b.views'])
      .where('b.subject_id', '=', subject)
      .orderBy('v.dimension')
      .orderBy('v.value')
      .execute();
    assert.deepEqual(
      by.map(({ dimension, value, views }) => `${dimension} ${value} ${views}`),
      [
        'device desktop 2',
        'device phone 1',
        'language uk 1',
        'language unknown 2',
        'referrer direct 1',
        'referrer here 1',
        'referrer lighthouse.example 1',
      ],
    );
  });
});

/** Rows without the prototype that the driver gives them. */
const plain = (rows: readonly object[]) => rows.map((row) => ({ ...row }));

async function subjectOf(db: Db, storyId: string): Promise<number> {
  const row = await db
    .selectFrom('view_subject')
    .select('id')
    .where('story_id', '=', storyId)
    .executeTakeFirstOrThrow();
  return row.id;
}
