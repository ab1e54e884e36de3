import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type Database, openDatabase } from '../../src/db/db.ts';
import { loadAssets } from '../../src/site/site.ts';
import { aBrowser } from '../support/browser.ts';
import { showCommentBy } from '../support/known-sender.ts';
import { type CommentPage, openCommentPage } from './comment-page.ts';

/** Milliseconds that a loaded machine is given for anything. */
const patience = 20_000;
const wilf = { name: 'Wilf Andersby', email: 'wilf.andersby@mail.example' };
const hide = (
  isHidden: boolean,
) => `Object.defineProperty(document, 'hidden', { configurable: true, value: ${isHidden} });
  document.dispatchEvent(new Event('visibilitychange'));`;

describe('new comments while a page is open', () => {
  const browser = aBrowser();
  let newsroom: CommentPage;
  let elsewhere: Database;
  let page: Page;
  /** streams that were asked for, and those of them that are over */
  let streams = { asked: 0, over: 0 };
  beforeEach(async () => {
    newsroom = await openCommentPage();
    elsewhere = await openDatabase(newsroom.database.place);
    // Its own for each test: a stream of the one before may be noticed to be over only now.
    const these = { asked: 0, over: 0 };
    streams = these;
    newsroom.app.server.on('request', ({ url }, response) => {
      if (!url?.startsWith('/comments/live/')) return;
      these.asked += 1;
      response.on('close', () => {
        these.over += 1;
      });
    });
    page = await browser().newPage({ viewport: { width: 390, height: 700 } });
    page.setDefaultTimeout(patience);
    // The faces that stand in for late fonts are of the reader's system, and this Chromium has none.
    await page.route(/\/fonts\//, (route) => route.abort());
    await page.goto(newsroom.address);
  });
  afterEach(async () => {
    await page.close();
    await elsewhere.close();
    await newsroom.close();
  });

  const until = async (isSo: () => Promise<boolean> | boolean) => {
    const began = performance.now();
    while (!(await isSo())) {
      assert.ok(performance.now() - began < patience, 'waited for too long');
      await new Promise((later) => setTimeout(later, 20));
    }
    return performance.now() - began;
  };
  const told = async () => (await page.textContent('.com-live'))?.trim() ?? '';
  const open = () => streams.asked - streams.over;
  const show = () => showCommentBy(elsewhere.db, newsroom.readers, newsroom.storyId, wilf);
  const toComments = async () => {
    await page.evaluate(`document.querySelector('#comments li:nth-child(4)').scrollIntoView()`);
    await until(() => open() === 1);
  };

  test('are told in a line, within two seconds, whoever shows them', async () => {
    await toComments();
    await show();
    const took = await until(async () => (await told()) === '1 new comment');
    assert.ok(took < 2_000, `told after ${took} ms`);
    await show();
    await until(async () => (await told()) === '2 new comments');
    await page.click('.com-live a');
    await page.waitForURL(/\/trial\/thread\/$/);
  });

  test('move nothing of what is being read', async () => {
    await page.evaluate(`globalThis.moved = 0; new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });`);
    for (const read of ['#comments h2', '#comments li:nth-child(4)', '#comments .com-live']) {
      await page.evaluate(`document.querySelector('${read}').scrollIntoView()`);
      await until(() => open() === 1);
      const place = () =>
        page.evaluate(`JSON.stringify(['#comments h2', '#comments li', 'textarea'].map((name) =>
          document.querySelector(name).getBoundingClientRect().top))`);
      const before = await place();
      const words = await told();
      await show();
      await until(async () => (await told()) !== words);
      assert.equal(await place(), before, read);
    }
    assert.equal(await page.evaluate('globalThis.moved'), 0);
  });

  test('are not asked for by who has not come near them', async () => {
    await page.evaluate('new Promise((later) => setTimeout(later, 500))');
    assert.equal(streams.asked, 0);
    await toComments();
  });

  test('are told no more to a page that nobody looks at, and again when somebody does', async () => {
    await page.clock.install();
    await toComments();
    await page.evaluate(hide(true));
    await page.clock.fastForward(20_000);
    assert.equal(open(), 1);
    await page.clock.fastForward(20_000);
    await until(() => open() === 0);
    await show();
    await page.evaluate(hide(false));
    await until(async () => (await told()) === '1 new comment');
  });

  test('leave nothing open on a page that is kept for the way back', async () => {
    const pass = (event: string) =>
      page.evaluate(`window.dispatchEvent(new PageTransitionEvent('${event}', { persisted: true }))`);
    await toComments();
    await pass('pagehide');
    await until(() => open() === 0);
    await pass('pageshow');
    await until(() => open() === 1);
  });

  test('are asked for again, ever more rarely, where the newsroom refuses', async () => {
    await page.clock.install();
    let asked = 0;
    await page.route('**/comments/live/*', (route) => {
      asked += 1;
      return route.fulfill({ status: 503 });
    });
    await page.evaluate(`document.querySelector('#comments').scrollIntoView()`);
    await until(() => asked === 1);
    const waits: number[] = [];
    for (let n = 2; n <= 5; n += 1) {
      let waited = 0;
      while (asked < n) {
        assert.ok(waited < 100, 'it does not ask again');
        await page.clock.runFor(1_000);
        waited += 1;
        // The answer comes by the true clock.
        await new Promise((later) => setTimeout(later, 30));
      }
      waits.push(waited);
    }
    for (const [n, waited] of waits.entries())
      assert.ok(waited >= 3.5 * 2 ** n && waited <= 7 * 2 ** n + 3, `${waits} seconds`);
    await page.unroute('**/comments/live/*');
    await page.clock.runFor(120_000);
    await until(() => open() === 1);
  });

  test('cost a script of less than four kilobytes, that no other page has', async () => {
    const { scriptHref, find } = loadAssets();
    const script = find(scriptHref)?.body ?? Buffer.alloc(0);
    assert.ok(script.length > 500);
    const { length } = brotliCompressSync(script);
    assert.ok(length <= 4_000, `${length} bytes`);
    const answer = await fetch(new URL(scriptHref, newsroom.address), { headers: { 'accept-encoding': 'br' } });
    assert.equal(answer.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(answer.headers.get('content-encoding'), 'br');
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
    const front = await (await fetch(new URL('/', newsroom.address))).text();
    assert.doesNotMatch(front, /<script[^>]+src=/);
  });
});
