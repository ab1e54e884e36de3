import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { figuresOfTopic, placesOfTopic, questionsOfTopic } from '../../src/record/record.ts';
import { askQuestion, makePlace, relate } from '../../src/statements/statements.ts';
import { findOrCreateTopic, publishStory } from '../../src/stories/stories.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { onRecord, orla, party } from '../support/record-stories.ts';
import { draft, noon, paragraphs } from '../support/stories.ts';

const saidOn = (day: number) => ({
  asPrinted: 'that day',
  edtf: `2026-10-${String(day).padStart(2, '0')}`,
  resolvedFrom: null,
});
const knots = (value: number) => ({
  ...{ value, low: null, high: null, unit: 'knots', qualifier: 'exact' as const },
  ...{ asPrinted: `${value} knots`, qualifierAsPrinted: null },
});

onEachDialect('of a topic that much was said on', (dialect) => {
  let database: TestDatabase;
  let db: Db;
  before(async () => {
    database = await freshDatabase(dialect);
    ({ db } = database);
  });
  after(() => database.close());

  /** A topic with a question, to which sources have given these answers, one after the other. */
  async function asked(name: string, answers: readonly string[]) {
    const topic = await findOrCreateTopic(db, { name }, noon);
    const made = await askQuestion(db, { topicId: topic.id, words: `How fast, ${name}?` }, orla);
    assert.ok(made.ok);
    const story = await draft(db, { document: paragraphs(...answers.map((words) => `${words}, they said.`)) });
    const of = { topicId: topic.id, questionId: made.question.id };
    const put = async (index: number, speakerId: string, changes = {}) =>
      onRecord(db, story.id, answers[index] ?? '', { ...of, speakerId, saidAt: saidOn(index + 1), ...changes });
    const publish = async () => assert.ok((await publishStory(db, story.id, { by: 'Orla', now: noon })).ok);
    return { topicId: topic.id, put, publish };
  }

  test('both sides of a question are found, however long ago one of them spoke', async () => {
    const answers = Array.from({ length: 24 }, (_, index) => `It made ${index + 3} knots`);
    const { topicId, put, publish } = await asked('the Avocet', answers);
    const [old, fresh] = [await party(db, 'Sound Coastguard'), await party(db, 'Tern Line')];
    const first = await put(0, old);
    for (let index = 1; index < 23; index += 1) await put(index, old);
    const last = await put(23, fresh);
    const relation = { fromId: last, toId: first, kind: 'disputes', assertedBy: 'newsroom', note: null } as const;
    assert.ok((await relate(db, relation, orla)).ok);
    await publish();
    const [question] = await questionsOfTopic(database.publicDb, topicId);
    const ids = question?.statements.map(({ id }) => id) ?? [];
    assert.equal(ids[0], last, 'the newest stands first');
    assert.equal(ids.at(-1), first, 'what it disputes is there, and stands last');
    assert.ok(ids.length < answers.length, `${ids.length} are read`);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('a source that says a figure again and again leaves those of the others in', async () => {
    const answers = Array.from({ length: 30 }, (_, index) => `She ran at ${index + 3} knots`);
    const { topicId, put, publish } = await asked('the Heron', answers);
    const [quiet, loud] = [await party(db, 'Halme Institute'), await party(db, 'Seafarers’ Union')];
    await put(0, quiet, { quantities: [knots(3)] });
    for (let index = 1; index < 30; index += 1) await put(index, loud, { quantities: [knots(index + 3)] });
    await publish();
    const figures = await figuresOfTopic(database.publicDb, topicId);
    assert.deepEqual(
      figures.map(({ group, quantity }) => [group.name, quantity.value]),
      [['Halme Institute', 3], ...Array.from({ length: 24 }, (_, index) => ['Seafarers’ Union', index + 9])],
    );
  });

  test('each place is counted by what was said about it and in it', async () => {
    const answers = ['It went by the beacon', 'It lay at the quay', 'It lay there long'];
    const { topicId, put, publish } = await asked('the Plover', answers);
    const speaker = await party(db, 'Harbour Office');
    const [beacon, quay] = [await place('Outer Beacon'), await place('North Quay')];
    await put(0, speaker, { aboutPlace: beacon, saidIn: quay, placePrecision: 'vicinity' });
    await put(1, speaker, { aboutPlace: quay, placePrecision: 'exact' });
    await put(2, speaker, { aboutPlace: quay, saidIn: quay });
    await publish();
    const places = await placesOfTopic(database.publicDb, topicId);
    assert.deepEqual(
      places.map(({ name, about, saidThere, precision }) => ({ name, about, saidThere, precision })),
      [
        { name: 'North Quay', about: 2, saidThere: 2, precision: 4 },
        { name: 'Outer Beacon', about: 1, saidThere: 0, precision: 3 },
      ],
    );
  });

  async function place(name: string) {
    const made = await makePlace(db, { name, latitude: 54.1, longitude: 7.9, country: null }, orla);
    assert.ok(made.ok);
    return { placeId: made.place.id, asPrinted: name };
  }
});
