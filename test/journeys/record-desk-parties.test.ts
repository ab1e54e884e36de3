import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { newId } from '../../src/db/db.ts';
import type { DeskParty, DoubledParties, PartiesPage } from '../../src/record/party-shapes.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { onRecord, partyOf, readStatement } from '../support/record-desk.ts';
import { paragraphs } from '../support/stories.ts';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string }[];
}

const texts = ['The ferry was late.', 'The ferry was fast.', 'The quay was dark.'];

onEachDialect('parties at the desk', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let storyId: string;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
    storyId = (await begin(orla, { headline: 'Ferry', document: paragraphs(...texts) })).line.id;
  });
  afterEach(() => desk.close());

  const found = async (query: string) =>
    (await orla.expect<PartiesPage>(200, 'GET', `/parties?${query}`)).parties.map(({ name }) => name);
  const changesOf = (id: string) =>
    desk.database.db.selectFrom('statement_change').selectAll().where('subject_id', '=', id).orderBy('id').execute();
  const said = (exact: string, fields: Parameters<typeof onRecord>[2]) =>
    onRecord(orla, { storyId, texts, exact }, fields);

  test('are made with roles and their times, and changed; what differs is written down with its reason', async () => {
    const inquiry = await partyOf(orla, 'Saltmarsh Inquiry', { kind: 'organisation' });
    const roles = [
      { organisationId: null, title: 'harbour master', from: '2010', until: '2019-05' },
      { organisationId: inquiry.id, title: 'chair', from: '2026-08', until: null },
    ];
    const chair = await partyOf(orla, ' Astrid\nLindqvist ', { roles, sameAs: 'https://www.wikidata.org/wiki/Q42' });
    assert.deepEqual(
      [chair.name, chair.roles.map(({ organisation }) => organisation?.name)],
      ['Astrid Lindqvist', [undefined, 'Saltmarsh Inquiry']],
    );
    const page = await orla.expect<PartiesPage>(200, 'GET', '/parties?words=lindq');
    assert.deepEqual(
      [page.parties[0]?.role, page.parties[0]?.organisationId],
      ['chair, Saltmarsh Inquiry', inquiry.id],
    );
    const { kind, name, sameAs } = chair;
    const body = {
      kind,
      name,
      sameAs,
      roles,
      alternateNames: ['A. Lindqvist'],
      description: 'Judge',
      anonymityReason: null,
    };
    const changed = await orla.expect<DeskParty>(200, 'PATCH', `/parties/${chair.id}`, { ...body, reason: 'Byline' });
    assert.deepEqual([changed.alternateNames, changed.description], [['A. Lindqvist'], 'Judge']);
    assert.notEqual(changed.updatedAt, chair.updatedAt);
    const [made, change] = await changesOf(chair.id);
    assert.deepEqual([made?.action, change?.action, change?.reason, change?.by], ['made', 'changed', 'Byline', 'Orla']);
    assert.deepEqual(JSON.parse(change?.after ?? ''), { alternateNames: ['A. Lindqvist'], description: 'Judge' });
  });

  test('that are wrong are told by field, all at once: a reason for the unnamed only, Wikidata, times, organisations', async () => {
    const wrong = {
      ...{ kind: 'unnamed', name: ' ', alternateNames: [], description: null, anonymityReason: null },
      sameAs: 'https://example.org/Q1',
      roles: [{ organisationId: newId(), title: 'chair', from: 'lately', until: null }],
    };
    const told = await orla.expect<Problem>(400, 'POST', '/parties', wrong);
    assert.deepEqual(
      told.errors?.map(({ field }) => field),
      [...['name', 'anonymityReason', 'sameAs', 'roles.0.organisationId', 'roles.0.from']],
    );
    const blank = { alternateNames: [], sameAs: null, description: null, roles: [] };
    const named = { ...blank, kind: 'person', name: 'Orla Reyes', anonymityReason: 'Fears for the job' };
    const refused = await orla.expect<Problem>(400, 'POST', '/parties', named);
    assert.deepEqual(
      refused.errors?.map(({ field }) => field),
      ['anonymityReason'],
    );
    await orla.expect(201, 'POST', '/parties', { ...named, kind: 'unnamed', name: 'A deckhand' });
    assert.deepEqual(await found('words='), ['A deckhand']);
  });

  test('are found by parts of words in any spelling, those of the story first, then those with most statements', async () => {
    const [one, two, three] = [
      await partyOf(orla, 'Håkon Öberg', { alternateNames: ['The Pilot'] }),
      await partyOf(orla, 'Ole Bergström'),
      await partyOf(orla, 'Zofia Berg'),
    ];
    assert.deepEqual(await found('words=HAKON%20ober'), ['Håkon Öberg']);
    assert.deepEqual(await found('words=pilot'), ['Håkon Öberg']);
    assert.deepEqual(await found('words=pilot%20berg'), []);
    assert.deepEqual(await found('words=%25'), await found('words='));
    const other = (await begin(orla, { headline: 'Other', document: paragraphs(...texts) })).line.id;
    for (const exact of ['The ferry was late', 'The ferry was fast'])
      await onRecord(orla, { storyId: other, texts, exact }, { speakerId: two?.id ?? '' });
    await said('The quay was dark', { speakerId: three?.id ?? '' });
    assert.deepEqual(await found('words=berg'), ['Ole Bergström', 'Zofia Berg', 'Håkon Öberg']);
    assert.deepEqual(await found(`words=berg&story=${storyId}`), ['Zofia Berg', 'Ole Bergström', 'Håkon Öberg']);
    const page = await orla.expect<PartiesPage>(200, 'GET', '/parties?words=berg&limit=2');
    assert.deepEqual(await found(`words=berg&limit=2&after=${page.next}`), [one?.name]);
    assert.deepEqual(await found('words=berg&kind=organisation'), []);
  });

  test('are merged whole: statements, members, what came through and names, with the reason, and are led to by chains', async () => {
    const inquiry = await partyOf(orla, 'Saltmarsh Inquiry', { kind: 'organisation', description: 'Set up in August' });
    const same = await partyOf(orla, 'The Inquiry', { kind: 'organisation', alternateNames: ['Ferry inquiry'] });
    const older = await partyOf(orla, 'Inquiry', { kind: 'organisation' });
    const roles = [{ organisationId: same.id, title: 'chair', from: null, until: null }];
    const chair = await partyOf(orla, 'Astrid Lindqvist', { roles });
    const one = await said('The ferry was late', { speakerId: chair.id, organisationId: same.id });
    const two = await said('The ferry was fast', { speakerId: same.id, via: [inquiry.id, same.id] });
    await teo.expect(200, 'POST', `/parties/${older.id}/merge`, { into: same.id, reason: 'One and the same' });
    await teo.expect(400, 'POST', `/parties/${same.id}/merge`, { into: inquiry.id, reason: ' ' });
    const before = await readStatement(orla, one.statement.id);
    assert.equal(before.fields.organisationId, same.id, 'what is refused changes nothing');
    const left = await teo.expect<DeskParty>(200, 'POST', `/parties/${same.id}/merge`, {
      ...{ into: inquiry.id, reason: 'Its own letterhead' },
    });
    assert.deepEqual([left.id, left.statements, left.description], [inquiry.id, 2, 'Set up in August']);
    assert.deepEqual(left.alternateNames.toSorted(), ['Ferry inquiry', 'Inquiry', 'The Inquiry']);
    assert.equal((await readStatement(orla, one.statement.id)).fields.organisationId, inquiry.id);
    const moved = (await readStatement(orla, two.statement.id)).fields;
    assert.deepEqual([moved.speakerId, moved.via], [inquiry.id, [inquiry.id]]);
    const member = await orla.expect<DeskParty>(200, 'GET', `/parties/${chair.id}`);
    assert.equal(member.roles[0]?.organisationId, inquiry.id);
    for (const gone of [same, older])
      assert.equal((await orla.expect<DeskParty>(200, 'GET', `/parties/${gone.id}`)).mergedInto, inquiry.id);
    assert.deepEqual(await found('words=ferry'), ['Saltmarsh Inquiry']);
    const late = await said('The quay was dark', { organisationId: older.id });
    assert.equal(late.statement.fields.organisationId, inquiry.id, 'what names the old one means the one that is left');
    const noted = (await changesOf(same.id)).find(({ before: was }) => was?.includes('spokenFor'));
    assert.deepEqual([noted?.action, noted?.reason, noted?.by], ['merged', 'Its own letterhead', 'Teo']);
    const was = JSON.parse(noted?.before ?? '{}');
    assert.deepEqual([was.spoke, was.spokenFor, was.members], [[two.statement.id], [one.statement.id], [chair.id]]);
    const deeds = desk.database.db.selectFrom('audit_entry').select('object').where('action', '=', 'parties merged');
    assert.deepEqual(
      (await deeds.execute()).map(({ object }) => object),
      ['The Inquiry', 'Saltmarsh Inquiry'],
    );
  });

  test('that differ in kind, are the same or were merged already are not merged', async () => {
    const person = await partyOf(orla, 'Astrid Lindqvist');
    const inquiry = await partyOf(orla, 'Inquiry', { kind: 'organisation' });
    const at = `/parties/${person.id}/merge`;
    const refused = await teo.expect<Problem>(409, 'POST', at, { into: inquiry.id, reason: 'One' });
    assert.match(refused.detail, /Astrid Lindqvist is a person, Inquiry is an organisation\./);
    await teo.expect(400, 'POST', at, { into: person.id, reason: 'One' });
    await teo.expect(404, 'POST', at, { into: newId(), reason: 'One' });
    const twin = await partyOf(orla, 'A Lindqvist');
    await teo.expect(200, 'POST', at, { into: twin.id, reason: 'One' });
    await teo.expect(409, 'POST', at, { into: twin.id, reason: 'One' });
    const { kind, name, alternateNames, sameAs, description, anonymityReason } = person;
    const body = { kind, name, alternateNames, sameAs, description, anonymityReason, roles: [] };
    await teo.expect(409, 'PATCH', `/parties/${person.id}`, body);
  });

  test('merged into each other at once leave one of the two', async () => {
    const [one, other] = [await partyOf(orla, 'Lindqvist'), await partyOf(orla, 'Lindquist')];
    const answers = await Promise.all([
      teo.ask('POST', `/parties/${one?.id}/merge`, { into: other?.id, reason: 'One' }),
      teo.ask('POST', `/parties/${other?.id}/merge`, { into: one?.id, reason: 'One' }),
    ]);
    assert.equal(
      answers.filter(({ statusCode }) => statusCode === 200).length,
      1,
      answers.map(({ body }) => body).join(),
    );
    assert.equal((await found('words=lindq')).length, 1);
  });

  test('of one name, or a surname in the same organisation, are shown as pairs until somebody tells them apart', async () => {
    const inquiry = await partyOf(orla, 'Inquiry', { kind: 'organisation' });
    const roles = [{ organisationId: inquiry.id, title: 'chair', from: null, until: null }];
    const chair = await partyOf(orla, 'Astrid Lindqvist', { roles });
    const short = await partyOf(orla, 'Dr Lindqvist');
    await said('The ferry was late', { speakerId: short.id, organisationId: inquiry.id });
    await partyOf(orla, 'Bo Lindqvist');
    const twin = await partyOf(orla, 'The chair', { alternateNames: ['ASTRID LINDQVIST'] });
    for (const name of ['A deckhand', 'A deckhand'])
      await partyOf(orla, name, { kind: 'unnamed', anonymityReason: 'Fears for the job' });
    const pairs = async () =>
      (await orla.expect<DoubledParties>(200, 'GET', '/parties/doubled')).pairs.map((pair) =>
        [pair.one.id, pair.other.id].toSorted().join(' '),
      );
    const pair = (one: DeskParty, other: DeskParty) => [one.id, other.id].toSorted().join(' ');
    assert.deepEqual((await pairs()).toSorted(), [pair(chair, short), pair(chair, twin)].toSorted());
    await orla.expect(204, 'POST', '/parties/doubled/apart', { one: short.id, other: chair.id });
    assert.deepEqual(await pairs(), [pair(chair, twin)]);
    await teo.expect(200, 'POST', `/parties/${twin.id}/merge`, { into: chair.id, reason: 'One' });
    assert.deepEqual(await pairs(), []);
  });
});
