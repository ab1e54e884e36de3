import type { Db } from './connection.ts';
import type { Tables } from './tables.ts';

/**
 * The names under which the database itself notes every change of what readers can see (migration 0002). A page or
 * feed that is kept ready tells which of them it shows, and is forgotten when one of them changes.
 */
export const changeKey = {
  /** the masthead, settings, standing pages and sections: they stand on every page */
  frame: 'frame',
  /** headline, text, corrections, notice of withdrawal: anything of one published story */
  story: (id: string) => `story:${id}`,
  /** which stories stand in a list, and their order; `listId` is '' for all */
  list: (list: Tables['published_listing']['list'], listId: string) => `list:${list}:${listId}`,
  /** which stories there are, and when any of them last changed */
  stories: 'stories',
  /** the same of those first published in one month, `YYYY-MM` in UTC */
  month: (month: string) => `month:${month}`,
  /** which topics (tags, bylines …) have stories at all */
  lists: (list: Tables['published_listing']['list']) => `lists:${list}`,
  /** where a path leads */
  address: (path: string) => `address:${path}`,
  /** which published stories are translations of each other */
  translations: (group: string) => `translations:${group}`,
  picture: (id: string) => `picture:${id}`,
  /** the name and description of one */
  topic: (id: string) => `topic:${id}`,
  tag: (id: string) => `tag:${id}`,
  byline: (id: string) => `byline:${id}`,
  /** every correction of the newsroom, for the page that lists them */
  corrections: 'corrections',
  /** the comments of one story that readers see, how many they are, and whether more are taken */
  comments: (storyId: string) => `comments:${storyId}`,
  /** every shown comment, for the feed of them all */
  allComments: 'comments',
  /** the number of views that readers are told of one story */
  views: (storyId: string) => `views:${storyId}`,
  /** the lists of the most read; `sectionId` is '' for the whole site */
  mostRead: (sectionId: string) => `most-read:${sectionId}`,
  /** one statement of the record, and what is said of it */
  statement: (id: string) => `statement:${id}`,
  /** a speaker, and which statements are theirs */
  party: (id: string) => `party:${id}`,
  /** which statements a topic has, and its questions */
  recordOfTopic: (topicId: string) => `record-topic:${topicId}`,
  /** anything of the record that lists show */
  record: 'record',
} as const;

/** What has changed after `version`, and the version that this answer reaches to. */
export async function changesSince(
  db: Db,
  version: number,
): Promise<{ readonly version: number; readonly keys: readonly string[] }> {
  const rows = await db
    .selectFrom('published_change')
    .select(['key', 'version'])
    .where('version', '>', version)
    .orderBy('version')
    .execute();
  return { version: Number(rows.at(-1)?.version ?? version), keys: rows.map(({ key }) => key) };
}

/** The version of the newest change of anything that readers can see. */
export async function newestVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('published_change')
    .select((expression) => expression.fn.max('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}
