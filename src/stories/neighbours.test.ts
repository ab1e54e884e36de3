import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import {
  answerAddress,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  linkTranslation,
  neighboursOf,
  type StoryFields,
} from './stories.ts';

onEachDialect('around a story', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  async function around(path: string, limit = 4) {
    const answer = await answerAddress(database.publicDb, path);
    assert.ok(answer.kind === 'story');
    const { onTopic, related } = await neighboursOf(database.publicDb, answer.story, limit);
    const told = (cards: typeof related) => cards.map(({ headline }) => headline);
    return { onTopic: told(onTopic), related: told(related) };
  }
  const at = (hours: number) => noon.add({ hours });

  test('stand those of its topic, then of its tags, then of its section, and never itself', async () => {
    const { db } = database;
    const sea = await findOrCreateSection(db, { name: 'Sea' });
    const elsewhere = await findOrCreateSection(db, { name: 'Elsewhere' });
    const wall = await findOrCreateTopic(db, { name: 'The sea wall' }, noon);
    const tag = await findOrCreateTag(db, 'flood');
    const all = { sectionId: sea.id, topicIds: [wall.id], tagIds: [tag.id] };
    const { path } = await published(db, { headline: 'Vote put back', ...all });
    await published(db, { headline: 'Only the section', sectionId: sea.id }, at(2));
    // Older than everything in the section, and in another: topic and tag alone still come before the section alone.
    await published(db, { headline: 'Only the tag', sectionId: elsewhere.id, tagIds: [tag.id] }, at(-2000));
    await published(db, { headline: 'Only the topic', sectionId: elsewhere.id, topicIds: [wall.id] }, at(-2160));
    assert.deepEqual(await around(path), {
      onTopic: [],
      related: ['Only the topic', 'Only the tag', 'Only the section'],
    });
  });

  test('a topic with two others is shown in order with the story in its place, and not told twice', async () => {
    const { db } = database;
    const bell = await findOrCreateTopic(db, { name: 'The beacon bell' }, noon);
    const paths: string[] = [];
    const fields: Partial<StoryFields> = { topicIds: [bell.id] };
    for (let n = 0; n < 12; n += 1) paths.push((await published(db, { headline: `Bell ${n}`, ...fields }, at(n))).path);
    const bells = (...numbers: readonly number[]) => numbers.map((n) => `Bell ${n}`);
    const middle = await around(paths[5] ?? '');
    assert.deepEqual(middle.onTopic, bells(8, 7, 6, 5, 4, 3));
    assert.deepEqual(middle.related, bells(11, 10, 9, 2));
    assert.deepEqual((await around(paths[11] ?? '')).onTopic, bells(11, 10, 9, 8, 7, 6));
    assert.deepEqual((await around(paths[0] ?? '')).onTopic, bells(5, 4, 3, 2, 1, 0));
  });

  test('its own translations take no place there: it leads to them by themselves', async () => {
    const { db } = database;
    const fog = await findOrCreateTopic(db, { name: 'The fog signal' }, noon);
    const fields = { topicIds: [fog.id] };
    const { id, path } = await published(db, { headline: 'Signal', ...fields });
    for (const language of ['uk', 'ar', 'de', 'fr', 'pl', 'cs', 'da', 'fi'] as const) {
      const other = await published(db, { headline: `Signal in ${language}`, language, ...fields });
      assert.ok((await linkTranslation(db, other.id, id, { by: 'Orla', now: noon })).ok);
    }
    await published(db, { headline: 'Earlier', ...fields }, at(-1));
    assert.deepEqual(await around(path), { onTopic: [], related: ['Earlier'] });
    await published(db, { headline: 'Later', ...fields }, at(1));
    assert.deepEqual(await around(path), { onTopic: ['Later', 'Signal', 'Earlier'], related: [] });
  });
});
