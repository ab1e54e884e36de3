import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { newId } from '../../src/db/db.ts';
import type { RecordChanges, StatementDone, StoryRecordDesk, Suggestions } from '../../src/record/desk-shapes.ts';
import type { DeskPlace, PlacesFound, Question, Questions } from '../../src/record/party-shapes.ts';
import { makeParty, recordProblems } from '../../src/statements/statements.ts';
import { findOrCreateTopic } from '../../src/stories/stories.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { figure, onRecord, partyOf, readStatement, saidRule, stated, stretchOf } from '../support/record-desk.ts';
import { paragraphs } from '../support/stories.ts';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string }[];
}

const texts = [
  'The ferry was doing at least 9.4 knots, Astrid Lindqvist said.',
  'It never did more than 6 knots, Bo Marsh said. The quay was dark, Bo Marsh said.',
  'Nobody has been told why.',
];
const nine = 'The ferry was doing at least 9.4 knots';
const six = 'It never did more than 6 knots';

onEachDialect('what stands around statements at the desk', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let storyId: string;
  let topicId: string;
  const quay = { name: 'Salt Quay', latitude: 51.5, longitude: 0.5, country: 'GB', region: 'Kent' };
  beforeEach(async () => {
    const findPlaces = async (words: string) => (quay.name.toLowerCase().startsWith(words.toLowerCase()) ? [quay] : []);
    desk = await openDesk(dialect, { record: { suggesters: [saidRule], findPlaces } });
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
    topicId = (await findOrCreateTopic(desk.database.db, { name: 'The inquiry' }, desk.now())).id;
    const fields = { headline: 'Ferry', document: paragraphs(...texts), topicIds: [topicId] };
    storyId = (await begin(orla, fields)).line.id;
  });
  afterEach(() => desk.close());

  const document = paragraphs(...texts);
  const said = (exact: string, fields: Parameters<typeof onRecord>[2] = {}) =>
    onRecord(orla, { storyId, texts, exact }, { topicId, ...fields });
  const suggested = async (words = document) => {
    const asked = { headline: 'Ferry', standfirst: null, document: words, language: 'en-GB' };
    return (await orla.expect<Suggestions>(200, 'POST', `/stories/${storyId}/record/suggestions`, asked)).suggestions;
  };
  const advice = async () => {
    const fields = { headline: 'Ferry', standfirst: null, document };
    const words = { storyId, fields, language: 'en-GB', day: null };
    return (await recordProblems(desk.database.db, words, [saidRule])).map(({ message }) => message);
  };

  test('relations are one of each kind and direction, of two statements, and are taken away with a reason', async () => {
    const [one, two] = [await said(nine), await said(six)];
    const relations = `/statements/${two.statement.id}/relations`;
    const asked = { toId: one.statement.id, kind: 'disputes', assertedBy: 'speaker', note: 'In its letter' };
    for (const _ of [1, 2]) await orla.expect<StatementDone>(201, 'POST', relations, asked);
    const self = await orla.expect<Problem>(400, 'POST', relations, { ...asked, toId: two.statement.id });
    assert.deepEqual(
      self.errors?.map(({ field }) => field),
      ['toId'],
    );
    await orla.expect(404, 'POST', relations, { ...asked, toId: newId() });
    const disputed = await readStatement(orla, one.statement.id);
    const [relation, ...others] = disputed.relations;
    assert.deepEqual(
      [relation?.kind, relation?.note, relation?.other.text, others.length],
      ['disputes', 'In its letter', six, 0],
    );
    assert.deepEqual(
      disputed.statuses.map(({ kind, by }) => [kind, by.map(({ id }) => id)]),
      [['disputed', [two.statement.id]]],
    );
    await orla.expect(400, 'DELETE', `/relations/${relation?.id}`, { reason: '' });
    await orla.expect(204, 'DELETE', `/relations/${relation?.id}`, { reason: 'Another ferry' });
    await orla.expect(404, 'DELETE', `/relations/${relation?.id}`, { reason: 'Another ferry' });
    assert.deepEqual((await readStatement(orla, one.statement.id)).relations, []);
    const { changes } = await orla.expect<RecordChanges>(200, 'GET', `/statements/${two.statement.id}/changes`);
    assert.deepEqual(
      changes.map(({ action, reason }) => [action, reason]),
      [
        ['relation deleted', 'Another ferry'],
        ['relation made', null],
        ['made', null],
      ],
    );
  });

  test('what the newsroom found and what it rests on stand beside a statement, each with its maker', async () => {
    const { statement } = await said(nine);
    const at = `/statements/${statement.id}`;
    await teo.expect(400, 'POST', `${at}/assessments`, { verdict: 'false', explanation: null });
    const first = { verdict: 'not verified', explanation: null, sourceReliability: 'B', informationCredibility: 3 };
    await teo.expect<StatementDone>(201, 'POST', `${at}/assessments`, first);
    assert.equal((await readStatement(orla, statement.id)).statuses[0]?.kind, 'unverified');
    desk.passTime({ minutes: 1 });
    await teo.expect<StatementDone>(201, 'POST', `${at}/assessments`, { verdict: 'confirmed', explanation: 'The log' });
    const blank = { archivedUrl: null, sha256: null, retrievedAt: null, licence: null };
    const evidence = { title: 'Log of the ferry', url: 'https://example.org/log.pdf', placeIn: 'p. 14', ...blank };
    const wrong = await orla.expect<Problem>(400, 'POST', `${at}/evidence`, { ...evidence, title: '', url: 'log.pdf' });
    assert.deepEqual(
      wrong.errors?.map(({ field }) => field),
      ['title', 'url'],
    );
    const { statement: told } = await orla.expect<StatementDone>(201, 'POST', `${at}/evidence`, evidence);
    assert.deepEqual(
      told.assessments.map(({ verdict, author, sourceReliability }) => [verdict, author, sourceReliability]),
      [
        ['confirmed', 'Teo', null],
        ['not verified', 'Teo', 'B'],
      ],
    );
    assert.deepEqual([told.evidence[0]?.title, told.statuses[0]?.kind], ['Log of the ferry', 'record']);
    await orla.expect(204, 'DELETE', `/evidence/${told.evidence[0]?.id}`, { reason: 'Forged' });
    const { changes } = await orla.expect<RecordChanges>(200, 'GET', `${at}/changes`);
    assert.deepEqual(
      changes.map(({ action }) => action),
      [...['evidence deleted', 'evidence made', 'assessment made', 'assessment made', 'made']],
    );
    assert.equal(changes[0]?.reason, 'Forged');
  });

  test('what was found of it goes on the record with a statement, for those who may publish, both or neither', async () => {
    const put = (verdict: string, explanation: string | null) => ({
      ...{ storyId, stretches: [stretchOf(texts, nine)], fields: stated(), state: 'confirmed' },
      assessment: { verdict, explanation },
    });
    const wrong = await teo.expect<Problem>(400, 'POST', '/statements', put('false', ' '));
    assert.deepEqual(
      wrong.errors?.map(({ field }) => field),
      ['assessment.explanation'],
    );
    await orla.expect<Problem>(403, 'POST', '/statements', put('not verified', null));
    const { statements } = await orla.expect<StoryRecordDesk>(200, 'GET', `/stories/${storyId}/record`);
    assert.deepEqual(statements, []);
    const done = await teo.expect<StatementDone>(201, 'POST', '/statements', put('disputed', 'The log says six.'));
    assert.deepEqual(
      done.statement.assessments.map(({ verdict, explanation, author }) => [verdict, explanation, author]),
      [['disputed', 'The log says six.', 'Teo']],
    );
    assert.equal(done.statement.statuses[0]?.kind, 'disputed');
  });

  test('figures that cannot both hold are offered as a dispute in one sentence, until there is a relation', async () => {
    const line = await partyOf(orla, 'Estuary Line', { kind: 'organisation' });
    const quantities = [figure('at most', 6, 'no more than 6 knots')];
    const { statement } = await said(six, { organisationId: line.id, quantities });
    const { offers } = await said(nine, { quantities: [figure('at least', 9.4, 'at least 9.4 knots')] });
    assert.deepEqual(offers, [
      {
        ...{ statementId: statement.id, storyId, kind: 'disputes', name: 'Estuary Line', text: six },
        why: 'no more than 6 knots there, at least 9.4 knots here.',
      },
    ]);
    const asked = { relations: [{ toId: statement.id, kind: 'disputes' as const }] };
    const related = await said('The quay was dark', { quantities: [figure('exact', 10, '10 knots')], asked });
    assert.deepEqual([related.offers.map(({ text }) => text), related.statement.relations.length], [[nine], 1]);
  });

  test('what the words in the editor hold is suggested with who it may be, and what was decided on is left out', async () => {
    const chair = await partyOf(orla, 'A. Lindqvist', { alternateNames: ['astrid lindqvist'] });
    const [first, second, third] = await suggested();
    assert.deepEqual([first?.text, first?.speaker?.id, first?.sourceText], [nine, chair.id, 'Astrid Lindqvist … said']);
    assert.deepEqual([second?.text, second?.speaker, second?.fields.speakerAsPrinted], [six, null, 'Bo Marsh']);
    assert.deepEqual([first?.fields.topicId, first?.extractor], [topicId, { name: 'said-rule', version: '1' }]);
    const body = (of: typeof first, state: string) => ({
      ...{ storyId, stretches: of?.stretches, fields: of?.fields, state },
      extractor: { ...of?.extractor, confidence: of?.confidence },
    });
    const kept = await orla.expect<StatementDone>(201, 'POST', '/statements', body(first, 'suggested'));
    assert.equal(kept.statement.origin, 'suggested');
    await orla.expect(201, 'POST', '/statements', body(second, 'rejected'));
    assert.deepEqual(
      (await suggested()).map(({ text }) => text),
      [third?.text],
    );
    await orla.expect<StatementDone>(200, 'POST', `/statements/${kept.statement.id}/reject`, { reason: 'Said before' });
    const moved = paragraphs('Something new, Cara Vane said.', ...texts.toReversed());
    assert.deepEqual(
      (await suggested(moved)).map(({ text }) => text),
      ['Something new', third?.text],
    );
  });

  test('a sentence that is waved through is asked about no more, until it is called back', async () => {
    const waved = 'It never did more than 6 knots, Bo Marsh said.';
    const at = `/stories/${storyId}/record/waved`;
    for (const _ of [1, 2]) await orla.expect(200, 'POST', at, { words: waved, reason: 'Said in jest' });
    assert.deepEqual(
      (await suggested()).map(({ text }) => text),
      [nine, 'The quay was dark'],
    );
    const record = await orla.expect<StoryRecordDesk>(200, 'GET', `/stories/${storyId}/record`);
    assert.deepEqual(
      record.waved.map(({ words, reason, by }) => [words, reason, by]),
      [[waved, 'Said in jest', 'Orla']],
    );
    await orla.expect(200, 'DELETE', `${at}/${record.waved[0]?.key}`);
    await orla.expect(404, 'DELETE', `${at}/${record.waved[0]?.key}`);
    assert.equal((await suggested()).length, 3);
  });

  test('the checklist counts what is undecided, what is not on the record, and words that changed or are gone', async () => {
    await said(nine, { asked: { state: 'suggested' } });
    assert.deepEqual(await advice(), [
      '1 suggestion is neither accepted nor rejected.',
      '2 attributed sentences are neither on the record nor waved through: “It never did more than 6 knots, Bo Marsh said.”, “The quay was dark, Bo Marsh said.”.',
    ]);
    const { statement } = await said(six);
    const at = `/stories/${storyId}/record/waved`;
    await orla.expect(200, 'POST', at, { words: 'The quay was dark, Bo Marsh said.' });
    assert.deepEqual(await advice(), ['1 suggestion is neither accepted nor rejected.']);
    await desk.database.db.updateTable('statement').set({ anchor: 'lost' }).where('id', '=', statement.id).execute();
    assert.equal((await advice()).at(-1), '1 statement has words that are no longer in the text.');
  });

  test('places are the newsroom’s own and the gazetteer’s, and one that stands there already is given again', async () => {
    const asked = { name: 'Salt Quay', latitude: 51.5, longitude: 0.5, country: 'GB' };
    const place = await orla.expect<DeskPlace>(201, 'POST', '/places', asked);
    assert.equal(place.source, 'gazetteer');
    assert.deepEqual(await orla.expect<DeskPlace>(201, 'POST', '/places', asked), place);
    const hamlet = await orla.expect<DeskPlace>(201, 'POST', '/places', { ...asked, name: 'Eel Hythe' });
    assert.equal(hamlet.source, 'by hand');
    const half = await orla.expect<Problem>(400, 'POST', '/places', { ...asked, latitude: null });
    assert.deepEqual(
      half.errors?.map(({ field }) => field),
      ['latitude'],
    );
    const found = await orla.expect<PlacesFound>(200, 'GET', '/places?words=salt');
    assert.deepEqual([found.places, found.gazetteer], [[place], [quay]]);
    const saidIn = { placeId: place.id, asPrinted: 'the quay' };
    assert.equal((await said(nine, { saidIn })).statement.saidInName, 'Salt Quay');
  });

  test('questions stand in their topic’s order, with how many statements answer each', async () => {
    const at = `/topics/${topicId}/questions`;
    const first = await orla.expect<Question>(201, 'POST', at, { words: 'How fast was it?' });
    const second = await orla.expect<Question>(201, 'POST', at, { words: 'Who steered?' });
    await orla.expect(409, 'POST', at, { words: ' Who steered? ' });
    await orla.expect(404, 'GET', `/topics/${newId()}/questions`);
    await said(nine, { questionId: first.id });
    const fields = stated({ topicId: null, questionId: first.id });
    const { statement } = await said(six);
    const body = { fields, basedOn: statement.updatedAt };
    const refused = await orla.expect<Problem>(400, 'PATCH', `/statements/${statement.id}`, body);
    assert.deepEqual(
      refused.errors?.map(({ field }) => field),
      ['fields.questionId'],
    );
    await orla.expect(200, 'PATCH', `/questions/${second.id}`, { words: 'Who was at the wheel?', reason: 'Plainer' });
    const { questions } = await orla.expect<Questions>(200, 'GET', at);
    assert.deepEqual(
      questions.map(({ words, statements }) => [words, statements]),
      [
        ['How fast was it?', 1],
        ['Who was at the wheel?', 0],
      ],
    );
  });

  test('a step within a larger one that is refused takes the larger one back', async () => {
    const { db } = desk.database;
    const made = { by: 'Orla', accountId: null, now: desk.now() };
    const blank = { alternateNames: [], sameAs: null, description: null, anonymityReason: null, roles: [] };
    const outer = db.transaction().execute(async (trx) => {
      await makeParty(trx, { ...blank, kind: 'person', name: 'Cara Vane' }, made);
      await makeParty(trx, { ...blank, kind: 'person', name: '' }, made);
    });
    await assert.rejects(outer, /no name/);
    assert.deepEqual(await db.selectFrom('party').select('id').execute(), []);
  });
});
