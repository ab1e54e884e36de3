import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { before, describe, test } from 'node:test';
import type { MySecurity } from '../../src/people/account-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { goodPassword, openDesk } from '../support/desk.ts';

/** A passkey belongs to a name, and never to a bare number: the test's newsroom is at `localhost`. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a passkey in a browser', () => {
  const browser = aBrowser();
  before(buildDesk);

  test('is made by its person, opens their account without password and code, and opens nothing once it is removed', async () => {
    const port = await freePort();
    const base = `http://localhost:${port}`;
    const desk = await openDesk('sqlite', { baseUrl: base });
    await desk.app.listen({ port, host: '127.0.0.1' });
    const una = await desk.signedIn('reporter', 'Una Seal');
    const context = await browser().newContext({ reducedMotion: 'reduce' });
    try {
      const [name = '', value = ''] = una.cookie().split('=');
      await context.addCookies([{ name, value, url: base }]);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const devices = await context.newCDPSession(page);
      await devices.send('WebAuthn.enable');
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.goto(`${base}/desk/account`);
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByLabel('What do you call').fill('Laptop');
      await page.getByLabel('Your password', { exact: true }).fill(goodPassword);
      await page.keyboard.press('Enter');
      await page.getByText('The passkey is added').waitFor();
      const { passkeys } = await una.expect<MySecurity>(200, 'GET', '/me/security');
      assert.deepEqual(
        passkeys.map((passkey) => passkey.name),
        ['Laptop'],
      );

      await context.clearCookies();
      await page.goto(`${base}/desk/account`);
      // The browser may offer it by itself before the button is reached.
      await page
        .getByRole('button', { name: 'Sign in with a passkey' })
        .click({ timeout: 3_000 })
        .catch(() => undefined);
      await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
      assert.match(await page.getByText('Laptop').locator('..').innerText(), /last used/);

      await una.expect(204, 'DELETE', `/me/passkeys/${passkeys[0]?.id}`);
      await context.clearCookies();
      await page.goto(`${base}/desk/account`);
      await page
        .getByRole('button', { name: 'Sign in with a passkey' })
        .click({ timeout: 3_000 })
        .catch(() => undefined);
      await page.getByText('opens no account here').waitFor();
    } finally {
      await context.close();
      await desk.close();
    }
  });
});
