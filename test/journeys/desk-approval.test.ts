import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { DeskStory, StepDone } from '../../src/stories/desk-shapes.ts';
import { publishDue } from '../../src/stories/stories.ts';
import { runCommandOn } from '../support/command.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';

interface Problem {
  readonly errors?: readonly { readonly field: string }[];
}

onEachDialect('a second pair of eyes', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let una: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
    una = await heldToDescription(await desk.signedIn('editor', 'Una'));
    const ada = await desk.signedIn('admin', 'Ada');
    await ada.expect(200, 'PATCH', '/settings', { values: { 'publishing.isApprovalNeeded': true } });
  });
  afterEach(() => desk.close());

  const step = (by: DeskBrowser, id: string, name: string, body = {}) =>
    by.expect<StepDone>(200, 'POST', `/stories/${id}/${name}`, body);
  const refused = async (by: DeskBrowser, id: string, name: string, body = {}) => {
    const { errors } = await by.expect<Problem>(409, 'POST', `/stories/${id}/${name}`, body);
    return errors?.map(({ field }) => field);
  };
  const whole = (by: DeskBrowser, id: string) => by.expect<DeskStory>(200, 'GET', `/stories/${id}`);
  const fieldsOf = ({ problems }: DeskStory) => problems.map(({ field }) => field);

  test('is wanted of whoever publishes or plans their own words, and of nobody who publishes another’s', async () => {
    const own = await begin(teo);
    assert.deepEqual(await refused(teo, own.line.id, 'publish'), ['approval']);
    assert.deepEqual(await refused(teo, own.line.id, 'schedule', { at: '2026-11-20 08:00' }), ['approval']);
    assert.ok(fieldsOf(await whole(teo, own.line.id)).includes('approval'));
    assert.ok(!fieldsOf(await whole(una, own.line.id)).includes('approval'), 'Una may publish it as it is');
    await step(una, own.line.id, 'publish');
    assert.deepEqual((await whole(teo, own.line.id)).approval, { by: 'Una', at: '2026-11-19T12:00:00.000Z' });
    const handed = await begin(orla);
    await orla.expect(200, 'POST', `/stories/${handed.line.id}/hand-in`, {});
    assert.equal((await step(teo, handed.line.id, 'publish')).state, 'published');
  });

  test('approves exactly what was looked at, and not its own words', async () => {
    const story = await begin(teo);
    const { id } = story.line;
    assert.ok(!(await whole(teo, id)).may.includes('approve'));
    assert.ok((await whole(una, id)).may.includes('approve'));
    const { revisionId } = story;
    assert.deepEqual(await refused(teo, id, 'approve', { revisionId }), ['approval']);
    await orla.expect(403, 'POST', `/stories/${id}/approve`, { revisionId });
    await una.expect(400, 'POST', `/stories/${id}/approve`, {});
    await step(una, id, 'approve', { revisionId, note: 'Figures checked' });
    const approved = await whole(teo, id);
    assert.deepEqual(approved.approval, { by: 'Una', at: '2026-11-19T12:00:00.000Z' });
    assert.ok(!approved.may.includes('approve'));
    // An autosave of the same minute, which might have taken the approved revision's place.
    const saved = await save(teo, story, revisionId, { headline: 'Another thought' });
    assert.notEqual(saved.revisionId, revisionId);
    const after = await whole(teo, id);
    assert.equal(after.approval, null);
    assert.match(after.problems.find(({ field }) => field === 'approval')?.message ?? '', /since Una approved them/);
    assert.deepEqual(await refused(teo, id, 'publish'), ['approval']);
    assert.deepEqual(await refused(una, id, 'approve', { revisionId }), ['revisionId']);
    const kept = await teo.expect<{ fields: { headline: string } }>(
      200,
      'GET',
      `/stories/${id}/revisions/${revisionId}`,
    );
    assert.equal(kept.fields.headline, story.fields.headline, 'what was approved can still be looked at');
    const folded = await save(teo, story, saved.revisionId, { headline: 'A third' });
    await step(una, id, 'approve', { revisionId: folded.revisionId });
    assert.equal((await step(teo, id, 'publish', { revisionId: folded.revisionId })).state, 'published');
  });

  test('is wanted where both have written, until one approves the other’s last words', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const second = await save(una, story, story.revisionId, { headline: 'Una’s headline' });
    const third = await save(teo, story, second.revisionId, { headline: 'Teo’s headline' });
    assert.deepEqual(await refused(una, id, 'publish'), ['approval'], 'Una wrote some of what nobody has seen');
    assert.deepEqual(await refused(teo, id, 'publish'), ['approval']);
    await step(una, id, 'approve', { revisionId: third.revisionId });
    await step(una, id, 'publish');
    // What is live has been seen: only the words since then count.
    await save(teo, story, third.revisionId, { headline: 'Teo’s second headline' });
    assert.deepEqual(await refused(teo, id, 'publish'), ['approval']);
    assert.equal((await step(una, id, 'publish')).hasUnpublishedChanges, false);
  });

  test('that planned a story need not look again when its second comes', async () => {
    const story = await begin(teo);
    const { id } = story.line;
    await step(una, id, 'schedule', { at: '2026-11-20 08:00' });
    const later = await save(teo, story, story.revisionId, { headline: 'Later words' });
    await step(una, id, 'approve', { revisionId: later.revisionId });
    desk.passTime({ hours: 24 });
    assert.ok((await publishDue(desk.database.db, desk.now()))[0]?.step.ok);
    const { line } = await whole(teo, id);
    assert.deepEqual([line.state, line.hasUnpublishedChanges], ['published', true]);
    assert.equal((await step(teo, id, 'publish')).hasUnpublishedChanges, false);
  });

  test('is given at the command line, too, which says who', async () => {
    const { line } = await begin(teo);
    const dateline = (...args: readonly string[]) => runCommandOn(desk.database.place, 'story', ...args);
    const own = await dateline('publish', line.id, '--by', 'Teo');
    assert.deepEqual([own.code, /approval: /.test(own.err)], [1, true]);
    assert.equal((await dateline('approve', line.id, '--by', 'Teo')).code, 1);
    assert.equal((await dateline('approve', line.id, '--by', 'Una')).code, 0);
    assert.equal((await dateline('publish', line.id, '--by', 'Teo')).code, 0);
  });

  test('is asked of nobody where the newsroom does not want it', async () => {
    const ada = await desk.signedIn('admin', 'Ada Three');
    await ada.expect(200, 'PATCH', '/settings', { values: { 'publishing.isApprovalNeeded': null } });
    const { line } = await begin(teo);
    assert.equal((await step(teo, line.id, 'publish')).state, 'published');
    assert.equal((await whole(una, line.id)).approval, null);
  });
});
