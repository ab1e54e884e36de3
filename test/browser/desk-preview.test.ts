import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { DeskStory } from '../../src/stories/desk-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { paragraphs } from '../support/stories.ts';
import { violations } from './axe-violations.ts';

/** What the framed page says of itself, in its own words. */
const asShown = `({
  width: innerWidth,
  isWide: matchMedia('(min-width: 1100px)').matches,
  paper: getComputedStyle(document.body).backgroundColor,
  top: Math.round(scrollY),
  headline: document.querySelector('h1')?.textContent ?? '',
  navigation: getComputedStyle(document.querySelector('.sections') ?? document.body).display,
})`;
interface Shown {
  readonly width: number;
  readonly isWide: boolean;
  readonly paper: string;
  readonly top: number;
  readonly headline: string;
  readonly navigation: string;
}
const white = 'rgb(255, 255, 255)';
const night = 'rgb(15, 20, 23)';

describe('the preview of a story, in a browser', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let una: DeskBrowser;
  let story: DeskStory;
  let base = '';
  let context: BrowserContext;
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    una = await desk.signedIn('reporter', 'Una Seal');
    const text = Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1} of a long story about a ferry.`);
    story = await begin(una, { headline: 'The ferry is late', document: paragraphs(...text) });
  });
  afterEach(async () => {
    await context.close();
    await desk.close();
  });

  async function openPreview(options: Parameters<ReturnType<typeof browser>['newContext']>[0] = {}): Promise<Page> {
    context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    const [name = '', value = ''] = una.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${base}/desk/stories/${story.line.id}/preview`);
    return page;
  }

  /** What the frame shows once it is so. */
  async function shown(page: Page, isSo: (shown: Shown) => boolean): Promise<Shown> {
    let last: Shown | null = null;
    for (const until = Date.now() + 20_000; Date.now() < until; await page.waitForTimeout(100)) {
      const frame = page.frames().find((one) => one.url().includes('/preview/') && one !== page.mainFrame());
      // A frame that is being loaded afresh answers nothing.
      last = ((await frame?.evaluate(asShown).catch(() => null)) ?? null) as Shown | null;
      if (last !== null && isSo(last)) return last;
    }
    throw new Error(`The frame shows ${JSON.stringify(last)}.`);
  }

  test('shows it on a phone, a desktop and paper, by the keyboard, whatever colours the system has', async () => {
    const page = await openPreview({ colorScheme: 'dark', viewport: { width: 1_280, height: 900 } });
    await shown(
      page,
      ({ width, paper, headline }) => width === 390 && paper === white && headline.includes('The ferry is late'),
    );
    await page.getByRole('radio', { name: 'Phone' }).focus();
    await page.keyboard.press('ArrowRight');
    const wide = await shown(page, ({ width }) => width === 1_280);
    assert.deepEqual([wide.isWide, wide.paper], [true, white]);
    await page.getByRole('radio', { name: 'Light' }).focus();
    await page.keyboard.press('ArrowRight');
    await shown(page, ({ paper }) => paper === night);
    await page.getByRole('radio', { name: 'Desktop' }).focus();
    await page.keyboard.press('ArrowRight');
    const printed = await shown(page, ({ width }) => width === 794);
    assert.deepEqual([printed.paper, printed.navigation], [white, 'none']);
    assert.ok(await page.getByRole('radio', { name: 'Dark' }).isDisabled());
    // The address says how it is looked at, and the browser's way back leads out of the preview.
    assert.match(page.url(), /\?on=print&theme=dark$/);
    assert.equal(await page.evaluate('history.length'), 2);
  });

  test('follows what is saved, at the place where it was read', async () => {
    const page = await openPreview();
    await shown(page, ({ headline }) => headline.includes('is late'));
    const frame = page.frames().find((one) => one.url().includes('/preview/') && one !== page.mainFrame());
    await frame?.evaluate('scrollTo(0, 700)');
    await shown(page, ({ top }) => top === 700);
    const longer = paragraphs(...Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} about a ferry.`));
    await save(una, story, story.line.revisionId, { headline: 'The ferry is here', document: longer });
    await shown(page, ({ headline, top }) => headline.includes('is here') && top === 700);
  });

  test('opens what leads away in a window of its own, and its link ends at a word', async () => {
    const page = await openPreview();
    await shown(page, ({ headline }) => headline.includes('is late'));
    const [away] = await Promise.all([
      context.waitForEvent('page'),
      page.frameLocator('iframe').locator('.wordmark a').click(),
    ]);
    await away.waitForURL(`${base}/`);
    await shown(page, ({ headline }) => headline.includes('is late'));
    const address = await page.getByRole('link', { name: 'Open in a new window' }).getAttribute('href');
    assert.equal((await desk.app.inject({ url: address ?? '' })).statusCode, 200);

    await page.getByRole('button', { name: 'End the link …' }).click();
    await page.getByRole('button', { name: 'End this link' }).click();
    await page.getByText('The link is ended').waitFor();
    assert.equal(await page.locator('iframe').count(), 0);
    assert.equal((await desk.app.inject({ url: address ?? '' })).statusCode, 404);
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await shown(page, ({ headline }) => headline.includes('is late'));
  });

  test('says so where a colleague has ended every link', async () => {
    const page = await openPreview();
    await shown(page, ({ headline }) => headline.includes('is late'));
    await (await desk.signedIn('editor')).expect(204, 'DELETE', `/stories/${story.line.id}/previews`);
    await page.getByRole('radio', { name: 'Print' }).check();
    await page.getByText('The link is ended').waitFor();
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await shown(page, ({ headline }) => headline.includes('is late'));
  });

  test('is opened again by the link that was made before', async () => {
    const page = await openPreview();
    const open = page.getByRole('link', { name: 'Open in a new window' });
    const first = await open.getAttribute('href');
    await page.reload();
    assert.equal(await open.getAttribute('href'), first);
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await openPreview({ bypassCSP: true });
    await shown(page, ({ headline }) => headline !== '');
    const found: string[] = [];
    for (const on of ['Phone', 'Print', 'Desktop']) {
      await page.getByRole('radio', { name: on }).check();
      await shown(page, ({ headline }) => headline !== '');
      for (const width of [390, 1280]) found.push(...(await violations(page, `${on} at ${width}`, width)));
    }
    await page.getByRole('button', { name: 'End the link …' }).click();
    for (const width of [390, 1280]) found.push(...(await violations(page, `ending at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});
