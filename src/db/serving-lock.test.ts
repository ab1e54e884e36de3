import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase, freshPostgres, onEachDialect } from '../../test/support/newsroom.ts';
import { AlreadyServed, lockForServing, openDatabase } from './db.ts';

onEachDialect('serving', (dialect) => {
  test('a second server on the same data is refused, commands are not, and the lock can be given back', async () => {
    const database = await freshDatabase(dialect);
    const release = await lockForServing(database.place);
    await assert.rejects(lockForServing(database.place), (error) => {
      assert.ok(error instanceof AlreadyServed);
      assert.match(error.message, new RegExp(`process ${process.pid}`));
      return true;
    });
    const command = await openDatabase(database.place);
    await command.db.insertInto('tag').values({ id: 'a', slug: 'a', name: 'A' }).execute();
    await command.close();
    assert.equal((await database.db.selectFrom('tag').selectAll().execute()).length, 1);
    await release();
    await (await lockForServing(database.place))();
    await database.close();
  });

  if (dialect === 'postgres') {
    test('one PostgreSQL from two data folders is refused too', async () => {
      const databaseUrl = await freshPostgres();
      const one = await freshDatabase();
      const other = await freshDatabase();
      const release = await lockForServing({ ...one.place, databaseUrl });
      await assert.rejects(lockForServing({ ...other.place, databaseUrl }), AlreadyServed);
      await release();
      await one.close();
      await other.close();
    });
  }
});
