import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { SenderExport } from '../../src/comments/sender-shapes.ts';
import { runCommandOn } from '../support/command.ts';
import { aComment, readersOf } from '../support/comments.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { published } from '../support/stories.ts';

const email = 'wilf.andersby@mail.example';

onEachDialect('commands for readers’ comments', (dialect) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase(dialect);
    const { id } = await published(database.db);
    const taken = await readersOf(database, Temporal.Now.instant()).side.take(aComment(id, { text: 'What I saw.' }));
    assert.ok(taken.ok, JSON.stringify(taken));
  });
  afterEach(() => database.close());

  const dateline = (...args: readonly string[]) => runCommandOn(database.place, 'comments', ...args);

  test('tell what waits', async () => {
    const { code, out } = await dateline('queue');
    assert.equal(code, 0);
    assert.match(out, /waiting\s+1\n/);
    assert.match(out, /The oldest has waited since 20\d\d-/);
  });

  test('export and erase a person by an address that is said back nowhere', async () => {
    const exported = await dateline('export', email.toUpperCase());
    assert.equal(exported.code, 0, exported.err);
    const { sender, comments } = JSON.parse(exported.out) as SenderExport;
    assert.deepEqual([sender.email, comments[0]?.text], [email, 'What I saw.']);
    const erased = await dateline('erase', email);
    assert.equal(erased.code, 0, erased.err);
    assert.match(erased.out, /1 comments? deleted/);
    const again = await dateline('erase', email);
    assert.equal(again.code, 1);
    const log = JSON.stringify(await database.db.selectFrom('audit_entry').selectAll().execute());
    assert.match(log, /reader erased/);
    for (const said of [erased.out, erased.err, again.err, log]) assert.ok(!said.includes('mail.example'), said);
    assert.equal((await dateline('export')).code, 2);
    assert.equal((await dateline('export', 'nobody')).code, 2);
  });

  test('delete what is kept no longer', async () => {
    const old = '2020-01-01T00:00:00.000Z';
    await database.db.updateTable('comment_sender').set({ last_at: old }).execute();
    const { code, out } = await dateline('expire');
    assert.equal(code, 0);
    assert.match(out, /Gone: 1 sender/);
    assert.equal((await dateline('export', email)).code, 1);
  });
});
