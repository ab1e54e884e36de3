import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { makeApp } from '../../src/app.ts';
import { lookForDayEnd } from '../../src/views/views.ts';
import { testBaseUrl } from '../support/app.ts';
import { freshDatabase, onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';
import { askForView, tokenOf } from '../support/views.ts';

const readers = 300;

onEachDialect('of readers', (dialect) => {
  test('nothing lies in the data folder or the log two days later: no address, agent, salt or hash', async (t) => {
    const database = await freshDatabase(dialect);
    t.after(() => database.close());
    const { db, place } = database;
    let now = noon;
    let log = '';
    const logTo = new PassThrough().on('data', (piece: Buffer) => {
      log += piece.toString();
    });
    const configuration = { baseUrl: testBaseUrl, dataFolder: place.dataFolder, logLevel: 'info' as const };
    const app = await makeApp({ configuration, database, now: () => now, logTo });
    const stories = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { id } = await published(db);
        return [id, await tokenOf(db, id, now)] as const;
      }),
    );
    const address = (n: number) => `203.0.${113 + Math.floor(n / 250)}.${n % 250}`;
    const agent = (n: number) =>
      `Mozilla/5.0 (X11; Linux x86_64; rv:${500 + n}.0) Gecko/20100101 Firefox/${500 + n}.0 Saltmarsh${n}`;
    const secrets = new Set<string>();
    for (let day = 0; day < 2; day += 1) {
      for (const story of stories)
        await Promise.all(
          Array.from({ length: readers }, (_, n) => askForView(app, story, { address: address(n), agent: agent(n) })),
        );
      for (const { key } of await db.selectFrom('view_seen').select('key').execute()) secrets.add(key);
      for (const { key } of await db.selectFrom('view_pace').select('key').execute()) secrets.add(key.slice(2));
      for (const { salt } of await db.selectFrom('view_salt').select('salt').execute()) secrets.add(salt);
      if (dialect === 'sqlite')
        assert.ok(secrets.values().some((secret) => filesOf(place.dataFolder).some((bytes) => bytes.includes(secret))));
      now = now.add({ hours: 24 });
    }
    assert.equal(secrets.size, 2 * (4 * readers + 2 * readers + 1));
    assert.equal(await lookForDayEnd(db, now, false), false, 'the log is empty again');
    const files = filesOf(place.dataFolder);
    for (let n = 0; n < readers; n += 1) for (const word of [address(n), `Saltmarsh${n}`]) secrets.add(word);
    for (const secret of secrets) {
      assert.ok(!files.some((bytes) => bytes.includes(secret)), `${secret} is in a file`);
      assert.ok(!log.includes(secret), `${secret} is in the log`);
    }
    const { views } = await db.selectFrom('view_subject').select('views').where('id', '=', 0).executeTakeFirstOrThrow();
    assert.equal(views, 2 * 4 * readers);
    assert.ok(log.includes('"path":"/views/'), 'the log tells of requests');
    await app.close();
  });

  test('what tells them apart goes with the first view of the next day, too', async (t) => {
    const database = await freshDatabase(dialect);
    t.after(() => database.close());
    let now = noon;
    const configuration = { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder };
    const app = await makeApp({ configuration, database, now: () => now, logTo: null });
    const { id } = await published(database.db);
    await askForView(app, [id, await tokenOf(database.db, id, now)]);
    const before = await database.db.selectFrom('view_seen').select('key').execute();
    now = now.add({ hours: 12 });
    await askForView(app, [id, await tokenOf(database.db, id, now)]);
    const after = await database.db.selectFrom('view_seen').select('key').execute();
    assert.equal(after.length, 1);
    assert.notEqual(after[0]?.key, before[0]?.key, 'the same reader has another key under another salt');
    await app.close();
  });
});

/** The bytes of every file of a folder. */
function filesOf(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}
