import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { freshPostgres, onEachDialect } from '../../test/support/newsroom.ts';
import { openDatabase } from './db.ts';

onEachDialect('a newsroom on a database server', (dialect) => {
  if (dialect !== 'postgres') return;
  let dataFolder = '';
  before(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  });
  after(() => rmSync(dataFolder, { recursive: true }));

  test('may be opened for the first time by several at once', async () => {
    const databaseUrl = await freshPostgres();
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ dataFolder, databaseUrl })));
    for (const database of opened) await database.close();
  });

  test('keeps readers in their role whatever options the address brings', async () => {
    const databaseUrl = `${await freshPostgres()}?options=-c%20work_mem%3D8MB`;
    const database = await openDatabase({ dataFolder, databaseUrl });
    const { rows } = await sql<{ memory: string; role: string; only: string }>`
      select current_setting('work_mem') as memory, current_user as role,
        current_setting('default_transaction_read_only') as only`.execute(database.publicDb);
    assert.deepEqual(rows, [{ memory: '8MB', role: 'dateline_public_reader', only: 'on' }]);
    await assert.rejects(database.publicDb.selectFrom('story').selectAll().execute(), /permission denied/);
    await database.close();
  });

  test('uses the role that an administrator has made and granted to a user who may make none', async () => {
    const address = await freshPostgres();
    await (await openDatabase({ dataFolder, databaseUrl: await freshPostgres() })).close();
    const url = new URL(address);
    const user = `plain_${url.pathname.slice(1)}`;
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(`create role ${user} login`);
    await client.query(`grant dateline_public_reader to ${user}`);
    await client.query(`alter database ${url.pathname.slice(1)} owner to ${user}`);
    await client.end();
    url.username = user;
    const database = await openDatabase({ dataFolder, databaseUrl: url.href });
    assert.deepEqual(database.warnings, []);
    await database.close();
  });

  test('that is not there is told in words', async () => {
    const url = new URL(await freshPostgres());
    url.pathname = '/nowhere';
    await assert.rejects(openDatabase({ dataFolder, databaseUrl: url.href }), {
      name: 'CannotOpen',
      message: /database "nowhere" does not exist.*DATABASE_URL/,
    });
  });
});
