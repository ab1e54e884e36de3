import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { buildEditorPage, openEditorPage } from '../support/editor-page.ts';
import { violations } from './axe-violations.ts';

const folder = new URL('../fixtures/paste/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.clip') ? [file.slice(0, -5)] : []));
const clip = (name: string) => readFileSync(new URL(`${name}.clip`, folder), 'utf8');
const expectation = (name: string) => readFileSync(new URL(`${name}.txt`, folder), 'utf8');

const allowed = 'default dateline-paste ProseMirrorClipboard';

/** Gives the editor a paste event with these kinds of data, as a browser does. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(${JSON.stringify(data)})) clipboardData.setData(type, text);
    editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);

const written = (page: Page) => page.evaluate('editor.getText({ blockSeparator: "|" })') as Promise<string>;
const html = (page: Page) => page.evaluate('editor.view.dom.innerHTML') as Promise<string>;

/** Opens the bar with the cursor at the beginning of the text. */
async function openFind(page: Page): Promise<void> {
  await page.evaluate('editor.commands.setTextSelection(1); openFind()');
  await page.locator('input:focus').waitFor();
}

describe('the parts of the story’s editor, in a browser', () => {
  const browser = aBrowser();
  let files: Awaited<ReturnType<typeof buildEditorPage>>;
  let context: BrowserContext;
  before(async () => {
    files = await buildEditorPage();
  });
  afterEach(() => context.close());

  async function openPage(options: Partial<Parameters<typeof openEditorPage>[2]> = {}): Promise<Page> {
    context = await browser().newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await openEditorPage(page, files, { language: 'en-GB', trustedTypes: allowed, defaultThrows: true, ...options });
    return page;
  }

  test('every kind of clipboard comes in with all of its words, and asks for nothing from elsewhere', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const name of names) {
      const [head = '', outline = ''] = expectation(name).split(/^---\n/m);
      const language = /language: (\S+)/.exec(head)?.[1] ?? 'en';
      await page.evaluate(
        `document.documentElement.lang = ${JSON.stringify(language)}; editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph' }] })`,
      );
      await paste(page, { 'text/html': clip(name), 'text/plain': 'not this' });
      // Letters alone: the signs by which an outline says what a line is are none.
      const letters = (text: string) => text.replaceAll(/^\s*\[https?:\S+\] .*$|\(\d+x\d+\)|[^\p{L}\p{M}]/gmu, '');
      const inEditor = (await page.evaluate(
        `editor.state.doc.textBetween(0, editor.state.doc.content.size, '\\n', '\\n')`,
      )) as string;
      assert.equal(letters(inEditor), letters(outline), name);
      const cleaned = (await page.evaluate(
        `clean(${JSON.stringify(clip(name))}, ${JSON.stringify(language)}).html`,
      )) as string;
      const again = (await page.evaluate(
        `clean(${JSON.stringify(cleaned)}, ${JSON.stringify(language)}).html`,
      )) as string;
      assert.equal(again, cleaned, name);
      assert.doesNotMatch(await html(page), /<img (?!class="ProseMirror-separator")| style=| class="Mso/, name);
    }
    assert.deepEqual(asked, []);
    assert.match(JSON.stringify(await page.evaluate('pictures')), /img\.saltby\.example\/pier\.jpg/);
  });

  test('words of one line go in among those that are there, and text without form becomes paragraphs', async () => {
    const page = await openPage();
    await page.getByRole('textbox', { name: 'Text' }).pressSequentially('The is shut.');
    await page.evaluate('editor.commands.setTextSelection(5)');
    await paste(page, { 'text/plain': 'pier ' });
    assert.equal(await written(page), 'The pier is shut.');
    await paste(page, { 'text/plain': 'One.\n\n- two\n- three\n\nFour' });
    assert.match(await html(page), /<ul><li><p>two<\/p><\/li><li><p>three<\/p><\/li><\/ul>/);
    await page.evaluate('editor.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] })');
    await page.getByRole('textbox', { name: 'Text' }).pressSequentially('The is shut.');
    await page.evaluate('editor.commands.setTextSelection(5)');
    await paste(page, {
      'text/html': '<!--StartFragment--><b>old</b><span>&nbsp;</span><!--EndFragment-->\n',
      'text/plain': 'old ',
    });
    await paste(page, { 'text/html': '<i>long</i>', 'text/plain': 'long ' });
    assert.equal(await written(page), 'The old long is shut.');
    await page.evaluate('editor.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] })');
    await paste(page, { 'text/html': '<b>old</b> <i>pier</i>' });
    assert.equal(await html(page), '<p><strong>old</strong> <em>pier</em></p>');
  });

  test('what was copied in the editor is pasted as it was, its picture too', async () => {
    const page = await openPage();
    const story = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'one' }] },
        { type: 'figure', attrs: { picture: 'p1', alt: 'A boat' } },
      ],
    };
    await page.evaluate(`editor.commands.setContent(${JSON.stringify(story)})`);
    const copied = (await page.evaluate(`(() => {
      editor.commands.selectAll();
      return editor.view.serializeForClipboard(editor.state.selection.content()).dom.innerHTML;
    })()`)) as string;
    await page.evaluate('editor.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] })');
    await paste(page, { 'text/html': copied });
    assert.match(await html(page), /^<p>one<\/p><figure[^>]* data-picture="p1"/);

    await page.evaluate('editor.commands.setContent({ type: "doc", content: [{ type: "paragraph" }] })');
    const others =
      '<div class="x" data-pm-slice="1 1 []"><div>two</div>three<table><tr><td>four</td><td>five</td></tr></table></div>';
    await paste(page, { 'text/html': others });
    assert.match(await html(page), /^<p>two<\/p><p>three<\/p><table>/);
  });

  test('a default policy that says null to HTML makes ProseMirror paste nothing, without a word', async () => {
    const page = await openPage({ defaultThrows: false });
    await paste(page, { 'text/html': '<p>The pier</p>' });
    assert.equal(await written(page), '');
  });

  test('punctuation follows the language, and Backspace gives back what was typed', async () => {
    const page = await openPage({ language: 'de' });
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.pressSequentially('"Ja" -- sagte sie...');
    assert.equal(await written(page), '„Ja“ – sagte sie…');
    await page.keyboard.press('Backspace');
    assert.equal(await written(page), '„Ja“ – sagte sie...');
    await page.keyboard.press('Backspace');
    assert.equal(await written(page), '„Ja“ – sagte sie..');
  });

  test('finds, replaces and leads back to the text, by keys alone', async () => {
    const page = await openPage();
    await page.getByRole('textbox', { name: 'Text' }).pressSequentially("A pier. It's a pier.");
    await page.keyboard.press('Enter');
    await page.keyboard.type('No pier-head.');
    await openFind(page);
    await page.keyboard.type("it's a");
    await page.getByRole('status').getByText('1 of 1').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('pier');
    await page.getByRole('status').getByText('1 of 3').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('2 of 3').waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('status').getByText('1 of 3').waitFor();
    await page.getByRole('textbox', { name: 'Replace with' }).fill('quay');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('1 of 2').waitFor();
    await page.getByRole('button', { name: 'Replace all' }).press('Enter');
    await page.getByRole('status').getByText('2 replaced').waitFor();
    assert.equal(await written(page), 'A quay. It’s a quay.|No quay-head.');
    await page.getByRole('textbox', { name: 'Find in the text' }).fill('ferry');
    await page.getByRole('status').getByText('Not found').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    await page.keyboard.type('So: ');
    assert.match(await written(page), /So: /);
    assert.equal(await page.locator('.find-match, .find-current').count(), 0);
  });

  test('the find bar is clear to everybody at any width, light and dark', async () => {
    const page = await openPage();
    await page.getByRole('textbox', { name: 'Text' }).pressSequentially('A pier and a pier.');
    await openFind(page);
    await page.keyboard.type('pier');
    await page.getByRole('status').getByText('1 of 2').waitFor();
    for (const width of [1280, 390]) {
      assert.deepEqual(await violations(page, `the find bar at ${width}`, width), []);
      const least = width === 390 ? 44 : 24;
      for (const control of await page.getByRole('search').getByRole('button').all())
        assert.ok(((await control.boundingBox())?.height ?? 0) >= least, `${width}: ${await control.innerHTML()}`);
    }
  });
});
