import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase, onEachDialect } from '../../test/support/newsroom.ts';
import { published } from '../../test/support/stories.ts';
import { changeKey, changesSince } from './db.ts';

onEachDialect('what readers can see', (dialect) => {
  test('cannot change without being noted, under the names of what changed and no others', async () => {
    const { db, publicDb, close } = await freshDatabase(dialect);
    const start = await changesSince(publicDb, 0);
    const { id, path } = await published(db, {});
    const first = await changesSince(publicDb, start.version);
    assert.deepEqual(
      new Set(first.keys),
      new Set([
        changeKey.story(id),
        changeKey.stories,
        changeKey.month('2026-11'),
        changeKey.list('all', ''),
        changeKey.lists('all'),
        changeKey.address(path),
      ]),
    );
    assert.ok(first.version > start.version);
    assert.deepEqual(await changesSince(publicDb, first.version), { version: first.version, keys: [] });

    await db.updateTable('published_story').set({ headline: 'Other words' }).where('story_id', '=', id).execute();
    const second = await changesSince(publicDb, first.version);
    assert.deepEqual(
      new Set(second.keys),
      new Set([changeKey.story(id), changeKey.stories, changeKey.month('2026-11')]),
    );

    await db.deleteFrom('published_listing').where('story_id', '=', id).execute();
    const third = await changesSince(publicDb, second.version);
    assert.deepEqual(new Set(third.keys), new Set([changeKey.list('all', ''), changeKey.lists('all')]));
    await close();
  });

  test('that is undone is not noted', async () => {
    const { db, publicDb, close } = await freshDatabase(dialect);
    const { version } = await changesSince(publicDb, 0);
    const undone = db.transaction().execute(async (trx) => {
      await published(trx, {});
      throw new Error('no');
    });
    await assert.rejects(undone, /no/);
    assert.deepEqual((await changesSince(publicDb, version)).keys, []);
    await close();
  });

  test('is noted by many at once without one waiting for another for ever, in the order of the versions', async () => {
    const { db, publicDb, close } = await freshDatabase(dialect);
    let known = (await changesSince(publicDb, 0)).version;
    const seen: string[] = [];
    let isDone = false;
    const watch = (async () => {
      while (!isDone) {
        const { version, keys } = await changesSince(publicDb, known);
        seen.push(...keys);
        known = version;
        await new Promise((resume) => setTimeout(resume, 1));
      }
    })();
    const publishing = Array.from({ length: 24 }, (_, n) => published(db, { headline: `Story ${n}` }));
    const ids = await Promise.all(publishing).finally(() => {
      isDone = true;
    });
    await watch;
    seen.push(...(await changesSince(publicDb, known)).keys);
    for (const { id } of ids) assert.ok(seen.includes(changeKey.story(id)), id);
    await close();
  });
});
