import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { askOutside } from '../../src/outgoing/outgoing.ts';
import { webhookRound } from '../../src/webhooks/work.ts';
import { testBaseUrl } from '../support/app.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { begin } from '../support/desk-stories.ts';
import { violations } from './axe-violations.ts';

/** The tests' own network: every name leads to the local server, and nothing else can be reached. */
const reach = { resolve: async () => ['127.0.0.1'], mayReach: (address: string) => address === '127.0.0.1' };

describe('machines at the desk, in a browser', () => {
  const browser = aBrowser();
  const contexts: BrowserContext[] = [];
  let server: Server;
  let status = 204;
  let desk: TestDesk;
  let ivo: DeskBrowser;
  let base = '';
  let hooks = '';
  before(async () => {
    await buildDesk();
    server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    hooks = `http://hooks.test:${(server.address() as AddressInfo).port}/in`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    status = 204;
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    ivo = await desk.signedIn('admin', 'Ivo Reeve');
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await desk.close();
  });

  const open = async (options: Parameters<ReturnType<typeof browser>['newContext']>[0] = {}, who = ivo) => {
    const context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    contexts.push(context);
    const [name = '', value = ''] = who.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${base}/desk/machines`);
    await page.getByRole('heading', { level: 1, name: 'Machines' }).waitFor();
    return page;
  };
  const round = () =>
    webhookRound({
      db: desk.database.db,
      publicDb: desk.database.publicDb,
      baseUrl: testBaseUrl,
      now: desk.now,
      ask: (address, request, more) => askOutside(address, request, { ...more, reach }),
    });
  const askWith = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await desk.app.inject({ url: '/api/v1/desk/stories', headers })).statusCode;
  };
  const dialog = (page: Page) => page.getByRole('dialog');

  test('a token is made for what was chosen, shown once, and opens nothing once it is revoked', async () => {
    const page = await open();
    await page.getByText('No program has a token.').waitFor();
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('Read', { exact: false }).first().uncheck();
    await page.keyboard.press('Enter');
    await page.getByText('2 things need another look').waitFor();
    await page.getByLabel('What is it for?').fill('Weather page');
    await dialog(page).getByRole('checkbox', { name: /^Read/ }).check();
    await dialog(page)
      .getByRole('checkbox', { name: /^Audit log/ })
      .check();
    await dialog(page).getByLabel('Until when?').selectOption({ index: 1 });
    await dialog(page).getByRole('button', { name: 'Make the token' }).click();
    const token = (await page.locator('.secret').innerText()).trim();
    assert.equal(await askWith(token), 200);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    const row = page.locator('.rows li', { hasText: 'Weather page' });
    await row.waitFor();
    assert.match(await row.innerText(), /Read, Audit log/);
    const { tokens } = await ivo.expect<{ tokens: { expiresAt: string | null; lastUsedAt: string | null }[] }>(
      200,
      'GET',
      '/tokens',
    );
    assert.equal(
      tokens[0]?.expiresAt,
      desk
        .now()
        .add({ hours: 24 * 30 })
        .toString({ smallestUnit: 'millisecond' }),
    );
    await page.reload();
    assert.match(await row.innerText(), /last used/);
    assert.ok(!(await page.content()).includes(token), 'it is shown nowhere again');
    await row.getByRole('button', { name: 'Revoke' }).click();
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Keep it', 'the safe answer comes first');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The token is revoked.').waitFor();
    await page.getByText('No program has a token.').waitFor();
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Tokens', 'the focus is not lost');
    assert.equal(await askWith(token), 401);
  });

  test('a webhook is added, tested, told of a story, and what failed is sent again from its log', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    await page.getByLabel('Address').fill('hooks.test');
    await page.keyboard.press('Enter');
    await page.getByText('Give a whole address').first().waitFor();
    assert.equal(await page.getByLabel('Address').inputValue(), 'hooks.test');
    await page.getByLabel('Address').fill(hooks);
    await dialog(page)
      .getByRole('checkbox', { name: /^Updated/ })
      .uncheck();
    await page.getByLabel('Address').press('Enter');
    assert.match(await page.locator('.secret').innerText(), /^whsec_/);
    await page.getByRole('button', { name: 'I have kept it' }).click();

    await page.getByRole('button', { name: `Test ${hooks}` }).click();
    const entry = (kind: string) => page.locator('.log tbody tr', { hasText: kind });
    await entry('Test').getByText('Waiting').waitFor();
    await round();
    await entry('Test').getByText('Taken').waitFor();
    assert.match(await entry('Test').innerText(), /204\s+1\s+None/);

    status = 500;
    const { line } = await begin(ivo, { headline: 'Ferry held at the quay' });
    await ivo.expect(200, 'POST', `/stories/${line.id}/publish`, {});
    await round();
    await page.reload();
    await page.getByRole('button', { name: `Log of ${hooks}` }).click();
    assert.match(await entry('Published').innerText(), /Waiting\s*500\s+1\s/);
    status = 200;
    await entry('Published').getByRole('button', { name: 'Try now' }).click();
    await page.getByText('It is told once more').waitFor();
    await round();
    await entry('Published').getByText('Taken').waitFor();
    await entry('Published').getByRole('link').click();
    await page.waitForURL(`${base}/desk/stories/${line.id}`);
  });

  test('a webhook is paused, changed and removed', async () => {
    await ivo.expect(201, 'POST', '/webhooks', { url: hooks, events: ['story.published'] });
    const page = await open();
    const row = page.locator('.webhook');
    await page.getByRole('button', { name: `Pause ${hooks}` }).click();
    await row.getByText('Paused', { exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: `Test ${hooks}` }).count(), 0);
    await page.getByRole('button', { name: `Switch on ${hooks}` }).click();
    await row.getByText('On', { exact: true }).waitFor();
    await page.getByRole('button', { name: `Change ${hooks}` }).click();
    await page.getByLabel('Address').fill(`${hooks}/new`);
    await dialog(page)
      .getByRole('checkbox', { name: /^Withdrawn/ })
      .check();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await row.getByText('Published, Withdrawn').waitFor();
    await page.getByRole('button', { name: `Remove ${hooks}/new` }).click();
    await row.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('No machine is told of anything.').waitFor();
    const { webhooks } = await ivo.expect<{ webhooks: unknown[] }>(200, 'GET', '/webhooks');
    assert.deepEqual(webhooks, []);
  });

  test('the descriptions of both APIs are a step away, and the screen is the admins’ own', async () => {
    const page = await open();
    for (const [name, says] of [
      ['The desk’s API', '/api/v1/desk/stories'],
      ['The readers’ API', '/api/v1/stories'],
    ] as const) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      assert.ok(JSON.stringify(await (await page.request.get(`${base}${href}`)).json()).includes(says), name);
    }
    const editors = await open({}, await desk.signedIn('editor', 'Teo Sandvoss'));
    await editors.getByText('Your role does not allow this.').waitFor();
    assert.equal(await editors.getByRole('link', { name: 'Machines' }).count(), 0);
  });

  test('nothing that axe finds and nothing too wide, light and dark', async () => {
    await ivo.expect(201, 'POST', '/tokens', { name: 'Weather page', scopes: ['desk: read'], days: 30 });
    const events = ['story.published', 'story.killed'];
    const url = `${hooks}/${'a-long-way-'.repeat(12)}`;
    const { id } = await ivo.expect<{ id: string }>(201, 'POST', '/webhooks', { url, events });
    await ivo.expect(202, 'POST', `/webhooks/${id}/test`, {});
    status = 503;
    await round();
    const page = await open({ bypassCSP: true });
    const found: string[] = [];
    const look = async (kind: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${kind} at ${width}`, width)));
    };
    await page.getByRole('button', { name: /^Log of/ }).click();
    await page.locator('.log').waitFor();
    await page.getByRole('button', { name: /^Remove/ }).click();
    await look('machines');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await dialog(page).getByRole('checkbox', { name: /^Read/ }).uncheck();
    await page.keyboard.press('Enter');
    await page.getByText('2 things need another look').waitFor();
    await look('a token that is not right');
    await dialog(page).getByRole('checkbox', { name: /^Read/ }).check();
    await page.getByLabel('What is it for?').fill('Tides');
    await page.keyboard.press('Enter');
    await page.locator('.secret').waitFor();
    await look('a token');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Change/ }).click();
    await look('a webhook');
    assert.deepEqual(found, []);
  });
});
