import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { goodPassword, openDesk, type TestDesk } from '../support/desk.ts';
import { noon } from '../support/stories.ts';

/** Why the desk cannot be opened in a browser here, or false. */
export const noDesk = existsSync(new URL('../../dist/desk/index.html', import.meta.url))
  ? false
  : 'the desk is not built; npm run build makes it';

/** A desk that listens, at an address that its newsroom knows as its own. */
export async function openListeningDesk(): Promise<TestDesk & { readonly base: string }> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const desk = await openDesk('sqlite', { baseUrl: base });
  await desk.app.listen({ port, host: '127.0.0.1' });
  return { ...desk, base };
}

/** A page in which somebody signs in by hand, at noon of the tests' day. */
export async function signInByHand(browser: Browser, base: string, email: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.clock.setFixedTime(noon.epochMilliseconds);
  await page.goto(`${base}/desk/`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', goodPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  return page;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => resolve(typeof place === 'object' && place !== null ? place.port : 0));
    });
  });
}
