import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { DeskStory } from '../../src/stories/desk-shapes.ts';
import type { DeskBrowser, TestDesk } from '../support/desk.ts';
import { begin } from '../support/desk-stories.ts';
import { assertFound, everyText, openAs, openAt, textOf, toTheEnd, typeWords, upTo } from '../support/writing.ts';
import { deskInBrowser } from './desk-in-browser.ts';

describe('words that an editor could not bring to the server', () => {
  const on = deskInBrowser();
  let desk: TestDesk;
  let teo: DeskBrowser;
  let base = '';
  let context: BrowserContext;
  beforeEach(async () => {
    desk = on.desk();
    base = on.base();
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
    context = await on.context();
  });
  async function writing() {
    const { line } = await begin(teo, { headline: 'Ferry an hour late' });
    const page = await openAs(context, base, teo, `/stories/${line.id}`);
    await toTheEnd(page);
    return { id: line.id, page };
  }

  /** Every save fails, as where a proxy has lost its server, until the function it gives is called. */
  async function answerEverySave(page: Page, status: number): Promise<() => void> {
    let isDown = true;
    await page.route('**/api/v1/desk/stories/*', (route) =>
      isDown && route.request().method() === 'PUT' ? route.fulfill({ status }) : route.fallback(),
    );
    return () => {
      isDown = false;
    };
  }

  test('are sent from whatever screen is open when the server is back', async () => {
    const { id, page } = await writing();
    const serverIsBack = await answerEverySave(page, 502);
    const words = await typeWords(page, 'a', upTo(5));
    await page.getByRole('banner').getByRole('link', { name: 'Stories' }).last().click();
    await page.getByRole('heading', { name: 'Stories' }).waitFor();
    await page.getByText('are kept in this browser').waitFor();
    assert.ok(!(await everyText(teo, id)).some((text) => text.includes('a001')));
    serverIsBack();
    await page.getByText('that had not reached the server').waitFor();
    await assertFound(teo, id, words);
  });

  test('are there after the page that they were typed in has crashed', async () => {
    const { id, page } = await writing();
    await answerEverySave(page, 502);
    const words = await typeWords(page, 'b', upTo(20));
    await page.waitForTimeout(330);
    const crashed = page.waitForEvent('crash');
    await Promise.all([crashed, page.goto('chrome://crash').catch(() => undefined)]);
    const again = await openAt(context, `${base}/desk/stories/${id}`);
    await textOf(again).getByText('b020').waitFor();
    await assertFound(teo, id, words);
  });

  test('are not saved as somebody else’s who signs in in another tab', async () => {
    const orla = await desk.signedIn('editor', 'Orla Wintergill');
    const { id, page } = await writing();
    const words = [...(await typeWords(page, 'c', upTo(5)))];
    await page.getByText(/^Saved /).waitFor();
    const hers = await openAs(context, base, orla, '/');
    await hers.getByText('Orla Wintergill').first().waitFor();
    words.push(...(await typeWords(page, 'c', upTo(5, 11))));
    await page.getByText('Somebody else is signed in in this browser now').waitFor();
    const { line } = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.deepEqual([line.updatedBy, line.holder?.name], ['Teo Sandvoss', 'Teo Sandvoss']);
    await openAs(context, base, teo, '/');
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(/^Saved /).waitFor();
    const texts = await assertFound(teo, id, words);
    assert.equal(texts.length, 1);
  });

  test('of one story open in two tabs are in the story or beside it, each tab’s with its own', async () => {
    const { id, page } = await writing();
    const beside = await openAs(context, base, teo, `/stories/${id}`);
    await toTheEnd(beside);
    const [one, two] = await Promise.all([typeWords(page, 'd', upTo(40)), typeWords(beside, 'e', upTo(40))]);
    const texts = await assertFound(teo, id, [...one, ...two]);
    assert.equal(texts.length, 2, 'the story, and one branch beside it');
    assert.ok(texts.some((text) => text.includes('d040') && !text.includes('e001')));
  });

  test('are never replaced by an empty text, where the page does not know what the story holds', async () => {
    const { line } = await begin(teo, { headline: 'Ferry an hour late' });
    await context.route(`**/api/v1/desk/stories/${line.id}`, async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const answer = await route.fetch();
      const story = (await answer.json()) as DeskStory;
      const content = [...(story.fields.document.content ?? []), { type: 'hologram' }];
      return route.fulfill({ json: { ...story, fields: { ...story.fields, document: { type: 'doc', content } } } });
    });
    const page = await openAs(context, base, teo, `/stories/${line.id}`);
    await page.getByText('Load the page again').waitFor();
    assert.equal(await textOf(page).count(), 0);
  });

  test('are not taken off the screen by a pointer over a link whose screen cannot be fetched', async () => {
    const { id, page } = await writing();
    await page.route('**/desk/assets/*.js', (route) => route.abort());
    const words = [...(await typeWords(page, 'f', upTo(3)))];
    await page.getByText(/^Saved /).waitFor();
    await page.evaluate('window.isSamePage = true');
    const missed = page.waitForEvent('requestfailed');
    await page.getByRole('link', { name: 'Pictures' }).hover();
    await missed;
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Control+k');
    await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).first().waitFor();
    assert.equal(await page.evaluate('window.isSamePage'), true);
    await toTheEnd(page);
    words.push(...(await typeWords(page, 'f', upTo(3, 11))));
    await assertFound(teo, id, words);
  });

  test('are not said to be kept by a browser that keeps nothing, and arrive from the open page', async () => {
    await context.addInitScript(`indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }`);
    const { id, page } = await writing();
    const serverIsBack = await answerEverySave(page, 502);
    const words = await typeWords(page, 'h', upTo(3));
    await page.getByText('This browser keeps nothing: leave the page open').waitFor();
    assert.equal(await page.getByText('kept in this browser').count(), 0);
    serverIsBack();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(/^Saved /).waitFor();
    await assertFound(teo, id, words);
  });

  test('that the server refuses are offered back with the reason, and hold back no others', async () => {
    const { id, page } = await writing();
    await page.getByLabel('Headline', { exact: true }).fill('x'.repeat(501));
    await toTheEnd(page);
    await typeWords(page, 'i', upTo(3));
    await page.getByRole('alert').filter({ hasText: 'headline: keep it under 500' }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Stories' }).last().click();
    await page.getByText('open the story to see them').waitFor();
    const other = await begin(teo, { headline: 'Pilot boat sold' });
    const beside = await openAs(context, base, teo, `/stories/${other.line.id}`);
    await toTheEnd(beside);
    await answerEverySave(beside, 502);
    const words = await typeWords(beside, 'j', upTo(3));
    await beside.waitForTimeout(330);
    await beside.close();
    await openAt(context, `${base}/desk/`);
    await assertFound(teo, other.line.id, words);
    const again = await openAt(context, `${base}/desk/stories/${id}`);
    await again.getByText('The server does not take words that are still in this browser').waitFor();
    await again.getByRole('button', { name: 'Copy the words' }).waitFor();
  });
});
