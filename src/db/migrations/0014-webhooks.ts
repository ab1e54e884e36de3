import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Webhooks and what they are told. The database itself queues a word in the transaction of what it tells of, whatever
 * code or process that is: none is lost, and none is sent of what did not happen.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('webhook')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('events', 'text', (c) => c.notNull())
    .addColumn('is_active', 'integer', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('webhook_delivery')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('webhook_id', 'text', (c) => c.notNull().references('webhook.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('last_status', 'integer')
    .addColumn('last_problem', 'text')
    .addColumn('last_at', 'text')
    .execute();
  await sql`create index webhook_delivery_due on webhook_delivery (due_at) where state = 'waiting'`.execute(db);
  await db.schema
    .createIndex('webhook_delivery_of')
    .on('webhook_delivery')
    .columns(['webhook_id', 'at', 'id'])
    .execute();
  for (const { table, when, kind, at } of sources) {
    const queue = `
      insert into webhook_delivery (id, webhook_id, kind, story_id, at, state, due_at, tries)
      select new.id || ':' || w.id, w.id, ${kind}, new.story_id, new.${at}, 'waiting', new.${at}, 0
      from webhook w where w.is_active = 1 and w.events like '%"' || ${kind} || '"%'`;
    for (const statement of dialect === 'postgres' ? inPostgres(table, when, queue) : inSqlite(table, when, queue))
      await sql.raw(statement).execute(db);
  }
}

/** What has happened to a story for readers: nothing that they could never open is told of. */
const sources = [
  {
    table: 'story_event',
    when: `new.to_state in ('published', 'withheld', 'killed', 'withdrawn')
      and exists (select 1 from story s where s.id = new.story_id and s.first_published_at is not null)`,
    kind: `case when new.to_state <> 'published' then 'story.' || new.to_state
      when new.from_state = 'published' then 'story.updated' else 'story.published' end`,
    at: 'at',
  },
  {
    table: 'correction',
    when: `exists (select 1 from story s where s.id = new.story_id and s.state = 'published')`,
    kind: `'story.corrected'`,
    at: 'corrected_at',
  },
] as const;

function inSqlite(table: string, when: string, queue: string): readonly string[] {
  return [`create trigger ${table}_for_webhooks after insert on ${table} when ${when} begin ${queue}; end`];
}

function inPostgres(table: string, when: string, queue: string): readonly string[] {
  return [
    `create function ${table}_for_webhooks() returns trigger language plpgsql as $$
    begin
      if ${when} then ${queue}; end if;
      return null;
    end $$`,
    `create trigger ${table}_for_webhooks after insert on ${table} for each row execute function ${table}_for_webhooks()`,
  ];
}
