import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from './axe-violations.ts';
import { libraryDesk } from './library-desk.ts';

describe('the first screen of a newsroom without a story, in a browser', () => {
  const { desk, teo, open } = libraryDesk();
  const offered = async (page: Page) => {
    await page.getByText('No story yet.').waitFor();
    return page.locator('.start-list').locator('a, button').allInnerTexts();
  };

  test('says what to begin with, to everybody what they may, until there is a story', async () => {
    const writer = await open('/', {}, await desk().signedIn('reporter'));
    assert.deepEqual(await offered(writer), []);
    await writer.getByText('A new story is a draft that only the desk sees.').waitFor();
    await writer.context().close();
    const editor = await open('/', {}, teo());
    assert.deepEqual(await offered(editor), ['Make sections', 'Begin the first story']);
    await editor.context().close();

    const page = await open('/', { bypassCSP: true }, await desk().signedIn('admin', 'Ivo Reeve'));
    const all = ['Name the newsroom', 'Make sections', 'Invite colleagues', 'Begin the first story'];
    assert.deepEqual(await offered(page), all);
    assert.equal(await page.locator('.filters, .tabs, .find').count(), 0, 'there is nothing to look for');
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, `at ${width}`, width)));
    assert.deepEqual(found, []);
    for (const [link, title] of [
      ['Name the newsroom', 'Settings'],
      ['Make sections', 'Sections and pages'],
      ['Invite colleagues', 'People'],
    ] as const) {
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.goBack();
    }
    await page.getByRole('button', { name: 'Begin the first story' }).press('Enter');
    await page.waitForURL(/\/stories\//);
    await page.goBack();
    await page.locator('.stories a.name').waitFor();
    assert.equal(await page.getByText('No story yet.').count(), 0);
    await page.getByRole('searchbox').fill('nowhere');
    await page.getByText('No story is like that.').waitFor();
    assert.equal(await page.locator('.start-list').count(), 0);
  });
});
