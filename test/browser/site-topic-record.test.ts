import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setNewsroom } from '../../src/newsroom/newsroom.ts';
import { findOrCreateTopic } from '../../src/stories/stories.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { aBrowser } from '../support/browser.ts';
import { noon, published } from '../support/stories.ts';
import { putTopicRecord } from '../support/topic-record.ts';
import { violations } from './axe-violations.ts';
import { htmlErrors } from './html-errors.ts';

const path = '/topic/the-avocet-inquiry/';

/** How many pixels a unit of each drawing has that is shown. */
const drawnScales = `[...document.querySelectorAll('svg[role=img]')]
  .map((one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width)
  .filter((scale) => scale > 0)`;

describe('a topic with a record, in a browser', () => {
  const browser = aBrowser();
  let newsroom: TestApp;
  let base = '';
  before(async () => {
    newsroom = await openApp();
    const { db } = newsroom.database;
    await setNewsroom(db, { name: 'The Saltmarsh Courier', timeZone: 'Europe/London' }, noon);
    const about = 'On 10 November the passenger ferry Avocet struck the anchored dredger Marl Pioneer in fog.';
    const topic = await findOrCreateTopic(db, { name: 'The Avocet inquiry', description: about }, noon);
    const { id } = await published(db, {
      headline: 'Ferry was doing more than nine knots in fog',
      topicIds: [topic.id],
    });
    await putTopicRecord(db, topic, id);
    base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => newsroom.close());

  test('axe finds nothing and nothing is too wide, on a phone and a desk, light and dark', async () => {
    const page = await browser().newPage({ bypassCSP: true });
    const found: string[] = [];
    for (const address of [path, `${path}?act=denies`, `${path}?day=2026-11-11`, `${path}?status=withdrawn`]) {
      const answer = await page.goto(base + address);
      assert.equal(answer?.status(), 200);
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      for (const width of [390, 1280]) {
        found.push(...(await violations(page, `${address} at ${width}`, width)));
      }
    }
    await page.close();
    assert.deepEqual(found, []);
  });

  test('is valid HTML', async () => {
    for (const address of [path, `${path}?act=denies`]) {
      const { body, statusCode } = await newsroom.app.inject({ url: address });
      assert.equal(statusCode, 200);
      assert.deepEqual(await htmlErrors(body), []);
      assert.doesNotMatch(body, /\sstyle=|<script(?! type="application\/ld)/);
    }
  });

  test('shows no word of a chart or map smaller than it is set, at any width', async () => {
    const page = await browser().newPage();
    await page.goto(base + path);
    for (const width of [375, 640, 641, 900, 1099, 1100, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const scales = await page.evaluate<readonly number[]>(drawnScales);
      assert.equal(scales.length, 4, String(width));
      for (const scale of scales) assert.ok(scale >= 0.97, `${width}: ${scale}`);
    }
    await page.close();
  });

  test('the filter works without script, by asking the server', async () => {
    const page = await browser().newPage({ javaScriptEnabled: false });
    await page.goto(base + path);
    await page.locator('.filter label', { hasText: 'Tern Line' }).click();
    await page.locator('.rec-go').click();
    const rows = await page.locator('.rec tbody tr').count();
    assert.ok(rows > 0 && rows < 25);
    assert.equal(await page.locator('.rec tbody .sm', { hasText: 'Coastguard' }).count(), 0);
    await page.close();
  });
});
