import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../test/support/browser.ts';
import { buildDesk } from '../test/support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../test/support/desk.ts';
import { begin } from '../test/support/desk-stories.ts';
import { noisyPicture } from '../test/support/made-pictures.ts';
import type { Figure } from './figure.ts';

const paragraphs = 200;
const wordsEach = 50;
const pictures = 40;
const keys = 300;
/** Milliseconds between two keys: about 200 words a minute, faster than people write. */
const pause = 60;

/**
 * From a key to the picture of the screen that shows its letter, in a long story with many pictures, by the browser's own
 * trace (Event Timing: https://www.w3.org/TR/event-timing/). Beside it the same keys in as much text that is nothing but
 * an editable element.
 */
export async function benchTyping(): Promise<readonly Figure[]> {
  await buildDesk();
  const desk = await openDesk();
  const browser = await openBrowser();
  try {
    const base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const editor = await desk.signedIn('editor');
    const story = await openLongStory(browser, { desk, editor, base });
    const inStory = await typingTimes(story);
    const bare = await typingTimes(await openBare(browser));
    return [
      {
        what: `key to paint, ${(paragraphs * wordsEach).toLocaleString('en')} words and ${pictures} pictures, 95th percentile`,
        figure: `${at(inStory, 0.95)} ms`,
        beside: `median ${at(inStory, 0.5)} ms, longest ${at(inStory, 1)} ms of ${inStory.length} keys; bare editable text ${at(bare, 0.95)} ms`,
        budget: '50 ms',
      },
    ];
  } finally {
    await browser.close();
    await desk.close();
  }
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
}

const sentence = Array.from({ length: wordsEach }, (_, index) => ['ferry', 'harbour', 'inquiry', 'tide'][index % 4]);
const textOf = (number: number) => `${number} ${sentence.slice(1).join(' ')}.`;

interface Newsroom {
  readonly desk: TestDesk;
  readonly editor: DeskBrowser;
  readonly base: string;
}

async function openLongStory(browser: Browser, { desk, editor, base }: Newsroom): Promise<Page> {
  const content: object[] = [];
  for (let n = 0; n < paragraphs; n += 1) {
    content.push({ type: 'paragraph', content: [{ type: 'text', text: textOf(n) }] });
    if (n % (paragraphs / pictures) === 0)
      content.push({ type: 'figure', attrs: { picture: await upload(desk, editor, n), alt: null } });
  }
  const { line } = await begin(editor, { document: { type: 'doc', content: content as never } });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = editor.cookie().split('=');
  await context.addCookies([{ name, value, url: base }]);
  const page = await context.newPage();
  await page.goto(`${base}/desk/stories/${line.id}`);
  await page
    .locator('.in-text img')
    .nth(pictures - 1)
    .waitFor({ state: 'attached' });
  const middle = page.locator('.prose p', { hasText: new RegExp(`^${paragraphs / 2} `) });
  await middle.click();
  await page.keyboard.press('End');
  return page;
}

async function upload(desk: TestDesk, editor: DeskBrowser, number: number): Promise<string> {
  const payload = await noisyPicture(640 + number, 400)
    .jpeg()
    .toBuffer();
  const answer = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/desk/pictures?name=${number}.jpg`,
    headers: { cookie: editor.cookie(), origin: 'http://news.test', 'content-type': 'image/jpeg' },
    payload,
  });
  return answer.json<{ id: string }>().id;
}

async function openBare(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const text = Array.from({ length: paragraphs }, (_, n) => `<p>${textOf(n)}</p>`).join('');
  await page.setContent(`<div contenteditable="true" style="max-width: 41rem; font: 18px/1.6 serif">${text}</div>`);
  await page
    .locator('p')
    .nth(paragraphs / 2)
    .click();
  await page.keyboard.press('End');
  return page;
}

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly data?: { readonly type?: string; readonly duration?: number } };
}

/** Types, and gives the milliseconds from each key to the next picture of the screen. */
async function typingTimes(page: Page): Promise<readonly number[]> {
  const trace = await page.context().newCDPSession(page);
  // The pictures have come and are drawn; what is measured is typing.
  await page.waitForTimeout(3_000);
  const events = await traced(trace, async () => {
    for (let n = 0; n < keys; n += 1) await page.keyboard.type(n % 6 === 5 ? ' ' : 'a', { delay: pause });
    await page.waitForTimeout(500);
  });
  return events.flatMap(({ name, args }) =>
    name === 'EventTiming' && args.data?.type === 'keypress' && args.data.duration ? [args.data.duration] : [],
  );
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  return events;
}
