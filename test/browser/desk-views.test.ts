import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { views as readersWords } from '../../src/messages/views-en.ts';
import { violations } from './axe-violations.ts';
import { viewsDesk } from './views-desk.ts';

const cellsOf = (page: Page, table: string) =>
  page.evaluate<readonly (readonly string[])[]>(
    `[...document.querySelectorAll(${JSON.stringify(table)})].map((row) => [...row.cells].map(({ innerText }) => innerText.trim()))`,
  );

describe('readership at the desk, in a browser', () => {
  const on = viewsDesk();
  /** Ferry: 212 at nine today, 180 a week before, 30 at eleven; the harbour: 6 at ten. */
  const newsroom = async () => {
    const ferry = await on.story('Ferry is late');
    const harbour = await on.story('Harbour reopens');
    const search = { referrer: 'search.example', device: 'desktop', language: 'pl' } as const;
    await on.views([
      { storyId: ferry, at: '2026-11-12T09:20:00Z', times: 180 },
      { storyId: ferry, at: '2026-11-17T15:00:00Z', times: 44 },
      { storyId: ferry, at: '2026-11-19T09:20:00Z', times: 200, depth: 4 },
      { storyId: ferry, at: '2026-11-19T09:40:00Z', times: 12, isScripted: false, beginsVisit: false },
      { storyId: ferry, at: '2026-11-19T11:10:00Z', times: 30, depth: 2, traits: search },
      { storyId: harbour, at: '2026-11-19T10:10:00Z', times: 6, depth: 1, traits: search },
    ]);
    return { ferry, harbour };
  };
  const openNumbers = (page: Page) => page.getByText('The numbers as a table').first().click();

  test('shows what the database holds: sums, the hours of the day, who read, and the rule that readers get', async () => {
    await newsroom();
    const page = await on.at('/views');
    await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Views' }).waitFor();
    const chart = page.getByRole('img', { name: /^Views by hour/ });
    assert.equal(
      await chart.getAttribute('aria-label'),
      'Views by hour, Thursday 19 November 2026. 248 views in all; the most on Thursday 19 November, 09:00: 212. 38% more than a week before: 180',
    );
    assert.deepEqual(await cellsOf(page, '.bars tbody tr').then((rows) => rows.filter(([, , share]) => share)), [
      ['A quarter at least', '236', '100%'],
      ['Half', '230', '97%'],
      ['Three quarters', '200', '85%'],
      ['To the end', '200', '85%'],
      ['Directly, or not told', '212', '85%'],
      ['search.example', '36', '15%'],
      ['Phones', '212', '85%'],
      ['Computers', '36', '15%'],
      ['English', '212', '85%'],
      ['Polish', '36', '15%'],
    ]);
    await page.getByText(readersWords.viewRule).waitFor();
    const today = page.locator('.view-facts > div', { hasText: 'Views today' });
    assert.equal(await today.locator('b').textContent(), '248');
    assert.match((await today.textContent()) ?? '', /180 a week before, until 12:00/);
  });

  test('is read point by point with arrow keys, and by the pointer', async () => {
    await newsroom();
    const page = await on.at('/views');
    const cursor = page.getByRole('slider', { name: /^Views by hour.*read point by point/ });
    await cursor.focus();
    const said = () => cursor.getAttribute('aria-valuetext');
    assert.equal(await said(), 'Thursday 19 November, 12:00: 0 views so far; a week before 0');
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowLeft');
    assert.equal(await said(), 'Thursday 19 November, 09:00: 212 views; a week before 180');
    await page.locator('.chart-reading', { hasText: 'Thursday 19 November, 09:00: 212 views' }).waitFor();
    await page.keyboard.press('Home');
    assert.equal(await said(), 'Thursday 19 November, 00:00: 0 views');
    await page.keyboard.press('End');
    assert.equal(await said(), 'Thursday 19 November, 23:00: not yet; a week before 0');
    await page.getByRole('heading', { level: 1 }).click();
    await page.locator('.chart-reading', { hasText: '248 views in all' }).waitFor();
    await cursor.scrollIntoViewIfNeeded();
    const box = await cursor.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width * (11.5 / 24), box.y + box.height / 2);
    await page.locator('.chart-reading', { hasText: '11:00: 30 views' }).waitFor();
    // A press leaves the slider at the point below it.
    await page.mouse.click(box.x + box.width * (9.5 / 24), box.y + box.height / 2);
    assert.match((await said()) ?? '', /09:00: 212 views/);
  });

  test('has the numbers of its chart in a table, and as a file', async () => {
    const { ferry } = await newsroom();
    const page = await on.at('/views?last=7-days&step=day');
    await page.getByRole('img', { name: /^Views by day/ }).waitFor();
    await openNumbers(page);
    await page.getByRole('rowheader', { name: 'Thursday 19 November' }).waitFor();
    const rows = await cellsOf(page, '.chart ~ .chart-foot .numbers-in tbody tr');
    assert.equal(rows.length, 7);
    assert.deepEqual(rows[4], ['Tuesday 17 November', '44', '–', '44', '0', '0']);
    assert.deepEqual(rows[6], ['Thursday 19 November', '248', '180', '236', '12', '200']);
    const cursor = page.getByRole('slider');
    await cursor.focus();
    for (const [index, [name = '', views = '']] of [...rows.entries()].reverse()) {
      const told = (await cursor.getAttribute('aria-valuetext')) ?? '';
      assert.ok(told.startsWith(`${name}: ${views} view`), `${index}: ${told}`);
      await page.keyboard.press('ArrowLeft');
    }
    const saved = async (link: ReturnType<Page['getByRole']>) => {
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    const points = await saved(page.getByRole('link', { name: 'Save as CSV' }).first());
    assert.match(points.name, /views-2026-11-13-2026-11-19\.csv$/);
    assert.match(points.text, /2026-11-19[^\r]*,248,/);
    const from = await saved(page.getByRole('link', { name: 'Where they come from, as CSV' }));
    assert.match(from.text, /search\.example,36/);
    const most = await saved(page.getByRole('link', { name: 'Save as CSV' }).last());
    assert.match(most.text, /Ferry is late/);
    await page.goto(`${on.base()}/desk/stories/${ferry}/views`);
    await page.getByRole('heading', { name: 'Views of Ferry is late' }).waitFor();
    const story = await saved(page.getByRole('link', { name: 'Save as CSV' }).first());
    assert.match(story.name, /ferry-is-late/);
  });

  test('draws the most read stories on one scale, each leading to its own readership', async () => {
    await newsroom();
    const page = await on.at('/views');
    await page.getByText('Every chart has the same scale: 0 to 250 views an hour.').waitFor();
    const heights = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('.small-chart .line')].map((line) => line.getBBox().height)`,
    );
    assert.equal(heights.length, 2);
    // The ferry's highest hour is 212, the harbour's 6, and the top of both is 250.
    assert.ok(Math.abs((heights[0] ?? 0) / 62 - 212 / 250) < 0.01, String(heights[0]));
    assert.ok(Math.abs((heights[1] ?? 0) / 62 - 6 / 250) < 0.01, String(heights[1]));
    await page.locator('.small-charts').getByRole('link', { name: 'Harbour reopens' }).click();
    await page.getByRole('heading', { name: 'Views of Harbour reopens' }).waitFor();
    await page.getByText('6 views since it was first counted').waitFor();
    await page.getByRole('img', { name: /^Views by hour.*6 views in all/ }).waitFor();
  });

  test('keeps what was chosen in the address', async () => {
    await newsroom();
    const page = await on.at('/views');
    await page.getByRole('link', { name: '28 days' }).click();
    await page.getByRole('img', { name: /^Views by day, 23 October 2026 to 19 November 2026/ }).waitFor();
    await page.getByRole('radio', { name: 'Weeks' }).check();
    await page.getByRole('img', { name: /^Views by week/ }).waitFor();
    await page.getByRole('combobox', { name: 'Of which time' }).selectOption('week');
    await page.getByText('views a day').last().waitFor();
    const { searchParams } = new URL(page.url());
    assert.deepEqual(Object.fromEntries(searchParams), { last: '28-days', step: 'week', span: 'week' });
    await page.reload();
    await page.getByRole('img', { name: /^Views by week/ }).waitFor();
    assert.equal(await page.getByRole('combobox', { name: 'Of which time' }).inputValue(), 'week');
    await page.getByLabel('First day').fill('2026-11-17');
    await page.getByLabel('Last day').fill('2026-11-18');
    await page.getByRole('img', { name: /^Views by hour, 17 November 2026 to 18 November 2026. 44 views/ }).waitFor();
    assert.match(page.url(), /from=2026-11-17&until=2026-11-18/);
    await page.getByLabel('Last day').fill('2026-11-16');
    await page.getByText('The last day is before the first.').waitFor();
    assert.match(page.url(), /until=2026-11-18/);
  });

  test('says how counting begins where nothing was counted', async () => {
    const story = await on.story('Nobody reads this');
    const page = await on.at('/views');
    await page.getByText('No view has been counted yet.').waitFor();
    await page.getByText('Counting needs no setting up').waitFor();
    await page.goto(`${on.base()}/desk/stories/${story}/views`);
    await page.getByText('Nobody has opened this story since counting began.').waitFor();
  });

  test('says what is wrong where it cannot be had, and tries again', async () => {
    await newsroom();
    const page = await on.at('/views?from=2001-01-01&until=2026-11-01&step=week');
    await page.getByText('By the week at most 20 years are given at once.').first().waitFor();
    await page.getByLabel('First day').fill('2026-01-01');
    await page.getByRole('img', { name: /^Views by week/ }).waitFor();
  });

  test('stands in the list of stories and beside the story, each leading to it', async () => {
    const { ferry } = await newsroom();
    const page = await on.at('/');
    await page.locator(`[data-story="${ferry}"]`).getByRole('link', { name: '242 views, 24 hours' }).click();
    await page.getByRole('heading', { name: 'Views of Ferry is late' }).waitFor();
    await page.getByRole('link', { name: 'The story at the desk' }).click();
    await page.getByRole('link', { name: '466 views' }).click();
    await page.getByText('466 views since it was first counted').waitFor();
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    const { ferry } = await newsroom();
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await on.at('/views', { bypassCSP: true });
    const found: string[] = [];
    const look = async (what: string) => {
      await page.getByRole('img').first().waitFor();
      for (const width of [1280, 390]) found.push(...(await violations(page, `${what} at ${width}`, width)));
      found.push(...(await small(page)).map((control) => `${what}: no thumb fits on ${control}`));
    };
    await openNumbers(page);
    await page.getByRole('slider').focus();
    await look('today with its table');
    for (const path of [
      '/views?last=28-days&span=month',
      '/views?last=12-months&span=all',
      `/stories/${ferry}/views`,
    ]) {
      await page.goto(`${on.base()}/desk${path}`);
      await look(path);
    }
    await page.goto(`${on.base()}/desk/`);
    await page.getByText('views, 24 hours').first().waitFor();
    for (const width of [390, 1280]) found.push(...(await violations(page, `list at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});

/** Controls on which a thumb does not fit. */
function small(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('main :is(button, a, select, input:not([type=radio]), summary)')]
    .filter((control) => control.getBoundingClientRect().height < 43.5)
    .map((control) => control.outerHTML.slice(0, 120))`);
}
