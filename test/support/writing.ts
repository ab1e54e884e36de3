import assert from 'node:assert/strict';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { DeskStory } from '../../src/stories/desk-shapes.ts';
import type { DeskBrowser } from './desk.ts';

/** Opens a page of the desk in which this person is signed in. */
export async function openAs(context: BrowserContext, base: string, person: DeskBrowser, path: string): Promise<Page> {
  const [name = '', value = ''] = person.cookie().split('=');
  await context.addCookies([{ name, value, url: base }]);
  return openAt(context, `${base}/desk${path}`);
}

export async function openAt(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

/** The text of the story that a page shows. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}

/** Puts the cursor at the end of the text. */
export async function toTheEnd(page: Page): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press('Control+End');
}

/** Types numbered words, each once, and gives them. */
export async function typeWords(page: Page, name: string, numbers: readonly number[]): Promise<readonly string[]> {
  const words = numbers.map((number) => `${name}${String(number).padStart(3, '0')}`);
  for (const word of words) await page.keyboard.type(` ${word}`, { delay: 4 });
  return words;
}

/** Types numbered words at a person's pace until so many milliseconds have passed, and gives them. */
export async function typeFor(page: Page, name: string, milliseconds: number): Promise<readonly string[]> {
  const over = Date.now() + milliseconds;
  const words: string[] = [];
  while (Date.now() < over) {
    const word = `${name}${String(words.length + 101)}`;
    await page.keyboard.type(` ${word}`, { delay: 55 });
    words.push(word);
  }
  return words;
}

export function upTo(count: number, from = 1): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** The first `count` of a story's texts as anybody could find them: its newest words, and the branches that wait beside it. */
export async function everyText(person: Pick<DeskBrowser, 'expect'>, id: string): Promise<readonly string[]> {
  const { fields, branches } = await person.expect<DeskStory>(200, 'GET', `/stories/${id}`);
  const beside = await Promise.all(
    branches.map((branch) =>
      person.expect<{ fields: DeskStory['fields'] }>(200, 'GET', `/stories/${id}/revisions/${branch.id}`),
    ),
  );
  return [fields, ...beside.map((revision) => revision.fields)].map((one) => JSON.stringify(one.document));
}

/** Waits until every word is on the server, in the story or in a branch, each once in the text that has it. */
export async function assertFound(
  person: Pick<DeskBrowser, 'expect'>,
  id: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const until = Date.now() + 25_000;
  for (;;) {
    const texts = await everyText(person, id);
    const missing = words.filter((word) => !texts.some((text) => text.includes(word)));
    if (missing.length === 0) {
      for (const text of texts)
        for (const word of words) assert.ok(text.split(word).length <= 2, `${word} stands twice in one text`);
      return texts;
    }
    assert.ok(Date.now() < until, `not found after 25 seconds: ${missing.join(' ')}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

/** Pastes plain text into the text of the story. */
export function pasteText(page: Page, text: string): Promise<void> {
  return paste(page, { 'text/plain': text });
}

/** Pastes what another program has put on the clipboard. */
export function pasteHtml(page: Page, html: string): Promise<void> {
  return paste(page, { 'text/html': html, 'text/plain': html.replaceAll(/<[^>]*>/g, '') });
}

/** What runs in the page is given as text: this program does not have the names of a browser. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(${JSON.stringify(data)})) clipboardData.setData(type, text);
    document.querySelector('.prose [contenteditable]').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

/** Drops a picture's file on something, as from a folder beside the browser. */
export async function dropFile(page: Page, target: Locator, file: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(file.toString('base64'))}), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'picture.jpg', { type: 'image/jpeg' }));
    return data;
  })()`);
  const box = await target.boundingBox();
  const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 10 };
  await target.dispatchEvent('drop', { dataTransfer, ...at });
}
