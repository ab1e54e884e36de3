import type { Generated } from 'kysely';

/** Sums of one span of time. Depths are how many of the views were read so far; each reader's deepest counts in all before. */
interface ViewSums {
  views: number;
  /** of these, counted without JavaScript: by the page's loading instead of its being seen */
  unscripted: number;
  /** visits that began here: the first view by somebody who was not counted in the half hour before */
  visits: number;
  read_quarter: number;
  read_half: number;
  read_most: number;
  read_end: number;
}

/** Private: what views are counted of. Row 0 is the whole site, each other one a story; small numbers keep the sums small. */
interface ViewSubjectTable {
  id: Generated<number>;
  /** null: the whole site */
  story_id: string | null;
  /** all that were counted here */
  views: number;
  /** brought from another system: told beside, and added in the number that readers see */
  imported: number;
  /** the number (views and imported) that readers' pages tell; they follow within a minute */
  told: number;
}

/** Private, kept for ever. */
interface ViewHourTable extends ViewSums {
  subject_id: number;
  /** hours since 1970-01-01T00Z */
  hour: number;
}

/** Private, kept for ever. */
interface ViewDayTable extends ViewSums {
  subject_id: number;
  /** days since 1970-01-01, of the newsroom's calendar */
  day: number;
}

/** Private, kept for ever: what makes lists of the most read of a long time cheap. Stories only. */
interface ViewRankTable {
  span: 'week' | 'month' | 'year';
  /** first day of the span (weeks begin on Monday), as in `view_day` */
  day: number;
  subject_id: number;
  views: number;
  /** of these, read to the end */
  read_end: Generated<number>;
}

/** Private: by what views are told apart, each value once. */
interface ViewValueTable {
  id: Generated<number>;
  dimension: 'referrer' | 'device' | 'language' | 'country';
  /** a host in small letters, `direct`, `here` or `other`; a class of device; ISO 639; ISO 3166-1 alpha-2 or `unknown` */
  value: string;
}

/** Private, kept for ever: of the whole site alone. */
interface ViewHourByTable {
  hour: number;
  value_id: number;
  views: number;
}

/** Private, kept for ever. */
interface ViewDayByTable {
  subject_id: number;
  day: number;
  value_id: number;
  views: number;
}

/** Private, kept for ever: of the whole site alone. What `view_day_by` adds up to in a month. */
interface ViewMonthByTable {
  /** first day of the month, as in `view_day` */
  month: number;
  value_id: number;
  views: number;
}

/** Private: how many were asked for and not counted, and why. */
interface ViewLeftOutTable {
  day: number;
  why: string;
  count: number;
}

/** Private: the salt of the day, in its one row. It goes with everything that was made with it once the day is over. */
interface ViewSaltTable {
  id: number;
  /** as in `view_day` */
  day: number;
  /** base64 */
  salt: string;
}

/** Private, today's alone: that somebody has seen a story. The key tells neither who nor which story. */
interface ViewSeenTable {
  key: string;
  /** when the view was counted, milliseconds since 1970 */
  at: number;
  /** quarters of the text that were read: 0 to 4 */
  depth: number;
}

/** Private, today's alone: how fast somebody, or everybody behind one network address, reads. */
interface ViewPaceTable {
  key: string;
  /** the last view that was counted, milliseconds since 1970 */
  at: number;
  /** minutes since 1970 */
  minute: number;
  /** views that were counted in that minute */
  in_minute: number;
}

/** Private: what another system had counted for a story, by source: a second import takes the place of the first. */
interface ViewImportTable {
  story_id: string;
  /** `wordpress: post_views_count` */
  source: string;
  views: number;
  imported_at: string;
}

/** Private: what the tokens in pages are made with. One row. */
interface ViewSecretTable {
  id: number;
  /** base64 */
  key: string;
}

/** What readers' pages tell of a story's views; a minute behind at most. */
interface PublishedViewsTable {
  story_id: string;
  /** those of another system among them */
  views: number;
  imported: number;
}

/** What readers' lists of the most read show, made anew each minute. */
export interface PublishedMostReadTable {
  span: 'today' | 'week';
  /** '' for the whole site */
  section_id: string;
  /** 1, 2, 3 … */
  rank: number;
  story_id: string;
  /** counted within the span */
  views: number;
}

export interface ViewTables {
  view_subject: ViewSubjectTable;
  view_hour: ViewHourTable;
  view_day: ViewDayTable;
  view_rank: ViewRankTable;
  view_value: ViewValueTable;
  view_hour_by: ViewHourByTable;
  view_day_by: ViewDayByTable;
  view_month_by: ViewMonthByTable;
  view_left_out: ViewLeftOutTable;
  view_salt: ViewSaltTable;
  view_seen: ViewSeenTable;
  view_pace: ViewPaceTable;
  view_import: ViewImportTable;
  view_secret: ViewSecretTable;
  published_views: PublishedViewsTable;
  published_most_read: PublishedMostReadTable;
}
