import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aBrowser } from '../support/browser.ts';
import { type DemoNewsroom, demoAnswers, openDemoNewsroom } from '../support/demo.ts';
import { violations } from './axe-violations.ts';
import { htmlErrors } from './html-errors.ts';

/** A phone and a desk; each is looked at in the light and in the dark. */
const widths = [390, 1280];
/** Pages of one kind in one language that axe looks at: a hundred statements have one form. All stories are looked at. */
const ofOneKind = 10;
/** The narrowest screen that a page must fit (WCAG 1.4.10). */
const narrowest = 320;

/**
 * Every page of the demo newsroom is checked as HTML and fitted into the narrowest screen. axe looks at all stories and at
 * some pages of each other kind and language, on a phone or at a desk by turns, at the first of each kind on both: all on
 * both would take minutes more.
 */
describe('every page of the demo newsroom', () => {
  const browser = aBrowser();
  let demo: DemoNewsroom;
  let base = '';
  /** HTML by its path */
  const pages = new Map<string, string>();

  before(async () => {
    demo = await openDemoNewsroom();
    for (const [path, answer] of await demoAnswers()) {
      const isPage = String(answer.headers['content-type']).startsWith('text/html') && answer.body !== '';
      // The desk is an application of its own, with tests of its own.
      if (path.startsWith('/desk/')) continue;
      if (isPage && answer.statusCode !== 301) pages.set(path, answer.body);
    }
    base = await demo.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => demo.close());

  test('is there in three languages and both directions', () => {
    const heads = new Set([...pages.values()].map((body) => /<html lang="[a-z]+(?:-\w+)?" dir="\w+"/.exec(body)?.[0]));
    assert.deepEqual([...heads].toSorted(), [
      '<html lang="ar" dir="rtl"',
      '<html lang="en-GB" dir="ltr"',
      '<html lang="uk" dir="ltr"',
    ]);
    assert.ok(pages.size > 80, `${pages.size} pages`);
  });

  test('has no HTML error', async () => {
    const found: string[] = [];
    for (const [path, body] of pages) found.push(...(await htmlErrors(body)).map((error) => `${path}: ${error}`));
    assert.deepEqual(found, []);
  });

  test('fits the narrowest screen, and a wide one with letters twice as large', async () => {
    const found: string[] = [];
    const page = await browser().newPage();
    const over = () => page.evaluate('document.documentElement.scrollWidth - innerWidth').then(Number);
    for (const path of pages.keys()) {
      await page.setViewportSize({ width: narrowest, height: 800 });
      await page.goto(base + path, { waitUntil: 'domcontentloaded' });
      const narrow = await over();
      if (narrow > 0) found.push(`${path}: ${narrow} pixels too wide at ${narrowest}`);
      // WCAG 1.4.4
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
      const large = await over();
      if (large > 0) found.push(`${path}: ${large} pixels too wide with letters twice as large`);
    }
    assert.deepEqual(found, []);
  });

  test('has nothing that axe objects to, light and dark, on a phone and a desk', async () => {
    const found: string[] = [];
    const kinds = new Map<string, number>();
    // axe runs as a script of the page, which the site's policy forbids.
    const page = await browser().newPage({ bypassCSP: true });
    let turn = 0;
    for (const [path, body] of pages) {
      const kind = kindOf(path, body);
      const before = kinds.get(kind) ?? 0;
      if (before >= ofOneKind && !kind.startsWith('story ')) continue;
      const chosen = before > 0 ? widths.slice(turn % widths.length).slice(0, 1) : widths;
      kinds.set(kind, before + 1);
      turn += 1;
      await page.goto(base + path);
      for (const width of chosen) found.push(...(await violations(page, `${path} at ${width}`, width)));
    }
    assert.deepEqual(found, []);
  });
});

/** The kind of a page and its language: `by en-GB`, `story ar`, `comments uk`. */
function kindOf(path: string, body: string): string {
  const language = /<html lang="([^"]+)"/.exec(body)?.[1] ?? '';
  const [first = '', , , , of] = path.split('?', 1)[0]?.split('/').filter(Boolean) ?? [];
  return `${/^\d{4}$/.test(first) ? (of ?? 'story') : first} ${language}`;
}
