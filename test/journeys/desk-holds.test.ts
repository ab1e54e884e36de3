import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { ReaderWords } from '../../src/site/reader-words-shapes.ts';
import type { DeskStory, StepDone, StoryChecks } from '../../src/stories/desk-shapes.ts';
import { findStory, publishDue, scheduleFacts } from '../../src/stories/stories.ts';
import { runCommandOn } from '../support/command.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly problem: string; readonly mend: string }[];
}

const nobodys = '01890000-0000-7000-8000-000000000000';

onEachDialect('a legal hold', (dialect) => {
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
  const refused = async (status: number, id: string, name: string, body = {}) => {
    const { errors } = await teo.expect<Problem>(status, 'POST', `/stories/${id}/${name}`, body);
    return errors ?? [];
  };
  const whole = (id: string) => teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
  const read = async (path: string | null) => (await desk.app.inject({ url: path ?? '/nowhere/' })).body;

  test('keeps a draft from its readers until it is lifted, and says who set it, when and why', async () => {
    const { line } = await begin(orla);
    await orla.expect(403, 'POST', `/stories/${line.id}/hold`, { reason: 'The court.' });
    assert.deepEqual(
      (await refused(400, line.id, 'hold', { reason: ' \n' })).map(({ field }) => field),
      ['reason'],
    );
    await refused(404, nobodys, 'hold', { reason: 'The court.' });
    await refused(409, line.id, 'lift-hold');
    const held = await step(line.id, 'hold', { reason: 'Names before the verdict. Ask Una; she knows.' });
    assert.equal(held.isHeld, true);
    assert.equal(held.state, 'draft');
    await refused(409, line.id, 'hold', { reason: 'Again' });
    const [problem, ...others] = await refused(409, line.id, 'publish');
    assert.deepEqual(others, []);
    assert.equal(problem?.field, 'hold');
    assert.match(
      problem?.problem ?? '',
      /^Teo has put .* since 2026-11-19 12:00 \(UTC\): “Names before .* she knows\.”/,
    );
    assert.equal(problem?.mend, 'Have the hold lifted first.');
    assert.equal((await refused(409, line.id, 'schedule', { at: '2026-11-20 08:00' }))[0]?.field, 'hold');
    const story = await whole(line.id);
    assert.deepEqual(story.hold, {
      by: 'Teo',
      at: '2026-11-19T12:00:00.000Z',
      reason: 'Names before the verdict. Ask Una; she knows.',
    });
    assert.equal(story.may.join(' '), 'save hand-in withhold kill embargo lift-hold slug');
    const { problems } = await orla.expect<StoryChecks>(200, 'GET', `/stories/${line.id}/checks`);
    assert.deepEqual([problems[0]?.field, problems[0]?.weight], ['hold', 'must']);
    await orla.expect(403, 'POST', `/stories/${line.id}/lift-hold`, {});
    assert.equal((await step(line.id, 'lift-hold', { note: 'The verdict is there' })).isHeld, false);
    assert.equal((await step(line.id, 'publish')).state, 'published');
    const deeds = await desk.database.db
      .selectFrom('audit_entry')
      .select('action')
      .where('action', 'like', 'legal hold%')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      deeds.map(({ action }) => action),
      ['legal hold set', 'legal hold lifted'],
    );
  });

  test('leaves a live story as it is: no update, notice or address, but it can be taken away', async () => {
    const story = await begin(orla, { headline: 'As readers know it' });
    const { id } = story.line;
    const { path } = await step(id, 'publish');
    await step(id, 'hold', { reason: 'A letter from their solicitor' });
    await save(orla, story, story.revisionId, { headline: 'Changed under the hold' });
    for (const [name, body] of [
      ['publish', {}],
      ['correct', { kind: 'correction', text: 'It was two.' }],
      ['slug', { slug: 'other-words' }],
    ] as const)
      assert.equal((await refused(409, id, name, body))[0]?.field, 'hold', name);
    const page = await read(path);
    assert.match(page, /As readers know it/);
    assert.doesNotMatch(page, /Changed under the hold|It was two|solicitor/);
    const { may } = await whole(id);
    assert.equal(may.join(' '), 'save withhold kill withdraw lift-hold');
    assert.equal((await step(id, 'withdraw', { reason: 'It was wrong.' })).state, 'withdrawn');
    assert.doesNotMatch(await read(path), /solicitor/);
    assert.equal((await refused(409, id, 'publish'))[0]?.field, 'hold');
  });

  test('that stands when the planned second comes lets nothing out, then or when it is lifted', async () => {
    const { line } = await begin(orla);
    const { id } = line;
    await step(id, 'schedule', { at: '2026-11-20 08:00' });
    await step(id, 'hold', { reason: 'The court' });
    desk.passTime({ hours: 24 });
    const { db } = desk.database;
    const [due] = await publishDue(db, desk.now());
    assert.ok(due && !due.step.ok && due.step.problems[0]?.field === 'hold');
    assert.deepEqual(await publishDue(db, desk.now()), [], 'it is told of once');
    assert.deepEqual(await scheduleFacts(db, desk.now()), { waiting: 0, overdueSeconds: 0 });
    const story = await whole(id);
    assert.deepEqual([story.line.state, story.line.planned?.isMissed], ['scheduled', true]);
    assert.equal(story.line.updatedBy, 'Dateline scheduler');
    assert.match(story.problems.find(({ field }) => field === 'schedule')?.message ?? '', /08:00 \(UTC\), came while/);
    assert.match((await step(id, 'lift-hold')).remark ?? '', /came while it was held/);
    assert.deepEqual(await publishDue(db, desk.now()), []);
    assert.equal((await findStory(db, id))?.state, 'scheduled');
    const anew = await step(id, 'schedule', { at: '2026-11-21 08:00' });
    assert.equal(anew.planned?.isMissed, false);
    desk.passTime({ hours: 24 });
    assert.ok((await publishDue(db, desk.now()))[0]?.step.ok);
  });

  test('that is lifted in the moment between the planned second and the next look lets nothing out either', async () => {
    const { line } = await begin(orla);
    await step(line.id, 'schedule', { at: '2026-11-20 08:00' });
    await step(line.id, 'hold', { reason: 'The court' });
    desk.passTime({ hours: 21 });
    await step(line.id, 'lift-hold');
    assert.deepEqual(await publishDue(desk.database.db, desk.now()), []);
    assert.equal((await whole(line.id)).line.planned?.isMissed, true);
    assert.equal((await step(line.id, 'publish')).state, 'published');
  });

  test('that is lifted before the planned second lets the plan go on', async () => {
    const { line } = await begin(orla);
    await step(line.id, 'schedule', { at: '2026-11-20 08:00' });
    await step(line.id, 'hold', { reason: 'The court' });
    assert.equal((await step(line.id, 'lift-hold')).remark, null);
    desk.passTime({ hours: 21 });
    assert.ok((await publishDue(desk.database.db, desk.now()))[0]?.step.ok);
  });

  test('is not set on a killed story, and stays on one that is killed under it', async () => {
    const one = await begin(orla);
    await step(one.line.id, 'kill', {});
    await refused(409, one.line.id, 'hold', { reason: 'Late' });
    const two = await begin(orla, { headline: 'Held' });
    await step(two.line.id, 'hold', { reason: 'The court' });
    await step(two.line.id, 'kill', {});
    assert.equal((await whole(two.line.id)).may.join(' '), 'save lift-hold');
  });
});

