import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { tellNumbers } from '../../src/views/views.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { aBrowser } from '../support/browser.ts';
import { noon, paragraphs, published } from '../support/stories.ts';
import { laptop, phone } from '../support/views.ts';
import { violations } from './axe-violations.ts';
import { openPlainPage } from './plain-page.ts';

/** Milliseconds that a loaded machine is given for anything. */
const patience = 20_000;
const long = Array.from(
  { length: 60 },
  (_, n) => `Paragraph ${n + 1}: ${'they always slowed at the outer beacon. '.repeat(12)}`,
);

describe('a story’s page in a browser', () => {
  const browser = aBrowser();
  let newsroom: TestApp;
  let story: { readonly id: string; readonly path: string };
  beforeEach(async () => {
    newsroom = await openApp();
    story = await published(newsroom.database.db, { document: paragraphs(...long) });
  });
  afterEach(() => newsroom.close());

  const listen = () => newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  const openPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser().newContext({ userAgent: laptop, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.route(/\/fonts\//, (route) => route.abort());
    return page;
  };
  const sums = async () => {
    const row = await newsroom.database.db
      .selectFrom('view_hour as h')
      .innerJoin('view_subject as s', 's.id', 'h.subject_id')
      .select(['h.views', 'h.unscripted', 'h.read_quarter', 'h.read_end'])
      .where('s.story_id', '=', story.id)
      .executeTakeFirst();
    return {
      views: row?.views ?? 0,
      unscripted: row?.unscripted ?? 0,
      quarter: row?.read_quarter ?? 0,
      end: row?.read_end ?? 0,
    };
  };
  const until = async (isSo: () => Promise<boolean>) => {
    const began = performance.now();
    while (!(await isSo())) {
      assert.ok(performance.now() - began < patience, 'waited for too long');
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  const untilCounted = (views: number) => until(async () => (await sums()).views === views);
  /** Long enough for whatever is sent to be counted. */
  const aMoment = () => new Promise((later) => setTimeout(later, 400));
  const told = (text: string | null) => text?.replaceAll(/\s+/g, ' ').trim();

  test('is counted once it is seen, and shows the number at once; a reload is no view', async () => {
    const base = await listen();
    const page = await openPage();
    await page.goto(base + story.path);
    const number = page.locator('[data-viewed]');
    await number.filter({ hasText: '1 view' }).waitFor();
    assert.equal(told(await number.textContent()), '1 view');
    const asked: string[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/views/')) asked.push(answer.headers()['dateline-view'] ?? '');
    });
    await page.reload();
    await until(async () => asked.length > 0);
    assert.deepEqual(asked, ['refused; why=repeat']);
    const other = await openPage({ userAgent: phone });
    await other.goto(base + story.path);
    await other.locator('[data-viewed]').filter({ hasText: '2 views' }).waitFor();
    assert.equal((await sums()).views, 2);
    assert.deepEqual(await page.context().cookies(), []);
  });

  test('is not counted again when it comes back from the browser’s memory', async () => {
    const base = await listen();
    const page = await openPage();
    await page.goto(base + story.path);
    await untilCounted(1);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // This Chromium keeps no page in memory (its shell does not support it): the events of one that does.
    await page.evaluate(`for (const isBack of [false, true]) {
      dispatchEvent(new PageTransitionEvent(isBack ? 'pageshow' : 'pagehide', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
    }`);
    await aMoment();
    assert.deepEqual([...asked], []);
    assert.equal((await sums()).views, 1);
    // And as this one does it: the page is loaded anew, by the same reader.
    await page.goto(`${base}/about/`);
    await page.goBack();
    await until(async () => asked.some((address) => address.includes('/views/')));
    await aMoment();
    assert.equal((await sums()).views, 1);
  });

  test('in a window that nobody sees is not counted until somebody does', async () => {
    const base = await listen();
    const page = await openPlainPage(browser(), laptop);
    await page.setWindow('minimized');
    await page.go(base + story.path);
    await until(async () => (await page.evaluate('document.readyState')) === 'complete');
    assert.equal(await page.evaluate('document.visibilityState'), 'hidden');
    await aMoment();
    assert.equal((await sums()).views, 0);
    await page.setWindow('normal');
    await until(async () => (await page.evaluate('document.visibilityState')) === 'visible');
    await untilCounted(1);
    await page.setWindow('minimized');
    await page.setWindow('normal');
    await aMoment();
    assert.equal((await sums()).views, 1);
    await page.close();
  });

  test('that a browser renders before anybody wants it is counted once somebody does', async () => {
    const rules = JSON.stringify({ prerender: [{ urls: [story.path], eagerness: 'immediate' }] });
    const purposes: string[] = [];
    // A page that makes its reader's browser do so; ours never do.
    newsroom.app.get('/ahead/', { config: { access: 'public' } }, async (_request, reply) =>
      reply
        .type('text/html')
        .header('content-security-policy', "script-src 'unsafe-inline'")
        .send(
          `<!doctype html><title>Ahead</title><a href="${story.path}">On</a><script type="speculationrules">${rules}</script>`,
        ),
    );
    const base = await listen();
    newsroom.app.server.on('request', ({ url, headers }) => {
      if (url === story.path) purposes.push(String(headers['sec-purpose'] ?? ''));
    });
    const page = await openPlainPage(browser(), laptop);
    await page.go(`${base}/ahead/`);
    await until(async () => purposes.length > 0);
    assert.deepEqual(purposes, ['prefetch;prerender']);
    await aMoment();
    assert.equal((await sums()).views, 0);
    await page.evaluate('document.querySelector("a").click()');
    await untilCounted(1);
    assert.equal(purposes.length, 1, 'the page that was rendered is the one that is seen');
    await page.close();
  });

  test('is counted without script by its picture, and marked', async () => {
    const base = await listen();
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(base + story.path);
    await untilCounted(1);
    assert.deepEqual(await sums(), { views: 1, unscripted: 1, quarter: 0, end: 0 });
    await page.reload();
    await aMoment();
    assert.equal((await sums()).views, 1);
    await tellNumbers(newsroom.database.db, noon.add({ hours: 6 }));
    await page.reload();
    assert.equal(told(await page.locator('[data-viewed]').textContent()), '1 view', 'a minute later it is told');
  });

  test('is counted once there is a network again', async () => {
    const base = await listen();
    const page = await openPage();
    let isAway = true;
    await page.route('**/views/**', (route) => (isAway ? route.abort('internetdisconnected') : route.continue()));
    await page.goto(base + story.path);
    await aMoment();
    assert.equal((await sums()).views, 0);
    isAway = false;
    await page.evaluate(`void dispatchEvent(new Event('online'))`);
    await untilCounted(1);
  });

  test('tells how far it was read: no further than somebody can have come', async () => {
    const base = await listen();
    const page = await openPage();
    await page.clock.install();
    await page.goto(base + story.path);
    await untilCounted(1);
    const leave = () => page.evaluate(`void dispatchEvent(new Event('pagehide'))`);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.clock.runFor(100);
    await leave();
    await aMoment();
    assert.equal((await sums()).quarter, 0, 'nobody has read a page in a tenth of a second');
    await page.clock.runFor(20_000);
    await leave();
    await aMoment();
    assert.equal((await sums()).quarter, 0, 'nor while they are elsewhere');
    await page.evaluate(`void dispatchEvent(new Event('pageshow'))`);
    await page.clock.runFor(20_000);
    await leave();
    await until(async () => (await sums()).end === 1);
    await leave();
    await aMoment();
    const { views, quarter, end } = await sums();
    assert.deepEqual([views, quarter, end], [1, 1, 1]);
  });

  test('does not count the browser of this test as it calls itself', async () => {
    const base = await listen();
    const page = await browser().newPage();
    const answer = page.waitForResponse('**/views/**');
    await page.goto(base + story.path);
    assert.equal((await answer).headers()['dateline-view'], 'refused; why=robot');
    assert.equal((await sums()).views, 0);
  });

  test('has the rule beside the number, open by keyboard and without a fault', async () => {
    const base = await listen();
    const page = await openPage();
    await page.goto(base + story.path);
    await page.locator('.view-rule summary').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('A view is one page load by a person').first().waitFor();
    for (const width of [390, 1280]) assert.deepEqual(await violations(page, 'story', width), []);
  });
});
