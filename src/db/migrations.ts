import { type Kysely, sql } from 'kysely';
import { DataIsNewer } from './faults.ts';
import * as stories from './migrations/0001-stories.ts';
import * as changes from './migrations/0002-changes.ts';
import * as search from './migrations/0003-search.ts';
import * as machines from './migrations/0005-machines.ts';
import * as crops from './migrations/0006-crops.ts';
import * as versions from './migrations/0008-versions.ts';
import * as translations from './migrations/0009-translations.ts';
import * as phrases from './migrations/0011-phrases.ts';
import * as accounts from './migrations/0012-accounts.ts';
import * as desk from './migrations/0013-desk-stories.ts';
import * as webhooks from './migrations/0014-webhooks.ts';
import * as pictureLibrary from './migrations/0015-picture-library.ts';
import * as previews from './migrations/0016-previews.ts';
import * as plan from './migrations/0017-planned-revision.ts';
import * as storyPictures from './migrations/0018-story-pictures.ts';
import * as directions from './migrations/0019-directions.ts';
import * as formerNames from './migrations/0020-former-names.ts';
import * as holds from './migrations/0021-holds-and-approvals.ts';
import * as notes from './migrations/0022-notes.ts';
import * as writers from './migrations/0023-writers.ts';
import * as comments from './migrations/0024-comments.ts';
import * as commentFilter from './migrations/0025-comment-filter.ts';
import * as commentMail from './migrations/0026-comment-mail.ts';
import * as commentDecisions from './migrations/0027-comment-decisions.ts';
import * as views from './migrations/0028-views.ts';
import * as viewMonths from './migrations/0029-view-months.ts';
import * as statements from './migrations/0030-statements.ts';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<Tables>, dialect: Dialect) => Promise<void>;
}

/** Forward only and listed by hand; once released, a migration is never changed, moved or removed. */
const migrations: readonly Migration[] = [
  { name: '0001-stories', up: stories.up },
  { name: '0002-changes', up: changes.up },
  { name: '0003-search', up: search.up },
  { name: '0005-machines', up: machines.up },
  { name: '0006-crops', up: crops.up },
  { name: '0008-versions', up: versions.up },
  { name: '0009-translations', up: translations.up },
  { name: '0011-phrases', up: phrases.up },
  { name: '0012-accounts', up: accounts.up },
  { name: '0013-desk-stories', up: desk.up },
  { name: '0014-webhooks', up: webhooks.up },
  { name: '0015-picture-library', up: pictureLibrary.up },
  { name: '0016-previews', up: previews.up },
  { name: '0017-planned-revision', up: plan.up },
  { name: '0018-story-pictures', up: storyPictures.up },
  { name: '0019-directions', up: directions.up },
  { name: '0020-former-names', up: formerNames.up },
  { name: '0021-holds-and-approvals', up: holds.up },
  { name: '0022-notes', up: notes.up },
  { name: '0023-writers', up: writers.up },
  { name: '0024-comments', up: comments.up },
  { name: '0026-comment-mail', up: commentMail.up },
  { name: '0027-comment-decisions', up: commentDecisions.up },
  { name: '0025-comment-filter', up: commentFilter.up },
  { name: '0028-views', up: views.up },
  { name: '0029-view-months', up: viewMonths.up },
  { name: '0030-statements', up: statements.up },
];

/**
 * Brings the data to this program's shape, each migration in a transaction of its own, and returns the names of
 * those applied. Throws DataIsNewer, having changed nothing, when the data knows a migration this program does not.
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<readonly string[]> {
  await db.transaction().execute(async (transaction) => {
    // Without the lock two first starts at once would both find no table and both make it.
    await lockMigrations(transaction, dialect);
    await transaction.schema
      .createTable('migration_log')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
  });
  await refuseNewerData(db);
  const applied: string[] = [];
  for (const migration of migrations) {
    await db.transaction().execute(async (transaction) => {
      await lockMigrations(transaction, dialect);
      const known = await transaction
        .selectFrom('migration_log')
        .select('name')
        .where('name', '=', migration.name)
        .executeTakeFirst();
      if (known) return;
      await migration.up(transaction, dialect);
      await transaction
        .insertInto('migration_log')
        .values({ name: migration.name, applied_at: new Date().toISOString() })
        .execute();
      applied.push(migration.name);
    });
  }
  return applied;
}

/**
 * The names of the migrations that this data still lacks, without applying any: all of them where it is still empty.
 * Throws DataIsNewer as `migrate` does.
 */
export async function missingMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'migration_log')) return migrations.map(({ name }) => name);
  await refuseNewerData(db);
  const rows = await db.selectFrom('migration_log').select('name').execute();
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

/** Two processes may start at once; the second waits here and then finds what the first has done. */
async function lockMigrations(transaction: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // SQLite has one writer at a time: its transactions begin immediate.
  if (dialect === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtext('dateline migrate'))`.execute(transaction);
}

/** Throws DataIsNewer when the data holds a migration that this program has never heard of. */
async function refuseNewerData(db: Kysely<Tables>): Promise<void> {
  const known = new Set(migrations.map((migration) => migration.name));
  const rows = await db.selectFrom('migration_log').select('name').orderBy('name').execute();
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DataIsNewer(unknown);
}
