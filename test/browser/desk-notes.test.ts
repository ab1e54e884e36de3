import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { NoteAnchor, StoryNote, StoryNotes } from '../../src/stories/note-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { begin } from '../support/desk-stories.ts';
import { openNotesPage } from '../support/notes-page.ts';
import { paragraphs } from '../support/stories.ts';
import { violations } from './axe-violations.ts';

const first = 'Harbour radar had put the ferry at approximately nine knots a minute before the impact.';
const second = 'Tern Line, which runs the Avocet, declined to publish the log.';
const patience = 20_000;

describe('notes to colleagues, in a browser', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let base = '';
  let id = '';
  let context: BrowserContext;
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    orla = await desk.signedIn('reporter', 'Orla Wintergill');
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
    const story = await begin(orla, { headline: 'Ferry in fog', document: paragraphs(first, second) });
    ({ id } = story.line);
  });
  afterEach(async () => {
    await context.close();
    await desk.close();
  });

  async function open(options: Parameters<ReturnType<typeof browser>['newContext']>[0] = {}): Promise<Page> {
    context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    const [name = '', value = ''] = teo.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await openNotesPage(page, base, id);
    await page.getByRole('heading', { name: /^Notes/ }).waitFor();
    return page;
  }
  const anchorOf = (exact: string, block = 0): NoteAnchor => {
    const whole = `${first}\n${second}`;
    const begins = block === 0 ? 0 : first.length + 1;
    const at = whole.indexOf(exact, begins);
    const prefix = whole.slice(Math.max(at - 64, 0), at);
    const suffix = whole.slice(at + exact.length, at + exact.length + 64);
    return { exact, prefix, suffix, block, offset: at - begins };
  };
  const leave = (by: DeskBrowser, text: string, anchor: NoteAnchor | null = null) =>
    by.expect<StoryNote>(201, 'POST', `/stories/${id}/notes`, { text, anchor });
  const notes = async () => (await teo.expect<StoryNotes>(200, 'GET', `/stories/${id}/notes`)).notes;
  const field = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
  const select = async (page: Page, words: string, at = first) => {
    const from = at === first ? first.indexOf(words) + 1 : first.length + 3 + second.indexOf(words);
    await page.evaluate(`editor.commands.setTextSelection({ from: ${from}, to: ${from + words.length} })`);
    await page.evaluate('editor.view.focus()');
  };
  const isSoon = async (what: string, holds: () => Promise<boolean>) => {
    const end = Date.now() + patience;
    while (!(await holds())) {
      assert.ok(Date.now() < end, what);
      await new Promise((done) => setTimeout(done, 100));
    }
  };

  test('are left on the words that are selected, by the keyboard alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Note on the selected words' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Select words in the text first.').waitFor();
    await select(page, 'nine knots');
    await page.keyboard.press('Control+Alt+m');
    const written = page.getByRole('textbox', { name: 'Note on these words' });
    await written.waitFor();
    assert.equal(await written.evaluate('document.activeElement === document.querySelector("textarea")'), true);
    assert.equal(await page.locator('.note-new .note-quote').textContent(), 'nine knots');
    assert.equal(await page.locator('mark.noted-now').textContent(), 'nine knots');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Nothing is written yet.').waitFor();
    await page.keyboard.type('Whose radar?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The note is left.').waitFor();
    const [note] = await notes();
    assert.deepEqual([note?.text, note?.anchor], ['Whose radar?', anchorOf('nine knots')]);
    assert.equal(await page.evaluate('document.activeElement === editor.view.dom'), true);
    assert.equal(await page.locator('mark.noted-now').textContent(), 'nine knots');
    await page.locator('.note[aria-current]').getByText('Whose radar?').waitFor();
  });

  test('follow their passage while it is written, are gone with it, and come back when that is undone', async () => {
    await leave(orla, 'Check the log', anchorOf('publish the log', 1));
    const page = await open();
    await page.locator('mark.noted').waitFor();
    await select(page, 'Harbour');
    await page.keyboard.type('Coastguard');
    await isSoon('the passage is told anew', async () => (await notes())[0]?.anchor?.prefix.includes('Tern') === true);
    await page.evaluate(
      `editor.commands.insertContentAt(0, { type: 'paragraph', content: [{ type: 'text', text: 'New.' }] })`,
    );
    await isSoon('its block is told', async () => (await notes())[0]?.anchor?.block === 2);
    await page.getByRole('button', { name: 'Show in the text: publish the log' }).click();
    assert.equal(await page.evaluate('getSelection().toString()'), 'publish the log');
    await page.keyboard.press('Delete');
    await page.getByText('This passage is no longer in the text.').waitFor();
    assert.equal(await page.locator('mark.noted').count(), 0);
    await page.keyboard.press('Control+z');
    await page.locator('mark.noted').waitFor();
    assert.equal((await notes())[0]?.anchor?.exact, 'publish the log');
  });

  test('are told of their new place by nobody while another has the story', async () => {
    const { anchor } = await leave(orla, 'Check', anchorOf('publish the log', 1));
    await orla.expect(200, 'PUT', `/stories/${id}/holder`, {});
    const page = await open();
    await page.locator('mark.noted').waitFor();
    await page.evaluate(
      `editor.commands.insertContentAt(0, { type: 'paragraph', content: [{ type: 'text', text: 'New.' }] })`,
    );
    await page.waitForTimeout(3_000);
    assert.deepEqual((await notes())[0]?.anchor, anchor);
  });

  test('are found by a click in the text, answered, changed, resolved, opened again and deleted', async () => {
    await leave(orla, 'Whose radar?', anchorOf('radar'));
    await leave(teo, 'Name the shp', anchorOf('Avocet', 1));
    const page = await open();
    await page.locator('mark.noted', { hasText: 'radar' }).click();
    const asked = page.locator('.note[aria-current]');
    await asked.getByText('Whose radar?').waitFor();
    assert.equal(await asked.getByRole('button', { name: /^Edit/ }).count(), 0);
    await asked.getByRole('button', { name: /^Answer/ }).click();
    await page.keyboard.type('The harbour’s.');
    await asked.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText('Answered.').waitFor();
    await asked.locator('.note-answers').getByText('The harbour’s.').waitFor();
    assert.match(String(await page.evaluate('document.activeElement.getAttribute("aria-label")')), /^Answer: Orla/);

    const own = page.locator('.note', { hasText: 'Name the sh' });
    await own.getByRole('button', { name: /^Edit/ }).click();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Name the ship');
    await own.getByRole('button', { name: 'Save' }).click();
    await own.getByText('Name the ship').waitFor();
    await own.getByRole('button', { name: /^Delete/ }).click();
    await own.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('The note is deleted.').waitFor();

    await asked.getByRole('button', { name: /^Resolve/ }).click();
    await page.getByText('No open notes.').waitFor();
    assert.equal(await page.locator('mark.noted').count(), 0);
    await page.getByText('Resolved 1').click();
    await page.getByRole('button', { name: /^Open again/ }).click();
    await page.locator('mark.noted', { hasText: 'radar' }).waitFor();
    assert.deepEqual(
      (await notes()).map(({ text, resolved, answers }) => [text, resolved, answers.length]),
      [['Whose radar?', null, 1]],
    );
  });

  test('that a colleague resolves or deletes keep what is being typed into them', async () => {
    const note = await leave(orla, 'Whose radar?');
    const page = await open();
    await page.getByRole('button', { name: /^Answer/ }).click();
    await page.keyboard.type('The harbour’s, I think');
    await orla.expect(200, 'PATCH', `/stories/${id}/notes/${note.id}`, { isResolved: true });
    await leave(orla, 'Another');
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await page.getByText('Another').waitFor();
    const typed = page.getByRole('textbox', { name: 'Your answer' });
    assert.equal(await typed.inputValue(), 'The harbour’s, I think');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Resolved 1').waitFor();
    assert.deepEqual(
      (await notes()).map(({ answers }) => answers.map(({ text }) => text)),
      [['The harbour’s, I think'], []],
    );
  });

  test('are marked in the text and nowhere in the document', async () => {
    await leave(orla, 'Check', anchorOf('radar'));
    const page = await open();
    await page.locator('mark.noted').waitFor();
    await field(page).waitFor();
    assert.doesNotMatch(JSON.stringify(await page.evaluate('editor.getJSON()')), /noted|Check/);
  });

  test('have nothing that axe finds and nothing too wide, light and dark', async () => {
    const note = await leave(orla, 'Whose radar is this? '.repeat(20), anchorOf('radar'));
    await teo.expect(201, 'POST', `/stories/${id}/notes/${note.id}/answers`, {
      text: 'https://example.org/'.repeat(9),
    });
    await leave(teo, 'Hold it.');
    await leave(teo, 'Cut?', {
      ...anchorOf('radar'),
      exact: 'the harbour master resigned',
      prefix: 'x',
      suffix: 'y',
    });
    const done = await leave(teo, 'Done', anchorOf('ferry'));
    await teo.expect(200, 'PATCH', `/stories/${id}/notes/${done.id}`, { isResolved: true });
    const page = await open();
    await page.locator('mark.noted').waitFor();
    await page.getByText('Resolved 1').click();
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, `notes at ${width}`, width)));
    await page.locator('mark.noted').click();
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await select(page, 'nine knots');
    await page.getByRole('button', { name: 'Note on the selected words' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Nothing is written yet.').waitFor();
    for (const width of [390, 1280]) found.push(...(await violations(page, `writing at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});
