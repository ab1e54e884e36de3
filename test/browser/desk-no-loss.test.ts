import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { type DeskBrowser, goodPassword, type TestDesk } from '../support/desk.ts';
import { begin } from '../support/desk-stories.ts';
import {
  assertFound,
  openAs,
  openAt,
  pasteText,
  textOf,
  toTheEnd,
  typeFor,
  typeWords,
  upTo,
} from '../support/writing.ts';
import { deskInBrowser } from './desk-in-browser.ts';

/** Milliseconds. */
const minute = 60_000;

describe('words typed at the desk are found afterwards', () => {
  const on = deskInBrowser();
  let desk: TestDesk;
  let teo: DeskBrowser;
  let base = '';
  beforeEach(async () => {
    desk = on.desk();
    base = on.base();
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
  });
  async function writing(person = teo) {
    const { line } = await begin(person, { headline: 'Ferry an hour late' });
    const context = await on.context();
    const page = await openAs(context, base, person, `/stories/${line.id}`);
    await toTheEnd(page);
    return { id: line.id, context, page };
  }

  /** A save that is sent never arrives: the tab is closed before. */
  async function answerNoSave(page: Page) {
    await page.route('**/api/v1/desk/stories/*', (route) =>
      route.request().method() === 'PUT' ? undefined : route.fallback(),
    );
  }

  test('without anybody pressing anything, within two seconds', async () => {
    const { id, page } = await writing();
    const words = await typeWords(page, 'a', upTo(5));
    await page.waitForTimeout(2_000);
    const { fields } = await teo.expect<{ fields: object }>(200, 'GET', `/stories/${id}`);
    for (const word of words) assert.ok(JSON.stringify(fields).includes(word), word);
    await page.getByText(/^Saved /).waitFor();
  });

  test('when the tab is closed at once', async () => {
    const { id, context, page } = await writing();
    await answerNoSave(page);
    const words = await typeWords(page, 'b', upTo(20));
    await page.waitForTimeout(250);
    await page.close();
    const again = await openAt(context, `${base}/desk/stories/${id}`);
    await textOf(again)
      .getByText(words.at(-1) ?? '')
      .waitFor();
    await assertFound(teo, id, words);
  });

  test('when the tab is closed and the desk is opened elsewhere', async () => {
    const { id, context, page } = await writing();
    await answerNoSave(page);
    const words = await typeWords(page, 'c', upTo(20));
    await page.waitForTimeout(250);
    await page.close();
    const list = await openAt(context, `${base}/desk/`);
    await list.getByText('had not reached the server').waitFor();
    await assertFound(teo, id, words);
  });

  test('after five minutes without a network', async () => {
    const { id, context, page } = await writing();
    await page.clock.install();
    await context.setOffline(true);
    const words = [...(await typeWords(page, 'd', upTo(10)))];
    await page.clock.runFor(3_000);
    await page.getByText('Your words are kept in this browser').waitFor();
    for (let minute = 1; minute <= 5; minute += 1) {
      words.push(...(await typeWords(page, 'd', upTo(5, minute * 10 + 1))));
      await page.clock.runFor(60_000);
    }
    await context.setOffline(false);
    await page.clock.runFor(20_000);
    await page.clock.resume();
    await assertFound(teo, id, words);
    await page.getByText(/^Saved /).waitFor();
  });

  test('when the network goes, and the tab with it, and the story was changed by somebody else meanwhile', async () => {
    const orla = await desk.signedIn('editor', 'Orla Wintergill');
    const { id, context, page } = await writing();
    await context.setOffline(true);
    const words = await typeWords(page, 'e', upTo(10));
    await page.waitForTimeout(400);
    await page.close();
    desk.passTime({ minutes: 2 });
    const { fields, revisionId } = await orla.expect<{ fields: object; revisionId: string }>(
      200,
      'GET',
      `/stories/${id}`,
    );
    await orla.expect(200, 'PUT', `/stories/${id}`, { basedOn: revisionId, fields: { ...fields, kicker: 'By Orla' } });
    await context.setOffline(false);
    const again = await openAt(context, `${base}/desk/stories/${id}`);
    await again.getByText('they wait beside it as a branch').first().waitFor();
    const [newest, beside] = await assertFound(teo, id, words);
    assert.ok(!newest?.includes('e001') && beside?.includes('e001'));
  });

  test('when the session has ended in the middle of a sentence', async () => {
    const { id, context, page } = await writing();
    const words = [...(await typeWords(page, 'f', upTo(10)))];
    await assertFound(teo, id, words);
    const elsewhere = desk.browser();
    await elsewhere.expect(200, 'POST', '/session', { email: 'editor1@courier.example', password: goodPassword });
    await elsewhere.expect(204, 'DELETE', '/me/sessions');
    words.push(...(await typeWords(page, 'f', upTo(10, 11))));
    await page.getByText('Your session has ended').waitFor();
    words.push(...(await typeWords(page, 'f', upTo(5, 21))));
    const door = await openAt(context, `${base}/desk/sign-in`);
    await door.getByLabel('E-mail').fill('editor1@courier.example');
    await door.getByLabel('Password', { exact: true }).fill(goodPassword);
    await door.getByRole('button', { name: 'Sign in', exact: true }).click();
    await door.getByRole('heading', { name: 'Stories' }).waitFor();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(/^Saved /).waitFor();
    await assertFound(elsewhere, id, words);
    await toTheEnd(page);
    await assertFound(elsewhere, id, await typeWords(page, 'f', upTo(3, 41)));
  });

  test('when the disk of the server is full for a while', async () => {
    const { id, page } = await writing();
    const pages = async (most: number) => sql.raw(`PRAGMA max_page_count = ${most}`).execute(desk.database.db);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(desk.database.db);
    await pages(Number(rows[0]?.page_count));
    // More than what is left of the pages there are.
    const words = [...(await typeWords(page, 'g', upTo(3)))];
    await pasteText(page, Array.from({ length: 8_000 }, (_, index) => `long${index}`).join(' '));
    await page.getByText('The disk that holds the data folder is full').waitFor();
    words.push(...(await typeWords(page, 'g', upTo(3, 11))));
    await page.waitForTimeout(1_500);
    await pages(1_000_000);
    await assertFound(teo, id, [...words, 'long7999']);
  });

  test('when two write at once for a minute, and one takes the story over in between', async () => {
    const orla = await desk.signedIn('editor', 'Orla Wintergill');
    const { id, page } = await writing();
    const first = [...(await typeWords(page, 't', upTo(10)))];
    await assertFound(teo, id, first);
    const hers = await openAs(await on.context(), base, orla, `/stories/${id}`);
    await hers.getByText('Teo Sandvoss is writing in this story').waitFor();
    assert.equal(await textOf(hers).getAttribute('contenteditable'), 'false');
    // She sees what he writes, as it is saved, and does not take it from him by looking.
    const seen = await typeWords(page, 't', upTo(5, 11));
    await textOf(hers)
      .getByText(seen.at(-1) ?? '')
      .waitFor();
    const his = typeFor(page, 't', minute);
    const began = Date.now();
    await hers.waitForTimeout(minute / 6);
    await hers.getByRole('button', { name: 'Take it over' }).click();
    await hers.getByText('is writing in this story').waitFor({ state: 'hidden' });
    await toTheEnd(hers);
    const [hisWords, herWords] = await Promise.all([his, typeFor(hers, 'o', minute - (Date.now() - began))]);
    await page.getByText('Orla Wintergill has taken over the story').waitFor();
    const texts = await assertFound(teo, id, [...first, ...seen, ...hisWords, ...herWords]);
    assert.equal(texts.length, 2, 'the story, and one branch beside it');
    const [hisLast = '', herLast = ''] = [hisWords.at(-1), herWords.at(-1)];
    assert.ok(texts[0]?.includes(herLast) && !texts[0].includes(hisLast));
    assert.ok(texts[1]?.includes(hisLast) && !texts[1].includes('o101'));
  });
});
