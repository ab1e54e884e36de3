import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import type { DeskStory, Revisions } from '../../src/stories/desk-shapes.ts';
import { testBaseUrl } from '../support/app.ts';
import type { DeskBrowser, TestDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { plainPicture } from '../support/made-pictures.ts';
import { paragraphs } from '../support/stories.ts';
import { violations } from './axe-violations.ts';
import { deskInBrowser } from './desk-in-browser.ts';

const ferry = 'The ferry was an hour late on Tuesday morning.';
const crew = 'Its crew said nothing about the reason.';
const owner = 'The owner promised an inquiry into the delay.';

describe('a story’s history in a browser', () => {
  const on = deskInBrowser();
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let base = '';
  beforeEach(async () => {
    desk = on.desk();
    base = on.base();
    orla = await desk.signedIn('reporter', 'Orla Wintergill');
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
  });
  const openPage = (options: BrowserContextOptions = {}) => on.pageOf(teo, options);

  const read = (id: string) => teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);

  test('shows how any two revisions differ, and goes back to one by the keyboard alone', async () => {
    const story = await begin(teo, { headline: 'Ferry late', document: paragraphs(ferry, crew, owner) });
    const { id } = story.line;
    const topic = await teo.expect<{ id: string }>(200, 'POST', '/topics', { name: 'Harbour' });
    const two = await save(teo, story, story.revisionId, {
      topicIds: [topic.id],
      document: paragraphs(ferry.replace('an hour', 'two hours'), crew, owner),
      note: 'The harbour’s log',
    });
    await save(teo, story, two.revisionId, { headline: 'Ferry two hours late', note: 'Other headline' });
    const page = await openPage();
    await page.goto(`${base}/desk/stories/${id}`);
    await page.getByRole('tab', { name: /^Checklist/ }).focus();
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('ArrowRight');
    await page.getByText('Revision 3 against revision 2').waitFor();
    await page.getByRole('button', { name: /Revision 2/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Revision 2 against revision 1').waitFor();
    const shown = page.getByRole('region', { name: 'Revision 2 against revision 1' });
    assert.match((await shown.locator('del').allTextContents()).join(), /deleted: an hour end of deleted/);
    assert.match((await shown.locator('ins').allTextContents()).join(), /inserted: two hours end of inserted/);
    await shown.getByText('Harbour').waitFor();

    await page.getByRole('combobox', { name: 'Compared with' }).selectOption({ index: 1 });
    await page.getByText('Revision 2 against revision 3').waitFor();
    await page.getByRole('link', { name: 'Open wide' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'History: Ferry two hours late' }).waitFor();
    await page.getByText('Revision 2 against revision 3').waitFor();

    await page.getByRole('button', { name: /Revision 1/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Revision 1, the first').waitFor();
    await page.getByRole('button', { name: 'Restore …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Nothing is deleted').waitFor();
    await page.getByRole('button', { name: 'Restore', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The story is as it was in revision 1.').waitFor();
    const after = await read(id);
    assert.deepEqual([after.line.headline, after.fields.topicIds], ['Ferry late', []]);
    const { revisions } = await teo.expect<Revisions>(200, 'GET', `/stories/${id}/revisions`);
    assert.deepEqual(
      revisions.map(({ number, note }) => [number, note]),
      [
        [4, 'Revision 1 again'],
        [3, 'Other headline'],
        [2, 'The harbour’s log'],
        [1, null],
      ],
    );
  });

  test('names each field that changed, shows pictures, and tells a block that moved', async () => {
    const payload = await plainPicture(640, 480).jpeg().toBuffer();
    const taken = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/desk/pictures?name=quay.jpg',
      headers: { origin: testBaseUrl, 'content-type': 'image/jpeg', cookie: teo.cookie() },
      payload,
    });
    const picture = taken.json<{ id: string }>().id;
    const tag = await teo.expect<{ id: string }>(200, 'POST', '/tags', { name: 'fog' });
    const story = await begin(teo, { document: paragraphs(ferry, crew, owner) });
    const [one, two, three] = story.fields.document.content ?? [];
    assert.ok(one && two && three);
    const figure = { type: 'figure', attrs: { picture, alt: null }, content: [{ type: 'text', text: 'The quay.' }] };
    await save(teo, story, story.revisionId, {
      note: 'Much changed',
      document: { type: 'doc', content: [three, one, figure, two] },
      tagIds: [tag.id],
      leadPictureId: picture,
      indexChoice: 'noindex',
      dateline: { place: 'Merrow', date: null, agency: null },
    });
    const page = await openPage();
    await page.goto(`${base}/desk/stories/${story.line.id}/history`);
    const shown = page.getByRole('region', { name: 'Revision 2 against revision 1' });
    await shown.getByText('Picture inserted').waitFor();
    const [names, values] = [await shown.locator('dt').allTextContents(), await shown.locator('dd').allTextContents()];
    const said = new Map(names.map((name, index) => [name, values[index]?.replaceAll(/\s+/g, ' ').trim()]));
    assert.equal(said.get('Tags'), '[inserted: fog end of inserted]');
    assert.equal(said.get('Dateline'), '[inserted: Merrow end of inserted]');
    assert.equal(
      said.get('Search engines'),
      '[deleted: May list it end of deleted] [inserted: Are asked not to list it end of inserted]',
    );
    assert.match(said.get('Lead picture') ?? '', /Put in/);
    await shown.getByText('Moved here').waitFor();
    await shown.getByText(`Moved from here: “${owner}”`).waitFor();
    await shown.locator('img').first().scrollIntoViewIfNeeded();
    await page.waitForFunction("[...document.querySelectorAll('.thumbnail img')].every((img) => img.naturalWidth > 0)");
    assert.equal(await shown.locator('img').count(), 2);
  });

  test('restores nothing over the head of somebody who has the story open', async () => {
    const story = await begin(orla, { headline: 'Ferry late' });
    const { id } = story.line;
    await save(orla, story, story.revisionId, { headline: 'Ferry later', note: 'Later' });
    await orla.expect(200, 'PUT', `/stories/${id}/holder`, {});
    const page = await openPage();
    await page.goto(`${base}/desk/stories/${id}/history`);
    await page.getByRole('button', { name: /Revision 1/ }).click();
    await page.getByRole('button', { name: 'Restore …' }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Orla Wintergill has the story open. Take it over first').waitFor();
    assert.deepEqual([(await read(id)).line.headline, (await read(id)).line.branches], ['Ferry later', 0]);
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    const story = await begin(orla, { headline: 'Ferry late', document: paragraphs(ferry, crew, owner) });
    await save(teo, story, story.revisionId, { headline: 'Ferry two hours late' });
    await save(orla, story, story.revisionId, { document: paragraphs(crew, owner) });
    const { id } = story.line;
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await openPage({ bypassCSP: true });
    const found: string[] = [];
    await page.goto(`${base}/desk/stories/${id}/history`);
    await page.getByText('Revision 2 against revision 1').waitFor();
    for (const width of [390, 1280]) found.push(...(await violations(page, `history at ${width}`, width)));
    await page.getByRole('button', { name: /Revision 3/ }).click();
    await page.getByText('Revision 3 against revision 1').waitFor();
    found.push(...(await violations(page, 'a branch', 1280)));
    assert.deepEqual(found, []);
  });
});
