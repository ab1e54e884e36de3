import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase, onEachDialect } from '../../test/support/newsroom.ts';
import { findStandingPage, putStandingPage, readNewsroom, setNewsroom, standingPages } from './newsroom.ts';

const now = Temporal.Instant.from('2026-11-19T12:00:00Z');

onEachDialect('the masthead', (dialect) => {
  test('can be set in parts, and keeps what was not named', async () => {
    const database = await freshDatabase(dialect);
    await setNewsroom(database.db, { name: 'The Saltmarsh Courier', language: 'EN-gb' }, now);
    await setNewsroom(database.db, { timeZone: 'Europe/London', contactEmail: 'desk@courier.example' }, now);
    const newsroom = await readNewsroom(database.publicDb);
    assert.equal(newsroom.name, 'The Saltmarsh Courier');
    assert.equal(newsroom.language, 'en-GB');
    assert.equal(newsroom.timeZone, 'Europe/London');
    assert.equal(newsroom.contact?.email, 'desk@courier.example');
    await database.close();
  });

  test('refuses what cannot be, all problems at once, and stays as it was', async () => {
    const database = await freshDatabase(dialect);
    const changed = await setNewsroom(
      database.db,
      { name: ' ', language: '?', timeZone: 'Mars', contactEmail: 'nobody' },
      now,
    );
    assert.ok('problems' in changed);
    assert.equal(changed.problems.length, 4);
    assert.equal((await readNewsroom(database.db)).timeZone, 'UTC');
    await database.close();
  });

  test('turns right to left with its language', async () => {
    const database = await freshDatabase(dialect);
    await setNewsroom(database.db, { language: 'ar' }, now);
    assert.equal((await readNewsroom(database.db)).direction, 'rtl');
    await database.close();
  });

  test('has standing pages in their order', async () => {
    const database = await freshDatabase(dialect);
    const document = { type: 'doc', content: [{ type: 'paragraph' }] };
    await putStandingPage(database.db, { slug: 'privacy', title: 'Privacy', document, position: 2 }, now);
    await putStandingPage(database.db, { slug: 'about', title: 'About', document, position: 1 }, now);
    await putStandingPage(database.db, { slug: 'about', title: 'About us', document, position: 1 }, now);
    assert.deepEqual(await standingPages(database.publicDb), [
      { slug: 'about', title: 'About us' },
      { slug: 'privacy', title: 'Privacy' },
    ]);
    assert.deepEqual((await findStandingPage(database.publicDb, 'about'))?.document, document);
    await database.close();
  });
});
