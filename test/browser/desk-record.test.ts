import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { StoryRecordDesk, Suggestions } from '../../src/record/desk-shapes.ts';
import { begin } from '../support/desk-stories.ts';
import { paragraphs } from '../support/stories.ts';
import { textOf } from '../support/writing.ts';
import { violations } from './axe-violations.ts';
import { storyDesk } from './story-desk.ts';

/** Eight who speak, each with what they are. */
const speakers = [
  'Isa Brandvold, the watch commander of the Sound Coastguard,',
  'Maren Holt, the chief executive of Tern Line,',
  'Piet Odair, the fleet manager of Tern Line,',
  'Colm Traske, the general secretary of the Seafarers’ Union,',
  'Noor Eskelund, a researcher at the Halme Institute,',
  'Adela Quistgaard, the judge who chairs the inquiry,',
  'Ama Tregarth, a passenger,',
  'Teo Marlow, the harbour master,',
];
const claims = [
  'the ferry had been doing at least 9.4 knots before the impact',
  'the ferry had come down to six knots before the outer beacon',
  'no fog warning had reached the bridge before departure',
  'two of its members had heard the broadcast from the quay',
  'the track of the radar was complete for that hour',
  'the figure was evidence and not yet a finding',
  'the horn had sounded only once that morning',
  'about 40 boats had stayed in the harbour because of the fog',
  'the plot was provisional until the radar had been tested',
];
const filler =
  'The hearing went on until the evening in the town hall. Rain fell on the quay, and the seats filled slowly with people from both sides of the water.';

/** Eighteen attributed sentences among others, some nine hundred words. */
const prepared = Array.from({ length: 18 }, (_, index) => {
  const name = speakers[index % speakers.length] ?? '';
  const claim = claims[(index * 2 + Math.floor(index / 9)) % claims.length] ?? '';
  return `${name} said ${claim} on day ${index + 1} of the hearing. ${filler}`;
});

