import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { DeskStories } from '../../src/stories/desk-shapes.ts';
import { dropFile, textOf, toTheEnd } from '../support/writing.ts';
import { violations } from './axe-violations.ts';
import { cutPicture } from './library-desk.ts';
import { storyDesk } from './story-desk.ts';

describe('a story at the desk, in a browser', () => {
  const on = storyDesk();
  const { writing, whole, saved } = on;

  test('is begun, written, published, corrected and withdrawn, and readers see each of these', async () => {
    const page = await on.open('/');
    await page.getByRole('button', { name: 'New story' }).first().click();
    await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Ferry an hour late');
    await toTheEnd(page);
    await page.keyboard.type('The ferry was an hour late.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nobody said why.');
    await page.getByText(/^Saved /).waitFor();
    const { stories } = await on.teo().expect<DeskStories>(200, 'GET', '/stories');
    const id = stories[0]?.id ?? '';
    // The step takes along what was typed in the moment before.
    await page.keyboard.type(' At all.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('The story is published.').waitFor();
    const { line } = await whole(id);
    const read = async () => (await on.desk().app.inject({ url: line.path ?? '/nowhere/' })).body;
    assert.match(await read(), /The ferry was an hour late\.[\s\S]*Nobody said why\. At all\./);

    await page.getByRole('button', { name: 'Correct …' }).click();
    await page.getByLabel('What was wrong').fill('It was two hours.');
    await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByText('stands with the story').waitFor();
    assert.match(await read(), /It was two hours\./);

    await page.getByRole('button', { name: 'More steps' }).click();
    await page.getByRole('button', { name: 'Withdraw …' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('It was another ferry.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('The story is withdrawn').waitFor();
    assert.match(await read(), /It was another ferry\./);
  });

  test('is filed, signed and dated in its details, and the checklist leads to each mend', async () => {
    const { page, id } = await writing();
    await on
      .desk()
      .signedIn('admin')
      .then((ada) => ada.expect(200, 'POST', '/sections', { name: 'Harbour' }));
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: 'stands in no section' }).getByRole('button').click();
    const section = page.getByLabel('Section');
    await page.waitForFunction('document.activeElement?.tagName === "SELECT"');
    await section.selectOption('Harbour');
    const put = async (label: string, ...names: readonly string[]) => {
      for (const name of names) {
        await page.getByRole('combobox', { name: label, exact: true }).fill(name);
        await page.keyboard.press('Enter');
        await page.getByRole('list', { name: label, exact: true }).getByText(name).waitFor();
      }
    };
    await put('Topics', 'The Avocet', 'Tides');
    await page.getByRole('button', { name: 'Put Tides first' }).click();
    await put('Bylines', 'Orla Wintergill');
    await page.getByLabel('Place').fill('CURLEW POINT');
    await page.getByLabel('Day, such as').fill('2026-11-');
    await page.getByText('Write the day as').waitFor();
    await page.getByLabel('Day, such as').fill('2026-11-19');
    await page.getByLabel('Address of the original').fill('https://agency.example/1');
    await page.getByText('Name the agency or newsroom').waitFor();
    await page.getByLabel('Agency or newsroom').fill('Northwater Press Agency');
    await page.getByLabel('Listing').selectOption('In no search engine');
    await page.getByLabel('Name the original').check();
    const fields = await saved(page, id);
    assert.equal(fields.topicIds.length, 2);
    assert.deepEqual(fields.dateline, { place: 'CURLEW POINT', date: '2026-11-19', agency: null });
    assert.deepEqual(
      [fields.origin?.agency, fields.origin?.url],
      ['Northwater Press Agency', 'https://agency.example/1'],
    );
    assert.deepEqual([fields.indexChoice, fields.canonicalAtOrigin, fields.bylineIds.length], ['noindex', true, 1]);
    const { line } = await whole(id);
    assert.deepEqual([line.section?.name, line.bylines], ['Harbour', ['Orla Wintergill']]);
    const { choices } = await on
      .teo()
      .expect<{ choices: { name: string }[] }>(200, 'GET', `/topics?ids=${fields.topicIds[0]}`);
    assert.deepEqual(
      choices.map(({ name }) => name),
      ['Tides'],
    );
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    // axe runs as a script of the page, which the desk's policy forbids.
    const { page } = await writing(
      { bypassCSP: true },
      { headline: 'A headline of some length, which goes on over the end of a line on a phone' },
    );
    const found: string[] = [];
    const look = async (what: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${what} at ${width}`, width)));
    };
    await dropFile(page, textOf(page).locator('p').first(), await cutPicture());
    await page.locator('.in-text').getByText('looks cut').first().waitFor();
    for (const tab of ['Statements', 'Checklist', 'Details', 'Notes', 'History']) {
      await page.getByRole('tab', { name: tab }).click();
      await look(`story, ${tab}`);
    }
    const opens: readonly (readonly [string, Locator])[] = [
      ['Link', page.getByRole('toolbar').getByRole('button', { name: 'Link', exact: true })],
      ['Picture', page.getByRole('toolbar').getByRole('button', { name: 'Picture', exact: true })],
      ['Schedule', page.getByRole('button', { name: 'Schedule …' })],
    ];
    for (const [what, button] of opens) {
      await button.click();
      await page.getByRole('dialog').waitFor();
      await look(what);
      await page.keyboard.press('Escape');
    }
    await textOf(page).click();
    await page.keyboard.press('Control+f');
    await look('Find');
    assert.deepEqual(found, []);
  });
});
