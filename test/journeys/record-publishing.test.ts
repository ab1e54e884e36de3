import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mergeParties, refreshParty, relate, withdrawStatement } from '../../src/statements/statements.ts';
import { answerAddress, publishStory, renewRecord, shelveStory } from '../../src/stories/stories.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { onRecord, orla, party, rewrite } from '../support/record-stories.ts';
import { draft, noon, paragraphs } from '../support/stories.ts';

const speed = 'The ferry was doing at least 9.4 knots';
const slower = 'It had come down to no more than six knots';
const later = { by: 'Orla', now: noon.add({ hours: 1 }) };

onEachDialect('what readers see of the record', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  const publish = async (id: string) => {
    const step = await publishStory(database.db, id, later);
    assert.ok(step.ok && step.path !== null, JSON.stringify(step));
    return step.path;
  };
  const opened = async (path: string) => {
    const answer = await answerAddress(database.publicDb, path);
    assert.equal(answer.kind, 'story');
    assert.ok(answer.kind === 'story');
    return answer.story;
  };
  const row = async (id: string) =>
    (await database.publicDb
      .selectFrom('published_statement')
      .select(['number', 'standing', 'status', 'said_day', 'sort_at', 'data'])
      .where('statement_id', '=', id)
      .executeTakeFirst()) ?? null;
  const marksOf = (node: unknown) =>
    [...JSON.stringify(node).matchAll(/"type":"statement","attrs":\{"id":"([^"]+)"/g)].map(([, id]) => id);

  const begin = async () => {
    const halme = await party(database.db, 'Halme Institute');
    const tern = await party(database.db, 'Tern Line');
    const { id } = await draft(database.db, {
      document: paragraphs(`${slower}, Tern Line said.`, `${speed}, she said.`),
    });
    const one = await onRecord(database.db, id, speed, {
      speakerId: halme,
      saidAt: { edtf: '2026-11-18', asPrinted: 'Wednesday', resolvedFrom: 'dateline 2026-11-19' },
    });
    const other = await onRecord(database.db, id, slower, { speakerId: tern });
    return { id, one, other, halme, tern };
  };

  test('is nothing before the story is published, and the confirmed alone once it is', async () => {
    const { id, one, other } = await begin();
    const suggested = await onRecord(database.db, id, 'Tern Line said', { state: 'suggested' });
    assert.equal(await row(one), null);
    const path = await publish(id);
    const story = await opened(path);
    assert.deepEqual(
      story.record?.statements.map((told) => [told.number, told.id]),
      [
        [1, other],
        [2, one],
      ],
    );
    assert.equal(await row(suggested), null);
    assert.deepEqual(marksOf(story.document), [other, one]);
    const told = await row(one);
    assert.deepEqual([told?.said_day, told?.status, told?.standing], ['2026-11-18', 'record', 'stands']);
  });

  test('has both sides of what stands between two statements, and renumbers with the text', async () => {
    const { id, one, other } = await begin();
    const path = await publish(id);
    const related = await relate(
      database.db,
      { fromId: one, toId: other, kind: 'disputes', assertedBy: 'newsroom', note: null },
      orla,
    );
    assert.ok(related.ok);
    assert.equal((await row(one))?.status, 'record');
    assert.equal(await renewRecord(database.db, id, noon), true);
    assert.equal((await row(one))?.status, 'disputed');
    const [first] = (await opened(path)).record?.statements ?? [];
    assert.deepEqual(first?.statuses, [
      { kind: 'disputed', by: [{ id: one, storyId: id, number: 2, name: 'Halme Institute' }] },
    ]);
    await rewrite(database.db, id, `${speed}, she said.`, `${slower}, Tern Line said.`);
    await publish(id);
    assert.deepEqual(
      (await opened(path)).record?.statements.map((told) => told.id),
      [one, other],
    );
  });

  test('tells other stories whose statements it bears upon', async () => {
    const first = await begin();
    const firstPath = await publish(first.id);
    const second = await begin();
    await publish(second.id);
    await relate(
      database.db,
      { fromId: second.one, toId: first.other, kind: 'denies', assertedBy: 'speaker', note: null },
      orla,
    );
    await renewRecord(database.db, second.id, noon);
    const disputed = async () =>
      (await opened(firstPath)).record?.statements.find((told) => told.id === first.other)?.statuses[0];
    assert.equal((await disputed())?.kind, 'disputed');
    const shelved = await shelveStory(database.db, second.id, 'withheld', { ...later, reason: null });
    assert.ok(shelved.ok);
    assert.equal((await disputed())?.kind, 'record');
    assert.equal(await row(second.one), null);
  });

  test('keeps what was seen: words that are gone, and statements that were withdrawn', async () => {
    const { id, one, other } = await begin();
    const path = await publish(id);
    await rewrite(database.db, id, `${slower}, Tern Line said.`);
    assert.equal((await opened(path)).record?.statements.length, 2);
    await publish(id);
    assert.deepEqual(
      (await opened(path)).record?.statements.map((told) => told.id),
      [other],
    );
    assert.deepEqual([(await row(one))?.standing, (await row(one))?.number], ['former', null]);
    const withdrawn = await withdrawStatement(database.db, { id: other, reason: 'Tern Line corrected it.' }, orla);
    assert.ok(withdrawn.ok, JSON.stringify(withdrawn));
    await renewRecord(database.db, id, noon);
    const story = await opened(path);
    assert.equal(story.record, undefined);
    assert.deepEqual(marksOf(story.document), []);
    assert.deepEqual([(await row(other))?.standing, (await row(other))?.status], ['withdrawn', 'withdrawn']);
    assert.match((await row(other))?.data ?? '', /Tern Line corrected it/);
  });

  test('shows no changed words until somebody takes them', async () => {
    const { id, one } = await begin();
    const path = await publish(id);
    await rewrite(database.db, id, `${slower}, Tern Line said.`, 'The ferry was doing at least 9.6 knots, she said.');
    await publish(id);
    assert.equal((await row(one))?.standing, 'former');
    assert.doesNotMatch(JSON.stringify((await opened(path)).record), /9\.4/);
  });

  test('calls a party as it is called now, and finds a merged one under the one that is left', async () => {
    const { id, one, halme } = await begin();
    const path = await publish(id);
    const institute = await party(database.db, 'Halme Institute of Marine Safety');
    const merged = await mergeParties(database.db, { id: halme, into: institute, reason: 'One and the same.' }, orla);
    assert.ok(merged.ok, JSON.stringify(merged));
    await refreshParty(database.db, halme);
    const told = (await opened(path)).record?.statements.find((statement) => statement.id === one);
    assert.deepEqual(told?.speaker, { id: institute, kind: 'organisation', name: 'Halme Institute of Marine Safety' });
    const moved = await database.publicDb
      .selectFrom('published_party')
      .select('moved_to')
      .where('party_id', '=', halme)
      .executeTakeFirst();
    assert.equal(moved?.moved_to, institute);
  });
});
