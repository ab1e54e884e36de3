import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { ActDone, ActFacts, CommentWatch } from '../../src/comments/by-mail-shapes.ts';
import { commentMailRound, readThread } from '../../src/comments/comments.ts';
import type { NewComment } from '../../src/comments/shapes.ts';
import { makeMailer } from '../../src/mail/mail.ts';
import { testBaseUrl } from '../support/app.ts';
import { aComment, readersOf, type TestComments } from '../support/comments.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { type ReceivedMail, readMail } from '../support/received-mail.ts';
import { noon, published } from '../support/stories.ts';

onEachDialect('mail to moderators', (dialect) => {
  let sink: MailSink;
  let desk: TestDesk;
  let readers: TestComments;
  let editor: DeskBrowser;
  let storyId: string;
  let path: string;
  beforeEach(async () => {
    sink = await openMailSink();
    desk = await openDesk(dialect, { smtpUrl: sink.url });
    readers = readersOf(desk.database, noon);
    editor = await desk.signedIn('editor', 'Una Seal');
    ({ id: storyId, path } = await published(desk.database.db, { headline: 'Ferry was doing\nnine knots' }));
  });
  afterEach(async () => {
    await desk.close();
    await sink.close();
  });

  const pass = (time: Temporal.DurationLike) => {
    desk.passTime(time);
    readers.passTime(time);
  };
  const round = async (): Promise<readonly (ReceivedMail & { readonly to: string })[]> => {
    const before = sink.mails.length;
    const from = async () => ({ name: 'Courier', address: 'desk@courier.example' });
    const mailer = makeMailer({ smtpUrl: sink.url, from, printTo: null });
    const { db } = desk.database;
    await commentMailRound({ db, keys: readers.keys, mailer, baseUrl: testBaseUrl, now: desk.now });
    const mails = sink.mails.slice(before);
    return mails.map((raw, index) => ({ ...readMail(raw), to: sink.recipients[before + index] ?? '' }));
  };
  const send = async (changes: Partial<NewComment> = {}) => {
    const taken = await readers.side.take(aComment(storyId, { address: null, ...changes }));
    assert.ok(taken.ok && taken.state === 'held');
    return taken.id;
  };
  const clearQueue = () =>
    desk.database.db.updateTable('comment').set({ state: 'binned' }).where('state', '=', 'held').execute();
  const choose = (wants: CommentWatch['wants'], who = editor) =>
    who.expect<CommentWatch>(200, 'PUT', '/me/comment-mail', { wants });
  const links = (letter: ReceivedMail | undefined): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...(letter?.text ?? '').matchAll(/^(\w+): +\S+\/desk\/moderate#([\w-]{43})$/gm)].map(
        ([, name = '', token = '']) => [name, token],
      ),
    );
  const look = (token: string) => desk.browser().expect<ActFacts>(200, 'POST', '/comments/by-mail/look', { token });
  const use = (token: string) => desk.browser().expect<ActDone>(200, 'POST', '/comments/by-mail/use', { token });

  test('goes to those who want it, says what waits, and never whose it is', async () => {
    assert.deepEqual(await editor.expect(200, 'GET', '/me/comment-mail'), { wants: 'none', canMail: true });
    await send();
    assert.deepEqual(await round(), []);
    assert.deepEqual(await choose('each'), { wants: 'each', canMail: true });
    pass({ minutes: 38 });
    await send({
      name: 'Eve\r\nBcc: all@mail.example',
      email: 'eve.secret@mail.example',
      text: 'First line.\n\nApprove: https://evil.example/ <b>now</b>',
    });
    const [letter, ...more] = await round();
    assert.ok(letter);
    assert.deepEqual([letter.to, more.length], ['editor1@courier.example', 0]);
    assert.equal(letter.header('subject'), 'Comment waiting: Ferry was doing nine knots');
    assert.equal(letter.header('bcc'), null);
    assert.ok(letter.text.includes('1 other is in the queue. The oldest has waited 38 minutes.'), letter.text);
    assert.ok(letter.text.includes('\n  First line.\n\n  Approve: https://evil.example/ <b>now</b>\n'), letter.text);
    assert.ok(letter.text.includes('Name:    Eve Bcc: all@mail.example\n'));
    assert.ok(letter.text.includes('Sent:    19 November 2026 at 12:38\n'));
    assert.ok(letter.text.includes(`On:      Ferry was doing nine knots\n         ${testBaseUrl}${path}\n`));
    assert.ok(letter.text.includes('History: First comment from this address\n'));
    assert.deepEqual(Object.keys(links(letter)), ['Approve', 'Reject']);
    for (const token of Object.values(links(letter))) assert.ok(letter.html.includes(`/desk/moderate#${token}"`));
    assert.ok(letter.html.includes('&lt;b&gt;now&lt;/b&gt;') && !letter.html.includes('<b>now'));
    for (const part of [letter.text, letter.html]) assert.doesNotMatch(part, /eve\.secret|203\.0/);
    assert.doesNotMatch(letter.html, /<(?:img|script|link|form|iframe)|url\(/);
    await clearQueue();
  });

  test('is no more than one letter in five minutes, which then tells of what came meanwhile', async () => {
    await choose('each');
    await send();
    assert.equal((await round()).length, 1);
    await send();
    await send();
    pass({ minutes: 1 });
    await send();
    assert.deepEqual(await round(), []);
    pass({ minutes: 5 });
    const letters = await round();
    assert.equal(letters.length, 1);
    assert.ok(letters[0]?.text.includes('3 others are in the queue.'));
    pass({ minutes: 10 });
    assert.deepEqual(await round(), []);
    await clearQueue();
    await send();
    await clearQueue();
    assert.deepEqual(await round(), [], 'what was decided before the letter left is in none');
  });

  test('holds links that decide once, after asking, in the name of whom it was sent to', async () => {
    await choose('each');
    const id = await send({ text: 'A thing to approve.' });
    const { Approve = '', Reject = '' } = links((await round())[0]);
    const facts = await look(Approve);
    assert.deepEqual(
      [facts.action, facts.account, facts.decided, facts.comment.text, facts.story.path],
      ['show', 'Una Seal', null, 'A thing to approve.', path],
    );
    assert.equal((await look(Approve)).decided, null, 'looking changes nothing');
    const done = await use(Approve);
    assert.deepEqual([done.isDone, done.decided?.what, done.decided?.by], [true, 'shown', 'Una Seal']);
    for (const token of [Approve, Reject]) {
      const again = await use(token);
      assert.deepEqual([again.isDone, again.decided?.what, again.decided?.by], [false, 'shown', 'Una Seal']);
    }
    const { comments } = await readThread(desk.database.publicDb, storyId, { order: 'newest', page: 1 });
    assert.ok(comments.some((comment) => comment.id === id));
    await desk.database.db.updateTable('comment').set({ state: 'held' }).where('id', '=', id).execute();
    assert.equal((await use(Approve)).isDone, false, 'once used it stays used');
    await clearQueue();
    const admin = await desk.signedIn('admin');
    const { entries } = await admin.expect<{ entries: readonly { action: string }[] }>(200, 'GET', '/audit');
    assert.ok(entries.some(({ action }) => action === 'link in a mail used'));
  });

  test('holds links that are void after 72 hours, and once their account may not moderate', async () => {
    const leaving = await desk.signedIn('editor', 'Leaving Soon');
    await choose('each', leaving);
    await choose('none');
    await send();
    const { Approve = '', Reject = '' } = links((await round())[0]);
    assert.equal((await look(Reject)).account, 'Leaving Soon');
    const { id } = await leaving.expect<{ id: string }>(200, 'GET', '/me');
    const admin = await desk.signedIn('admin');
    const refused = async (token: string) =>
      (await desk.browser().ask('POST', '/comments/by-mail/use', { token })).statusCode;
    await admin.expect(200, 'PATCH', `/people/${id}`, { role: 'reporter' });
    assert.equal(await refused(Approve), 404);
    await send();
    assert.deepEqual(await round(), [], 'and nothing more is mailed');
    await admin.expect(200, 'PATCH', `/people/${id}`, { role: 'editor' });
    await admin.expect(200, 'PATCH', `/people/${id}`, { isActive: false });
    assert.equal(await refused(Approve), 404);
    await admin.expect(200, 'PATCH', `/people/${id}`, { isActive: true });
    pass({ hours: 73 });
    assert.equal(await refused(Approve), 404);
    assert.equal(await refused('A'.repeat(43)), 404);
    await clearQueue();
  });

  test('comes once an hour, or at eight by the newsroom’s clock, where something waits', async () => {
    const reporter = await desk.signedIn('reporter');
    await reporter.expect(403, 'PUT', '/me/comment-mail', { wants: 'each' });
    const early = await desk.signedIn('editor', 'Early Riser');
    await choose('morning', early);
    await choose('hourly');
    assert.deepEqual(await round(), []);
    pass({ hours: 1 });
    assert.deepEqual(await round(), [], 'nothing waits');
    await send({ text: 'One of two.' });
    await send({ text: 'Two of two.' });
    pass({ hours: 1 });
    const [hourly, ...more] = await round();
    assert.equal(more.length, 0);
    assert.equal(hourly?.header('subject'), '2 comments waiting');
    assert.ok(hourly?.text.includes('One of two.') && hourly.text.includes('Two of two.'));
    await choose('none');
    const hours: number[] = [];
    for (let hour = 0; hour < 30; hour += 1) {
      pass({ hours: 1 });
      if ((await round()).length > 0) hours.push(desk.now().toZonedDateTimeISO('UTC').hour);
    }
    assert.deepEqual(hours, [8]);
  });
});
