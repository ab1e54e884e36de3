import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Db, newId } from '../../src/db/db.ts';
import { type Stretch, stretchAt, textOf } from '../../src/statements/statements.ts';
import { type DocumentNode, findStory, saveStory } from '../../src/stories/stories.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { draft, noon, paragraphs, storyFields } from '../support/stories.ts';

const claim = 'The ferry was doing at least 9.4 knots';
const by = { by: 'Orla', now: noon };

/** A confirmed statement about words of a story, straight into the table. */
async function stated(db: Db, storyId: string, words: string): Promise<string> {
  const story = await findStory(db, storyId);
  assert.ok(story);
  const start = textOf(story.fields).text.indexOf(words);
  const stretch = stretchAt(story.fields, 'text', start, start + words.length);
  const id = newId();
  await db
    .insertInto('statement')
    .values({
      id,
      story_id: storyId,
      state: 'confirmed',
      text: words,
      words_key: words.toLowerCase(),
      stretches: JSON.stringify([stretch]),
      anchor: 'exact',
      anchored_revision_id: story.revisionId,
      speech: 'indirect',
      act: 'claims',
      place_precision: 'unknown',
      language: 'en-GB',
      origin: 'by hand',
      confirmed_by: 'Orla',
      confirmed_at: noon.toString(),
      created_by: 'Orla',
      created_at: noon.toString(),
      updated_at: noon.toString(),
    })
    .execute();
  return id;
}

onEachDialect('statements when their story is saved', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  const begin = async () => {
    const { id, revisionId } = await draft(database.db, {
      document: paragraphs('Nobody was killed.', `${claim}, she said.`),
    });
    return { id, revisionId, statement: await stated(database.db, id, claim) };
  };
  const save = async (story: { id: string; revisionId: string }, ...texts: readonly string[]) => {
    const saved = await saveStory(
      database.db,
      { id: story.id, basedOn: story.revisionId },
      storyFields({ document: paragraphs(...texts) }),
      by,
    );
    assert.ok(saved.ok);
    return saved;
  };
  const rowOf = (id: string) =>
    database.db.selectFrom('statement').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const turnsOf = async (id: string) => {
    const rows = await database.db
      .selectFrom('statement_change')
      .select(['action', 'after'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    return rows.map(({ after: said }) => (JSON.parse(said ?? '{}') as { anchor: string }).anchor);
  };

  test('follow their words, and say in which revision they stand', async () => {
    const story = await begin();
    const saved = await save(story, 'A line before.', 'Nobody was killed.', `${claim}, she said.`);
    const row = await rowOf(story.statement);
    assert.equal(row.anchor, 'moved');
    assert.equal(row.anchored_revision_id, saved.revisionId);
    assert.equal((JSON.parse(row.stretches) as Stretch[])[0]?.start, 34);
    assert.deepEqual(await turnsOf(story.statement), []);
  });

  test('wait for a person where their words changed or went, and stop waiting when they come back', async () => {
    const story = await begin();
    const changed = await save(story, 'Nobody was killed.', 'The ferry was doing at least 9.6 knots, she said.');
    const row = await rowOf(story.statement);
    assert.equal(row.anchor, 'changed');
    assert.match(row.anchor_found ?? '', /at least 9\.6 knots/);
    const lost = await save({ ...story, ...changed }, 'Nobody was killed.');
    assert.equal((await rowOf(story.statement)).anchor, 'lost');
    await save({ ...story, ...lost }, `${claim}, she said.`);
    const back = await rowOf(story.statement);
    assert.equal(back.anchor, 'moved');
    assert.equal(back.anchor_found, null);
    assert.deepEqual(await turnsOf(story.statement), ['changed', 'lost', 'moved']);
  });

  test('stay where they are while a branch is written beside the story', async () => {
    const story = await begin();
    await save(story, 'Nobody was killed.', `${claim}, she said.`, 'A line behind.');
    const branch = await save(story, 'Nobody was killed.');
    assert.equal(branch.isBranch, true);
    assert.equal((await rowOf(story.statement)).anchor, 'exact');
  });

  test('keep to their mark where the same words stand twice', async () => {
    const { id, revisionId } = await draft(database.db, { document: paragraphs(`${claim}.`, `${claim}.`) });
    const statement = await stated(database.db, id, claim);
    const marks = [{ type: 'statement', attrs: { id: statement } }];
    const content: DocumentNode[] = [
      { type: 'paragraph', content: [{ type: 'text', text: `${claim}.` }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: claim, marks },
          { type: 'text', text: '.' },
        ],
      },
    ];
    const saved = await saveStory(
      database.db,
      { id, basedOn: revisionId },
      storyFields({ document: { type: 'doc', content } }),
      by,
    );
    assert.ok(saved.ok);
    assert.equal((JSON.parse((await rowOf(statement)).stretches) as Stretch[])[0]?.start, claim.length + 2);
  });
});
