import type { AccountTables } from './account-tables.ts';
import type { CommentFilterTables } from './comment-filter-tables.ts';
import type { CommentTables } from './comment-tables.ts';
import type {
  GoneStoryTable,
  PublishedChangeTable,
  PublishedCorrectionTable,
  PublishedDayTable,
  PublishedWordsTable,
} from './derived-tables.ts';

/**
 * Every table's type. Both dialects hold the same columns: instants are ISO 8601 text in UTC
 * with milliseconds (they sort as text), days are `YYYY-MM-DD`, booleans are 0 or 1, structured values are JSON text.
 *
 * Tables whose names begin with `published_`, `gone_story` and the ones listed in `publicTables`
 * are all that a reader's request can see: the public connection is refused everything else.
 */

import type { Generated } from 'kysely';
import type { MachineTables } from './machine-tables.ts';
import type { NoteTables } from './note-tables.ts';
import type { PictureTables } from './picture-tables.ts';
import type { StoryPreviewTable } from './preview-tables.ts';
import type { StatementTables } from './statement-tables.ts';
import type { StoryTranslationTable } from './translation-tables.ts';
import type { PublishedVersionTable, StoryVersionTable } from './version-tables.ts';
import type { ViewTables } from './view-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';

export interface NewsroomSettingTable {
  key: string;
  /** JSON */
  value: string;
  updated_at: string;
}

export interface StandingPageTable {
  slug: string;
  title: string;
  /** JSON, the same document model as a story's */
  document: string;
  position: number;
  updated_at: string;
}

export interface BylineTable {
  id: string;
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string | null;
  about: string | null;
  created_at: string;
}

export interface SectionTable {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  position: number;
}

export interface TopicTable {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  created_at: string;
}

export interface TagTable {
  id: string;
  slug: string;
  name: string;
}

export interface StoryTable {
  id: string;
  state: 'draft' | 'in_review' | 'scheduled' | 'published' | 'withheld' | 'killed' | 'withdrawn';
  /** the newest revision that is not a branch */
  revision_id: string;
  /** the revision readers see; null when they see none */
  public_revision_id: string | null;
  slug: string | null;
  first_published_at: string | null;
  scheduled_at: string | null;
  /** the time as the editor typed it, `YYYY-MM-DDTHH:MM:SS` in the newsroom's zone, and that zone */
  scheduled_wall: string | null;
  scheduled_zone: string | null;
  /** the revision that was planned; null: none is */
  scheduled_revision_id: string | null;
  embargo_until: string | null;
  /** shown to readers of a story that was withdrawn, killed or withheld after it had been public */
  reason: string | null;
  created_at: string;
  updated_at: string;
  /** the newest headline as the desk's list looks for it; null: not made yet */
  headline_key: string | null;
  /** of the newest revision, for the desk's list */
  section_id: string | null;
  language: Generated<string>;
  direction: Generated<'ltr' | 'rtl'>;
  /** JSON string[] */
  byline_ids: Generated<string>;
  /** whose the last change was, by name */
  updated_by: Generated<string>;
  assignee_id: string | null;
  deadline: string | null;
  /** legal hold: who set it, when and why; all three null: none */
  held_by: string | null;
  held_at: string | null;
  hold_reason: string | null;
  /** the last revision that a second person approved, who and when */
  approved_revision_id: string | null;
  approved_by: string | null;
  approved_at: string | null;
  /** when the planned second came while the story was held; such a plan is kept by nobody but an editor */
  plan_missed_at: string | null;
}

export interface StoryRevisionTable {
  id: string;
  story_id: string;
  /** 1, 2, 3 … within the story */
  number: number;
  based_on: string | null;
  /** 1: saved on top of an older revision than the newest; kept beside it, never dropped */
  is_branch: number;
  saved_at: string;
  saved_by: string;
  note: string | null;
  headline: string;
  /** JSON StoryFields */
  fields: string;
  /** who saved it, where that was somebody signed in */
  account_id: string | null;
  /** when its first words were saved, where later saves were folded into it; null: at `saved_at` */
  begun_at: string | null;
  /** the open editor that saved it, by a name that it made for itself; null: none is known */
  writer: string | null;
  /** for a branch: nobody need see to it any more */
  closed_how: 'merged' | 'not needed' | 'continued' | null;
  closed_at: string | null;
  closed_by: string | null;
}

