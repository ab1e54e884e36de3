import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { changeStatement } from '../../src/statements/statements.ts';
import { answerAddress, findStory, publishStory, renewRecord, shelveStory } from '../../src/stories/stories.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { bareFields, onRecord, orla, party, rewrite } from '../support/record-stories.ts';
import { draft, noon, paragraphs } from '../support/stories.ts';

const later = { by: 'Orla', now: noon.add({ hours: 1 }) };
const words = 'The ferry was doing at least 9.4 knots';

onEachDialect('a story and its record change together', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  /** Everything that readers could see of a story, from the tables themselves. */
  async function visible(storyId: string): Promise<string> {
    const { publicDb } = database;
    const tables = ['published_story', 'published_statement', 'published_record'] as const;
    const rows = await Promise.all(
      tables.map((table) => publicDb.selectFrom(table).selectAll().where('story_id', '=', storyId).execute()),
    );
    const figures = await publicDb.selectFrom('published_quantity').selectAll().execute();
    const relations = await publicDb.selectFrom('published_relation').selectAll().execute();
    return JSON.stringify([rows, figures, relations]);
  }

  /** While `work` runs the database refuses the last thing that publishing a record writes, as a full disk would. */
  async function failing(event: 'insert' | 'delete', work: () => Promise<unknown>): Promise<void> {
    const { db } = database;
    const name = 'refused_for_the_test';
    if (dialect === 'sqlite') {
      await sql
        .raw(`create trigger ${name} before ${event} on published_record
        begin select raise(abort, 'the disk is full'); end`)
        .execute(db);
    } else {
      await sql
        .raw(`create function ${name}() returns trigger as $$
        begin raise exception 'the disk is full'; end $$ language plpgsql`)
        .execute(db);
      await sql
        .raw(`create trigger ${name} before ${event} on published_record for each row
        execute function ${name}()`)
        .execute(db);
    }
    await assert.rejects(work, /the disk is full/);
    await sql.raw(dialect === 'sqlite' ? `drop trigger ${name}` : `drop function ${name} cascade`).execute(db);
  }

  async function begin() {
    const { db } = database;
    const speakerId = await party(db, 'Halme Institute');
    const { id } = await draft(db, { document: paragraphs(`${words}, she said.`) });
    const statementId = await onRecord(db, id, words, { speakerId });
    return { db, id, statementId, speakerId };
  }

  test('or not at all when a first publication fails within', async () => {
    const { db, id } = await begin();
    const before = await visible(id);
    await failing('insert', () => publishStory(db, id, later));
    assert.equal(await visible(id), before);
    assert.equal((await findStory(db, id))?.state, 'draft');
    const { first_shown_at } = await db
      .selectFrom('statement')
      .select('first_shown_at')
      .where('story_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(first_shown_at, null);
  });

  test('or not at all when a later one fails, or an editor’s change, or the story’s taking back', async () => {
    const { db, id, statementId, speakerId } = await begin();
    const step = await publishStory(db, id, later);
    assert.ok(step.ok && step.path !== null);
    const { path } = step;
    await rewrite(db, id, 'Something was added.', `${words}, she said.`);
    const fields = { ...bareFields, speakerId, act: 'denies' } as const;
    assert.ok((await changeStatement(db, { id: statementId, fields, basedOn: null }, orla)).ok);
    const before = await visible(id);
    await failing('insert', () => publishStory(db, id, later));
    await failing('insert', () => renewRecord(db, id, later.now));
    await failing('delete', () => shelveStory(db, id, 'withheld', { ...later, reason: null }));
    assert.equal(await visible(id), before);
    assert.equal((await findStory(db, id))?.state, 'published');
    const answer = await answerAddress(database.publicDb, path);
    assert.ok(answer.kind === 'story');
    assert.deepEqual(
      answer.story.record?.statements.map(({ act, text }) => [act, text]),
      [['claims', words]],
    );
    assert.ok((await publishStory(db, id, later)).ok);
    assert.notEqual(await visible(id), before);
  });
});
