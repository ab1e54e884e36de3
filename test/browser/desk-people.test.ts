import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { People, PersonLine } from '../../src/people/account-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { violations } from './axe-violations.ts';

/** What a reader aloud would call the thing that has the focus. */
const focusedName = `(() => {
  const at = document.activeElement;
  const words = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
  return words.trim().split('\\n')[0];
})()`;

describe('people at the desk, by keyboard alone', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let ivo: DeskBrowser;
  let base = '';
  let context: BrowserContext;
  let page: Page;
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    ivo = await desk.signedIn('admin', 'Ivo Reeve');
    await desk.signedIn('reporter', 'Una Seal');
    // axe runs as a script of the page, which the desk's policy forbids.
    context = await browser().newContext({ reducedMotion: 'reduce', bypassCSP: true });
    const [name = '', value = ''] = ivo.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${base}/desk/`);
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
    await tabTo('People');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await page.getByRole('button', { name: 'Invite somebody' }).waitFor();
  });
  afterEach(async () => {
    await context.close();
    await desk.close();
  });

  const focused = () => page.evaluate(focusedName) as Promise<string>;
  /** Presses Tab until the thing with this name has the focus, as somebody without a pointer would. */
  async function tabTo(name: string): Promise<void> {
    const met: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      met.push(await focused());
      if (met.at(-1) === name) return;
    }
    assert.fail(`Tab does not lead to “${name}”, but to ${met.join(', ')}`);
  }
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const personCalled = async (name: string): Promise<PersonLine | undefined> =>
    (await ivo.expect<People>(200, 'GET', '/people')).people.find((person) => person.name === name);

  test('somebody is invited as an editor, and the invitation taken back', async () => {
    await tabTo('Invite somebody');
    await press('Enter');
    assert.equal(await focused(), 'E-mail address');
    await page.keyboard.type('uma at courier');
    await press('Enter');
    await page.getByText('Give an e-mail address').first().waitFor();
    assert.equal(await focused(), 'E-mail address', 'what is wrong has the focus');
    await press('Control+a');
    await page.keyboard.type('uma@courier.example');
    await tabTo('Reporter');
    await press('ArrowDown');
    assert.equal(await focused(), 'Editor');
    await tabTo('Invite');
    await press('Enter');
    await page.getByText('A link for uma@courier.example').waitFor();
    assert.equal(await focused(), 'A link for uma@courier.example', 'readers aloud begin at the link');
    await tabTo('Copy the link');
    await press('Enter');
    await page.getByRole('button', { name: /^(?:Copied|Not copied)/ }).waitFor();
    await tabTo('Done');
    await press('Enter');
    assert.equal(await focused(), 'Invite somebody');
    const { invitations } = await ivo.expect<People>(200, 'GET', '/people');
    assert.deepEqual(
      invitations.map(({ email, role }) => [email, role]),
      [['uma@courier.example', 'editor']],
    );

    await tabTo('Take back the invitation of uma@courier.example');
    await press('Enter');
    assert.equal(await focused(), 'Keep it', 'the safe answer comes first');
    await press('Shift+Tab', 'Enter');
    await page.getByText('Nobody is invited just now.').waitFor();
    assert.equal(await focused(), 'Invitations', 'the focus is not lost with the line');
    assert.deepEqual((await ivo.expect<People>(200, 'GET', '/people')).invitations, []);
  });

  test('a role is changed, and both ways out of the window give the focus back', async () => {
    const manage = 'Manage the account of Una Seal';
    await tabTo(manage);
    await press('Enter');
    await page.getByRole('dialog', { name: 'Una Seal' }).waitFor();
    await press('Escape');
    assert.equal(await focused(), manage);
    await press('Enter');
    await page.getByRole('dialog', { name: 'Una Seal' }).waitFor();
    await tabTo('Reporter');
    await press('ArrowDown');
    await tabTo('Save the role');
    await press('Enter');
    await page.getByText('The role of Una Seal is changed.').waitFor();
    assert.equal(await focused(), manage);
    assert.equal((await personCalled('Una Seal'))?.role, 'editor');
  });

  test('an account is closed only after a question, and opened again', async () => {
    const manage = 'Manage the account of Una Seal';
    await tabTo(manage);
    await press('Enter');
    await tabTo('Close the account of Una Seal');
    await press('Enter');
    assert.equal(await focused(), 'Leave it');
    await press('Enter');
    assert.equal(await focused(), 'Close the account of Una Seal');
    assert.equal((await personCalled('Una Seal'))?.isActive, true);
    await press('Enter', 'Shift+Tab', 'Enter');
    await page.getByText('The account of Una Seal is closed.').waitFor();
    assert.equal(await focused(), manage);
    assert.equal((await personCalled('Una Seal'))?.isActive, false);

    await press('Enter');
    await tabTo('Open the account of Una Seal again');
    await press('Enter');
    await page.getByText('is open again').waitFor();
    assert.equal(await focused(), manage);
    assert.equal((await personCalled('Una Seal'))?.isActive, true);
  });

  test('somebody is handed a link for another address, which changes it once it is opened', async () => {
    await tabTo('Manage the account of Una Seal');
    await press('Enter');
    await tabTo('Give another e-mail address');
    await press('Enter');
    assert.equal(await focused(), 'New e-mail address');
    await page.keyboard.type('ada@courier.example');
    await press('Enter');
    await page.getByText('There is an account with ada@courier.example already.').waitFor();
    await page.getByLabel('New e-mail address').focus();
    await press('Control+a');
    await page.keyboard.type('una@harbour.example');
    await press('Enter');
    const link = (await page.locator('.secret').textContent()) ?? '';
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, `a link at ${width}`, width)));
    assert.deepEqual(found, []);
    assert.notEqual((await personCalled('Una Seal'))?.email, 'una@harbour.example');
    await tabTo('Done');
    await press('Enter');
    assert.equal(await focused(), 'Give another e-mail address');

    await page.goto(link.replace(/^https?:\/\/[^/]+/, base));
    await page.getByText('Una Seal signs in with una@harbour.example from now on').waitFor();
    await tabTo('Take this address');
    await press('Enter');
    await page.getByRole('heading', { name: 'The address is changed' }).waitFor();
    assert.equal((await personCalled('Una Seal'))?.email, 'una@harbour.example');
  });
});
