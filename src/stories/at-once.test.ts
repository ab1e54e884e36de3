import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { draft, noon, storyFields } from '../../test/support/stories.ts';
import {
  findStory,
  listRevisions,
  publishDue,
  publishStory,
  saveStory,
  scheduleStory,
  shelveStory,
} from './stories.ts';

const by = { by: 'Orla', now: noon };

onEachDialect('two people at one story', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  test('who save at once both keep their words, one as the story and the others as branches', async () => {
    const { id, revisionId } = await draft(database.db);
    const saved = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        saveStory(database.db, { id, basedOn: revisionId }, storyFields({ headline: `Version ${n}` }), by),
      ),
    );
    assert.equal(saved.filter((one) => one.ok && !one.isBranch).length, 1);
    assert.deepEqual(
      (await listRevisions(database.db, id)).map((revision) => revision.number),
      [6, 5, 4, 3, 2, 1],
    );
  });

  test('one of whom pastes control characters loses no word', async () => {
    const { id } = await draft(database.db, { headline: 'Ferry\u0000 late', kicker: 'Har\u0001bour' });
    const fields = (await findStory(database.db, id))?.fields;
    assert.deepEqual([fields?.headline, fields?.kicker], ['Ferry late', 'Harbour']);
  });

  test('who kill and publish at once leave it killed', async () => {
    for (let n = 0; n < 8; n += 1) {
      const { id } = await draft(database.db, { headline: `Story ${n}` });
      await Promise.all([shelveStory(database.db, id, 'killed', by), publishStory(database.db, id, by)]);
      assert.equal((await findStory(database.db, id))?.state, 'killed');
      const rows = await database.publicDb
        .selectFrom('published_story')
        .select('story_id')
        .where('story_id', '=', id)
        .execute();
      assert.deepEqual(rows, []);
    }
  });

  test('one of whom takes it back while the scheduler is at others see it stay back', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { id } = await draft(database.db, { headline: `Planned ${n}` });
      assert.ok((await scheduleStory(database.db, id, '2026-11-20 06:30', by)).ok);
      ids.push(id);
    }
    const [first = '', , last = ''] = ids;
    // The change lands just before the scheduler's own transaction on that story, after it has looked.
    const looking = publishDue(database.db, noon.add({ hours: 40 }));
    const back = shelveStory(database.db, last, 'draft', by);
    const [done, step] = await Promise.all([looking, back]);
    assert.ok(done.some((story) => story.id === first));
    assert.equal(step.ok, true);
    assert.equal((await findStory(database.db, last))?.state, 'draft');
  });
});
