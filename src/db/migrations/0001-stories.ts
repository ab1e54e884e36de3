import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** The newsroom, its pictures and its stories; what readers see stands in tables of its own. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await newsroom(db);
  await pictures(db);
  await stories(db);
  await published(db);
}

async function newsroom(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('newsroom_setting')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('standing_page')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('byline')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('person', 'organisation')`))
    .addColumn('role', 'text')
    .addColumn('about', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('section')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('topic')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('description', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('tag')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute();
}

async function pictures(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('picture')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('ready', 'slot')`))
    .addColumn('original_name', 'text')
    .addColumn('original_hash', 'text')
    .addColumn('format', 'text')
    .addColumn('bytes', 'integer')
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('alt', 'text', (c) => c.notNull())
    .addColumn('caption', 'text', (c) => c.notNull())
    .addColumn('credit', 'text', (c) => c.notNull())
    .addColumn('creators', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('copyright', 'text', (c) => c.notNull())
    .addColumn('rights_terms', 'text', (c) => c.notNull())
    .addColumn('rights_url', 'text', (c) => c.notNull())
    .addColumn('taken_at', 'text')
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('position', 'text')
    .addColumn('flags', 'text', (c) => c.notNull())
    .addColumn('focal_x', 'real', (c) => c.check(sql`focal_x between 0 and 1`))
    .addColumn('focal_y', 'real', (c) => c.check(sql`focal_y between 0 and 1`))
    .addColumn('placeholder', 'text')
    .addColumn('renditions', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('picture_by_original').on('picture').column('original_hash').execute();
}

async function stories(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('story')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(sql`state in ('draft', 'in_review', 'scheduled', 'published', 'withheld', 'killed', 'withdrawn')`),
    )
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('public_revision_id', 'text')
    .addColumn('slug', 'text')
    .addColumn('first_published_at', 'text')
    .addColumn('scheduled_at', 'text')
    .addColumn('scheduled_wall', 'text')
    .addColumn('scheduled_zone', 'text')
    .addColumn('embargo_until', 'text')
    .addColumn('reason', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addCheckConstraint('scheduled_story_has_its_time', sql`state <> 'scheduled' or scheduled_at is not null`)
    .addCheckConstraint('published_story_has_its_revision', sql`state <> 'published' or public_revision_id is not null`)
    .execute();
  await db.schema.createIndex('story_by_schedule').on('story').columns(['state', 'scheduled_at']).execute();
  await db.schema.createIndex('story_by_change').on('story').columns(['updated_at', 'id']).execute();
  await db.schema
    .createTable('story_revision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('based_on', 'text')
    .addColumn('is_branch', 'integer', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('saved_by', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('headline', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .addUniqueConstraint('story_revision_number', ['story_id', 'number'])
    .execute();
  await db.schema
    .createTable('story_event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text', (c) => c.notNull())
    .addColumn('revision_id', 'text')
    .addColumn('note', 'text')
    .execute();
  await db.schema.createIndex('story_event_by_story').on('story_event').columns(['story_id', 'at']).execute();
  await db.schema
    .createTable('correction')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull().references('story.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('correction', 'clarification', 'update')`))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('corrected_at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('correction_by_story').on('correction').columns(['story_id', 'corrected_at']).execute();
}

async function published(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('published_story')
    .addColumn('story_id', 'text', (c) => c.primaryKey())
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull().unique())
    .addColumn('headline', 'text', (c) => c.notNull())
    .addColumn('kicker', 'text')
    .addColumn('standfirst', 'text')
    .addColumn('section_id', 'text')
    .addColumn('lead_picture_id', 'text')
    .addColumn('bylines', 'text', (c) => c.notNull())
    .addColumn('agency', 'text')
    .addColumn('genre', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('index_choice', 'text', (c) => c.notNull())
    .addColumn('first_published_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('word_count', 'integer', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('published_listing')
    .addColumn('list', 'text', (c) => c.notNull())
    .addColumn('list_id', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('published_listing_place', ['list', 'list_id', 'published_at', 'story_id'])
    .execute();
  await db.schema.createIndex('published_listing_by_story').on('published_listing').column('story_id').execute();
  await db.schema
    .createTable('published_address')
    .addColumn('path', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('published_address_by_story').on('published_address').column('story_id').execute();
  await db.schema
    .createTable('published_correction')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('corrected_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('published_correction_by_story').on('published_correction').column('story_id').execute();
  await db.schema
    .createTable('gone_story')
    .addColumn('story_id', 'text', (c) => c.primaryKey())
    .addColumn('standing', 'text', (c) => c.notNull().check(sql`standing in ('withdrawn', 'killed', 'withheld')`))
    .addColumn('headline', 'text')
    .addColumn('reason', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('first_published_at', 'text', (c) => c.notNull())
    .addColumn('gone_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('published_picture')
    .addColumn('picture_id', 'text', (c) => c.primaryKey())
    .addColumn('picture', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('published_picture_use')
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('picture_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('published_picture_use_once', ['story_id', 'picture_id'])
    .execute();
  await db.schema
    .createIndex('published_picture_use_by_picture')
    .on('published_picture_use')
    .column('picture_id')
    .execute();
  await db.schema
    .createTable('published_rendition')
    .addColumn('file', 'text', (c) => c.primaryKey())
    .addColumn('picture_id', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('published_rendition_by_picture')
    .on('published_rendition')
    .column('picture_id')
    .execute();
}
