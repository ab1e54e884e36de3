import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { DeskStory, SavedRevision } from '../../src/stories/desk-shapes.ts';
import type { DeskBrowser, TestDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { violations } from './axe-violations.ts';
import { deskInBrowser } from './desk-in-browser.ts';

interface Focusable {
  readonly matches: (selector: string) => boolean;
}

describe('the steps of a story at the desk, in a browser', () => {
  const on = deskInBrowser();
  let desk: TestDesk;
  let teo: DeskBrowser;
  let una: DeskBrowser;
  let base = '';
  beforeEach(async () => {
    desk = on.desk();
    base = on.base();
    teo = await desk.signedIn('editor', 'Teo Sandvoss');
    una = await desk.signedIn('editor', 'Una Seal');
  });
  async function openAs(who: DeskBrowser, id: string, options: BrowserContextOptions = {}) {
    const page = await on.pageOf(who, options);
    await page.goto(`${base}/desk/stories/${id}`);
    await page.getByRole('tab', { name: /^Checklist/ }).waitFor();
    return page;
  }
  const wantApproval = async () => {
    const ada = await desk.signedIn('admin', 'Ada');
    await ada.expect(200, 'PATCH', '/settings', { values: { 'publishing.isApprovalNeeded': true } });
  };
  const whole = (id: string) => teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
  const read = async (path: string | null) => (await desk.app.inject({ url: path ?? '/nowhere/' })).body;
  const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
  /** Goes to a button with Tab alone and presses it, as somebody without a mouse does. */
  async function pressByKey(page: Page, name: string, within: Page | Locator = page): Promise<void> {
    const wanted = button(within, name);
    await wanted.waitFor();
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if (await wanted.evaluate((element) => (element as unknown as Focusable).matches(':focus'))) {
        await page.keyboard.press('Enter');
        return;
      }
      await page.keyboard.press('Tab');
    }
    assert.fail(`no way by Tab to ${name}`);
  }

  test('want a second pair of eyes, and stop at a hold until it is lifted', async () => {
    await wantApproval();
    const { line } = await begin(teo);
    const own = await openAs(teo, line.id);
    await own.getByText('Nobody but its author has approved').waitFor();
    assert.equal(await button(own, 'Approve …').count(), 0);
    // Its author hands it in, with a note.
    await button(own, 'Hand in …').click();
    await own.getByRole('dialog').getByLabel('Note').fill('Please look at the figures');
    await button(own.getByRole('dialog'), 'Hand in').click();
    await own.getByText('The story is in review.').waitFor();

    const other = await openAs(una, line.id);
    await button(other, 'More steps').click();
    await button(other, 'Approve …').click();
    await other.getByRole('dialog').getByText('Last saved by Teo Sandvoss').waitFor();
    await button(other.getByRole('dialog'), 'Approve').click();
    await other.getByText('Approved by Una Seal').waitFor();
    await button(other, 'More steps').click();
    await button(other, 'Legal hold …').click();
    await button(other.getByRole('dialog'), 'Legal hold').click();
    await other.getByRole('dialog').getByText('Say why the story is held').first().waitFor();
    await other.getByRole('dialog').getByLabel('Reason').fill('A letter from their solicitor');
    await button(other.getByRole('dialog'), 'Legal hold').click();
    await other.getByText('On legal hold, by Una Seal').waitFor();

    // Whoever looked before it was set is told who holds it, and why.
    await own.reload();
    await own.getByText(/Set by Una Seal on .*: “A letter from their solicitor”/).waitFor();
    assert.equal(await button(own, 'Publish').count(), 0);
    await button(own, 'See: Legal hold').click();
    await own.getByRole('dialog').getByText('A letter from their solicitor').waitFor();
    await button(own.getByRole('dialog'), 'Lift the hold').click();
    await own.getByText('The hold is lifted.', { exact: true }).waitFor();
    await button(own, 'Publish').click();
    await own.getByText('The story is published.').waitFor();
    assert.equal((await whole(line.id)).line.state, 'published');
  });

  test('a step that somebody has made impossible meanwhile says why, and what was typed stays', async () => {
    const { line } = await begin(teo);
    const page = await openAs(teo, line.id);
    await button(page, 'Schedule …').click();
    await una.expect(200, 'POST', `/stories/${line.id}/hold`, { reason: 'The court. Ask Una; she knows.' });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Date').fill('2027-02-03');
    await button(dialog, 'Schedule').click();
    await dialog
      .getByText(/Una Seal has put the story under legal hold .*“The court\. Ask Una; she knows\.”/)
      .waitFor();
    assert.equal(await dialog.getByLabel('Date').inputValue(), '2027-02-03');
  });

  test('lead by keyboard from the plan to the readers, to a correction, an update and away again', async () => {
    const story = await begin(teo, { headline: 'Ferry an hour late' });
    const { id } = story.line;
    const page = await openAs(teo, id);
    await pressByKey(page, 'Schedule …');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Date').fill('2026-12-24');
    await dialog.getByLabel('Time').fill('06:30');
    await dialog.getByText('Thursday 24 December 2026 at 06:30, UTC').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Planned for 2026-12-24 06:30 (UTC).').waitFor();
    assert.equal((await whole(id)).line.planned?.at, '2026-12-24T06:30:00.000Z');
    await button(page, 'Plan anew …').waitFor();
    await button(page, 'More steps').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await button(page, 'More steps').getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await pressByKey(page, 'Publish now');
    await page.getByText('The story is published.').waitFor();

    const { path } = (await whole(id)).line;
    await save(teo, story, story.revisionId, { headline: 'Ferry two hours late' });
    await page.reload();
    await page.getByText(/Readers see the version of/).waitFor();
    assert.match(await read(path), /Ferry an hour late/);
    await pressByKey(page, 'Correct …');
    await dialog.getByLabel('What was wrong').fill('The ferry was two hours late, not one.');
    await dialog.locator('.reader-page').getByText('The ferry was two hours late, not one.').waitFor();
    const shown = (await dialog.locator('.reader-page').innerText()).split('\n').map((line) => line.trim());
    await pressByKey(page, 'Correct', dialog);
    await page.getByText('The notice stands with the story.').waitFor();
    const corrected = await openReaders(path);
    assert.deepEqual(
      await linesOf(corrected, '#corrections'),
      shown.filter((line) => line !== ''),
    );

    await pressByKey(page, 'Publish update …');
    await dialog.getByLabel('What changed, shown to readers').fill('Put right how late the ferry was.');
    await pressByKey(page, 'Publish update', dialog);
    await page.getByText('Readers see the newest version.').waitFor();
    assert.match(await read(path), /Ferry two hours late/);
    assert.match(await read(`${path}history/`), /Put right how late the ferry was\./);

    await pressByKey(page, 'More steps');
    await pressByKey(page, 'Withdraw …');
    await dialog.getByLabel('Reason').fill('It was another ferry.');
    const promised = await linesOf(page, '.reader-page');
    await pressByKey(page, 'Withdraw', dialog);
    await page.getByText('The story is withdrawn').waitFor();
    const gone = await openReaders(path);
    const now = (await gone.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const line of promised) assert.ok(now.includes(line.replaceAll(/\s+/g, ' ')), `${line} in ${now}`);
    assert.ok(promised.includes('Ferry two hours late'));
  });

  async function openReaders(path: string | null): Promise<Page> {
    const context = await on.context();
    const page = await context.newPage();
    await page.goto(`${base}${path}`);
    return page;
  }
  async function linesOf(page: Page, selector: string): Promise<readonly string[]> {
    const text = await page.locator(selector).innerText();
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  test('tell of hours that the newsroom’s clocks skip or show twice, before anything is planned', async () => {
    const ada = await desk.signedIn('admin', 'Ada');
    await ada.expect(200, 'PATCH', '/settings', { values: { timeZone: 'Europe/London' } });
    const { line } = await begin(teo);
    // The one who plans sits elsewhere: the newsroom's clock counts.
    const page = await openAs(teo, line.id, { timezoneId: 'Asia/Tokyo' });
    await button(page, 'Schedule …').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Date').fill('2027-03-28');
    await dialog.getByLabel('Time').fill('01:30');
    await dialog.getByText('Sunday 28 March 2027 at 02:30, Europe/London').waitFor();
    await dialog.getByText('The clocks skip 01:30 that night: it is taken as 02:30.').waitFor();
    await dialog.getByLabel('Date').fill('2027-10-31');
    await dialog.getByText('The clocks show 01:30 twice that night').waitFor();
    await button(dialog, 'Schedule').click();
    await page.getByText(/Planned for 2027-10-31 01:30 .* the first time is taken/).waitFor();
    assert.equal((await whole(line.id)).line.planned?.at, '2027-10-31T00:30:00.000Z');
  });

  test('begin on the checklist, where each problem leads to its mend', async () => {
    const { line } = await teo.expect<DeskStory>(201, 'POST', '/stories', { fields: { headline: '?!' } });
    const page = await openAs(teo, line.id);
    await page.getByText('3 items are open. One must be mended first.').waitFor();
    await button(page, 'Mend: Section').click();
    assert.equal(await page.evaluate('document.activeElement.name'), 'sectionId');
    await page.getByRole('tab', { name: /^Checklist/ }).click();
    await button(page, 'Mend: Text').click();
    assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Text');
    await button(page, 'Publish').click();
    await page.getByRole('alert').getByText('The story has no text').waitFor();
    await button(page, 'Mend: Address').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Words in the address').fill('number');
    await dialog.getByText('/YYYY/MM/DD/number/').waitFor();
    await button(dialog, 'Change address').click();
    await page.getByText('The address is changed.').waitFor();
    await page.getByText('2 items are open.').waitFor();
  });

  test('have no window in which axe finds anything or that is too wide, light and dark', async () => {
    await wantApproval();
    const draft = await begin(teo, { headline: 'A draft' });
    const story = await begin(teo, { headline: 'A story that readers know, with a headline of some length' });
    await una.expect(200, 'POST', `/stories/${story.line.id}/publish`, {});
    const saved: SavedRevision = await save(teo, story, story.revisionId, { headline: 'Another headline' });
    assert.ok(!saved.isBranch);
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await openAs(una, draft.line.id, { bypassCSP: true });
    const found: string[] = [];
    const look = async (kind: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, kind, width)));
    };
    const windows = async (names: readonly string[]) => {
      await look('story');
      for (const name of names) {
        const opener = button(page, `${name} …`);
        if (!(await opener.isVisible())) {
          await button(page, 'More steps').click();
          await look('menu');
        }
        await opener.click();
        await page.getByRole('dialog').waitFor();
        await look(name);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    };
    await windows(['Schedule', 'Hand in', 'Approve', 'Embargo', 'Change address', 'Legal hold', 'Kill']);
    await page.goto(`${base}/desk/stories/${story.line.id}`);
    await page.getByText(/Readers see the version of/).waitFor();
    await windows(['Publish update', 'Correct', 'Withhold', 'Withdraw']);
    await una.expect(200, 'POST', `/stories/${draft.line.id}/hold`, { reason: 'The court' });
    await page.goto(`${base}/desk/stories/${draft.line.id}`);
    await page.getByText('On legal hold').waitFor();
    await windows(['Lift the hold']);
    assert.deepEqual(found, []);
  });
});