onEachDialect('what readers would see', (dialect) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(dialect);
  });
  afterEach(() => desk.close());

  test('is told in the newsroom’s words and the story’s dates, before anything is done', async () => {
    const ada = await desk.signedIn('admin', 'Ada');
    await ada.expect(200, 'PATCH', '/settings', { values: { language: 'uk', timeZone: 'Europe/Kyiv' } });
    const teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
    const { line } = await begin(teo, { headline: 'Beds reopen', language: 'en-GB' });
    const ask = () => teo.expect<ReaderWords>(200, 'GET', `/stories/${line.id}/reader-words`);
    assert.equal((await ask()).headline, null, 'no reader has seen it');
    const { path } = await teo.expect<StepDone>(200, 'POST', `/stories/${line.id}/publish`, {});
    await teo.expect(200, 'POST', `/stories/${line.id}/correct`, { kind: 'update', text: 'The beds have reopened.' });
    const words = await ask();
    assert.equal(words.headline, 'Beds reopen');
    assert.equal(words.time, '19 November 2026 at 14:00');
    await teo.expect(200, 'POST', `/stories/${line.id}/correct`, { kind: 'correction', text: 'It was Tuesday.' });
    const page = (await desk.app.inject({ url: path ?? '' })).body.replaceAll(/<[^>]+>/g, '');
    for (const said of [words.correction.title, `${words.correction.label}${words.time}`])
      assert.ok(page.includes(said), said);
    await teo.expect(200, 'POST', `/stories/${line.id}/withhold`, {});
    const gone = (await desk.app.inject({ url: path ?? '' })).body;
    const { title, text, code } = words.withheld;
    for (const said of [title, text, code, words.reason, words.notStated, words.since, words.now])
      assert.ok(gone.includes(said), said);
    await teo.expect(404, 'GET', `/stories/${nobodys}/reader-words`);
  });
});

onEachDialect('a legal hold at the command line', (dialect) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(dialect);
  });
  afterEach(() => desk.close());

  test('is set with its reason, obeyed by the commands that publish, told of, and lifted', async () => {
    const teo = await desk.signedIn('editor', 'Teo');
    const { line } = await begin(teo);
    const dateline = (...args: readonly string[]) => runCommandOn(desk.database.place, 'story', ...args);
    assert.equal((await dateline('hold', line.id)).code, 2);
    assert.equal((await dateline('hold', line.id, 'Wait', 'for the court', '--by', 'Una')).code, 0);
    for (const args of [
      ['publish', line.id],
      ['schedule', line.id, '2040-01-01 08:00'],
      ['correct', line.id, 'It was two.'],
    ]) {
      const { code, err } = await dateline(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(err, /hold: Una has put the story under legal hold .*“Wait for the court”/);
    }
    assert.match((await dateline('show', line.id)).out, /Legal hold: Una, since .*: Wait for the court/);
    assert.equal((await dateline('hold', line.id, 'none')).code, 0);
    assert.equal((await dateline('publish', line.id)).code, 0);
  });
});
