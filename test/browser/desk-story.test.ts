import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { DeskStories, DeskStory } from '../../src/stories/desk-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { violations } from './axe-violations.ts';

describe('a story at the desk, in a browser', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let teo: DeskBrowser;
  let base = '';
  let context: BrowserContext;
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
  });
  afterEach(async () => {
    await context.close();
    await desk.close();
  });

  async function openPage(options: Parameters<ReturnType<typeof browser>['newContext']>[0] = {}): Promise<Page> {
    context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    const [name = '', value = ''] = teo.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  async function begin(page: Page, headline: string): Promise<string> {
    await page.goto(`${base}/desk/`);
    await page.getByRole('button', { name: 'New story' }).first().click();
    await page.getByRole('textbox', { name: 'Headline', exact: true }).fill(headline);
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill('The ferry was an hour late.\n\nNobody said why.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    const { stories } = await teo.expect<DeskStories>(200, 'GET', '/stories');
    return stories[0]?.id ?? '';
  }

  test('is begun, written, published, corrected and withdrawn, and readers see each of these', async () => {
    const page = await openPage();
    const id = await begin(page, 'Ferry an hour late');
    await page.getByRole('heading', { level: 1, name: 'Ferry an hour late' }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('The story is published.').waitFor();
    const { line } = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    const read = async () => (await desk.app.inject({ url: line.path ?? '/nowhere/' })).body;
    assert.match(await read(), /The ferry was an hour late\.[\s\S]*Nobody said why\./);

    await page.getByRole('button', { name: 'Correct …' }).click();
    await page.getByLabel('What was wrong').fill('It was two hours.');
    await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByText('stands with the story').waitFor();
    assert.match(await read(), /It was two hours\./);

    await page.getByRole('button', { name: 'More steps' }).click();
    await page.getByRole('button', { name: 'Withdraw …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('dialog').getByText('Say why it is withdrawn').first().waitFor();
    await page.getByRole('dialog').getByLabel('Reason').fill('It was another ferry.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('The story is withdrawn').waitFor();
    assert.match(await read(), /It was another ferry\./);
  });

  test('that somebody else has changed meanwhile keeps both, and says so', async () => {
    const page = await openPage();
    const id = await begin(page, 'First words');
    const { fields, revisionId } = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    const una = await desk.signedIn('reporter', 'Una Seal');
    await una.expect(200, 'PUT', `/stories/${id}`, {
      basedOn: revisionId,
      fields: { ...fields, headline: 'Una’s words' },
    });
    await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Teo’s words');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('kept beside it as a branch').waitFor();
    const story = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.equal(story.line.headline, 'Una’s words');
    assert.deepEqual(
      story.branches.map(({ headline }) => headline),
      ['Teo’s words'],
    );
  });

  test('takes back what was changed and saved', async () => {
    const page = await openPage();
    const id = await begin(page, 'There and back');
    await page.reload();
    const field = page.getByRole('textbox', { name: 'Text', exact: true });
    const before = await field.inputValue();
    for (const text of ['Other words.', before]) {
      await field.fill(text);
      const answered = page.waitForResponse((answer) => answer.request().method() === 'PUT');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      assert.equal((await answered).status(), 200);
      const { fields } = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
      assert.match(JSON.stringify(fields.document), new RegExp(text.split('\n', 1)[0] ?? ''));
    }
  });

  test('that plain text cannot hold is not offered as such', async () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Part one' }] };
    const fields = { headline: 'With parts', document: { type: 'doc', content: [heading] } };
    const { line } = await teo.expect<DeskStory>(201, 'POST', '/stories', { fields });
    const page = await openPage();
    await page.goto(`${base}/desk/stories/${line.id}`);
    await page.getByText('This text has headings').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Text', exact: true }).count(), 0);
    await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('With two parts');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    const after = await teo.expect<DeskStory>(200, 'GET', `/stories/${line.id}`);
    assert.deepEqual([after.fields.headline, after.fields.document.content?.[0]?.type], ['With two parts', 'heading']);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds and nothing too wide, ${colorScheme}`, async () => {
      // axe runs as a script of the page, which the desk's policy forbids.
      const page = await openPage({ colorScheme, bypassCSP: true });
      await begin(page, 'A headline of some length, which goes on over the end of a line on a phone');
      const found: string[] = [];
      for (const width of [390, 1280]) found.push(...(await violations(page, `story at ${width}`, width)));
      await page.getByRole('button', { name: 'Schedule …' }).click();
      for (const width of [390, 1280]) found.push(...(await violations(page, `schedule at ${width}`, width)));
      assert.deepEqual(found, []);
    });
  }
});
