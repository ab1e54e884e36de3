import { after, before } from 'node:test';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core';

/**
 * In one process, closing a context would end the whole browser, and local fonts would not be found. A graphics card
 * played by the processor takes more time than everything else that the browser does.
 */
const unwanted = /single-process|no-zygote|gpu|angle|swiftshader/;

const args = [
  ...chromium.args.filter((arg) => !unwanted.test(arg)),
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** The same Chromium with a folder of its own, in which it finds again what it kept when it was last closed, or crashed. */
export async function keptBrowser(folder: string): Promise<BrowserContext> {
  const executablePath = await chromium.executablePath();
  return playwright.launchPersistentContext(folder, { executablePath, args, headless: true, reducedMotion: 'reduce' });
}

/** Opens a real Chromium, from npm; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** A real Chromium, from npm, for the tests of one suite; it opens before them and closes after. */
export function aBrowser(): () => Browser {
  let browser: Browser | undefined;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser opens before the suite’s tests.');
    return browser;
  };
}
