import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { testBaseUrl } from '../support/app.ts';
import { type MailedStory, mailedStory } from '../support/comment-mail.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';

onEachDialect('the page that confirms and ends notices', (dialect) => {
  let database: TestDatabase;
  let story: MailedStory;
  let app: FastifyInstance;
  let log = '';
  before(async () => {
    database = await freshDatabase(dialect);
    story = await mailedStory(database);
    const logTo = new Writable({
      write(piece, _encoding, done) {
        log += String(piece);
        done();
      },
    });
    const configuration = { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder, logLevel: 'info' } as const;
    app = await makeApp({ configuration, database, now: story.readers.now, logTo });
  });
  after(async () => {
    await app.close();
    await story.close();
    await database.close();
  });

  const stateOf = async (commentId: string) =>
    (await story.readers.side.notice(await story.tokenOf(commentId)))?.state ?? null;
  const post = async (commentId: string, payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: `/comments/notices/${await story.tokenOf(commentId)}/`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    });
  const page = async (commentId: string) => app.inject(`/comments/notices/${await story.tokenOf(commentId)}/`);

  test('says what it is for, changes nothing by being opened, and does what its buttons say', async () => {
    const id = await story.shown({ email: story.someone(), wantsAnswers: true });
    const asked = await page(id);
    assert.equal(asked.statusCode, 200);
    assert.match(asked.body, /Your comment on “<bdi>Ferry was doing nine knots<\/bdi>”/);
    assert.match(asked.body, /We send nothing before you confirm it here/);
    assert.equal(asked.headers['cache-control'], 'no-store');
    assert.equal(asked.headers['referrer-policy'], 'same-origin');
    assert.match(String(asked.headers['x-robots-tag']), /noindex/);
    assert.equal(await stateOf(id), 'asked');
    const confirmed = await post(id, 'do=confirm', { origin: testBaseUrl });
    assert.deepEqual([confirmed.statusCode, confirmed.headers['location']], [303, asked.raw.req.url]);
    assert.match((await page(id)).body, /You are told by mail of answers to this comment\./);
    await post(id, 'do=end', { origin: testBaseUrl });
    assert.equal(await stateOf(id), 'ended');
    await page(id);
    assert.equal((await post(id, 'do=nonsense')).statusCode, 400);
    assert.equal(await stateOf(id), 'ended');
  });

  test('is ended by the one click of a mail program, in either kind of body, without any page', async () => {
    for (const [payload, type] of [
      ['List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
      [
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
        'multipart/form-data; boundary=b',
      ],
    ] as const) {
      const { id } = await story.confirmed();
      const answer = await post(id, payload, { 'content-type': type, 'user-agent': 'Mail provider' });
      assert.deepEqual([answer.statusCode, answer.headers['location']], [200, undefined], answer.body);
      assert.equal(await stateOf(id), 'ended');
    }
  });

  test('takes no form of another site, and knows no token but its own', async () => {
    const { id } = await story.confirmed();
    assert.equal((await post(id, 'do=end', { origin: 'https://evil.example' })).statusCode, 403);
    assert.equal((await post(id, 'do=end', { 'sec-fetch-site': 'cross-site' })).statusCode, 403);
    assert.equal(await stateOf(id), 'active');
    const token = await story.tokenOf(id);
    const other = (await story.confirmed()).id;
    for (const wrong of [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      (await story.tokenOf(other)).slice(0, 32) + token.slice(32),
      token.slice(0, 32),
      'a',
    ])
      for (const method of ['GET', 'POST'] as const) {
        const answer = await app.inject({
          method,
          url: `/comments/notices/${wrong}/`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          ...(method === 'POST' && { payload: 'List-Unsubscribe=One-Click' }),
        });
        assert.ok([404, 405].includes(answer.statusCode), `${method} ${wrong}: ${answer.statusCode}`);
      }
    assert.equal(await stateOf(other), 'active');
  });

  test('leaves no token and no address in the log', async () => {
    const { id, email } = await story.confirmed();
    const token = await story.tokenOf(id);
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    for (const rest of ['', '/', '/?do=end', '/more/']) await fetch(`${address}/comments/notices/${token}${rest}`);
    assert.match(log, /\/comments\/notices\/…/);
    for (const secret of [token, token.slice(32), email, '@mail.example']) assert.ok(!log.includes(secret), secret);
  });

  test('is known to nobody whose comment was taken back', async () => {
    const { id } = await story.confirmed();
    const token = await story.tokenOf(id);
    await database.db.deleteFrom('comment_notice').where('comment_id', '=', id).execute();
    assert.equal((await app.inject(`/comments/notices/${token}/`)).statusCode, 404);
  });

  test('is offered on no form where the server cannot mail', async () => {
    const form = async (on: FastifyInstance) => (await on.inject(story.path)).body;
    assert.match(await form(app), /id="add-comment"/);
    assert.doesNotMatch(await form(app), /name="answers"/);
    const configuration = {
      baseUrl: testBaseUrl,
      dataFolder: database.place.dataFolder,
      smtpUrl: story.sink.url,
    };
    const mailing = await makeApp({ configuration, database, now: story.readers.now, logTo: null });
    assert.match(await form(mailing), /name="answers"/);
    await mailing.close();
  });
});
