import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { noon } from '../support/stories.ts';
import { violations } from './axe-violations.ts';
import { patience } from './desk-in-browser.ts';
import { type Hand, pointingHand, typingHand } from './hands.ts';

/** One way of going through the desk. */
export interface Way {
  readonly name: string;
  readonly by: 'click' | 'tap' | 'keys';
  readonly width: number;
  readonly options: BrowserContextOptions;
}

/** Somebody at the desk, in a browser of their own. */
export interface Person extends Hand {
  readonly page: Page;
  readonly button: (name: string | RegExp, within?: Locator) => Locator;
  readonly field: (name: string | RegExp, within?: Locator) => Locator;
  readonly dialog: Locator;
  readonly panel: Locator;
  /** waits for a heading of the first level */
  readonly heading: (name: string) => Promise<void>;
  /** waits until the desk says so */
  readonly told: (words: string | RegExp) => Promise<void>;
  /** does what opens a window, and is there then */
  readonly beside: (open: () => Promise<void>) => Promise<Person>;
  /** waits until what the screen shows has come */
  readonly settled: () => Promise<void>;
  /**
   * Looks at what is on the screen as axe, a narrow screen and a finger do, and at where the focus is, and notes what is
   * wrong. A page that was just loaded keeps the browser's own beginning.
   */
  readonly look: (at: string, isLoaded?: boolean) => Promise<void>;
}

/** Everybody on one journey, and what they found wrong. */
export interface Journey {
  readonly person: () => Promise<Person>;
  /** a reader, whose browser runs no script of the site's */
  readonly reader: () => Promise<Page>;
  readonly found: readonly string[];
  readonly close: () => Promise<void>;
}

/** Targets that a finger would miss; those within a line of words may be small. */
const small = `[...document.querySelectorAll('a, button, input, select, textarea, summary, [role="tab"]')].flatMap((it) => {
  const { width, height } = (it.closest('label') ?? it).getBoundingClientRect();
  const isInWords = it.matches('p a, .prose a, .skip, input[type="hidden"]') || it.closest('[inert], .hidden-words') !== null;
  const isShown = width > 1 && height > 1 && getComputedStyle(it).visibility === 'visible';
  return isShown && !isInWords && (width < 24 || height < 24)
    ? [Math.round(width) + ' × ' + Math.round(height) + ': ' + it.outerHTML.slice(0, 120)] : [];
})`;

/** Opens a journey along a way; each person has a browser of their own, whose clock goes as the newsroom's does. */
export function openJourney(browser: Browser, way: Way): Journey {
  const contexts: BrowserContext[] = [];
  const found: string[] = [];
  const open = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: way.width, height: 900 },
      ...options,
    });
    contexts.push(context);
    await context.clock.install({ time: noon.epochMilliseconds });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    // Somebody always listens: the browser would close a list of files that nobody waits for yet.
    page.on('filechooser', () => undefined);
    page.on('pageerror', ({ message }) => found.push(`error: ${message}`));
    return page;
  };
  return {
    found,
    // axe runs as a script of the page, which the desk's policy forbids.
    person: async () => personAt(await open({ bypassCSP: true, ...way.options }), way, found),
    reader: () => open({ javaScriptEnabled: false }),
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

function personAt(page: Page, way: Way, found: string[]): Person {
  const hand = way.by === 'keys' ? typingHand(page) : pointingHand(page, way.by);
  const named = (name: string | RegExp) => ({ name, exact: typeof name === 'string' });
  return {
    ...hand,
    page,
    dialog: page.getByRole('dialog'),
    panel: page.getByRole('complementary', { name: 'About the story' }),
    button: (name, within) => (within ?? page).getByRole('button', named(name)),
    field: (name, within) => (within ?? page).getByLabel(name, { exact: typeof name === 'string' }),
    heading: (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor(),
    told: (words) => page.getByText(words).first().waitFor(),
    beside: async (open) => {
      const opened = page.waitForEvent('popup');
      await open();
      const other = await opened;
      other.setDefaultTimeout(patience);
      return personAt(other, way, found);
    },
    settled: () => page.locator('.waiting').first().waitFor({ state: 'detached' }),
    look: async (at, isLoaded = false) => {
      const kind = `${at}, ${way.name}`;
      found.push(...(await violations(page, kind, way.width)));
      if (way.width < 500)
        found.push(...((await page.evaluate(small)) as readonly string[]).map((one) => `${kind}: ${one}`));
      if (!isLoaded && !(await hasFocus(page))) found.push(`${kind}: the focus is lost`);
    },
  };
}

/** Something has the focus, at the latest in a moment. */
async function hasFocus(page: Page): Promise<boolean> {
  for (let looks = 0; looks < 10; looks += 1) {
    if (await page.evaluate('document.activeElement !== document.body')) return true;
    await setTimeout(50);
  }
  return false;
}

/** Waits until something holds. */
export async function soon(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    assert.ok(Date.now() < end, what);
    await setTimeout(100);
  }
}
