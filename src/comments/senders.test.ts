import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon } from '../../test/support/stories.ts';
import { openKeys } from './keys.ts';
import { addressHasher, emailKey } from './senders.ts';

onEachDialect('whose a comment is', (dialect) => {
  let database: TestDatabase;
  let clock = noon;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  const hasher = () => addressHasher(database.db, openKeys(database.place.dataFolder), () => clock);

  test('is told by the address, however it is spelled', () => {
    const keys = openKeys(database.place.dataFolder);
    assert.equal(emailKey(keys, ' Wilf@Mail.Example '), emailKey(keys, 'wilf@mail.example'));
    assert.notEqual(emailKey(keys, 'wilf@mail.example'), emailKey(keys, 'wulf@mail.example'));
  });

  test('is told by the network address for a day, by every process, and never again', async () => {
    const [one, other] = [await hasher()('203.0.113.7'), await hasher()('203.0.113.7')];
    assert.deepEqual(one, other);
    assert.equal(one?.day, '2026-11-19');
    const hash = hasher();
    assert.deepEqual(await hash('203.0.113.7'), one);
    clock = noon.add({ hours: 13 });
    const next = await hash('203.0.113.7');
    assert.equal(next?.day, '2026-11-20');
    assert.notEqual(next?.hash, one?.hash);
  });

  test('is one household for the first half of an IPv6 address, in any spelling of it', async () => {
    const hash = hasher();
    const of = async (address: string) => (await hash(address))?.hash;
    assert.equal(await of('2001:db8:1:2::5'), await of('2001:0db8:0001:0002:ffff:0:0:9'));
    assert.notEqual(await of('2001:db8:1:2::5'), await of('2001:db8:1:3::5'));
    assert.equal(await of('::ffff:203.0.113.7'), await of('203.0.113.7'));
    assert.equal(await hash(null), null);
  });
});
