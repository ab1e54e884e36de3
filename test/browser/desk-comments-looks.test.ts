import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from './axe-violations.ts';
import { commentsDesk } from './comments-desk.ts';

describe('the comments at the desk, looked at', () => {
  const on = commentsDesk();
  /** A comment that answers another, one that looks like advertising, one that is reported, one that is rejected. */
  const newsroom = async () => {
    const story = await on.story();
    const first = await on.comment(story, { name: 'Ottilie Marsden' });
    const bad = await on.comment(story, { name: 'Nils' });
    const decide = (id: string, action: string, reason: string | null) =>
      on.teo().expect(200, 'POST', '/comments/decisions', { comments: [{ id, state: 'held' }], action, reason });
    await decide(first, 'show', null);
    await decide(bad, 'bin', 'Personal attack');
    await on.readers().side.report({ id: first, reason: 'other', note: 'Look.', address: '198.51.100.9' });
    const links = 'Visit https://a.example https://b.example https://c.example https://d.example';
    await on.comment(story, { name: 'Cheap Sails Direct', website: 'https://sails.example', text: links });
    await on.comment(story, { name: 'Wilf Andersby', parentId: first });
    return { first, bad };
  };

  test('have nothing that axe finds and nothing too wide, light and dark', async () => {
    const { first, bad } = await newsroom();
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await on.open('/comments', { bypassCSP: true });
    const found: string[] = [];
    const look = async (what: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${what} at ${width}`, width)));
    };
    const goTo = async (path: string) => {
      await page.goto(`${on.base()}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    };
    await page.getByRole('checkbox', { name: /Cheap Sails/ }).check();
    await look('queue with a selection');
    await page.keyboard.press('h');
    await page.getByText('Held for a second opinion: Cheap Sails Direct').waitFor();
    await look('queue after a decision');
    await page.keyboard.press('?');
    await look('keys');
    for (const show of ['second', 'shown', 'binned', 'spam', 'reported']) {
      await goTo(`/comments?show=${show}`);
      await page.locator('.queue-list, .queue-none').waitFor();
      await look(show);
    }
    await goTo(`/comments/${first}`);
    await look('comment that is shown');
    await goTo(`/comments/${bad}`);
    await look('comment that is rejected');
    await page.getByRole('button', { name: 'Block …' }).click();
    await look('block');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Export, erase or see all of this sender' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
    await look('erase');
    await goTo('/comments/rules');
    await page.getByText('Nothing is blocked.').waitFor();
    await look('rules');
    assert.deepEqual(found, []);
  });

  test('are decided upon by a thumb, one after the other, on a sheet', async () => {
    const story = await on.story();
    const ids: string[] = [];
    for (const name of ['Wilf Andersby', 'Ottilie Marsden', 'Hob']) ids.push(await on.comment(story, { name }));
    const page = await on.open('/comments', { viewport: { width: 390, height: 844 }, hasTouch: true, bypassCSP: true });
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0);
    await page.getByRole('link', { name: 'Wilf Andersby' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Wilf Andersby' });
    await sheet.getByText('First comment', { exact: true }).waitFor();
    assert.deepEqual(await violations(page, 'sheet', 390), []);
    assert.deepEqual(await small(page), []);
    await sheet.getByRole('button', { name: 'Approve' }).tap();
    const next = page.getByRole('dialog', { name: 'Ottilie Marsden' });
    await next.getByText('Approved: Wilf Andersby').waitFor();
    await next.getByRole('combobox', { name: 'Reason for rejecting' }).selectOption({ index: 1 });
    await next.getByRole('button', { name: 'Reject' }).tap();
    await page.getByRole('dialog', { name: 'Hob' }).getByRole('button', { name: 'Undo' }).tap();
    await page.getByRole('dialog', { name: 'Ottilie Marsden' }).getByRole('button', { name: 'Spam' }).tap();
    await page.getByRole('dialog', { name: 'Hob' }).getByRole('button', { name: 'Hold' }).tap();
    await page.getByText('Nothing is waiting.').waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    await on.eventually(
      async () => (await Promise.all(ids.map(on.stateOf))).join() === 'shown,spam,second',
      'each is decided as it was tapped',
    );
  });
});

/** Controls in the open sheet on which a thumb does not fit. */
function small(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('dialog :is(button, a, select)')]
    .filter((control) => control.getBoundingClientRect().height < 43.5)
    .filter((control) => !control.closest('dd'))
    .map((control) => control.outerHTML.slice(0, 120))`);
}
