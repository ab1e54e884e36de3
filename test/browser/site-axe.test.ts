import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { renderUnavailablePage } from '../../src/site/site.ts';
import { aBrowser } from '../support/browser.ts';
import { violations } from './axe-violations.ts';
import { openSiteNewsroom, type SiteNewsroom } from './site-newsroom.ts';

const widths = [390, 1280] as const;

describe('every kind of page for readers with a screen reader, weak sight or a keyboard', () => {
  const browser = aBrowser();
  let newsroom: SiteNewsroom;
  let base = '';
  before(async () => {
    newsroom = await openSiteNewsroom();
    base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => newsroom.close());

  test('axe finds nothing and nothing is too wide, on a phone and a desk, light and dark', async () => {
    // axe runs as a script of the page, which the site's policy forbids.
    const page = await browser().newPage({ bypassCSP: true });
    const found: string[] = [];
    for (const [kind, path] of Object.entries(newsroom.pages)) {
      await page.goto(base + path);
      for (const width of widths) found.push(...(await violations(page, `${kind} at ${width}`, width)));
    }
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(base);
    await page.click('.menu summary');
    found.push(...(await violations(page, 'open menu', 390)));
    await page.setContent(renderUnavailablePage({ name: 'The Saltmarsh Courier', language: 'en' }));
    found.push(...(await violations(page, 'unavailable', 390)));
    assert.deepEqual(found, []);
  });
});
