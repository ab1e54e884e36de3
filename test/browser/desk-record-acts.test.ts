import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { RecordChanges, RecordQueue, StoryRecordDesk } from '../../src/record/desk-shapes.ts';
import type { PartiesPage } from '../../src/record/party-shapes.ts';
import { begin, save } from '../support/desk-stories.ts';
import { figure, onRecord, partyOf, readStatement } from '../support/record-desk.ts';
import { paragraphs } from '../support/stories.ts';
import { storyDesk } from './story-desk.ts';

const texts = ['It made at least 9.4 knots, she said.', 'It made no more than six, they said.'];
const fast = 'It made at least 9.4 knots';

describe('what is done with a statement at the desk', () => {
  const on = storyDesk();
  const prepare = async () => {
    const teo = on.teo();
    const { line } = await begin(teo, { headline: 'Ferry in fog', document: paragraphs(...texts) });
    const halme = await partyOf(teo, 'Noor Eskelund');
    const tern = await partyOf(teo, 'Maren Holt');
    const of = { storyId: line.id, texts };
    const quantities = [figure('at least', 9.4, 'at least 9.4 knots')];
    const one = await onRecord(teo, { ...of, exact: fast }, { speakerId: halme.id, quantities });
    await onRecord(teo, { ...of, exact: 'It made no more than six' }, { speakerId: tern.id });
    return { story: line.id, id: one.statement.id, halme, tern };
  };
  const opened = async (story: string): Promise<Page> => {
    const page = await on.open(`/stories/${story}`);
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('heading', { name: 'Confirmed, 2' }).waitFor();
    await page.getByRole('button', { name: `Details: ${fast}` }).click();
    return page;
  };
  const part = (page: Page, name: string) =>
    page.locator('.record-parts').getByRole('button', { name, exact: true }).click();
  const changesOf = (id: string) => on.teo().expect<RecordChanges>(200, 'GET', `/statements/${id}/changes`);

  test('a relation is set, and taken off only with a reason', async () => {
    const { story, id } = await prepare();
    const page = await opened(story);
    await part(page, 'Relations');
    await page.getByRole('button', { name: 'Set the relation' }).click();
    await page.getByText('The relation is set.').waitFor();
    const [relation] = (await readStatement(on.teo(), id)).relations;
    assert.deepEqual([relation?.kind, relation?.other.name], ['disputes', 'Maren Holt']);
    await page.locator('summary', { hasText: 'Take off' }).click();
    const form = page.getByRole('form', { name: /^Take off: .*Maren Holt/ });
    await form.getByRole('button', { name: 'Take it off' }).click();
    await form.getByText('No reason is given.').first().waitFor();
    assert.equal((await readStatement(on.teo(), id)).relations.length, 1);
    await form.getByRole('textbox', { name: 'Reason' }).fill('They speak of two evenings.');
    await form.getByRole('button', { name: 'Take it off' }).click();
    await page.getByText('Taken off.').waitFor();
    assert.equal((await readStatement(on.teo(), id)).relations.length, 0);
  });

  test('evidence is laid beside it, and an assessment is kept', async () => {
    const { story, id } = await prepare();
    const page = await opened(story);
    await part(page, 'Evidence');
    const add = page.getByRole('form', { name: 'New evidence' });
    await add.getByRole('textbox', { name: 'What it is' }).fill('Movement log');
    await add.getByRole('textbox', { name: 'Address', exact: true }).fill('https://harbour.example/log');
    await add.getByRole('button', { name: 'Add the evidence' }).click();
    await page.getByText('The evidence is added.').waitFor();
    await part(page, 'Assess');
    const assess = page.getByRole('form', { name: 'Assess the statement' });
    await assess.getByRole('textbox', { name: 'How it was found' }).fill('The log says the same.');
    await assess.getByRole('button', { name: 'Keep the assessment' }).click();
    await page.getByText('The assessment is kept.').waitFor();
    const { evidence, assessments } = await readStatement(on.teo(), id);
    // When it was fetched nobody has said.
    assert.deepEqual(
      evidence.map(({ title, url, retrievedAt }) => [title, url, retrievedAt]),
      [['Movement log', 'https://harbour.example/log', null]],
    );
    assert.deepEqual(
      assessments.map(({ verdict, explanation }) => [verdict, explanation]),
      [['not verified', 'The log says the same.']],
    );
  });

  test('a suggestion is accepted with what the newsroom found of it, once it says how', async () => {
    const { line } = await begin(on.teo(), {
      headline: 'Fog',
      document: paragraphs('The fog was thick, Ama Tregarth said.'),
    });
    const page = await on.open(`/stories/${line.id}`);
    await page.getByRole('tab', { name: /^Statements/ }).click();
    const form = page.locator('.suggestion[aria-current="true"]');
    await form.getByRole('combobox', { name: 'Status' }).selectOption('Confirmed');
    await form.getByRole('button', { name: 'Accept' }).click();
    await form.getByText('Write how it was found: readers see it beside the verdict.').waitFor();
    await form.getByRole('textbox', { name: 'How it was found' }).fill('The harbour’s camera shows it.');
    await form.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('heading', { name: 'Confirmed, 1' }).waitFor();
    const { statements } = await on.teo().expect<StoryRecordDesk>(200, 'GET', `/stories/${line.id}/record`);
    assert.deepEqual(
      statements[0]?.assessments.map(({ verdict, explanation }) => [verdict, explanation]),
      [['confirmed', 'The harbour’s camera shows it.']],
    );
  });

  test('a number of its figure is typed with decimals, and kept', async () => {
    const { story, id } = await prepare();
    const page = await opened(story);
    await part(page, 'Edit');
    const all = page.getByRole('button', { name: 'Everything that can be stated' });
    if (await all.isVisible()) await all.click();
    await page.locator('summary', { hasText: 'Correct' }).first().click();
    const low = page.locator('[name="fields.quantities.0.low"]');
    await low.fill('');
    await low.pressSequentially('9.25');
    assert.equal(await low.inputValue(), '9.25');
    await page
      .getByRole('button', { name: /^(Save|Keep)/ })
      .first()
      .click();
    const end = Date.now() + 20_000;
    while ((await readStatement(on.teo(), id)).fields.quantities[0]?.low !== 9.25) {
      assert.ok(Date.now() < end, JSON.stringify((await readStatement(on.teo(), id)).fields.quantities));
      await new Promise((wait) => setTimeout(wait, 150));
    }
  });

  test('the place that it is about is set on the map by hand, and offered the next time', async () => {
    const { story, id } = await prepare();
    const page = await opened(story);
    await part(page, 'Edit');
    const form = page.getByRole('form', { name: 'Edit the statement' });
    const about = form.getByRole('combobox', { name: 'About which place' });
    await about.fill('Outer Beacon');
    await page.getByRole('option', { name: 'Set on the map by hand: Outer Beacon' }).click();
    const coordinates = form.getByRole('textbox', { name: 'Its latitude and longitude' });
    assert.ok(await coordinates.evaluate('document.activeElement.name === "coordinates"'), 'it has the focus');
    await coordinates.fill('off the quay');
    await form.getByRole('button', { name: 'Set it on the map' }).click();
    await form.getByText('These are no coordinates.').waitFor();
    assert.equal(await coordinates.getAttribute('aria-invalid'), 'true');
    await coordinates.fill('54.1, 7.9');
    await coordinates.press('Enter');
    await form.getByText('A place that the newsroom knows.').waitFor();
    assert.equal(await about.evaluate('document.activeElement.name'), 'fields.aboutPlace');
    const where = form.getByRole('combobox', { name: 'Where', exact: true });
    await where.fill('outer');
    await page.getByRole('option', { name: /^Outer Beacon/ }).waitFor();
    await where.press('Enter');
    assert.equal(await where.inputValue(), 'Outer Beacon');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Saved\./).waitFor();
    const { fields, aboutPlaceName, saidInName } = await readStatement(on.teo(), id);
    assert.deepEqual([aboutPlaceName, saidInName], ['Outer Beacon', 'Outer Beacon']);
    assert.ok(fields.aboutPlace?.placeId && fields.aboutPlace.placeId === fields.saidIn?.placeId);
  });

  test('it is deleted with a reason, which is kept', async () => {
    const { story, id } = await prepare();
    const page = await opened(story);
    await part(page, 'Withdraw or delete');
    const form = page.getByRole('form', { name: 'Delete the statement' });
    await form.getByRole('button', { name: 'Delete it' }).click();
    await form.getByText('No reason is given.').first().waitFor();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Said by somebody else.');
    await form.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('The statement is deleted.').waitFor();
    await page.getByRole('heading', { name: 'Confirmed, 1' }).waitFor();
    const { changes } = await changesOf(id);
    assert.ok(changes.some(({ action, reason }) => action === 'deleted' && reason === 'Said by somebody else.'));
  });

  test('changed words wait in the queue until somebody takes them; doubled parties are made one', async () => {
    const { story, id, halme } = await prepare();
    const teo = on.teo();
    await partyOf(teo, 'Noor  ESKELUND');
    const before = await on.whole(story);
    const document = paragraphs('It made at least 9.6 knots, she said.', texts[1] ?? '');
    await save(teo, before, before.revisionId, { document });
    const page = await on.open('/record');
    await page.getByRole('heading', { name: 'Words changed or gone, 1' }).waitFor();
    await page.getByRole('button', { name: `Take the new words: ${fast}` }).click();
    await page.getByText('The new words are on the record.').waitFor();
    const taken = await readStatement(teo, id);
    assert.deepEqual([taken.text, taken.anchor], ['It made at least 9.6 knots', 'exact']);
    await page.getByRole('heading', { name: 'Parties that may be one, 1' }).waitFor();
    const merge = page.getByRole('form', { name: /^Make them one/ });
    await merge.getByRole('textbox', { name: 'Why they are the same' }).fill('One researcher, typed twice.');
    await merge.getByRole('button', { name: /^Make them one/ }).click();
    await page.getByText('They are one now.').waitFor();
    const { parties } = await teo.expect<PartiesPage>(200, 'GET', '/parties?words=eskelund');
    assert.deepEqual(
      parties.map(({ id: left }) => left),
      [halme.id],
    );
    const queue = await teo.expect<RecordQueue>(200, 'GET', '/record/queue');
    assert.deepEqual(queue.counts, { changed: 0, lost: 0, doubled: 0 });
  });
});
