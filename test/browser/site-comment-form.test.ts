import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { showCommentBy } from '../support/known-sender.ts';
import { type CommentPage, openCommentPage } from './comment-page.ts';
import { longestTask } from './longest-task.ts';

/** Milliseconds that a loaded machine is given for anything. */
const patience = 20_000;
const wilf = { name: 'Wilf Andersby', email: 'wilf.andersby@mail.example' };
const words = 'They always slowed at the outer beacon, fog or no fog.';

describe('the form for a comment', () => {
  const browser = aBrowser();
  let newsroom: CommentPage;
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    newsroom = await openCommentPage();
    context = await browser().newContext();
    page = await open();
  });
  afterEach(async () => {
    await context.close();
    await newsroom.close();
  });

  const open = async () => {
    const opened = await context.newPage();
    opened.setDefaultTimeout(patience);
    await opened.goto(newsroom.address);
    return opened;
  };
  const fill = async (name: string, value: string) => page.fill(`[name=${name}]`, value);
  const value = (name: string) => page.inputValue(`[name=${name}]`);
  const told = async () => (await page.textContent('[data-status]')) ?? '';
  const until = async (isSo: () => Promise<boolean> | boolean) => {
    const began = performance.now();
    while (!(await isSo())) {
      assert.ok(performance.now() - began < patience, 'waited for too long');
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  const proof = () => until(async () => (await value('proof')) !== '');
  const arrived = async (before: number) => {
    await until(() => newsroom.taken.length > before);
    await page.waitForURL(/#comments$/);
  };
  const send = async () => {
    const before = newsroom.taken.length;
    await page.click('text=Send');
    await arrived(before);
  };
  /** For what has nothing to do with it: a proof is ready after some seconds. */
  const withoutProof = () => context.route('**/comments/proof', (route) => route.abort());
  const write = async () => {
    await fill('text', words);
    for (const [name, value] of Object.entries(wilf)) await fill(name, value);
  };

  test('brings the proof by which somebody who is known is shown at once', async () => {
    await showCommentBy(newsroom.database.db, newsroom.readers, newsroom.storyId, wilf);
    assert.equal(await value('proof'), '');
    await write();
    await send();
    assert.deepEqual(
      newsroom.taken.map(({ state }) => state),
      ['shown'],
    );
  });

  test('holds a comment that is sent sooner until the proof is there, and says so', async () => {
    await showCommentBy(newsroom.database.db, newsroom.readers, newsroom.storyId, wilf);
    const fields = JSON.stringify({ ...wilf, text: words });
    await page.evaluate(`for (const [name, value] of Object.entries(${fields}))
      document.querySelector('[name=' + name + ']').value = value;
    document.querySelector('[value=send]').click();`);
    await until(async () => (await told()) === 'One moment …');
    assert.equal(newsroom.taken.length, 0);
    await arrived(0);
    assert.equal(newsroom.taken[0]?.state, 'shown');
  });

  test('sends what cannot have a proof without one, and previews wait for none', async () => {
    await withoutProof();
    await write();
    await Promise.all([page.waitForURL(/send/), page.click('text=Preview')]);
    assert.equal(await value('text'), words);
    await fill('name', wilf.name);
    await send();
    assert.deepEqual([newsroom.taken[0]?.state, newsroom.taken[0]?.comment.proof], ['held', '']);
  });

  test('sends what is incomplete at once, since it comes back anyway', async () => {
    await page.focus('[name=text]');
    await page.fill('[name=name]', wilf.name);
    // The newsroom’s page says what is missing; a proof is not ready before four and a half seconds.
    await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST', { timeout: 3_500 }),
      page.click('text=Send'),
    ]);
    await until(() => newsroom.taken.length === 1);
    assert.equal(newsroom.taken[0]?.state, 'refused');
  });

  test('lets people type while it works', async () => {
    const longest = await longestTask(browser(), page, async () => {
      await page.click('[name=text]');
      await page.keyboard.type(words, { delay: 10 });
      await proof();
    });
    assert.ok(longest < 50, `the page stood still for ${longest} ms`);
    assert.equal(await value('text'), words);
  });

  test('remembers who somebody is only when asked to, in this browser, until they say otherwise', async () => {
    await withoutProof();
    await write();
    assert.equal(await page.isChecked('[name=remember]'), false);
    await send();
    page = await open();
    assert.equal(await value('name'), '');
    await write();
    await page.check('[name=remember]');
    assert.equal(await page.evaluate('localStorage.length'), 0);
    await fill('text', `${words} Twice.`);
    await send();
    page = await open();
    assert.deepEqual([await value('name'), await value('email'), await value('text')], [wilf.name, wilf.email, '']);
    assert.equal(await page.isChecked('[name=remember]'), true);
    await page.uncheck('[name=remember]');
    assert.equal(await page.evaluate('localStorage.length'), 0);
    page = await open();
    assert.equal(await value('name'), '');
  });

  test('keeps what was typed over a reload and on the way to an answer, in this tab alone, and lets it go once sent', async () => {
    await withoutProof();
    await fill('text', words);
    await page.reload();
    assert.equal(await value('text'), words);
    await page.click('text=Reply');
    await page.waitForURL(/reply=1/);
    assert.equal(await value('text'), words);
    const other = await open();
    assert.equal(await other.inputValue('[name=text]'), '');
    await write();
    await send();
    assert.equal(await value('text'), '');
    await page.reload();
    assert.equal(await value('text'), '');
    assert.equal(await page.evaluate('sessionStorage.length + localStorage.length'), 0);
  });

  test('loses nothing where the network was away as it was sent', async () => {
    await withoutProof();
    await write();
    await context.setOffline(true);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/trial/send/'));
    await page.click('text=Send');
    await failed;
    await until(() => page.url().startsWith('chrome-error:'));
    await context.setOffline(false);
    await page.goBack();
    assert.equal(await value('text'), words);
    await fill('text', '');
    // The same in a page that is loaded anew.
    await page.goto(newsroom.address);
    assert.equal(await value('name'), wilf.name);
  });

  test('says how much more the text may hold, near the end and after it', async () => {
    await fill('text', 'x'.repeat(1_900));
    await until(async () => (await told()) === '100 characters left');
    await fill('text', 'x'.repeat(1_999));
    await until(async () => (await told()) === '1 character left');
    await fill('text', 'x'.repeat(2_040));
    await until(async () => (await told()) === '40 characters too many');
    await fill('text', 'x');
    await until(async () => (await told()) === '');
  });

  test('makes its proof anew once it is old, and when somebody comes back to the page', async () => {
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/comments/proof')) asked += 1;
    });
    await page.click('[name=text]');
    await proof();
    await page.click('[name=name]');
    assert.equal(asked, 1);
    await page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    await until(() => asked === 2);
    assert.equal(await value('proof'), '');
    await proof();
    await page.evaluate('{ const real = Date.now; Date.now = () => real() + 3_700_000; }');
    await page.click('[name=text]');
    await until(() => asked === 3);
    assert.equal(await value('proof'), '');
  });
});
