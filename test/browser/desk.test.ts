import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { goodPassword, openDesk, type TestDesk } from '../support/desk.ts';
import { violations } from './axe-violations.ts';

/** The founder of every newsroom that is opened for tests. */
const founder = 'ada@courier.example';

describe('the desk in a browser', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let base = '';
  /** what browsers said was wrong, and what they asked of other hosts */
  const said: string[] = [];
  const contexts: BrowserContext[] = [];
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    said.length = 0;
  });
  afterEach(async () => {
    // A page that is left open would go on asking, and what it says would be held against the next test.
    for (const context of contexts.splice(0)) await context.close();
    await desk.close();
  });

  const openPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => said.push(message));
    page.on('console', (line) => {
      // A refusal that the page shows in its own words is also a line of the browser's.
      if (line.type() === 'error' && !line.text().includes('status of 4')) said.push(line.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(base)) said.push(request.url());
    });
    return page;
  };
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const focused = (page: Page) => page.evaluate('document.activeElement.name || document.activeElement.textContent');
  const here = (link: string) => link.replace(/^https?:\/\/[^/]+/, base);
  const signIn = async (page: Page) => {
    await page.getByLabel('E-mail address').fill(founder);
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
  };

  test('is founded, joined and gone through by keyboard, without anything from elsewhere', async () => {
    const page = await openPage();
    await page.goto(`${base}/desk/`);
    await heading(page, 'This newsroom is new');
    const token = await desk.firstToken();
    await page.goto(`${base}/desk/welcome#${token}`);
    await page.getByLabel('Your name').fill('Orla Wintergill');
    assert.ok(!page.url().includes(token), 'the token stays in no address bar');
    await page.keyboard.press('Enter');
    await page.getByText('2 things need another look').waitFor();
    assert.equal(await focused(page), 'email');
    await page.keyboard.type('orla@courier.example');
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await heading(page, 'Stories');

    await page.getByRole('link', { name: 'People', exact: true }).click();
    await heading(page, 'People');
    assert.equal(await focused(page), 'People', 'readers aloud begin at the heading');
    await page.getByRole('button', { name: 'Invite somebody' }).press('Enter');
    assert.equal(await focused(page), 'email');
    await page.keyboard.type('teo@courier.example');
    await page.keyboard.press('Enter');
    const link = (await page.locator('.secret').textContent()) ?? '';
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'Invite somebody');

    const other = await openPage();
    await other.goto(here(link));
    await other.getByLabel('Your name').fill('Teo Sandvoss');
    await other.getByLabel('Password', { exact: true }).fill('four lanterns on the quay');
    await other.keyboard.press('Enter');
    await heading(other, 'Stories');
    assert.equal(await other.getByRole('link', { name: 'People' }).count(), 0, 'a reporter is not led there');
    await other.goto(here(link));
    await heading(other, 'This link is no longer good');
    assert.deepEqual(said, []);
  });

  test('leads to the door and back to the same place, and loses nothing typed on the way', async () => {
    await desk.signedIn('reporter');
    const page = await openPage();
    await page.goto(`${base}/desk/account`);
    await heading(page, 'Sign in');
    await page.getByLabel('E-mail address').fill(founder);
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByText('is not right').waitFor();
    assert.equal(await page.getByLabel('Password', { exact: true }).inputValue(), 'not this one');
    await page.context().setOffline(true);
    await page.getByText('No connection.').waitFor();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('cannot be reached').waitFor();
    await page.context().setOffline(false);
    await signIn(page);
    await heading(page, 'My account');
    assert.equal(await page.title(), `My account | ${(await page.locator('.brand span').textContent()) ?? ''} desk`);
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await heading(page, 'Sign in');
    assert.equal(new URL(page.url()).search, '', 'who leaves is not kept a place');
  });

  test('on a phone, every place and the way out stand behind one button, and all of it fits', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, bypassCSP: true });
    await desk.signedIn('reporter');
    await page.goto(`${base}/desk/calendar`);
    await signIn(page);
    await heading(page, 'Calendar');
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    const audit = page.getByRole('link', { name: 'Audit log', exact: true });
    assert.equal(await audit.isVisible(), false);
    await menu.focus();
    await page.keyboard.press('Enter');
    assert.equal(await menu.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.getByRole('link', { name: 'Calendar', exact: true }).getAttribute('aria-current'), 'page');
    assert.deepEqual(await violations(page, 'the menu', 390), []);
    const targets = page.locator('.side').locator('a, button');
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      assert.ok(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= 390, await target.innerText());
    }
    await page.keyboard.press('Escape');
    assert.equal(await audit.isVisible(), false);
    assert.match(String(await focused(page)), /Menu/);
    await page.keyboard.press('Enter');
    await audit.click();
    await heading(page, 'Audit log');
    assert.equal(await menu.getAttribute('aria-expanded'), 'false');
    assert.equal(await focused(page), 'Audit log');
    await menu.click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await heading(page, 'Sign in');
    assert.deepEqual(said, []);
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    // axe runs as a script of the page, which the desk's policy forbids.
    await desk.signedIn('reporter', 'Teo Sandvoss');
    const page = await openPage({ bypassCSP: true });
    const found: string[] = [];
    const look = async (kind: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${kind} at ${width}`, width)));
    };
    await page.goto(`${base}/desk/forgotten`);
    await heading(page, 'A new password');
    await look('forgotten');
    await page.goto(`${base}/desk/welcome`);
    await heading(page, 'This link is not whole');
    await look('a link that is not whole');
    await page.goto(`${base}/desk/people`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('2 things need another look').waitFor();
    await look('sign in, with errors');
    await signIn(page);
    await page.getByRole('button', { name: 'Manage the account of Teo Sandvoss' }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText('A link for Teo Sandvoss').waitFor();
    await look('somebody’s account');
    await page.keyboard.press('Escape');
    await look('people');
    await page.getByRole('link', { name: 'Stories', exact: true }).click();
    await heading(page, 'Stories');
    await page.getByText('No story yet.').waitFor();
    await look('stories, of which there are none');
    await page.getByRole('link', { name: 'My account', exact: true }).first().click();
    await page.getByRole('button', { name: 'Set up one-time codes' }).click();
    await page.getByLabel('Your password', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code that the app shows now').waitFor();
    await look('my account, with the key for codes');
    assert.deepEqual(found, []);
  });
});
