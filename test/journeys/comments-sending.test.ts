import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { projectComment } from '../../src/comments/projection.ts';
import type { Tables } from '../../src/db/db.ts';
import { type CommentNewsroom, openCommentNewsroom, type TestReader } from '../support/comment-reader.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { showComment } from '../support/shown-comments.ts';
import { published } from '../support/stories.ts';

onEachDialect('a reader without script who comments', (dialect) => {
  let newsroom: CommentNewsroom;
  let sent = 0;
  before(async () => {
    newsroom = await openCommentNewsroom(dialect);
  });
  after(() => newsroom.close());

  const aStory = () => published(newsroom.database.db, {});
  const fields = (storyId: string, changes: Readonly<Record<string, string>> = {}) => {
    sent += 1;
    return {
      story: storyId,
      parent: '',
      name: 'Wilf Andersby',
      email: `wilf${sent}@mail.example`,
      website: '',
      text: `They always slowed at the outer beacon, said ${sent}.`,
      proof: '',
      subject: '',
      do: 'send',
      ...changes,
    };
  };
  const idIn = (location: unknown) => String(location).split('/')[2] ?? '';
  /** Sends a comment that is held; its id and its writer. */
  async function held(storyId: string, changes: Readonly<Record<string, string>> = {}) {
    const writer = newsroom.reader();
    const answer = await writer.post('/comments/', fields(storyId, changes));
    assert.equal(answer.statusCode, 303, answer.body);
    return { writer, id: idIn(answer.headers.location), answer };
  }
  async function become(id: string, changes: Partial<Tables['comment']>) {
    await newsroom.database.db.updateTable('comment').set(changes).where('id', '=', id).execute();
    await projectComment(newsroom.database.db, id);
  }
  /** Sends one that is shown at once: its writer is known, and a browser did the work. */
  async function shown(storyId: string, writer: TestReader) {
    sent += 1;
    const email = `known${sent}@mail.example`;
    const first = await newsroom.reader().post('/comments/', fields(storyId, { email }));
    await become(idIn(first.headers.location), { state: 'shown' });
    newsroom.passTime({ minutes: 20 });
    const answer = await writer.post('/comments/', fields(storyId, { email, proof: await newsroom.proof() }));
    return idIn(answer.headers.location);
  }

  test('is led to a page of their own, on which it waits, and which nobody else has', async () => {
    const { id: storyId, path } = await aStory();
    const { writer, id, answer } = await held(storyId);
    assert.equal(answer.headers.location, `/comments/${id}/`);
    assert.match(
      String(answer.headers['set-cookie']),
      /^dateline_comments=[\w-]{43}; Max-Age=86400; Path=\/comments\/; HttpOnly; SameSite=Lax$/,
    );
    assert.equal(answer.headers['cache-control'], 'no-store');
    const own = await writer.get(`/comments/${id}/`);
    assert.equal(own.statusCode, 200);
    assert.equal(own.headers['cache-control'], 'no-store');
    assert.match(own.body, /Waiting for a moderator\.<\/b> Only you can see this/);
    assert.match(own.body, /They always slowed/);
    assert.match(own.body, /<meta name="robots" content="noindex"/);
    assert.equal((await newsroom.reader().get(`/comments/${id}/`)).statusCode, 404);
    assert.doesNotMatch((await newsroom.reader().get(path)).body, /They always slowed/);
    for (const page of [own.body, (await writer.get(path)).body]) assert.doesNotMatch(page, /mail\.example/);
  });

  test('is given no cookie for reading, and not for a form that comes back', async () => {
    const { id: storyId, path } = await aStory();
    const reader = newsroom.reader();
    const comment = await showComment(newsroom.database.db, storyId);
    for (const page of [path, `${path}comments/`, `/comments/${comment}/`, `/comments/${comment}/report/`])
      await reader.get(page);
    await reader.post('/comments/', fields(storyId, { do: 'preview' }));
    await reader.post('/comments/', fields(storyId, { email: '' }));
    assert.equal(reader.cookie(), '');
  });

  test('has everything that is wrong told at once, at its field and above the form, and keeps every word', async () => {
    const { id: storyId } = await aStory();
    const values = {
      name: ' ',
      email: 'wilf@',
      website: 'javascript:alert(1)',
      text: '\n<b>&"',
      answers: '1',
      remember: '1',
    };
    const answer = await newsroom
      .reader()
      .post('/comments/', fields(storyId, { ...values, text: '\n ', proof: 'abc' }));
    assert.equal(answer.statusCode, 422);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(answer.body, /<title>Error: Comments on/);
    for (const field of ['name', 'email', 'website', 'text']) {
      assert.match(answer.body, new RegExp(`<a href="#add-${field}">`), field);
      assert.match(answer.body, new RegExp(`id="add-${field}-error"`), field);
      assert.match(
        answer.body,
        new RegExp(`id="add-${field}"[^>]* aria-describedby="add-${field}-error[^>]* aria-invalid="true"`),
      );
    }
    assert.match(answer.body, /<form id="add-comment"[^>]* tabindex="-1" aria-describedby="mistakes"/);
    assert.match(answer.body, /name="email"[^>]* value="wilf@"/);
    assert.match(answer.body, /name="website"[^>]* value="javascript:alert\(1\)"/);
    assert.match(answer.body, /name="proof" value="abc"/);
    assert.equal(answer.body.match(/checked=""/g)?.length, 2);
    const wrong = await newsroom.reader().post('/comments/', fields(storyId, { email: '', text: values.text }));
    assert.match(wrong.body, /<textarea[^>]*>\n\n&lt;b&gt;&amp;&quot;<\/textarea>/);
    const long = await newsroom.reader().post('/comments/', fields(storyId, { text: 'x'.repeat(2_345) }));
    assert.match(long.body, /It has 2,345 characters\. Shorten it to 2,000\./);
  });

  test('can look at it first', async () => {
    const { id: storyId } = await aStory();
    const text = 'Look: *truly*.\n\n> quoted';
    const answer = await newsroom.reader().post('/comments/', fields(storyId, { text, email: '', do: 'preview' }));
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(answer.body, /<title>Preview: your comment has not been sent yet/);
    assert.match(answer.body, /<em>truly<\/em>\.<\/p><blockquote><p dir="auto">quoted/);
    assert.match(answer.body, /<textarea[^>]*>Look: \*truly\*/);
    const empty = await newsroom.reader().post('/comments/', fields(storyId, { text: '', do: 'preview' }));
    assert.equal(empty.statusCode, 422);
    const [count] = await newsroom.database.db
      .selectFrom('comment')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('story_id', '=', storyId)
      .execute();
    assert.equal(Number(count?.count), 0);
  });

  test('whose comment is shown at once finds it on the page, and everybody is led there by its address', async () => {
    const { id: storyId, path } = await aStory();
    const writer = newsroom.reader();
    const id = await shown(storyId, writer);
    const own = await writer.get(`/comments/${id}/`);
    assert.match(own.body, new RegExp(`<h1>Your comment is on the page</h1>.*href="${path}#comment-${id}"`));
    const led = await newsroom.reader().get(`/comments/${id}/`);
    assert.deepEqual([led.statusCode, led.headers.location], [302, `${path}#comment-${id}`]);
    assert.equal(led.headers['cache-control'], 'no-store');
    assert.match((await newsroom.reader().get(path)).body, new RegExp(`id="comment-${id}"`));
    newsroom.passTime({ minutes: 16 });
    assert.equal((await writer.get(`/comments/${id}/`)).statusCode, 302, 'there is nothing more to do');
  });

  test('can change and delete it for fifteen minutes, in that browser', async () => {
    const { id: storyId, path } = await aStory();
    const { writer, id } = await held(storyId);
    const edit = `/comments/${id}/edit/`;
    assert.match((await writer.get(edit)).body, /<textarea[^>]*>They always slowed/);
    for (const stranger of [await newsroom.reader().get(edit), await newsroom.reader().post(edit, { text: 'Mine.' })])
      assert.equal(stranger.statusCode, 404);
    const wrong = await writer.post(edit, { text: ' ' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /<title>Error: Change your comment/);
    const changed = await writer.post(edit, { text: 'Other words.' });
    assert.deepEqual([changed.statusCode, changed.headers.location], [303, `/comments/${id}/`]);
    assert.match((await writer.get(`/comments/${id}/`)).body, /Other words\./);
    assert.equal((await newsroom.reader().post(`/comments/${id}/delete/`, {})).statusCode, 404);
    const deleted = await writer.post(`/comments/${id}/delete/`, {});
    assert.equal(deleted.statusCode, 200);
    assert.match(deleted.body, new RegExp(`Your comment is deleted.*href="${path}#comments"`));
    assert.equal((await writer.get(`/comments/${id}/`)).statusCode, 404);
  });

  test('is told when the time is over, and keeps the words', async () => {
    const { writer, id } = await held((await aStory()).id);
    newsroom.passTime({ minutes: 16 });
    const late = await writer.post(`/comments/${id}/edit/`, { text: 'Too late.' });
    assert.equal(late.statusCode, 422);
    assert.match(late.body, /The time in which it could be changed is over.*>Too late\.<\/textarea>/);
    assert.equal((await writer.post(`/comments/${id}/delete/`, {})).statusCode, 422);
    assert.match((await writer.get(`/comments/${id}/`)).body, /They always slowed/);
  });

  test('is told why it was binned, and to whom to write', async () => {
    const { writer, id } = await held((await aStory()).id);
    await become(id, { state: 'binned', reason: 'Names a private person' });
    const own = await writer.get(`/comments/${id}/`);
    assert.match(own.body, /Your comment was not published/);
    assert.match(own.body, /Reason: Names a private person/);
    assert.match(own.body, /write to the newsroom: <a href="mailto:desk@courier\.example">/);
    assert.equal((await newsroom.reader().get(`/comments/${id}/`)).statusCode, 404);
  });

  test('that fills in the hidden field, as machines do, is taken for advertising', async () => {
    const { writer, id } = await held((await aStory()).id, { subject: 'Buy now' });
    assert.match((await writer.get(`/comments/${id}/`)).body, /It was taken for advertising/);
  });

  test('who sends too many is asked to wait, with the words kept', async () => {
    const { id: storyId } = await aStory();
    const writer = newsroom.reader();
    for (let n = 0; n < 10; n += 1) await writer.post('/comments/', fields(storyId));
    const answer = await writer.post('/comments/', fields(storyId, { text: 'The eleventh of them.' }));
    assert.equal(answer.statusCode, 429);
    assert.equal(answer.headers['retry-after'], '600');
    assert.match(answer.body, /The eleventh of them\.<\/textarea>/);
  });

  test('sends it twice from a browser that has lost the first answer, and is told so', async () => {
    const { id: storyId } = await aStory();
    const same = fields(storyId);
    const first = await newsroom.reader().post('/comments/', same);
    const again = newsroom.reader();
    const answer = await again.post('/comments/', same);
    assert.equal(first.statusCode, 303);
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /We have your comment already/);
    assert.equal(again.cookie(), '');
  });

  test('answers a comment, and is told where that is gone meanwhile', async () => {
    const { id: storyId } = await aStory();
    const parent = await showComment(newsroom.database.db, storyId);
    const { id } = await held(storyId, { parent });
    const row = await newsroom.database.db
      .selectFrom('comment')
      .select('parent_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(row.parent_id, parent);
    await become(parent, { state: 'binned' });
    const late = await newsroom.reader().post('/comments/', fields(storyId, { parent }));
    assert.equal(late.statusCode, 422);
    assert.match(late.body, /not shown any more.*name="parent" value=""/);
  });

  test('finds that what is no form of ours is refused in words', async () => {
    const { id: storyId } = await aStory();
    const send = (payload: string, headers: Record<string, string>) =>
      newsroom.app.inject({ method: 'POST', url: '/comments/', payload, headers });
    const form = 'application/x-www-form-urlencoded';
    const file = await send('--x--', { 'content-type': 'multipart/form-data; boundary=x' });
    assert.deepEqual([file.statusCode, /without files/.test(file.body)], [415, true]);
    assert.equal((await send('{}', { 'content-type': 'application/json' })).statusCode, 415);
    assert.equal((await send(`text=${'x'.repeat(200_000)}`, { 'content-type': form })).statusCode, 413);
    const foreign = await send('', { 'content-type': form, origin: 'https://evil.example' });
    assert.equal(foreign.statusCode, 403);
    for (const story of ['', 'nowhere', '01a216ef-a7a0-79c6-8adb-ef7bf8c3f99c', "%00'"])
      assert.equal((await newsroom.reader().post('/comments/', fields(story))).statusCode, 404, story);
    const long = await newsroom.reader().post('/comments/', fields(storyId, { text: 'ї'.repeat(20_000) }));
    assert.equal(long.statusCode, 422, 'twenty thousand letters come back whole');
  });

  test('reports a comment with a reason', async () => {
    const { db } = newsroom.database;
    const { id: storyId, path } = await aStory();
    const id = await showComment(db, storyId);
    const report = `/comments/${id}/report/`;
    const reader = newsroom.reader();
    assert.match((await reader.get(report)).body, /You could not see the mole/);
    const without = await reader.post(report, { note: 'He is my neighbour.' });
    assert.equal(without.statusCode, 422);
    assert.match(without.body, /<title>Error: Report a comment.*He is my neighbour\.<\/textarea>/s);
    const answer = await reader.post(report, { reason: 'private', note: 'He is my neighbour.' });
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, new RegExp(`your report has arrived.*href="/comments/${id}/"`));
    const rows = await db.selectFrom('comment_report').selectAll().where('comment_id', '=', id).execute();
    assert.deepEqual(
      rows.map(({ reason, note }) => ({ reason, note })),
      [{ reason: 'private', note: 'He is my neighbour.' }],
    );
    await become(id, { state: 'binned' });
    assert.equal((await reader.get(report)).statusCode, 404);
    assert.equal((await reader.post(report, { reason: 'private' })).statusCode, 404);
    assert.equal((await reader.get(`${path}comments/?reply=${id}`)).statusCode, 200);
  });
});
