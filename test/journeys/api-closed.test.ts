import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { openServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';

onEachDialect('an API that the newsroom closes', (dialect) => {
  test('is not there any more at once, nor led to, and comes back when it is opened', async () => {
    const newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    const { id } = await published(db);
    const paths = [`/api/v1/stories/${id}`, '/api/v1/openapi.json', '/api/', '/.well-known/api-catalog'];
    const statuses = async () => Promise.all(paths.map(async (path) => (await newsroom.ask(path)).status));
    assert.deepEqual(await statuses(), [200, 200, 200, 200]);
    assert.ok(!('problems' in (await setSettings(db, { isApiOpen: false }, { now: noon, lookUp: null }))));
    assert.deepEqual(await statuses(), [404, 404, 404, 404]);
    assert.match(await (await newsroom.ask(`/api/v1/stories/${id}`)).text(), /keeps its API closed/);
    assert.doesNotMatch(await (await newsroom.ask('/')).text(), /\/api\//);
    assert.ok(!('problems' in (await setSettings(db, { isApiOpen: true }, { now: noon, lookUp: null }))));
    assert.deepEqual(await statuses(), [200, 200, 200, 200]);
    await newsroom.close();
  });
});
