import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findOrCreateSection, findOrCreateTopic } from '../../src/stories/stories.ts';
import type { DeskBrowser, TestDesk } from '../support/desk.ts';
import { noon, published } from '../support/stories.ts';
import { violations } from './axe-violations.ts';
import { deskInBrowser } from './desk-in-browser.ts';

describe('the newsroom’s own matters at the desk, in a browser', () => {
  const on = deskInBrowser();
  let desk: TestDesk;
  let ivo: DeskBrowser;
  let base = '';
  beforeEach(async () => {
    desk = on.desk();
    base = on.base();
    ivo = await desk.signedIn('admin', 'Ivo Reeve');
    const { db } = desk.database;
    const { id: sectionId } = await findOrCreateSection(db, { name: 'Harbour' });
    await findOrCreateSection(db, { name: 'Courts' });
    const topic = await findOrCreateTopic(db, { name: 'The sea wall' }, noon);
    await published(db, { headline: 'Ferry in fog', sectionId, topicIds: [topic.id] });
  });
  const read = async (url: string) => (await desk.app.inject({ url })).body;
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await on.pageOf(ivo, { viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(`${base}/desk/${path}`);
    return page;
  }
  const preview = (page: Page) => page.frameLocator('.preview iframe');
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('the name is seen before it is saved, and by readers after; a name that cannot be stays in its field', async () => {
    const page = await open('settings');
    await preview(page).getByRole('heading', { name: 'A newsroom of one’s own' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('The Harbour Post');
    await preview(page).getByRole('heading', { name: 'The Harbour Post' }).waitFor();
    assert.doesNotMatch(await read('/'), /The Harbour Post/);
    await page.getByLabel('Country', { exact: true }).fill('Ruritania');
    await page.getByLabel('First issue').fill('soon');
    await save(page);
    await page.getByRole('alert').getByText('2 things need another look').waitFor();
    assert.equal(await page.locator('[name="address.country"]').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'The Harbour Post');
    await page.getByLabel('Country', { exact: true }).fill('GB');
    await page.getByLabel('First issue').fill('1887');
    await save(page);
    await page.locator('.brand', { hasText: 'The Harbour Post' }).waitFor();
    assert.match(await read('/'), /The Harbour Post/);
    // What is saved can be left without a question, and what is not cannot.
    await page.getByRole('link', { name: 'Navigation', exact: true }).click();
    await page.getByText('Under the masthead, in order').waitFor();
    await page.getByRole('link', { name: 'Language and time' }).click();
    await page.getByLabel('Time zone').fill('Mars');
    await page.getByText('There is no such zone.').waitFor();
    await page.getByRole('link', { name: 'Colours', exact: true }).click();
    await page.getByRole('button', { name: 'Stay' }).click();
    assert.equal(await page.getByLabel('Time zone').inputValue(), 'Mars');
    await page.getByLabel('Time zone').fill('Europe/Kyiv');
    await page.getByLabel('Language and direction').fill('ar');
    await page.getByText('written from right to left').waitFor();
    await preview(page).locator('html[dir=rtl]').waitFor();
    const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await save(page);
    assert.equal((await answered).status(), 200);
    assert.match(await read('/'), /<html lang="ar" dir="rtl">/);
  });

  test('a colour is told of before it is refused, and the nearest that can be read is offered', async () => {
    const page = await open('settings?part=colours');
    const accent = page.getByLabel('Accent on light paper', { exact: true });
    await accent.fill('#e0a030');
    await page.getByText('Contrast only 2.07').waitFor();
    await save(page);
    await page.locator('[name="colours.accent"][aria-invalid=true]').waitFor();
    assert.equal(await accent.inputValue(), '#e0a030');
    await page.getByRole('button', { name: /^Take #/ }).click();
    await page.getByText('it can be read').waitFor();
    assert.equal(await page.locator('[name="colours.accent"][aria-invalid=true]').count(), 0);
    const taken = await accent.inputValue();
    const colourOf = () =>
      preview(page)
        .locator('.kicker, .card-kicker, a')
        .first()
        .evaluate('getComputedStyle(document.documentElement).getPropertyValue("--accent")')
        // The page in the frame is just being replaced by the next.
        .catch(() => null);
    const untilColour = async (isRight: (colour: unknown) => boolean) => {
      for (let n = 0; n < 200; n += 1) {
        const colour = await colourOf();
        if (colour !== null && isRight(colour)) return;
        await page.waitForTimeout(100);
      }
      assert.fail(`the page in the frame has ${await colourOf()}, ${taken} was taken`);
    };
    await untilColour((colour) => colour === taken);
    await page.getByLabel('Dark', { exact: true }).check();
    await untilColour((colour) => colour !== taken);
    await save(page);
    await page.getByText('Saved. Readers see it').waitFor();
    const [, sheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(await read('/')) ?? [];
    assert.match(await read(sheet), new RegExp(taken));
  });

  test('the navigation is put together by the keyboard', async () => {
    const page = await open('settings?part=navigation');
    await page.getByRole('button', { name: 'Choose them one by one' }).click();
    await page.getByLabel('Add to the navigation').selectOption({ label: 'The sea wall' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The sea wall is added at the end.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Move The sea wall up' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText('The sea wall is number 2 of 3 now.').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByText('The sea wall is number 1 of 3 now.').waitFor({ state: 'attached' });
    await page.getByLabel('Words for Courts').fill('The law');
    await page.getByRole('button', { name: 'Take Harbour out' }).click();
    await preview(page).locator('nav.sections').getByText('The law').waitFor();
    await save(page);
    await page.getByText('Saved. Readers see it').waitFor();
    assert.match(await read('/'), /class="sections"[\s\S]*Front page[\s\S]*The sea wall[\s\S]*The law[\s\S]*<\/nav>/);
    assert.doesNotMatch(/class="sections"[\s\S]*?<\/nav>/.exec(await read('/'))?.[0] ?? '', /Harbour/);
  });

  test('a section has another name, address and place, and one with nothing in it is removed', async () => {
    const page = await open('newsroom');
    await page.getByRole('button', { name: 'Change Harbour' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Courts');
    await dialog.getByLabel('Address').fill('the-port');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('There is a section called Courts already.').first().waitFor();
    assert.equal(await dialog.getByLabel('Address').inputValue(), 'the-port');
    await dialog.getByLabel('Name').fill('The port');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The port is saved.').waitFor();
    await page.getByText('1 published story · /section/the-port/').waitFor();
    assert.equal((await desk.app.inject({ url: '/section/harbour/' })).headers.location, '/section/the-port/');
    await page.getByRole('button', { name: 'Move Courts up' }).click();
    await page.getByText('Courts is number 1 of 2 now.').waitFor({ state: 'attached' });
    await page.locator('.arranged li').first().getByText('Courts', { exact: true }).waitFor();
    for (let n = 0; n < 100 && !/courts[\s\S]*the-port/.test(await read('/')); n += 1) await page.waitForTimeout(100);
    assert.match(await read('/'), /class="sections"[\s\S]*Courts[\s\S]*The port[\s\S]*<\/nav>/);
    await page.getByRole('button', { name: 'Change Courts' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Courts is removed.').waitFor();
    assert.doesNotMatch(await read('/'), /\/section\/courts\//);
  });

  test('a standing page is made, seen before it is saved, moved and removed', async () => {
    const page = await open('newsroom/new-page');
    await save(page);
    await page.getByText('Give an address in Latin letters').first().waitFor();
    await page.getByLabel('Title').fill('Who we are');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('We print what we know.');
    await preview(page).getByText('We print what we know.').waitFor();
    await save(page);
    await page.getByRole('heading', { level: 1, name: 'Who we are' }).waitFor();
    assert.match(await read('/about/who-we-are/'), /We print what we know\./);
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('And how we know it.');
    await page.getByLabel('Address').fill('about-us');
    await save(page);
    await page.waitForURL(/pages\/about-us$/);
    assert.match(await read('/about/about-us/'), /And how we know it\./);
    assert.equal((await desk.app.inject({ url: '/about/who-we-are/' })).headers.location, '/about/about-us/');
    await page.getByRole('button', { name: 'Remove this page' }).click();
    await page.getByRole('button', { name: 'Remove this page' }).click();
    await page.getByText('Who we are is removed.').waitFor();
    assert.equal((await desk.app.inject({ url: '/about/about-us/' })).statusCode, 404);
  });

  test('a page that holds more than paragraphs keeps all of it', async () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who owns us' }] };
    const document = { type: 'doc', content: [heading] };
    await ivo.expect(200, 'PUT', '/pages/owners', { title: 'Owners', position: null, document });
    const page = await open('newsroom/pages/owners');
    await page.getByLabel('Title').fill('Our owners');
    await save(page);
    await page.getByText('Our owners is saved.').waitFor();
    assert.match(await read('/about/owners/'), /Our owners[\s\S]*<h2[^>]*>Who owns us/);
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    const found: string[] = [];
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await open('settings', { bypassCSP: true });
    const look = async (kind: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${kind} at ${width}`, width)));
    };
    for (const part of ['masthead', 'navigation', 'language', 'colours', 'policies', 'machines']) {
      await page.goto(`${base}/desk/settings?part=${part}`);
      await page
        .locator(part === 'machines' ? '.preview-file' : '.preview iframe')
        .first()
        .waitFor();
      if (part === 'navigation') await page.getByRole('button', { name: 'Choose them one by one' }).click();
      await look(part);
    }
    for (const part of ['sections', 'bylines', 'pages']) {
      await page.goto(`${base}/desk/newsroom?part=${part}`);
      await page.locator('.newsroom-screen .about').waitFor();
      await look(part);
    }
    await page.goto(`${base}/desk/newsroom`);
    await page.getByRole('button', { name: 'Change Courts' }).click();
    await look('a section');
    await page.goto(`${base}/desk/newsroom/new-page`);
    await page.locator('.preview').waitFor();
    await look('a page');
    assert.deepEqual(found, []);
  });
});
