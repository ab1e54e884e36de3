import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { aBrowser } from '../support/browser.ts';
import { openSiteNewsroom, type SiteNewsroom } from './site-newsroom.ts';

const kinds = ['front', 'story', 'Arabic story', 'section', 'topic'] as const;
/** What the Core Web Vitals call good is 0.1. */
const shiftAtMost = 0.02;
/** milliseconds */
const lateBy = 250;
const sumOfShifts = `new Promise((done) => {
  const add = (list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0));
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  setTimeout(done, 100, 0);
})`;

describe('the reader’s pages in a plain browser', () => {
  const browser = aBrowser();
  let newsroom: SiteNewsroom;
  let base = '';
  before(async () => {
    newsroom = await openSiteNewsroom();
    base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => newsroom.close());

  test('without script the menu opens, the address can be copied, and the last link leads back to the top', async () => {
    const page = await browser().newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 700 } });
    await page.goto(base + newsroom.pages['story']);
    const link = page.locator('.menu a', { hasText: 'Harbour' });
    assert.equal(await link.isVisible(), false);
    await page.click('.menu summary');
    assert.equal(await link.isVisible(), true);
    await page.click('.menu summary');
    await page.click('.share summary');
    assert.equal(await page.locator('.address').isVisible(), true);
    await page.click('text=Back to top');
    const name = await page.locator('.wordmark').boundingBox();
    assert.ok(name && name.y >= 0);
  });

  test('a page asks nothing of any other host, fails at nothing and sets no cookie', async () => {
    const page = await browser().newPage();
    const faults: string[] = [];
    page.on('request', (request) => request.url().startsWith(`${base}/`) || faults.push(`asked ${request.url()}`));
    // A stream of new comments ends when the page is left.
    page.on('requestfailed', (request) => request.url().includes('/live/') || faults.push(`failed ${request.url()}`));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    for (const kind of kinds) await page.goto(base + newsroom.pages[kind], { waitUntil: 'networkidle' });
    assert.deepEqual(faults, []);
    assert.deepEqual(await page.context().cookies(), []);
  });

  test('a page stands still while its pictures arrive late', async () => {
    for (const width of [390, 1280]) {
      const page = await browser().newPage({ viewport: { width, height: 900 } });
      // The faces that stand in for late fonts are of the reader's system, and this Chromium has none.
      await page.route(/\/fonts\//, (route) => route.abort());
      await page.route(/\/pictures\//, async (route) => {
        await setTimeout(lateBy);
        await route.continue();
      });
      for (const kind of kinds) {
        await page.goto(base + newsroom.pages[kind], { waitUntil: 'networkidle' });
        const shifts = await page.evaluate(sumOfShifts);
        assert.ok(Number(shifts) <= shiftAtMost, `${kind} at ${width}: moved by ${shifts}`);
      }
    }
  });
});
