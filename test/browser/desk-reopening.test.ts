import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { DeskStory } from '../../src/stories/desk-shapes.ts';
import type { DeskBrowser, TestDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { assertFound, openAs, textOf, toTheEnd, typeWords, upTo } from '../support/writing.ts';
import { deskInBrowser } from './desk-in-browser.ts';

describe('a story that is opened again', () => {
  const on = deskInBrowser();
  let desk: TestDesk;
  let teo: DeskBrowser;
  let orla: DeskBrowser;
  let base = '';
  beforeEach(async () => {
    desk = on.desk();
    base = on.base();
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
    orla = await desk.signedIn('editor', 'Orla Wintergill');
  });
  async function open(person: DeskBrowser, id: string) {
    return openAs(await on.context(), base, person, `/stories/${id}`);
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

  test('by its own editor is not let go again by the one that it replaces', async () => {
    const { id, page } = await writing();
    await teo.expect(200, 'GET', `/stories/${id}`);
    await orla.expect(200, 'PUT', `/stories/${id}/holder`, { takeOver: true });
    const words = await typeWords(page, 'c', upTo(3));
    await page.getByText('Orla Wintergill has taken over the story').waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Orla Wintergill has taken over the story').waitFor({ state: 'hidden' });
    await page.waitForTimeout(1_000);
    const { line } = await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.equal(line.holder?.name, 'Teo Sandvoss');
    await assertFound(teo, id, words);
  });

  test('stays with a person who has it open in two tabs and closes one', async () => {
    const { id, page } = await writing();
    const beside = await openAs(page.context(), base, teo, `/stories/${id}`);
    await toTheEnd(beside);
    await page.close({ runBeforeUnload: true });
    await beside.waitForTimeout(2_500);
    const { line } = await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.equal(line.holder?.name, 'Teo Sandvoss');
  });

  test('goes on in the editor that is on the screen where it cannot be read anew', async () => {
    const { id, page } = await writing();
    const words = [...(await typeWords(page, 'd', upTo(3)))];
    await page.getByText(/^Saved /).waitFor();
    await orla.expect(200, 'PUT', `/stories/${id}/holder`, { takeOver: true });
    words.push(...(await typeWords(page, 'd', upTo(3, 11))));
    await page.getByText('Orla Wintergill has taken over the story').waitFor();
    await page.getByText(/^Saved /).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'See the newest words' }).click();
    await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).first().waitFor();
    await toTheEnd(page);
    words.push(...(await typeWords(page, 'd', upTo(3, 21))));
    await page.context().setOffline(false);
    await assertFound(teo, id, words);
  });

  test('after a long sleep says that its words are no longer the newest', async () => {
    const { id, page } = await writing();
    await page.clock.install();
    await page.context().setOffline(true);
    await page.clock.fastForward('04:00:00');
    desk.passTime({ hours: 4 });
    const story = await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    await save(orla, story, story.revisionId, { kicker: 'By Orla' });
    await page.context().setOffline(false);
    await page.clock.resume();
    await page.getByText('The story has been changed elsewhere meanwhile').waitFor();
    await toTheEnd(page);
    const words = [...(await typeWords(page, 'e', upTo(3)))];
    await assertFound(teo, id, words);
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole('button', { name: 'See the newest words' }).click();
    await page.getByText('The story has been changed elsewhere meanwhile').waitFor({ state: 'hidden' });
    assert.equal(await page.getByLabel('Kicker').inputValue(), 'By Orla');
    await toTheEnd(page);
    words.push(...(await typeWords(page, 'e', upTo(3, 11))));
    const [newest, beside] = await assertFound(teo, id, words);
    assert.ok(newest?.includes('e013') && !newest.includes('e001') && beside?.includes('e003'));
  });
});
