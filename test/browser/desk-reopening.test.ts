import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { begin } from '../support/desk-stories.ts';
import { assertFound, openAs, textOf, toTheEnd, typeWords, upTo } from '../support/writing.ts';

describe('a story that is opened again', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let teo: DeskBrowser;
  let orla: DeskBrowser;
  let base = '';
  let contexts: BrowserContext[] = [];
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
    orla = await desk.signedIn('editor', 'Orla Wintergill');
    contexts = [];
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    await desk.close();
  });

  async function open(person: DeskBrowser, id: string) {
    const context = await browser().newContext({ reducedMotion: 'reduce' });
    contexts.push(context);
    return openAs(context, base, person, `/stories/${id}`);
  }

  async function writing() {
    const { line } = await begin(teo, { headline: 'Ferry an hour late' });
    const page = await open(teo, line.id);
    await toTheEnd(page);
    return { id: line.id, page };
  }

  test('shows the words that were saved the moment before, and goes on from them', async () => {
    const { id, page } = await writing();
    const words = [...(await typeWords(page, 'a', upTo(5)))];
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Stories' }).last().click();
    await page.getByRole('heading', { name: 'Stories' }).waitFor();
    await page.getByRole('link', { name: 'Ferry an hour late' }).first().click();
    await toTheEnd(page);
    words.push(...(await typeWords(page, 'a', upTo(3, 11))));
    await assertFound(teo, id, words);
  });

  test('by whoever takes it over shows every word that the other had saved', async () => {
    const { id, page } = await writing();
    const hers = await open(orla, id);
    await hers.getByText('Teo Sandvoss is writing in this story').waitFor();
    // She looks no more: what she has seen is older than what is saved.
    await hers.route(`**/api/v1/desk/stories/${id}`, async (route) => {
      if (route.request().method() !== 'GET' || taking) await route.fallback();
    });
    let taking = false;
    const words = [...(await typeWords(page, 'b', upTo(5)))];
    await page.getByText(/^Saved /).waitFor();
    taking = true;
    await hers.getByRole('button', { name: 'Take it over' }).click();
    await hers.getByText('is writing in this story').waitFor({ state: 'hidden' });
    await toTheEnd(hers);
    words.push(...(await typeWords(hers, 'o', upTo(3))));
    const [newest] = await assertFound(teo, id, words);
    for (const word of words) assert.ok(newest?.includes(word), `${word} stands in the story itself`);
    await textOf(hers).getByText('b005').waitFor();
  });
});