/** Who has a story open to write in it. One who has been silent for a minute has it no more. */
export interface StoryHolderTable {
  story_id: string;
  account_id: string;
  since: string;
  seen_at: string;
}

export interface StoryEventTable {
  id: string;
  story_id: string;
  at: string;
  by: string;
  from_state: string | null;
  to_state: string;
  revision_id: string | null;
  note: string | null;
}

export interface CorrectionTable {
  id: string;
  story_id: string;
  kind: 'correction' | 'clarification' | 'update';
  text: string;
  corrected_at: string;
  by: string;
}

export interface PublishedStoryTable {
  story_id: string;
  revision_id: string;
  path: string;
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  section_id: string | null;
  lead_picture_id: string | null;
  /** JSON {name, slug}[] in the order of the byline */
  bylines: string;
  agency: string | null;
  genre: string;
  language: string;
  direction: string;
  index_choice: string;
  first_published_at: string;
  /** last change that a reader can see */
  updated_at: string;
  word_count: number;
  /** 1: its canonical address is the origin's, so that search engines are not told of ours */
  canonical_elsewhere: Generated<number>;
  /** JSON StoryFields of the public revision */
  fields: string;
}

/** One row for each list a published story stands in, so that any page of any list is one index range. */
export interface PublishedListingTable {
  list: 'all' | 'section' | 'topic' | 'tag' | 'byline';
  /** empty for `all` */
  list_id: string;
  published_at: string;
  story_id: string;
}

export interface PublishedAddressTable {
  path: string;
  story_id: string;
  created_at: string;
}

export interface MigrationLogTable {
  name: string;
  applied_at: string;
}

export interface Tables
  extends AccountTables,
    CommentFilterTables,
    CommentTables,
    MachineTables,
    NoteTables,
    PictureTables,
    StatementTables,
    ViewTables,
    WebhookTables {
  newsroom_setting: NewsroomSettingTable;
  standing_page: StandingPageTable;
  byline: BylineTable;
  section: SectionTable;
  topic: TopicTable;
  tag: TagTable;
  story: StoryTable;
  story_revision: StoryRevisionTable;
  story_event: StoryEventTable;
  story_holder: StoryHolderTable;
  correction: CorrectionTable;
  story_version: StoryVersionTable;
  story_preview: StoryPreviewTable;
  published_story: PublishedStoryTable;
  published_listing: PublishedListingTable;
  published_address: PublishedAddressTable;
  published_correction: PublishedCorrectionTable;
  gone_story: GoneStoryTable;
  published_version: PublishedVersionTable;
  story_translation: StoryTranslationTable;
  /** the same of the stories that are published now */
  published_translation: StoryTranslationTable;
  published_change: PublishedChangeTable;
  published_words: PublishedWordsTable;
  published_day: PublishedDayTable;
  migration_log: MigrationLogTable;
}

/** The only tables that the connection behind readers' pages may read. */
export const publicTables = [
  'newsroom_setting',
  'standing_page',
  'byline',
  'section',
  'topic',
  'tag',
  'published_story',
  'published_listing',
  'published_address',
  'published_correction',
  'gone_story',
  'published_version',
  'published_translation',
  'published_thread',
  'published_comment',
  'published_views',
  'published_most_read',
  'published_statement',
  'published_statement_address',
  'published_quantity',
  'published_relation',
  'published_party',
  'published_question',
  'published_place',
  'published_record',
  'published_picture',
  'published_picture_use',
  'published_rendition',
  'published_redirect',
  'published_former_name',
  'published_change',
  'published_words',
  'published_day',
] as const satisfies readonly (keyof Tables)[];
