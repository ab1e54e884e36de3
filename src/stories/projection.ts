import type { Db } from '../db/db.ts';
import { bylinesByIds } from '../people/people.ts';
import { publishPictures, unpublishPictures } from '../pictures/pictures.ts';
import { publishRecord, unpublishRecord } from '../statements/statements.ts';
import { allPictures, wordsIn } from './document-text.ts';
import { projectWords } from './searchable.ts';
import type { StoryFields } from './shapes.ts';
import { projectTranslation } from './translating.ts';

/** What is made public of a story, and when. */
export interface Publication {
  readonly storyId: string;
  readonly revisionId: string;
  readonly path: string;
  readonly fields: StoryFields;
  /** ISO 8601 instants, UTC */
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
  /** the newsroom's, in which the days of its record are told */
  readonly timeZone: string;
}

/**
 * Writes what readers can see of a story, in the caller's transaction: the story, its record, each list it stands in,
 * its words for search, its pictures. Whatever stood there before is replaced. The address was claimed before; earlier ones lead to it.
 */
export async function project(db: Db, publication: Publication): Promise<void> {
  const { storyId, firstPublishedAt, updatedAt: at, timeZone } = publication;
  await clear(db, storyId);
  const { document } = await publishRecord(db, { ...publication, at, timeZone });
  const fields: StoryFields = { ...publication.fields, document };
  const bylines = await bylinesByIds(db, fields.bylineIds);
  await db
    .insertInto('published_story')
    .values({
      story_id: storyId,
      revision_id: publication.revisionId,
      path: publication.path,
      headline: fields.headline,
      kicker: fields.kicker,
      standfirst: fields.standfirst,
      section_id: fields.sectionId,
      lead_picture_id: fields.leadPictureId,
      bylines: JSON.stringify(bylines.map(({ name, slug }) => ({ name, slug }))),
      agency: fields.origin?.agency ?? null,
      genre: fields.genre,
      language: fields.language,
      direction: fields.direction,
      index_choice: fields.indexChoice,
      first_published_at: firstPublishedAt,
      updated_at: publication.updatedAt,
      word_count: wordsIn(fields.document),
      canonical_elsewhere: fields.canonicalAtOrigin ? 1 : 0,
      fields: JSON.stringify(fields),
    })
    .execute();
  const places = [
    { list: 'all' as const, ids: [''] },
    { list: 'section' as const, ids: fields.sectionId === null ? [] : [fields.sectionId] },
    { list: 'topic' as const, ids: fields.topicIds },
    { list: 'tag' as const, ids: fields.tagIds },
    { list: 'byline' as const, ids: fields.bylineIds },
  ];
  await db
    .insertInto('published_listing')
    .values(
      places.flatMap(({ list, ids }) =>
        ids.map((list_id) => ({ list, list_id, published_at: firstPublishedAt, story_id: storyId })),
      ),
    )
    .execute();
  await projectCorrections(db, storyId);
  await projectTranslation(db, storyId);
  await projectWords(db, storyId);
  await publishPictures(db, storyId, allPictures(fields));
}

/** When a published story last changed for its readers (ISO 8601, UTC). */
export async function setUpdated(db: Db, storyId: string, at: string): Promise<void> {
  await db.updateTable('published_story').set({ updated_at: at }).where('story_id', '=', storyId).execute();
}

/** Copies a story's corrections to the readers' side. */
export async function projectCorrections(db: Db, storyId: string): Promise<void> {
  await db.deleteFrom('published_correction').where('story_id', '=', storyId).execute();
  await db
    .insertInto('published_correction')
    .columns(['id', 'story_id', 'kind', 'text', 'corrected_at'])
    .expression((expression) =>
      expression
        .selectFrom('correction')
        .select(['id', 'story_id', 'kind', 'text', 'corrected_at'])
        .where('story_id', '=', storyId),
    )
    .execute();
}

/** What stays for readers of a story that was taken back. */
export interface Notice {
  readonly storyId: string;
  readonly standing: 'withdrawn' | 'killed' | 'withheld';
  readonly headline: string | null;
  readonly reason: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly firstPublishedAt: string;
  readonly goneAt: string;
}

/** Takes a story off every public table and leaves the notice at its addresses. */
export async function replaceByNotice(db: Db, notice: Notice): Promise<void> {
  await clear(db, notice.storyId);
  await db.deleteFrom('published_version').where('story_id', '=', notice.storyId).execute();
  await unpublishPictures(db, notice.storyId);
  await unpublishRecord(db, notice.storyId);
  await db
    .insertInto('gone_story')
    .values({
      story_id: notice.storyId,
      standing: notice.standing,
      headline: notice.headline,
      reason: notice.reason,
      language: notice.language,
      direction: notice.direction,
      first_published_at: notice.firstPublishedAt,
      gone_at: notice.goneAt,
    })
    .execute();
}

async function clear(db: Db, storyId: string): Promise<void> {
  await db.deleteFrom('published_listing').where('story_id', '=', storyId).execute();
  await db.deleteFrom('published_correction').where('story_id', '=', storyId).execute();
  await db.deleteFrom('published_translation').where('story_id', '=', storyId).execute();
  await db.deleteFrom('published_words').where('story_id', '=', storyId).execute();
  await db.deleteFrom('published_story').where('story_id', '=', storyId).execute();
  await db.deleteFrom('gone_story').where('story_id', '=', storyId).execute();
}
