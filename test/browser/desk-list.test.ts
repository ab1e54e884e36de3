import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { DeskStories } from '../../src/stories/desk-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, goodPassword, openDesk, type TestDesk } from '../support/desk.ts';
import { begin } from '../support/desk-stories.ts';
import { noon } from '../support/stories.ts';
import { violations } from './axe-violations.ts';

const headlines = {
  tides: 'Tide tables for the week',
  ferry: 'Ferry held at the Northwater quay',
  arabic: 'سكان الساحل ينتظرون العبّارة',
  ukrainian: 'Маяк на Рудій Косі знову світить',
} as const;

describe('the desk’s story list in a browser', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let base = '';
  let editor: DeskBrowser;
  let page: Page;
  let tides = '';
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    editor = await desk.signedIn('editor', 'Orla Wintergill');
    for (const [name, headline] of Object.entries(headlines)) {
      desk.passTime({ minutes: 1 });
      const language = { arabic: 'ar', ukrainian: 'uk' }[name] ?? 'en-GB';
      const direction = name === 'arabic' ? 'rtl' : 'ltr';
      const { line } = await begin(editor, { headline, language, direction });
      if (name === 'tides') tides = line.id;
    }
    await editor.expect(200, 'POST', `/stories/${tides}/schedule`, { at: '2026-11-21 06:30' });
    page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    // The tests' day, also for the browser.
    await page.clock.setFixedTime(noon.epochMilliseconds);
    await page.goto(`${base}/desk/`);
    await page.getByLabel('E-mail address').fill('editor1@courier.example');
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await desk.close();
  });

  const shown = () => page.locator('.stories a.name').allInnerTexts();
  /** A button with a sign alone is as large as a pointer needs it, and on a phone as large as a finger does. */
  const hasRoom = async (button: Locator) => {
    for (const [width, least] of [
      [390, 44],
      [1280, 24],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const { width: across = 0, height = 0 } = (await button.boundingBox()) ?? {};
      assert.ok(Math.min(across, height) >= least, `${across} by ${height} at ${width}`);
    }
  };
  const open = async (path = '/') => {
    await page.goto(`${base}/desk${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.stories, .week, .no-stories, .trouble').first().waitFor();
  };
  /** Waits until the list is as long as it should be: what it shows comes with the answer. */
  const showing = async (...expected: readonly string[]) => {
    for (let tries = 0; tries < 50 && (await shown()).length !== expected.length; tries += 1) await setTimeout(100);
    assert.deepEqual((await shown()).toSorted(), expected.toSorted());
  };

  test('a state and words narrow the list, and the address brings the same view back', async () => {
    await open();
    await showing(...Object.values(headlines));
    assert.match(await page.locator('.tabs').innerText(), /All 4\s+Draft 3\s+In review 0\s+Scheduled 1/);
    await page.locator('.tabs a', { hasText: 'Draft' }).click();
    await showing(headlines.ferry, headlines.arabic, headlines.ukrainian);
    await page.fill('.story-list .find', 'маяк');
    await showing(headlines.ukrainian);
    await page.reload();
    await showing(headlines.ukrainian);
    assert.equal(await page.inputValue('.story-list .find'), 'маяк');
    await page.getByRole('link', { name: 'Show everything' }).click();
    await showing(...Object.values(headlines));
    assert.equal(await page.inputValue('.story-list .find'), '');
  });

  test('a view is kept under its name, found again after loading, and removed', async () => {
    await open('/?state=scheduled');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await hasRoom(page.getByRole('button', { name: 'Close', exact: true }));
    await page.getByLabel('Name of the view').fill('On their way');
    await page.keyboard.press('Enter');
    await open();
    await page.getByRole('link', { name: 'On their way' }).click();
    await showing(headlines.tides);
    await hasRoom(page.getByRole('button', { name: 'Remove the view On their way' }));
    await page.getByRole('button', { name: 'Remove the view On their way' }).click();
    assert.equal(await page.getByRole('link', { name: 'On their way' }).count(), 0);
  });

  test('what is late is found and kept as a view, each headline in the direction of its story', async () => {
    const { stories } = await editor.expect<DeskStories>(200, 'GET', '/stories');
    const late = stories.find(({ headline }) => headline === headlines.arabic)?.id;
    await editor.expect(200, 'PATCH', `/stories/${late}`, { deadline: '2026-11-19 09:00' });
    await open();
    await page.getByLabel('When', { exact: true }).selectOption({ label: 'Late' });
    await showing(headlines.arabic);
    assert.equal(await page.locator('.stories a.name bdi').getAttribute('dir'), 'rtl');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByLabel('Name of the view').fill('Late');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Show everything' }).click();
    await showing(...Object.values(headlines));
    await page.getByRole('link', { name: 'Late', exact: true }).click();
    await showing(headlines.arabic);
    assert.match(page.url(), /when=late/);
  });

  test('single keys move, choose and look for words; in a field they are letters', async () => {
    await open();
    await showing(...Object.values(headlines));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = page.locator('[data-story]').nth(1);
    assert.equal(await second.locator('a.name:focus').count(), 1);
    await page.keyboard.press('x');
    assert.ok(await second.getByRole('checkbox').isChecked());
    await page.keyboard.press('/');
    await page.keyboard.type('xjn?');
    assert.equal(await page.inputValue('.story-list .find'), 'xjn?');
    await page.getByText('No story is like that.').waitFor();
  });

  test('single keys can be switched off', async () => {
    await open();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('link', { name: 'My account' }).click();
    await page.getByLabel('Single keys act in the story list').uncheck();
    await open();
    await page.keyboard.press('?');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.goto(`${base}/desk/account`);
    await page.getByLabel('Single keys act in the story list').check();
  });

  test('chosen stories are handed in at once, and each is answered for itself', async () => {
    await open();
    await page.getByRole('checkbox', { name: `Choose ${headlines.tides}` }).check();
    await page.getByRole('checkbox', { name: `Choose ${headlines.ferry}` }).check();
    await page.getByRole('button', { name: 'Hand in …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
    const answers = page.locator('.answers li');
    await answers.first().waitFor();
    assert.match(
      await answers.nth(0).innerText(),
      new RegExp(`^${headlines.tides}\\s+Not done: Only a draft is handed in\\.`),
    );
    assert.match(await answers.nth(1).innerText(), new RegExp(`^${headlines.ferry}\\s+Done$`));
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.locator('.is-in_review').waitFor();
  });

  test('chosen stories are given to a colleague, and one gets a deadline that is told to be late', async () => {
    await desk.signedIn('reporter', 'Teo Sandvoss');
    await open();
    await page.getByRole('checkbox', { name: 'Choose all stories shown' }).check();
    await page.getByRole('button', { name: 'Give to …' }).click();
    await page.getByRole('dialog').getByLabel('Given to').selectOption({ label: 'Teo Sandvoss' });
    await page.getByRole('dialog').getByRole('button', { name: 'Give' }).click();
    await page.getByText('Done for all 4.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('td.who', { hasText: 'Teo Sandvoss' }).nth(3).waitFor();
    await page.getByRole('button', { name: `Give ${headlines.ferry} to somebody` }).click();
    await page.getByRole('textbox', { name: 'Deadline' }).fill('soon');
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid=true]').waitFor();
    await page.getByRole('textbox', { name: 'Deadline' }).fill('2026-11-19 09:00');
    await page.keyboard.press('Enter');
    await page.getByText('Late: due 09:00 today').waitFor();
  });

  test('what others change is told, and shown only when it is asked for', async () => {
    await open();
    await showing(...Object.values(headlines));
    desk.passTime({ minutes: 10 });
    const { line } = await begin(editor, { headline: 'A story of somebody else' });
    await page.clock.setFixedTime(noon.add({ minutes: 30 }).epochMilliseconds);
    await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    await page.getByText('1 story changed').waitFor();
    await showing(...Object.values(headlines));
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await showing(...Object.values(headlines), line.headline);
  });

  test('the palette goes to screens and stories from anywhere', async () => {
    await open();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('cal');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('tide tables');
    await page.getByRole('dialog').getByRole('option', { name: headlines.tides }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${base}/desk/stories/${tides}`);
  });

  test('the calendar has what is planned on its day by the newsroom’s clock, and leads to other weeks', async () => {
    await open('/calendar');
    const day = page.locator('.week > li', { hasText: 'Saturday' });
    await day.getByRole('link', { name: headlines.tides }).waitFor();
    assert.match(await day.innerText(), /06:30/);
    await page.getByRole('link', { name: 'Week after' }).click();
    await page.getByText('Nothing is planned for this week.').waitFor();
    assert.match(page.url(), /week=2026-11-23/);
    await page.getByRole('link', { name: 'This week' }).click();
    await page.getByRole('link', { name: headlines.tides }).waitFor();
  });

  test('the audit log tells an admin what was done, and of one person where that is asked', async () => {
    const other = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    other.setDefaultTimeout(10_000);
    await other.clock.setFixedTime(noon.epochMilliseconds);
    await other.goto(`${base}/desk/audit`);
    await other.getByLabel('E-mail address').fill('ada@courier.example');
    await other.getByLabel('Password', { exact: true }).fill(goodPassword);
    await other.keyboard.press('Enter');
    await other.locator('.deeds li', { hasText: headlines.tides }).waitFor();
    await other.getByLabel('Done by').selectOption({ label: 'Ada Adminson' });
    await other.waitForURL(/person=/);
    await other.locator('.deeds[aria-busy=false]').waitFor();
    assert.equal(await other.locator('.deeds li', { hasText: headlines.tides }).count(), 0);
    assert.ok((await other.locator('.deeds li', { hasText: 'Ada Adminson' }).count()) > 0);
    await other.locator('.deeds li', { hasText: 'editor1@courier.example' }).getByText('Role: Editor').waitFor();
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(other, 'audit log', width)));
    assert.deepEqual(found, []);
    await other.close();
    await open('/audit');
    await page.getByText('Your role does not allow this.').waitFor();
  });

  test('list, palette and calendar have no fault that axe knows, on a phone and wide, light and dark', async () => {
    const found: string[] = [];
    for (const path of ['/', '/calendar']) {
      await open(path);
      for (const width of [390, 1280]) found.push(...(await violations(page, path, width)));
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    found.push(...(await violations(page, 'palette', 390)));
    assert.deepEqual(found, []);
  });
});
