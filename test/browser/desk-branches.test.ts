import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DeskStory, Revisions, SavedRevision } from '../../src/stories/desk-shapes.ts';
import { plainText } from '../../src/stories/stories.ts';
import type { DeskBrowser, TestDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { paragraphs } from '../support/stories.ts';
import { violations } from './axe-violations.ts';
import { deskInBrowser } from './desk-in-browser.ts';

const ferry = 'The ferry was an hour late on Tuesday morning.';
const crew = 'Its crew said nothing about the reason.';
const owner = 'The owner promised an inquiry into the delay.';

describe('a branch beside a story, in a browser', () => {
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
  const textOf = async (id: string) => (await read(id)).fields.document.content?.map(plainText);

  /** Orla writes, Teo takes the story over and saves, and what Orla saves then is a branch. */
  async function takenOver(): Promise<{ readonly story: DeskStory; readonly branch: SavedRevision }> {
    const story = await begin(orla, { headline: 'Ferry late', document: paragraphs(ferry, crew, owner) });
    const { id } = story.line;
    await orla.expect(200, 'PUT', `/stories/${id}/holder`, {});
    await teo.expect(200, 'PUT', `/stories/${id}/holder`, { takeOver: true });
    await save(teo, story, story.revisionId, {
      headline: 'Ferry two hours late',
      document: paragraphs(ferry.replace('an hour', 'two hours'), crew, owner),
    });
    const branch = await save(orla, story, story.revisionId, {
      headline: 'Ferry an hour and a half late',
      document: paragraphs(ferry.replace('an hour', 'an hour and a half'), crew, `${owner} It begins in May.`),
    });
    assert.ok(branch.isBranch);
    return { story, branch };
  }

  async function openMerge(page: Page, id: string) {
    await page.goto(`${base}/desk/stories/${id}`);
    await page.getByText('Words by Orla Wintergill, saved beside the story at').waitFor();
    await page.getByRole('button', { name: 'Compare and merge the words by Orla Wintergill' }).click();
    await page.getByText('Both began with revision 1.').waitFor();
    return page.getByRole('dialog');
  }

  test('merges what two people wrote, as one of them chooses, and loses no word of either', async () => {
    const { story, branch } = await takenOver();
    const { id } = story.line;
    const page = await openPage();
    const dialog = await openMerge(page, id);

    await dialog.getByRole('button', { name: 'Show the result' }).click();
    await dialog.getByText('2 places are not decided yet').waitFor();
    await dialog.getByRole('button', { name: 'Headline' }).click();
    await dialog.getByRole('group', { name: 'Headline' }).getByRole('radio', { name: 'The story’s' }).check();
    const first = dialog.getByRole('group', { name: 'Place 1 of 2 in the text' });
    await first.getByRole('radio', { name: 'Both' }).check();
    const second = dialog.getByRole('group', { name: 'Place 2 of 2 in the text' });
    await second.getByText('Only Orla Wintergill changed this: it is taken.').waitFor();
    await second.getByText('Decide otherwise').click();
    await second.getByRole('radio', { name: 'The story’s' }).check();
    await second.getByText('it is decided otherwise here').waitFor();
    await second.getByRole('radio', { name: 'Orla Wintergill’s' }).check();

    // Whoever closes the window finds the choices again.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Compare and merge the words by Orla Wintergill' }).click();
    await first.waitFor();
    assert.ok(await first.getByRole('radio', { name: 'Both' }).isChecked());

    await dialog.getByRole('button', { name: 'Show the result' }).click();
    await dialog.getByRole('heading', { name: 'The result' }).waitFor();
    await dialog.getByText('It begins in May.').waitFor();
    await dialog.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText('The branch is merged').waitFor();
    assert.deepEqual(await textOf(id), [
      ferry.replace('an hour', 'two hours'),
      ferry.replace('an hour', 'an hour and a half'),
      crew,
      `${owner} It begins in May.`,
    ]);
    const after = await read(id);
    assert.deepEqual([after.line.headline, after.branches.length], ['Ferry two hours late', 0]);
    const { revisions } = await teo.expect<Revisions>(200, 'GET', `/stories/${id}/revisions`);
    assert.equal(revisions.find((revision) => revision.id === branch.revisionId)?.closed, 'merged');
    assert.equal(revisions[0]?.note, `Merged with Orla Wintergill’s branch (revision ${String(branch.number)})`);
    assert.equal(await page.getByRole('button', { name: 'Compare and merge' }).count(), 0);
  });

  test('compares again where the story was saved meanwhile, and overwrites nothing', async () => {
    const { story } = await takenOver();
    const { id } = story.line;
    const page = await openPage();
    const dialog = await openMerge(page, id);
    // By keyboard alone: the summary leads to each place that is open, and arrows choose there.
    await dialog.getByRole('button', { name: 'Show the result' }).press('Enter');
    await dialog.getByRole('alert').getByRole('button', { name: 'Headline' }).press('Enter');
    await page.keyboard.press('Space');
    const first = dialog.getByRole('group', { name: 'Place 1 of' });
    await dialog.getByRole('alert').getByRole('button', { name: 'Place 1 of 2' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    assert.ok(await first.getByRole('radio', { name: 'Orla Wintergill’s' }).isChecked());
    await dialog.getByRole('button', { name: 'Show the result' }).press('Enter');
    await dialog.getByRole('button', { name: 'Keep this' }).waitFor();
    const now = await read(id);
    const document = paragraphs(ferry.replace('an hour', 'two hours'), `${crew} Nobody asked.`, owner);
    await save(teo, now, now.revisionId, { document, note: 'Meanwhile' });
    await dialog.getByRole('button', { name: 'Keep this' }).click();
    await dialog.getByText('Teo Sandvoss has saved the story meanwhile.').waitFor();
    assert.ok(await first.getByRole('radio', { name: 'Orla Wintergill’s' }).isChecked());
    await dialog.getByRole('button', { name: 'Show the result' }).click();
    await dialog.getByText('Nobody asked.').waitFor();
    await dialog.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText('The branch is merged').waitFor();
    assert.deepEqual(await textOf(id), [
      ferry.replace('an hour', 'an hour and a half'),
      `${crew} Nobody asked.`,
      `${owner} It begins in May.`,
    ]);
  });

  test('keeps what is written in a branch while somebody merges it', async () => {
    const { story, branch } = await takenOver();
    const { id } = story.line;
    const page = await openPage();
    const dialog = await openMerge(page, id);
    const more = await save(orla, story, branch.revisionId, { headline: 'Ferry late, crew silent' });
    await dialog.getByRole('button', { name: 'Keep both texts' }).click();
    await dialog.getByText('Orla Wintergill has gone on writing in it').waitFor();
    const now = await read(id);
    assert.deepEqual([now.line.headline, now.branches[0]?.id], ['Ferry two hours late', more.revisionId]);
  });

  test('keeps both texts whole, or closes a branch that is not needed', async () => {
    const { story } = await takenOver();
    const { id } = story.line;
    const page = await openPage();
    const dialog = await openMerge(page, id);
    await dialog.getByRole('button', { name: 'Keep both texts' }).click();
    await page.getByText('The branch is merged').waitFor();
    const text = await textOf(id);
    assert.deepEqual(
      [text?.length, text?.[0], text?.at(-1)],
      [7, ferry.replace('an hour', 'two hours'), `${owner} It begins in May.`],
    );

    await save(orla, story, story.revisionId, { headline: 'Once more' });
    await page.reload();
    await openMerge(page, id);
    await dialog.getByRole('button', { name: 'Not needed' }).click();
    await dialog.getByRole('button', { name: 'Not needed' }).click();
    await page.getByText('The branch waits no more').waitFor();
    assert.deepEqual([(await read(id)).branches.length, (await textOf(id))?.length], [0, 7]);
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    const { story } = await takenOver();
    const { id } = story.line;
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await openPage({ bypassCSP: true });
    const found: string[] = [];
    const dialog = await openMerge(page, id);
    await dialog.getByRole('button', { name: 'Show the result' }).click();
    await dialog.getByText('2 places are not decided yet').waitFor();
    for (const width of [390, 1280]) found.push(...(await violations(page, `merging at ${width}`, width)));
    await dialog.getByRole('group', { name: 'Headline' }).getByRole('radio', { name: 'The story’s' }).check();
    await dialog.getByRole('group', { name: 'Place 1 of' }).getByRole('radio', { name: 'Both' }).check();
    await dialog.getByRole('button', { name: 'Show the result' }).click();
    await dialog.getByRole('heading', { name: 'The result' }).waitFor();
    for (const width of [390, 1280]) found.push(...(await violations(page, `the result at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});
