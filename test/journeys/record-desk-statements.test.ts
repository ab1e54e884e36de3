import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { newId } from '../../src/db/db.ts';
import type { RecordChanges, RecordQueue, StatementDone, StoryRecordDesk } from '../../src/record/desk-shapes.ts';
import type { DeskParty } from '../../src/record/party-shapes.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { figure, onRecord, partyOf, readStatement, stated, stretchOf } from '../support/record-desk.ts';
import { nothingTold } from '../support/record-stories.ts';
import { paragraphs } from '../support/stories.ts';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly problem: string; readonly mend: string }[];
}

const texts = [
  'The ferry was doing at least 9.4 knots, the inquiry said on Monday.',
  'The line says it was doing no more than 6 knots.',
  'Nobody has been told why.',
];
const nine = 'The ferry was doing at least 9.4 knots';
const six = 'it was doing no more than 6 knots';

onEachDialect('statements at the desk', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let storyId: string;
  let renewed: string[];
  beforeEach(async () => {
    renewed = [];
    desk = await openDesk(dialect, {
      record: {
        renewRecord: async (_db, id) => {
          renewed.push(id);
        },
      },
    });
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
    storyId = (await begin(orla, { headline: 'Ferry too fast', document: paragraphs(...texts) })).line.id;
  });
  afterEach(() => desk.close());

  const changesOf = async (id: string) =>
    (await teo.expect<RecordChanges>(200, 'GET', `/statements/${id}/changes`)).changes;
  const record = () => orla.expect<StoryRecordDesk>(200, 'GET', `/stories/${storyId}/record`);
  const publish = () => teo.expect(200, 'POST', `/stories/${storyId}/publish`, {});

  /** As its publication would: the statement is public from now on. */
  const makePublic = (id: string) =>
    desk.database.db
      .insertInto('published_statement')
      .values({
        ...{ statement_id: id, story_id: storyId, number: 1, standing: 'stands', act: 'claims', status: 'record' },
        ...{
          is_disputed: 0,
          is_corroborated: 0,
          has_figure: 0,
          sort_at: '2026-11-19T12:00:00.000Z',
          data: JSON.stringify({ ...nothingTold, id, storyId }),
          cells: '',
        },
      })
      .execute();

  test('are put on the record with a new speaker and organisation, and asked twice are one', async () => {
    const asked = {
      id: newId(),
      newSpeaker: { kind: 'person', name: 'Astrid  Lindqvist', anonymityReason: null },
      newOrganisation: { name: 'Saltmarsh Inquiry' },
      reason: 'From the report',
    } as const;
    const saidAt = { edtf: '2026-11-16', asPrinted: 'on Monday', resolvedFrom: 'publication 2026-11-19' };
    const quantities = [figure('at least', 9.4, 'at least 9.4 knots')];
    const fields = { saidAt, quantities, roleAsPrinted: 'chair', act: 'announces' } as const;
    const of = { storyId, texts, exact: nine };
    const { statement, isShown } = await onRecord(orla, of, { ...fields, asked });
    assert.deepEqual(
      [statement.id, statement.state, statement.anchor, isShown],
      [asked.id, 'confirmed', 'exact', false],
    );
    assert.deepEqual(
      [statement.speaker?.name, statement.speaker?.role],
      ['Astrid Lindqvist', 'chair, Saltmarsh Inquiry'],
    );
    assert.deepEqual([statement.fields.saidAt, statement.fields.quantities], [saidAt, quantities]);
    assert.equal(statement.confirmedBy, 'Orla');
    const again = {
      storyId,
      stretches: [stretchOf(texts, nine)],
      fields: stated(fields),
      state: 'confirmed',
      ...asked,
    };
    const same = await teo.expect<StatementDone>(200, 'POST', '/statements', again);
    assert.deepEqual(same.statement, statement);
    assert.deepEqual((await record()).statements, [statement]);
    const parties = desk.database.db.selectFrom('party').select('name').orderBy('name');
    assert.deepEqual(
      (await parties.execute()).map(({ name }) => name),
      ['Astrid Lindqvist', 'Saltmarsh Inquiry'],
    );
    const [made] = await changesOf(statement.id);
    assert.deepEqual([made?.by, made?.action, made?.reason], ['Orla', 'made', 'From the report']);
  });

  test('asked by two at once with one id are one, and no speaker is made twice', async () => {
    const asked = {
      ...{ id: newId(), storyId, stretches: [stretchOf(texts, nine)], fields: stated(), state: 'confirmed' },
      newSpeaker: { kind: 'person', name: 'Astrid Lindqvist', anonymityReason: null },
    };
    const answers = await Promise.all([orla, teo, orla].map((by) => by.ask('POST', '/statements', asked)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 200, 201]);
    assert.equal((await desk.database.db.selectFrom('party').select('id').execute()).length, 1);
  });

  test('tell everything that is wrong at once, by field and with its mend, and keep nothing', async () => {
    const fields = stated({
      ...{ speakerId: newId(), topicId: newId(), questionId: newId(), via: [newId()], language: 'no_language!' },
      saidAt: { edtf: 'Monday', asPrinted: 'Monday', resolvedFrom: null },
      saidIn: { placeId: newId(), asPrinted: null },
      channel: { kind: 'website', name: null, url: 'nowhere', archivedUrl: null, archivedAt: null },
      quantities: [{ ...figure('exact', 1, ''), value: null }],
    });
    const stretches = [{ ...stretchOf(texts, nine), end: 3 }];
    const said = await orla.expect<Problem>(400, 'POST', '/statements', {
      storyId,
      stretches,
      fields,
      state: 'confirmed',
    });
    assert.deepEqual(said.errors?.map(({ field }) => field).toSorted(), [
      'fields.channel.url',
      'fields.language',
      'fields.quantities.0.asPrinted',
      'fields.quantities.0.value',
      'fields.questionId',
      'fields.saidAt.edtf',
      'fields.saidIn',
      'fields.speakerId',
      'fields.topicId',
      'fields.via',
      'stretches.0',
    ]);
    const unnamed = { kind: 'unnamed', name: 'A deckhand', anonymityReason: null };
    const body = {
      storyId,
      stretches: [stretchOf(texts, nine)],
      fields: stated(),
      state: 'confirmed',
      newSpeaker: unnamed,
    };
    const reasonless = await orla.expect<Problem>(400, 'POST', '/statements', body);
    assert.deepEqual(
      reasonless.errors?.map(({ field }) => field),
      ['newSpeaker.anonymityReason'],
    );
    assert.deepEqual((await record()).statements, []);
    for (const table of ['party', 'statement_change'] as const)
      assert.equal((await desk.database.db.selectFrom(table).select('id').execute()).length, 0, table);
  });

  test('changed by two at once: the second is told what stands there now, and nothing of hers is kept', async () => {
    const { statement } = await onRecord(orla, { storyId, texts, exact: nine });
    const change = (act: 'estimates' | 'confirms') => ({
      ...{ fields: { ...statement.fields, act }, basedOn: statement.updatedAt, reason: `It ${act}` },
    });
    const answers = await Promise.all([
      orla.ask('PATCH', `/statements/${statement.id}`, change('estimates')),
      teo.ask('PATCH', `/statements/${statement.id}`, change('confirms')),
    ]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 409]);
    const kept = answers.find(({ statusCode }) => statusCode === 200)?.json<StatementDone>().statement;
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json<Problem>();
    assert.deepEqual((await readStatement(orla, statement.id)).fields.act, kept?.fields.act);
    const told = refused?.errors?.find(({ field }) => field === 'fields.act');
    assert.equal(told?.problem, `act is "${kept?.fields.act}" now.`);
    const [changed, ...others] = await changesOf(statement.id);
    assert.deepEqual([changed?.action, changed?.reason, others.length], ['changed', `It ${kept?.fields.act}`, 1]);
    assert.deepEqual(changed?.fields, [{ field: 'act', before: 'claims', after: kept?.fields.act }]);
  });

  test('whose words changed or are gone wait in the queue, and are confirmed with the new words only on purpose', async () => {
    const one = (await onRecord(orla, { storyId, texts, exact: nine })).statement;
    const two = (await onRecord(orla, { storyId, texts, exact: six })).statement;
    const found = [{ ...stretchOf(texts, nine), exact: 'The ferry was doing 9.9 knots', end: 29 }];
    const { db } = desk.database;
    const set = (id: string, anchor: 'changed' | 'lost', stretches: unknown) =>
      db
        .updateTable('statement')
        .set({ anchor, anchor_found: JSON.stringify(stretches) })
        .where('id', '=', id)
        .execute();
    await set(one.id, 'changed', found);
    await set(two.id, 'lost', null);
    const first = await teo.expect<RecordQueue>(200, 'GET', '/record/queue?limit=1');
    assert.deepEqual(first.counts, { changed: 1, lost: 1, doubled: 0 });
    assert.deepEqual(
      first.statements.map(({ statement, headline }) => [statement.id, headline]),
      [[one.id, 'Ferry too fast']],
    );
    const rest = await teo.expect<RecordQueue>(200, 'GET', `/record/queue?limit=1&after=${first.next}`);
    assert.deepEqual([rest.statements[0]?.statement.id, rest.next], [two.id, null]);
    const refused = await orla.expect<Problem>(409, 'POST', `/statements/${one.id}/confirm`, {});
    assert.match(refused.detail, /have changed since it was confirmed\. Take the new words/);
    const taken = await orla.expect<StatementDone>(200, 'POST', `/statements/${one.id}/confirm`, {
      takeNewWords: true,
    });
    assert.deepEqual([taken.statement.text, taken.statement.anchor], ['The ferry was doing 9.9 knots', 'exact']);
    assert.deepEqual([taken.statement.stretches, taken.statement.found], [found, null]);
    await orla.expect(409, 'POST', `/statements/${two.id}/confirm`, { takeNewWords: true });
    const [confirmed] = await changesOf(one.id);
    assert.deepEqual(confirmed?.fields, [{ field: 'text', before: nine, after: 'The ferry was doing 9.9 knots' }]);
  });

  test('that are withdrawn keep their reason, are put back, and each step is written down for the newsroom', async () => {
    const { statement } = await onRecord(orla, { storyId, texts, exact: nine });
    const at = `/statements/${statement.id}`;
    assert.match((await teo.expect<Problem>(400, 'POST', `${at}/withdraw`, { reason: '  ' })).detail, /readers see it/);
    const { statement: gone } = await teo.expect<StatementDone>(200, 'POST', `${at}/withdraw`, { reason: 'Misheard' });
    assert.deepEqual(
      [gone.state, gone.withdrawnReason, gone.statuses[0]?.kind],
      ['withdrawn', 'Misheard', 'withdrawn'],
    );
    await teo.expect(409, 'POST', `${at}/withdraw`, { reason: 'Again' });
    await orla.expect(409, 'POST', `${at}/confirm`, {});
    const { statement: back } = await teo.expect<StatementDone>(200, 'POST', `${at}/restore`, {
      reason: 'Heard after all',
    });
    assert.deepEqual([back.state, back.withdrawnReason], ['confirmed', null]);
    assert.deepEqual(
      (await changesOf(statement.id)).map(({ action, reason, by }) => [action, reason, by]),
      [
        ['restored', 'Heard after all', 'Teo'],
        ['withdrawn', 'Misheard', 'Teo'],
        ['made', null, 'Orla'],
      ],
    );
    const deeds = await desk.database.db.selectFrom('audit_entry').select(['action', 'detail']).orderBy('id').execute();
    const own = deeds.filter(({ action }) => action.startsWith('statement '));
    assert.deepEqual(
      own.map(({ action }) => action),
      ['statement withdrawn', 'statement restored'],
    );
    assert.match(own[0]?.detail ?? '', /Misheard/);
  });

  test('are deleted while readers have not seen them, with a reason; later they can only be withdrawn', async () => {
    const one = (await onRecord(orla, { storyId, texts, exact: nine })).statement;
    const two = (await onRecord(orla, { storyId, texts, exact: six })).statement;
    await orla.expect(400, 'DELETE', `/statements/${one.id}`, { reason: '' });
    await orla.expect(204, 'DELETE', `/statements/${one.id}`, { reason: 'Twice' });
    await orla.expect(404, 'GET', `/statements/${one.id}`);
    const noted = desk.database.db.selectFrom('statement_change').selectAll().where('subject_id', '=', one.id);
    const deleted = (await noted.execute()).find(({ action }) => action === 'deleted');
    assert.deepEqual([deleted?.reason, JSON.parse(deleted?.before ?? '{}').text], ['Twice', nine]);
    await makePublic(two.id);
    const refused = await orla.expect<Problem>(409, 'DELETE', `/statements/${two.id}`, { reason: 'Twice' });
    assert.match(refused.detail, /Withdraw it instead/);
    // A story that is taken back shows nothing, but what it said was seen.
    const three = (await onRecord(orla, { storyId, texts, exact: 'Nobody has been told why' })).statement;
    await publish();
    await teo.expect(200, 'POST', `/stories/${storyId}/withhold`, {});
    await orla.expect(409, 'DELETE', `/statements/${three.id}`, { reason: 'Twice' });
  });

  test('of a published story are shown at once where an editor changes them, and later where a reporter does', async () => {
    await publish();
    const { statement } = await onRecord(orla, { storyId, texts, exact: nine });
    assert.deepEqual(renewed, []);
    await makePublic(statement.id);
    const body = { fields: { ...statement.fields, act: 'estimates' }, basedOn: statement.updatedAt };
    const byReporter = await orla.expect<StatementDone>(200, 'PATCH', `/statements/${statement.id}`, body);
    assert.deepEqual([byReporter.isShown, byReporter.statement.isPublic, renewed], [false, true, []]);
    const again = { fields: { ...statement.fields, act: 'confirms' }, basedOn: byReporter.statement.updatedAt };
    const byEditor = await teo.expect<StatementDone>(200, 'PATCH', `/statements/${statement.id}`, again);
    assert.deepEqual([byEditor.isShown, renewed], [true, [storyId]]);
  });

  test('keep to who may do what: withdrawing, putting back, assessing and merging are an editor’s', async () => {
    const { statement } = await onRecord(orla, { storyId, texts, exact: nine });
    const party: DeskParty = await partyOf(orla, 'Inquiry', { kind: 'organisation' });
    const at = `/statements/${statement.id}`;
    await orla.expect(403, 'POST', `${at}/withdraw`, { reason: 'No' });
    await orla.expect(403, 'POST', `${at}/restore`, { reason: 'No' });
    await orla.expect(403, 'POST', `${at}/assessments`, { verdict: 'false', explanation: 'No' });
    await orla.expect(403, 'POST', `/parties/${party.id}/merge`, { into: newId(), reason: 'No' });
    assert.equal((await readStatement(orla, statement.id)).state, 'confirmed');
  });
});
