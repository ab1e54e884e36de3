import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { changeSlug, shelveStory } from '../../src/stories/stories.ts';
import { openServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';

onEachDialect('an API that the newsroom closes', (dialect) => {
  test('is not there any more at once, nor led to, and comes back when it is opened', async () => {
    const newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    const { id } = await published(db);
    const moved = await published(db, { headline: 'Moved' });
    await changeSlug(db, moved.id, 'elsewhere', { by: 'Orla', now: noon });
    const gone = await published(db, { headline: 'Gone' });
    await shelveStory(db, gone.id, 'killed', { by: 'Orla', now: noon });
    const paths = [
      `/api/v1/stories/${id}`,
      '/api/v1/openapi.json',
      '/api/',
      '/.well-known/api-catalog',
      `/api/v1/stories/by-address?path=${encodeURIComponent(moved.path)}`,
      `/api/v1/stories/${gone.id}`,
    ];
    const statuses = async () => Promise.all(paths.map(async (path) => (await newsroom.ask(path)).status));
    const open = [200, 200, 200, 200, 301, 410];
    assert.deepEqual(await statuses(), open);
    assert.ok(!('problems' in (await setSettings(db, { isApiOpen: false }, { now: noon, lookUp: null }))));
    assert.deepEqual(await statuses(), Array(paths.length).fill(404));
    assert.match(await (await newsroom.ask(`/api/v1/stories/${id}`)).text(), /keeps its API closed/);
    assert.doesNotMatch(await (await newsroom.ask('/')).text(), /\/api\//);
    assert.ok(!('problems' in (await setSettings(db, { isApiOpen: true }, { now: noon, lookUp: null }))));
    assert.deepEqual(await statuses(), open);
    await newsroom.close();
  });
});
