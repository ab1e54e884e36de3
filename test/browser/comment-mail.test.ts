import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { commentMailRound } from '../../src/comments/comments.ts';
import { noticePath } from '../../src/comments/notice-token.ts';
import { makeMailer } from '../../src/mail/mail.ts';
import { setNewsroom } from '../../src/newsroom/newsroom.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { aComment, readersOf } from '../support/comments.ts';
import { openDesk } from '../support/desk.ts';
import { openMailSink } from '../support/mail-sink.ts';
import { readMail } from '../support/received-mail.ts';
import { noon, published } from '../support/stories.ts';
import { violations } from './axe-violations.ts';

describe('mail about comments, in a browser', () => {
  const browser = aBrowser();
  const open: { close: () => Promise<void> }[] = [];
  before(buildDesk);
  afterEach(async () => {
    for (const each of open.splice(0).toReversed()) await each.close();
  });

  async function openMailed(options: BrowserContextOptions = {}, language = 'en-GB') {
    const sink = await openMailSink();
    open.push(sink);
    const desk = await openDesk('sqlite', { smtpUrl: sink.url });
    open.push(desk);
    const { db } = desk.database;
    const base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const una = await desk.signedIn('editor', 'Una Seal');
    const context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    open.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const readers = readersOf(desk.database, noon);
    const { id: storyId } = await published(db, { headline: 'Ferry was doing nine knots', language });
    const send = async (changes: Parameters<typeof aComment>[1]) => {
      const taken = await readers.side.take(aComment(storyId, { address: null, ...changes }));
      assert.ok(taken.ok);
      return taken.id;
    };
    const from = async () => ({ name: 'Courier', address: 'desk@courier.example' });
    const mailer = makeMailer({ smtpUrl: sink.url, from, printTo: null });
    const letters = async () => {
      const before = sink.mails.length;
      await commentMailRound({ db, keys: readers.keys, mailer, baseUrl: base, now: desk.now });
      return sink.mails.slice(before).map(readMail);
    };
    /** the desk's API answers only to its own origin, which the tests' clock knows under another name */
    const signIn = async () => {
      const [name = '', value = ''] = una.cookie().split('=');
      await context.addCookies([{ name, value, url: base }]);
    };
    const noticeAt = async (commentId: string) => {
      const notices = db.selectFrom('comment_notice').select('id').where('comment_id', '=', commentId);
      return base + noticePath(readers.keys, (await notices.executeTakeFirstOrThrow()).id);
    };
    return { desk, base, una, page, context, send, letters, signIn, noticeAt };
  }

  test('a moderator chooses it with the keyboard, approves by a link in it without signing in, and is told who did', async () => {
    const { una, page, send, letters, signIn, base, context } = await openMailed();
    await signIn();
    await page.goto(`${base}/desk/account`);
    const none = page.getByRole('radio', { name: /^None/ });
    await none.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Your choice holds from now on.').waitFor();
    assert.deepEqual(await una.expect(200, 'GET', '/me/comment-mail'), { wants: 'each', canMail: true });
    await send({ name: 'Ida', text: 'The outer beacon was dark.' });
    const [letter] = await letters();
    const link = /Approve: (\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    await context.clearCookies();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Approve this comment?' }).waitFor();
    assert.ok(!page.url().includes('#'), 'the token does not stay in the address');
    await page.getByText('The outer beacon was dark.').waitFor();
    await page.getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByRole('heading', { name: 'The comment is approved' }).waitFor();
    await page.goto('about:blank');
    await page.goto(link.replace(/#.*/, `#${/Reject: +\S+#(\S+)/.exec(letter?.text ?? '')?.[1]}`));
    await page.getByRole('heading', { name: 'It was decided before' }).waitFor();
    await page.getByText('Una Seal approved this comment. Nothing was changed by this link.').waitFor();
    await page.goto('about:blank');
    await page.goto(`${base}/desk/moderate#${'A'.repeat(43)}`);
    await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
  });

  test('axe finds nothing in any page of it, light and dark', async () => {
    const { page, send, letters, signIn, base, una, desk, noticeAt } = await openMailed({ bypassCSP: true });
    const found: string[] = [];
    const look = async (kind: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${kind} at ${width}`, width)));
    };
    await una.expect(200, 'PUT', '/me/comment-mail', { wants: 'each' });
    const id = await send({ text: `One${'long'.repeat(60)} word.\n\nAnd more.`, wantsAnswers: true });
    const [letter] = await letters();
    assert.ok(letter);
    await page.goto(/Approve: (\S+)/.exec(letter.text)?.[1] ?? '');
    await page.getByRole('heading', { name: 'Approve this comment?' }).waitFor();
    await look('asking');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('heading', { name: 'The comment is approved' }).waitFor();
    await look('approved');
    const notice = await noticeAt(id);
    for (const language of ['en', 'uk', 'ar']) {
      await desk.database.db.updateTable('published_story').set({ language }).execute();
      await page.goto(notice);
      await look(`notice in ${language}`);
    }
    await page.getByRole('button').first().click();
    await page.waitForURL(notice);
    await look('notice confirmed');
    await signIn();
    await page.goto(`${base}/desk/account`);
    await page.getByRole('radio', { name: /^Each comment/ }).waitFor();
    await look('account');
    // The letter itself, as a mail program shows it.
    await page.setContent(letter.html);
    await look('letter');
    assert.deepEqual(found, []);
  });

  test('a reader confirms and ends it without script, by keyboard alone', async () => {
    const { page, send, noticeAt, desk } = await openMailed({ javaScriptEnabled: false });
    const id = await send({ wantsAnswers: true });
    await setNewsroom(desk.database.db, { name: 'The Saltmarsh Courier' }, desk.now());
    await page.goto(await noticeAt(id));
    await page.getByRole('button', { name: 'Tell me of answers' }).press('Enter');
    await page.getByText('You are told by mail of answers to this comment.').waitFor();
    await page.getByRole('button', { name: 'No more letters about this comment' }).press('Enter');
    await page.getByText('You are told of no further answers to this comment.').waitFor();
  });

  test('a server that cannot mail says so where one would choose', async () => {
    const desk = await openDesk();
    open.push(desk);
    const base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const una = await desk.signedIn('editor', 'Una Seal');
    const context = await browser().newContext();
    open.push(context);
    const [name = '', value = ''] = una.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    await page.goto(`${base}/desk/account`);
    await page
      .getByText('This server cannot send mail. Whoever looks after it sets SMTP_URL.')
      .waitFor({ timeout: 20_000 });
  });
});
