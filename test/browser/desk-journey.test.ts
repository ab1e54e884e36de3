import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import { publishDue } from '../../src/stories/stories.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { hasFocus } from './hands.ts';
import { type Journey, openJourney, type Person, soon, type Way } from './journey.ts';
import { bringPictures, credits, file, found, headline, join, lookAround, putOnRecord, write } from './journey-acts.ts';

const ways: readonly Way[] = [
  { name: 'with the mouse', by: 'click', width: 1280, options: {} },
  { name: 'by keyboard alone', by: 'keys', width: 1280, options: {} },
  { name: 'on a phone', by: 'tap', width: 390, options: { hasTouch: true } },
];

interface Picture {
  readonly alt: string;
  readonly naturalWidth: number;
}

describe('a newsroom from its first link to a withdrawn story', () => {
  const browser = aBrowser();
  let desk: TestDesk;
  let base = '';
  let journey: Journey;
  before(buildDesk);
  beforeEach(async () => {
    desk = await openDesk();
    base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    await journey.close();
    await desk.close();
  });

  for (const way of ways)
    test(`is gone through ${way.name}`, { timeout: 280_000 }, async () => {
      journey = openJourney(browser(), way);
      const [founder, reporter, editor] = [await journey.person(), await journey.person(), await journey.person()];
      const links = await found(founder, `${base}/desk/welcome#${await desk.firstToken()}`);
      await join(reporter, links.reporter, 'Una Seal');
      await write(reporter);
      await bringPictures(reporter, way);
      await file(reporter);
      await join(editor, links.editor, 'Teo Sandvoss');
      await review(editor);
      await preview(editor);
      await plan(editor);
      const path = await seenByReaders(editor);
      await correct(editor, path);
      await update(editor, path);
      await withdraw(editor, path);
      await lookAround(founder);
      assert.deepEqual(journey.found, []);
    });

  /** The editor leaves a note on a passage, sees what is open and mends it. */
  async function review(at: Person): Promise<void> {
    await at.openFirst();
    await at.told('2 items are open.');
    await at.look('a story to review');
    const text = at.page.getByRole('textbox', { name: 'Text', exact: true });
    await at.enter(text);
    await at.page.keyboard.press('Control+Home');
    await at.page.keyboard.press('Control+Shift+ArrowRight');
    await at.page.keyboard.press('Control+Shift+ArrowRight');
    // The editor hears of a selection a moment after the browser; fingers are slower than that.
    await at.panel
      .locator('[aria-keyshortcuts="Control+Alt+M"]:not([aria-disabled="true"])')
      .waitFor({ state: 'attached' });
    await at.beginNote();
    await at.write(at.page.getByRole('textbox', { name: 'Note on these words' }), 'Whose radar?');
    await at.look('a note');
    await at.press(at.button('Leave the note'));
    await at.told('The note is left.');
    await at.look('notes');

    await at.press(at.page.getByRole('tab', { name: 'Checklist' }));
    await at.look('checklist');
    await at.press(at.button('Mend: Alternative text'));
    const alt = at.field(/^What it shows/, at.page.locator('.in-text'));
    await soon('the field that mends it has the focus', () => hasFocus(alt));
    await at.write(alt, 'A radar screen with one bright track.');
    await at.reach(at.page.getByRole('tab', { name: 'Checklist' }));
    await at.told('One item is open.');
    await putOnRecord(at);
    await at.press(at.page.getByRole('tab', { name: /^Checklist/ }));
    await at.told('Nothing is open. The story can be published as it is.');
    await at.look('nothing open');
  }

  /** The page as readers will see it, in a window of its own. */
  async function preview(at: Person): Promise<void> {
    const beside = await at.beside(() => at.press(at.page.getByRole('link', { name: 'Preview' })));
    await beside.page.getByRole('heading', { level: 1, name: headline }).waitFor();
    await beside.page.frameLocator('iframe').getByText('said the mate.').waitFor();
    await beside.page.frameLocator('iframe').getByText('Suggested by software').waitFor();
    await beside.look('preview', true);
    await beside.page.close();
  }

  /** It is planned by the newsroom's clock, and comes out when that strikes. */
  async function plan(at: Person): Promise<void> {
    await at.press(at.button('More steps'));
    await at.look('more steps');
    await at.press(at.button('Schedule …'));
    await at.write(at.field('Date', at.dialog), '2026-11-20');
    await at.write(at.field('Time', at.dialog), '06:30');
    await at.dialog.getByText('Friday 20 November 2026 at 06:30, Europe/Kyiv').waitFor();
    await at.look('schedule');
    await at.press(at.button('Schedule', at.dialog));
    await at.told('Planned for');
    await at.look('planned');
    // 06:30 in Kyiv is 04:30 UTC.
    desk.passTime({ hours: 16, minutes: 29 });
    assert.deepEqual(await publishDue(desk.database.db, desk.now()), []);
    desk.passTime({ minutes: 2 });
    assert.equal((await publishDue(desk.database.db, desk.now())).length, 1);
    await at.page.clock.fastForward('16:31:00');
    await at.page.getByRole('link', { name: 'Open its page' }).waitFor();
    await at.look('published');
  }

  /** What readers get: the words, both pictures with their credits. */
  async function seenByReaders(at: Person): Promise<string> {
    const path = (await at.page.getByRole('link', { name: 'Open its page' }).getAttribute('href')) ?? '';
    assert.equal(path, '/2026/11/20/ferry-hits-the-quay-at-saltmarsh/');
    const page = await journey.reader();
    await page.goto(`${base}${path}`);
    await page.getByRole('heading', { level: 1, name: headline }).waitFor();
    const main = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const words of [
      ...credits,
      'The quay on Thursday',
      'The harbour radar',
      '“We don’t know,”1 said the mate.',
      'Suggested by software, confirmed by Teo Sandvoss.',
      'Una Seal',
    ])
      assert.ok(main.includes(words), `${words} in ${main}`);
    assert.deepEqual(
      await page
        .locator('main figure img')
        .evaluateAll((all) =>
          all.map((it) => it as unknown as Picture).map(({ alt, naturalWidth }) => [alt, naturalWidth > 0]),
        ),
      [
        ['A quay with a broken wall.', true],
        ['A radar screen with one bright track.', true],
      ],
    );
    return path;
  }
  const read = async (path: string) => (await desk.app.inject({ url: path })).body;

  async function correct(at: Person, path: string): Promise<void> {
    await at.press(at.button('Correct …'));
    await at.write(at.field('What was wrong, and what is right'), 'The Avocet made eight knots, not nine.');
    await at.look('correct');
    await at.press(at.button('Correct', at.dialog));
    await at.told('The notice stands with the story.');
    await at.look('corrected');
    assert.match(await read(path), /The Avocet made eight knots, not nine\./);
  }

  /** A live story is changed beside the public one, until the update is published. */
  async function update(at: Person, path: string): Promise<void> {
    await at.write(at.field('Headline'), 'Ferry hits the quay at eight knots');
    await at.told(/Readers see the version of/);
    await at.look('changed beside the public one');
    assert.match(await read(path), new RegExp(headline));
    await at.press(at.button('Publish update …'));
    await at.write(at.field('What changed, shown to readers', at.dialog), 'Put right how fast she was.');
    await at.look('publish an update');
    await at.press(at.button('Publish update', at.dialog));
    await at.told('Readers see the newest version.');
    await at.look('updated');
    assert.match(await read(path), /Ferry hits the quay at eight knots/);
  }

  async function withdraw(at: Person, path: string): Promise<void> {
    await at.press(at.button('More steps'));
    await at.press(at.button('Withdraw …'));
    await at.write(at.field('Reason', at.dialog), 'It was another ferry.');
    await at.look('withdraw');
    await at.press(at.button('Withdraw', at.dialog));
    await at.told('The story is withdrawn');
    await at.look('withdrawn');
    const page = await journey.reader();
    await page.goto(`${base}${path}`);
    await page.getByText('It was another ferry.').waitFor();
    assert.equal(await page.getByText('said the mate').count(), 0);
  }
});
