import { afterEach, before, beforeEach } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';

/** Milliseconds that a loaded machine is given for anything. */
export const patience = 20_000;

/** A newsroom whose desk is served, and a browser to open it in. */
export interface DeskInBrowser {
  readonly desk: () => TestDesk;
  /** where it is served, without a slash at its end */
  readonly base: () => string;
  /** a browser without cookies, closed when the test ends */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** an empty page in a browser of its own, in which this person is signed in */
  readonly pageOf: (person: DeskBrowser, options?: BrowserContextOptions) => Promise<Page>;
}

/** Each test of the suite has a newsroom of its own, and nothing that it opened outlives it. */
export function deskInBrowser(): DeskInBrowser {
  const browser = aBrowser();
  let desk: TestDesk;
  let base = '';
  let contexts: BrowserContext[] = [];
  before(buildDesk);
  beforeEach(async () => {
    contexts = [];
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    await desk.close();
  });
  const context = async (options: BrowserContextOptions = {}) => {
    const opened = await browser().newContext({ reducedMotion: 'reduce', ...options });
    contexts.push(opened);
    return opened;
  };
  return {
    desk: () => desk,
    base: () => base,
    context,
    pageOf: async (person, options = {}) => {
      const opened = await context(options);
      const [name = '', value = ''] = person.cookie().split('=');
      await opened.addCookies([{ name, value, url: base }]);
      const page = await opened.newPage();
      page.setDefaultTimeout(patience);
      return page;
    },
  };
}
