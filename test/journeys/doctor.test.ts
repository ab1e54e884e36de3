import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { run } from '../../src/cli/cli.ts';
import { openKeys } from '../../src/comments/comments.ts';
import { databaseFile, pendingMigrations } from '../../src/db/db.ts';
import { setNewsroom, setSettings } from '../../src/newsroom/newsroom.ts';
import { scheduleStory } from '../../src/stories/stories.ts';
import { aComment, readersOf } from '../support/comments.ts';
import { mmdb } from '../support/mmdb.ts';
import { freshDatabase, freshPostgres, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { serveProcess } from '../support/served.ts';
import { draft, noon, published } from '../support/stories.ts';

/** Writes over pages in the middle of a file, as a failing disk does. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, Math.trunc(bytes.length / 3), Math.trunc((bytes.length * 2) / 3));
  writeFileSync(file, bytes);
}

interface Seen {
  readonly code: number;
  readonly out: string;
  readonly of: (state: 'good' | 'look' | 'bad') => string;
}

async function doctor(place: TestDatabase['place'], settings: Readonly<Record<string, string>> = {}): Promise<Seen> {
  const out: string[] = [];
  const environment = { ...settings, ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }) };
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => out.push(line), environment };
  const code = await run(['doctor', '--json', '--data', place.dataFolder], terminal);
  const findings = JSON.parse(out.join('\n')) as { state: string; what: string; mend: string | null }[];
  const of: Seen['of'] = (state) =>
    findings
      .filter((one) => one.state === state)
      .map(({ what, mend }) => `${what} ${mend ?? ''}`)
      .join('\n');
  return { code, out: out.join('\n'), of };
}

onEachDialect('the doctor', (dialect) => {
  test('finds nothing bad in a sound newsroom, and says what should be seen to', async () => {
    const database = await freshDatabase(dialect);
    chmodSync(database.place.dataFolder, 0o700);
    const { code, of } = await doctor(database.place);
    // The tests' own PostgreSQL runs without fsync, for speed; the doctor is right to say so.
    if (dialect === 'postgres') assert.match(of('bad'), /^PostgreSQL runs with fsync off.*$/);
    else assert.equal(code, 0, of('bad'));
    assert.match(of('look'), /no address to write to dateline newsroom --contact/);
    assert.match(of('look'), /No server runs/);
    await setNewsroom(database.db, { name: 'The Courier', contactEmail: 'desk@courier.example' }, noon);
    assert.match((await doctor(database.place)).of('good'), /The Courier, in UTC/);
    await database.close();
  });

  test('finds that the key of commenters’ addresses is missing, or is another', async () => {
    const database = await freshDatabase(dialect);
    const { id } = await published(database.db);
    const taken = await readersOf(database).side.take(aComment(id));
    assert.ok(taken.ok);
    assert.match((await doctor(database.place)).of('good'), /The key of commenters’ addresses fits/);
    const file = join(database.place.dataFolder, 'comments.key');
    rmSync(file);
    const missing = await doctor(database.place);
    assert.equal(missing.code, 1);
    assert.match(missing.of('bad'), /is missing Bring comments\.key back/);
    openKeys(database.place.dataFolder);
    assert.match((await doctor(database.place)).of('bad'), /does not open what was sealed/);
    await database.close();
  });

  test('takes no step of an upgrade itself, and says that some are to be taken', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-doctor-'));
    const place = { dataFolder, databaseUrl: dialect === 'postgres' ? await freshPostgres() : null };
    if (dialect === 'sqlite') {
      const file = new DatabaseSync(databaseFile(dataFolder));
      file.exec('create table migration_log (name text primary key, applied_at text not null)');
      file.close();
    }
    const before = await pendingMigrations(place);
    assert.ok(before.length > 5);
    const { code, of } = await doctor(place);
    assert.equal(code, 0, of('bad'));
    assert.match(of('look'), new RegExp(`${before.length} steps lead to it .*dateline migrate`));
    assert.deepEqual(await pendingMigrations(place), before);
    rmSync(dataFolder, { recursive: true });
  });

  test('says when security.txt has come to its end', async () => {
    const database = await freshDatabase(dialect);
    const due = async (expires: string, now = Temporal.Now.instant()) => {
      await setSettings(database.db, { 'security.expires': expires }, { now, lookUp: null });
      return (await doctor(database.place)).of('look');
    };
    const inDays = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();
    // The setting itself takes no day that has passed; this one was set when it was still ahead.
    assert.match(await due('2026-11-20', noon), /out of date since 2026-11-20.* settings set security\.expires/);
    assert.match(await due(inDays(10)), /security\.txt falls due on/);
    assert.doesNotMatch(await due(inDays(100)), /security\.txt/);
    await database.close();
  });

  test('says that a scheduled story is overdue, and that a picture’s file is gone', async () => {
    const database = await freshDatabase(dialect);
    const { id } = await draft(database.db, {}, noon);
    assert.ok((await scheduleStory(database.db, id, '2026-11-19 13:00', { by: 'Orla', now: noon })).ok);
    await database.db.updateTable('story').set({ scheduled_at: '2020-01-01T00:00:00.000Z' }).execute();
    await database.db
      .insertInto('published_rendition')
      .values({ file: `${'a'.repeat(32)}.jpg`, picture_id: 'x' })
      .execute();
    const { code, of } = await doctor(database.place);
    assert.equal(code, 1);
    assert.match(of('bad'), /overdue for \d+ minutes .*running server/);
    assert.match(of('bad'), /1 picture file is missing, first a{32}\.jpg of the picture x /);
    await database.close();
  });
});

describe('the doctor of a data folder', () => {
  test('says when there is none, and makes none', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'dateline-doctor-'));
    const { code, of } = await doctor({ dataFolder: join(parent, 'none'), databaseUrl: null });
    assert.equal(code, 1);
    assert.match(of('bad'), /There is no data folder .*dateline migrate/);
    rmSync(parent, { recursive: true });
  });

  test('finds a damaged database', async () => {
    const database = await freshDatabase();
    for (let n = 0; n < 40; n += 1) await draft(database.db, { headline: `Story ${n}` });
    const { place } = database;
    // What still stands in the log beside the file would hide the damage.
    await sql`pragma wal_checkpoint(truncate)`.execute(database.db);
    await database.db.destroy();
    damage(databaseFile(place.dataFolder));
    const { code, of } = await doctor(place);
    assert.equal(code, 1);
    assert.match(of('bad'), /damaged|malformed|cannot be opened|not a database/i);
    await database.close().catch(() => undefined);
    rmSync(place.dataFolder, { recursive: true, force: true });
  });

  test('asks the server that runs on it', async () => {
    const database = await freshDatabase();
    const server = await serveProcess(database.place);
    assert.match(
      (await doctor(database.place)).of('good'),
      /The server at http:\/\/127\.0\.0\.1:\d+ is alive and ready/,
    );
    await server.stop();
    assert.match((await doctor(database.place)).of('look'), /No server runs/);
    await database.close();
  });

  test('says which file of countries is read, when it is old, and why one cannot be', async () => {
    const database = await freshDatabase();
    const COUNTRY_DATABASE = join(database.place.dataFolder, 'countries.mmdb');
    const write = (builtAt: Temporal.Instant) =>
      writeFileSync(COUNTRY_DATABASE, mmdb({ networks: { '192.0.2.0/24': { country: { iso_code: 'DE' } } }, builtAt }));
    assert.doesNotMatch((await doctor(database.place)).out, /countries/i);
    const missing = await doctor(database.place, { COUNTRY_DATABASE });
    assert.equal(missing.code, 1);
    assert.match(missing.of('bad'), /^COUNTRY_DATABASE names .*countries\.mmdb, which is not there Give the path of /);
    write(Temporal.Now.instant());
    assert.match(
      (await doctor(database.place, { COUNTRY_DATABASE })).of('good'),
      /told by Test-Country of 20\d\d-\d\d-\d\d/,
    );
    write(Temporal.Instant.from('2020-02-02T00:00:00Z'));
    const old = await doctor(database.place, { COUNTRY_DATABASE });
    assert.equal(old.code, 0, old.of('bad'));
    assert.match(old.of('look'), /of 2020-02-02, which is old Put its makers’ newest in the place of /);
    await database.close();
  });

  test('tells it in lines that a person reads', async () => {
    const database = await freshDatabase();
    const out: string[] = [];
    const terminal = { out: (line: string) => out.push(line), err: (line: string) => out.push(line), environment: {} };
    await run(['doctor', '--data', database.place.dataFolder], terminal);
    assert.match(out.join('\n'), /^ok {3}The database is whole \(quick_check\)\.$/m);
    assert.match(out.join('\n'), /^look No server runs on this data\.\n {5}Start one/m);
    await database.close();
  });
});
