import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { RevisionChanges } from '../../src/history/desk-shapes.ts';
import type { BulkAnswer, DeskStory, StepDone, StoryChecks } from '../../src/stories/desk-shapes.ts';
import { publishDue } from '../../src/stories/stories.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { paragraphs } from '../support/stories.ts';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly problem: string; readonly mend: string }[];
}

onEachDialect('a story’s steps at the desk', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
  });
  afterEach(() => desk.close());

  const step = (id: string, name: string, body = {}) =>
    teo.expect<StepDone>(200, 'POST', `/stories/${id}/${name}`, body);
  const refused = (status: number, id: string, name: string, body = {}) =>
    teo.expect<Problem>(status, 'POST', `/stories/${id}/${name}`, body);
  const page = async (path: string) => desk.app.inject({ url: path });
  const deedsOfTeo = () =>
    desk.database.db
      .selectFrom('audit_entry')
      .select(['action', 'object'])
      .where('by', '=', 'Teo')
      .where('action', '<>', 'account made')
      .orderBy('id')
      .execute();
  const fieldsOf = ({ errors }: Problem) => errors?.map(({ field }) => field);

  test('leads from the draft by review to the readers, and is written down with names', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const handed = await orla.expect<StepDone>(200, 'POST', `/stories/${id}/hand-in`, {
      note: 'Please check the date',
    });
    assert.equal(handed.state, 'in_review');
    assert.equal((await orla.ask('POST', `/stories/${id}/hand-in`, {})).statusCode, 409);
    assert.equal((await step(id, 'back', { note: 'Second source?' })).state, 'draft');
    await refused(409, id, 'back');
    await orla.expect(200, 'POST', `/stories/${id}/hand-in`, {});
    await orla.expect(403, 'POST', `/stories/${id}/publish`, {});
    const live = await step(id, 'publish');
    assert.deepEqual([live.state, live.firstPublishedAt !== null], ['published', true]);
    assert.ok(live.advice.some(({ field, weight }) => field === 'section' && weight === 'should'));
    assert.equal((await page(live.path ?? '')).statusCode, 200);
    const events = await desk.database.db
      .selectFrom('story_event')
      .select(['by', 'to_state', 'note'])
      .where('story_id', '=', id)
      .orderBy('id')
      .execute();
    assert.deepEqual(
      events.map(({ by, to_state, note }) => [by, to_state, note]),
      [
        ['Orla', 'draft', null],
        ['Orla', 'in_review', 'Please check the date'],
        ['Teo', 'draft', 'Second source?'],
        ['Orla', 'in_review', null],
        ['Teo', 'published', null],
      ],
    );
    const note = 'The second name was spelled wrong.';
    const next = await save(orla, story, story.revisionId, { headline: 'Oyster beds are open' });
    await refused(409, id, 'publish', { revisionId: story.revisionId });
    await step(id, 'publish', { publicNote: note, isMinor: true, revisionId: next.revisionId });
    assert.match((await page(live.path ?? '')).body, /Oyster beds are open/);
    const corrected = await step(id, 'correct', { kind: 'correction', text: 'Six\u0000 weeks, not five.' });
    assert.equal(corrected.updatedBy, 'Teo');
    assert.match((await page(live.path ?? '')).body, /Six weeks, not five\./);
    const moved = await step(id, 'slug', { slug: 'oyster-beds-open' });
    assert.equal(moved.path, '/2026/11/19/oyster-beds-open/');
    assert.equal((await page(live.path ?? '')).statusCode, 301);
    assert.deepEqual(fieldsOf(await refused(400, id, 'slug', { slug: 'Not a slug' })), ['slug']);
    assert.deepEqual(fieldsOf(await refused(400, id, 'withdraw', { reason: ' ' })), ['reason']);
    const gone = await step(id, 'withdraw', { reason: 'It was wrong.' });
    assert.deepEqual([gone.state, gone.path], ['withdrawn', null]);
    assert.equal((await page('/2026/11/19/oyster-beds-open/')).statusCode, 410);
    const deeds = await deedsOfTeo();
    assert.deepEqual(
      deeds.map(({ action }) => action),
      ['story published', 'story published', 'correction added', 'address changed', 'story withdrawn'],
    );
    assert.equal(deeds[1]?.object, 'Oyster beds are open');
  });

  test('is refused with every problem at once, its field and its mend, and nothing changes', async () => {
    const made = await orla.expect<DeskStory>(201, 'POST', '/stories', { fields: { canonicalAtOrigin: true } });
    const { id } = made.line;
    const problem = await refused(409, id, 'publish');
    assert.deepEqual(fieldsOf(problem), ['headline', 'document', 'canonical']);
    assert.deepEqual(problem.errors?.[0], {
      field: 'headline',
      problem: 'The story has no headline.',
      mend: 'Write one.',
    });
    const { problems } = await orla.expect<StoryChecks>(200, 'GET', `/stories/${id}/checks`);
    assert.deepEqual(
      problems.map(({ field, weight }) => [field, weight]),
      [
        ['headline', 'must'],
        ['document', 'must'],
        ['section', 'should'],
        ['canonical', 'must'],
      ],
    );
    assert.equal((await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`)).line.state, 'draft');
    const story = await begin(orla);
    assert.deepEqual(fieldsOf(await refused(400, story.line.id, 'schedule', { at: 'soon' })), ['at']);
    assert.deepEqual(fieldsOf(await refused(400, story.line.id, 'schedule', { at: '2020-01-01 06:30' })), ['at']);
    assert.deepEqual(fieldsOf(await refused(400, story.line.id, 'embargo', { until: 'later' })), ['until']);
    assert.deepEqual(fieldsOf(await refused(409, story.line.id, 'unschedule')), ['state']);
    assert.deepEqual(fieldsOf(await refused(409, story.line.id, 'withdraw', { reason: 'x' })), ['state']);
    assert.deepEqual(fieldsOf(await refused(409, story.line.id, 'correct', { kind: 'update', text: 'x' })), ['state']);
    await refused(404, '01890000-0000-7000-8000-000000000000', 'publish');
    await orla.expect(404, 'GET', '/stories/01890000-0000-7000-8000-000000000000/checks');
    assert.deepEqual(await deedsOfTeo(), []);
  });

  test('waits for its time and its embargo, and goes back to where it was', async () => {
    const { line } = await begin(orla);
    const { id } = line;
    await step(id, 'embargo', { until: '2026-11-20T09:00:00+01:00' });
    const early = await refused(409, id, 'schedule', { at: '2026-11-20 07:59' });
    assert.deepEqual(fieldsOf(early), ['embargo']);
    const planned = await step(id, 'schedule', { at: '2026-11-20 08:00' });
    assert.deepEqual([planned.state, planned.planned?.wall], ['scheduled', '2026-11-20T08:00:00']);
    assert.match(planned.remark ?? '', /Planned for 2026-11-20 08:00/);
    assert.equal((await step(id, 'schedule', { at: '2026-11-21 08:00' })).planned?.at, '2026-11-21T08:00:00.000Z');
    assert.equal((await orla.ask('POST', `/stories/${id}/hand-in`, {})).statusCode, 409, 'no reporter unplans a story');
    assert.equal((await step(id, 'unschedule')).state, 'draft');
    await orla.expect(200, 'POST', `/stories/${id}/hand-in`, {});
    await step(id, 'schedule', { at: '2026-11-21 08:00' });
    assert.equal((await step(id, 'unschedule')).state, 'in_review');
    await step(id, 'embargo', { until: null });
    await step(id, 'publish');
    assert.deepEqual(fieldsOf(await refused(409, id, 'embargo', { until: '2026-12-01 08:00' })), ['state']);
    assert.equal((await deedsOfTeo()).length, 8);
  });

  test('publishes at its time what was planned, and nothing that was written since', async () => {
    const story = await begin(orla, { headline: 'As planned' });
    const { id } = story.line;
    await step(id, 'schedule', { at: '2026-11-20 08:00', revisionId: story.revisionId });
    const later = await save(orla, story, story.revisionId, { headline: 'Nobody has looked at this' });
    const refusal = await refused(409, id, 'schedule', { at: '2026-11-20 08:00', revisionId: story.revisionId });
    assert.deepEqual(fieldsOf(refusal), ['revisionId']);
    const waiting = await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.equal(waiting.line.planned?.isNewest, false);
    desk.passTime({ hours: 24 });
    const done = await publishDue(desk.database.db, desk.now());
    assert.ok(done[0]?.step.ok);
    const { line } = await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.deepEqual([line.state, line.hasUnpublishedChanges, line.revisionId], ['published', true, later.revisionId]);
    const { body } = await page(line.path ?? '');
    assert.match(body, /As planned/);
    assert.doesNotMatch(body, /Nobody has looked/);

    const other = await begin(orla, { headline: 'As planned first' });
    await step(other.line.id, 'schedule', { at: '2026-11-21 08:00' });
    await save(teo, other, other.revisionId, { headline: 'Planned anew' });
    const anew = await step(other.line.id, 'schedule', { at: '2026-11-21 08:00' });
    assert.equal(anew.planned?.isNewest, true);
    desk.passTime({ hours: 24 });
    await publishDue(desk.database.db, desk.now());
    const { line: now } = await orla.expect<DeskStory>(200, 'GET', `/stories/${other.line.id}`);
    assert.deepEqual([now.hasUnpublishedChanges, now.path], [false, '/2026/11/21/planned-anew/']);
  });

  test('tells each role what it may do now', async () => {
    const { line } = await begin(orla);
    const may = async (browser: DeskBrowser) =>
      (await browser.expect<DeskStory>(200, 'GET', `/stories/${line.id}`)).may.join(' ');
    assert.equal(await may(orla), 'save hand-in');
    assert.equal(await may(teo), 'save hand-in publish schedule withhold kill embargo slug hold');
    await step(line.id, 'publish');
    assert.equal(await may(teo), 'save publish withhold kill withdraw correct slug hold');
    await step(line.id, 'withhold', { reason: 'A name is being checked.' });
    assert.equal(await may(teo), 'save back publish schedule kill embargo correct slug hold');
    await step(line.id, 'kill', {});
    assert.equal(await may(teo), 'save correct');
    assert.equal(await may(orla), 'save');
  });

  test('is taken for several stories at once, each for itself', async () => {
    const one = await begin(orla);
    const two = await begin(orla, { headline: 'Two' });
    const nobody = '01890000-0000-7000-8000-000000000000';
    const ids = [one.line.id, nobody, two.line.id];
    const bulk = (browser: DeskBrowser, status: number, body: Readonly<Record<string, unknown>>) =>
      browser.expect<BulkAnswer>(status, 'POST', '/stories/bulk', { ids, ...body });
    await bulk(orla, 400, { step: 'assign' });
    await bulk(orla, 400, { step: 'assign', assigneeId: nobody });
    await bulk(orla, 400, { step: 'publish' });
    await bulk(orla, 400, { step: 'assign', assigneeId: null, ids: [] });
    const given = await bulk(orla, 200, { step: 'assign', assigneeId: null });
    assert.deepEqual(
      given.results.map(({ isDone, story }) => [isDone, story?.assignee ?? null]),
      [
        [true, null],
        [false, null],
        [true, null],
      ],
    );
    await orla.expect(200, 'POST', `/stories/${two.line.id}/hand-in`, {});
    const handed = await bulk(orla, 200, { step: 'hand-in', note: 'Both' });
    assert.deepEqual(
      handed.results.map(({ story, problem }) => [story?.state, problem?.split(' ')[0]]),
      [
        ['in_review', undefined],
        [undefined, 'There'],
        [undefined, 'Only'],
      ],
    );
    await bulk(orla, 403, { step: 'withhold' });
    const withheld = await bulk(teo, 200, { step: 'withhold', reason: 'Wait for the court.' });
    assert.deepEqual(
      withheld.results.map(({ story }) => story?.state),
      ['withheld', undefined, 'withheld'],
    );
  });

  test('shows what changed between any two revisions, with names', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const topic = await orla.expect<{ id: string }>(200, 'POST', '/topics', { name: 'Oysters' });
    const next = await save(teo, story, story.revisionId, {
      headline: 'Oyster beds stay shut',
      topicIds: [topic.id],
      leadPictureId: 'picture-1',
      document: paragraphs('The beds on the western flats reopened on Tuesday.', 'Growers want the tests published.'),
    });
    const path = `/stories/${id}/revisions/${next.revisionId}/changes`;
    const changes = await orla.expect<RevisionChanges>(200, 'GET', path);
    assert.deepEqual([changes.from?.number, changes.to.number], [1, 2]);
    assert.deepEqual(
      changes.fields.map((one) => (one.kind === 'picture' ? one.picture : one.kind === 'dateline' ? '' : one.field)),
      ['headline', 'topics', 'leadPicture'],
    );
    assert.deepEqual(
      changes.parts.map(({ kind }) => kind),
      ['changed', 'same'],
    );
    assert.deepEqual(changes.names, { [topic.id]: 'Oysters' });
    const back = await orla.expect<RevisionChanges>(
      200,
      'GET',
      `/stories/${id}/revisions/${story.revisionId}/changes?from=${next.revisionId}`,
    );
    assert.deepEqual([back.inserted, back.deleted], [changes.deleted, changes.inserted]);
    const first = await orla.expect<RevisionChanges>(
      200,
      'GET',
      `/stories/${id}/revisions/${story.revisionId}/changes`,
    );
    assert.equal(first.from, null);
    await orla.expect(404, 'GET', `${path}?from=01890000-0000-7000-8000-000000000000`);
    await orla.expect(400, 'GET', `${path}?from=x`);
  });
});