describe('the record beside a story, in a browser', () => {
  const on = storyDesk();
  const recordOf = (id: string) => on.teo().expect<StoryRecordDesk>(200, 'GET', `/stories/${id}/record`);
  const until = async <T>(what: string, look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> => {
    const end = Date.now() + 30_000;
    for (;;) {
      const found = await look();
      if (holds(found)) return found;
      assert.ok(Date.now() < end, `${what}: ${JSON.stringify(found).slice(0, 600)}`);
      await new Promise((wait) => setTimeout(wait, 150));
    }
  };
  const opened = async (lines: readonly string[], options = {}) => {
    const { line } = await begin(on.teo(), { headline: 'Ferry in fog', document: paragraphs(...lines) });
    const page = await on.open(`/stories/${line.id}`, options);
    await page.getByRole('tab', { name: /^Statements/ }).waitFor();
    return { page, id: line.id };
  };
  const toWords = (page: Page, words: string) =>
    page.evaluate(`(() => {
      const root = document.querySelector('.prose [contenteditable]');
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(${JSON.stringify(words)});
        if (at === -1) continue;
        root.focus();
        getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
        return;
      }
      throw new Error('not in the text');
    })()`);

  /** What is asked under an address is answered later than the next key. */
  const slow = (page: Page, address: string) =>
    page.route(address, async (route) => {
      await new Promise((wait) => setTimeout(wait, 2_000));
      await route.continue();
    });

  test('takes selected words by two keystrokes and a name, and keeps their mark in the text', async () => {
    const { page, id } = await opened(['Nobody was on the bridge at that hour.', 'The rest is quiet.']);
    await slow(page, '**/parties?*');
    await textOf(page).click();
    await toWords(page, 'on the bridge');
    await page.keyboard.press('Control+Shift+A');
    const who = page.getByRole('combobox', { name: 'Who' }).first();
    await who.waitFor();
    assert.equal(await who.evaluate('document.activeElement.getAttribute("role")'), 'combobox');
    await page.keyboard.type('Isa Brandvold');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('It is on the record.').waitFor();
    const { statements } = await until(
      'it is marked',
      () => recordOf(id),
      (found) => found.statements.length === 1,
    );
    const [one] = statements;
    assert.deepEqual([one?.text, one?.speaker?.name, one?.anchor], ['on the bridge', 'Isa Brandvold', 'exact']);
    assert.equal(await page.locator('.prose .said-number').textContent(), '1');
    const stored = await until(
      'the mark is saved',
      async () => JSON.stringify((await on.whole(id)).fields.document),
      (text) => text.includes('"statement"'),
    );
    assert.ok(stored.includes(String(one?.id)));
    // The words change: they are asked about where they stand, and the old ones come back.
    await toWords(page, 'bridge');
    await page.keyboard.type('foredeck');
    await page.getByText('The words now read:').waitFor();
    await page.getByRole('button', { name: 'Put the old ones back' }).click();
    await page.getByText('The old words stand in the text again.').waitFor();
    await until(
      'it is exact again',
      () => recordOf(id),
      (found) => found.statements[0]?.anchor === 'exact',
    );
    assert.match(await textOf(page).innerText(), /on the bridge/);
  });

  test('is filled by the keyboard alone: eighteen statements by at most sixty keys and names', async (t) => {
    const { page, id } = await opened(prepared);
    const asked = { headline: '', standfirst: null, language: 'en', document: paragraphs(...prepared) };
    const found = await on.teo().expect<Suggestions>(200, 'POST', `/stories/${id}/record/suggestions`, asked);
    assert.equal(found.suggestions.length, 18, JSON.stringify(found.suggestions.map(({ text }) => text)));
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await slow(page, '**/record/suggestions');
    // The first tab of the panel is one key from the checklist's.
    await page.getByRole('tab', { name: /^Checklist/ }).focus();
    await press('ArrowLeft');
    await page.getByRole('heading', { name: '18 suggestions to confirm' }).waitFor();
    const current = () => page.evaluate('document.activeElement?.className');
    while (!String(await current()).includes('suggestion') && keys < 10) await press('Tab');
    for (let left = 18; left > 0; left--) {
      await page.getByRole('heading', { name: new RegExp(`^${left} suggestion`) }).waitFor();
      await press('a');
    }
    const { statements } = await until(
      'all are there',
      () => recordOf(id),
      (record) => record.statements.length === 18,
    );
    assert.ok(keys <= 60, `${keys} keys`);
    assert.deepEqual(new Set(statements.map(({ state }) => state)), new Set(['confirmed']));
    assert.equal(
      new Set(statements.map(({ speaker }) => speaker?.id)).size,
      8,
      'who is known by now is not made twice',
    );
    await until(
      'all are marked',
      async () => page.locator('.prose .said-number').count(),
      (count) => count === 18,
    );
    t.diagnostic(`eighteen statements by ${keys} keys`);
  });

  test('a rejection is taken back, and single keys do nothing in a field', async () => {
    const { page, id } = await opened(prepared);
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('heading', { name: '18 suggestions to confirm' }).waitFor();
    const headline = page.getByRole('textbox', { name: 'Headline' });
    const top = async () => (await headline.boundingBox())?.y ?? Number.NaN;
    assert.ok((await top()) > 0, 'a story opens at its beginning');
    await page.locator('.suggestion').last().getByRole('button').click();
    await until('its words come into sight', top, (y) => y < 0);
    await page.locator('.suggestion').first().getByRole('button').click();
    await page.locator('.suggestion').first().focus();
    await page.keyboard.press('e');
    await page.keyboard.type('xa');
    assert.equal(await page.locator('.suggestion').count(), 18);
    await page.keyboard.press('Escape');
    await page.locator('.suggestion').first().focus();
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: '17 suggestions to confirm' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: '18 suggestions to confirm' }).waitFor();
    await until(
      'it is gone',
      () => recordOf(id),
      (record) => record.statements.length === 0,
    );
  });

  test('leaves beliefs out until its switch is on, which the browser keeps, and says how sure it is', async () => {
    const belief = 'the fog had come in within minutes';
    const { page } = await opened(['Maren Holt said the ferry was late.', `Police believe that ${belief}.`]);
    await page.getByRole('tab', { name: /^Statements/ }).click();
    const list = page.getByRole('list', { name: 'Suggested statements' });
    await list.getByText('the ferry was late').waitFor();
    await list.getByText(/^Confidence \d\d %$/).waitFor();
    assert.equal(await list.getByText(belief).count(), 0);
    await page.getByRole('checkbox', { name: 'Beliefs, wishes and plans too' }).check();
    await list.getByText(belief).click();
    await list.getByText(/^A belief, wish or plan\. Confidence \d\d %$/).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await list.getByText(belief).waitFor();
    assert.ok(await page.getByRole('checkbox', { name: 'Beliefs, wishes and plans too' }).isChecked());
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    const { page } = await opened(prepared.slice(0, 4));
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.locator('.suggestion').first().focus();
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'Confirmed, 1' }).waitFor();
    await page.getByRole('button', { name: 'Everything that can be stated' }).click();
    await page.getByRole('button', { name: /^Details/ }).click();
    const found: string[] = [];
    for (const part of ['Edit', 'Relations', 'Assess', 'Evidence', 'Withdraw or delete', 'Changes']) {
      await page.locator('.record-parts').getByRole('button', { name: part, exact: true }).click();
      // Nothing half hidden under the line of tabs, which axe would take for too small.
      await page.evaluate(`document.querySelector('.story-panel').scrollTop = 0`);
      for (const width of [1280, 390]) found.push(...(await violations(page, `${part} at ${width}`, width)));
    }
    for (const path of ['/record', '/parties']) {
      await page.goto(`${on.base()}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const width of [1280, 390]) found.push(...(await violations(page, `${path} at ${width}`, width)));
    }
    await page.getByRole('link', { name: /Brandvold/ }).click();
    await page.getByRole('form', { name: 'The party' }).waitFor();
    for (const width of [1280, 390]) found.push(...(await violations(page, `party at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});
