import { sql } from 'kysely';
import type { Db, Tables } from '../db/db.ts';
import type { StoryRecord } from '../statements/statements.ts';
import { allPictures } from './document-text.ts';
import { isBehind, keyText, readListKey } from './list-key.ts';
import type {
  AddressAnswer,
  Direction,
  Genre,
  IndexChoice,
  NoStoryThere,
  PublishedStory,
  StoryCard,
  StoryFields,
} from './shapes.ts';
import { detailsOf } from './story-details.ts';
import { translationLines, translationsIn } from './translations.ts';

export const cardColumns = [
  's.story_id',
  's.path',
  's.headline',
  's.kicker',
  's.standfirst',
  's.lead_picture_id',
  's.bylines',
  's.agency',
  's.genre',
  's.language',
  's.direction',
  's.index_choice',
  's.first_published_at',
  's.updated_at',
  's.word_count',
  's.section_id',
  'section.slug as section_slug',
  'section.name as section_name',
] as const;

interface CardRow {
  readonly story_id: string;
  readonly path: string;
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly lead_picture_id: string | null;
  readonly bylines: string;
  readonly agency: string | null;
  readonly genre: string;
  readonly language: string;
  readonly direction: string;
  readonly index_choice: string;
  readonly first_published_at: string;
  readonly updated_at: string;
  readonly word_count: number;
  readonly section_id: string | null;
  readonly section_slug: string | null;
  readonly section_name: string | null;
}

export function cardOf(row: CardRow): StoryCard {
  const { section_id: id, section_slug: slug, section_name: name } = row;
  return {
    id: row.story_id,
    path: row.path,
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    section: id !== null && slug !== null && name !== null ? { id, slug, name } : null,
    leadPictureId: row.lead_picture_id,
    bylines: JSON.parse(row.bylines) as StoryCard['bylines'],
    agency: row.agency,
    genre: row.genre as Genre,
    language: row.language,
    direction: row.direction as Direction,
    indexChoice: row.index_choice as IndexChoice,
    firstPublishedAt: row.first_published_at,
    updatedAt: row.updated_at,
    wordCount: row.word_count,
  };
}

export interface List {
  readonly list: Tables['published_listing']['list'];
  /** the section's, topic's, tag's or byline's id; '' for all */
  readonly listId: string;
}

/**
 * One page of a list of published stories, newest first. `before` is what the page before gave as `older`; pages far
 * back cost the same as the first. A `before` that this did not make gives the first page.
 */
export async function listStories(
  db: Db,
  page: List & { readonly before?: string | null; readonly limit: number },
): Promise<{ readonly cards: readonly StoryCard[]; readonly older: string | null }> {
  const rows = await listing(db, page, page.limit + 1, page.before ?? null)
    .select(cardColumns)
    .execute();
  return cardsPage(rows, page.limit);
}

/** The cards of a page for which one row more was asked for: that there is one tells that the list goes on. */
export function cardsPage(
  rows: readonly CardRow[],
  limit: number,
): { readonly cards: readonly StoryCard[]; readonly older: string | null } {
  const cards = rows.slice(0, limit).map(cardOf);
  const last = cards.at(-1);
  return { cards, older: rows.length > limit && last ? keyText({ at: last.firstPublishedAt, id: last.id }) : null };
}

export function listing(db: Db, { list, listId }: List, limit: number, before: string | null) {
  const query = db
    .selectFrom('published_listing as l')
    .innerJoin('published_story as s', 's.story_id', 'l.story_id')
    .leftJoin('section', 'section.id', 's.section_id')
    .where('l.list', '=', list)
    .where('l.list_id', '=', listId)
    .orderBy('l.published_at', 'desc')
    .orderBy('l.story_id', 'desc')
    .limit(limit);
  const key = readListKey(before);
  return key === null ? query : query.where(isBehind(['l.published_at', 'l.story_id'], key));
}

/** How readers name a story: by a path that leads to it, or by its id. */
export type Place = { readonly path: string } | { readonly storyId: string };

/** What a reader's path answers: the story, its newer address, the notice of one taken back, or nothing known. */
export function answerAddress(db: Db, path: string): Promise<AddressAnswer> {
  return answerPlace(db, { path });
}

/** What an id answers: the story, the notice of one taken back, or nothing known. */
export function answerStory(db: Db, storyId: string): Promise<AddressAnswer> {
  return answerPlace(db, { storyId });
}

async function answerPlace(db: Db, place: Place): Promise<AddressAnswer> {
  const found = await rowAt(db, place);
  if (found.kind !== 'row') return found;
  const [story] = await withDetails(db, [found.row]);
  if (story === undefined) return { kind: 'unknown' };
  const record = found.row.record == null ? null : (JSON.parse(found.row.record) as StoryRecord);
  return { kind: 'story', story: { ...story, record } };
}

/** The same in one query, with the published story's row as it stands. */
export async function rowAt(
  db: Db,
  place: Place,
): Promise<
  NoStoryThere | { readonly kind: 'row'; readonly row: CardRow & DetailRow & { readonly record: string | null } }
> {
  const query = db
    .selectFrom('published_address as a')
    .leftJoin('published_story as s', 's.story_id', 'a.story_id')
    .leftJoin('section', 'section.id', 's.section_id')
    .leftJoin('gone_story as g', 'g.story_id', 'a.story_id')
    .leftJoin('published_views as v', 'v.story_id', 's.story_id')
    .leftJoin('published_record as o', 'o.story_id', 's.story_id')
    .select(cardColumns)
    .select([
      'a.story_id as addressed',
      's.revision_id',
      's.fields',
      translationLines,
      'g.standing',
      'g.headline as gone_headline',
      'g.reason',
      'g.gone_at',
    ])
    .select([
      'g.language as gone_language',
      'g.direction as gone_direction',
      'v.views',
      'v.imported',
      'o.data as record',
    ])
    .select(versionCount);
  const row = await ('path' in place
    ? query.where('a.path', '=', place.path)
    : query
        .where('a.story_id', '=', place.storyId)
        .where(({ eb, or, ref }) => or([eb('s.path', 'is', null), eb('s.path', '=', ref('a.path'))]))
        .limit(1)
  ).executeTakeFirst();
  if (!row) return { kind: 'unknown' };
  if (row.standing !== null && row.gone_at !== null) {
    return {
      kind: 'gone',
      storyId: row.addressed,
      standing: row.standing,
      headline: row.gone_headline,
      reason: row.reason,
      language: row.gone_language ?? 'en',
      direction: (row.gone_direction ?? 'ltr') as Direction,
      goneAt: row.gone_at,
    };
  }
  if (row.fields === null || row.path === null) return { kind: 'unknown' };
  if ('path' in place && row.path !== place.path) return { kind: 'moved', storyId: row.addressed, path: row.path };
  return { kind: 'row', row: row as CardRow & DetailRow & { readonly record: string | null } };
}

/** The newest stories of a list with their whole text, for feeds. */
export async function fullStories(db: Db, list: List, limit: number): Promise<readonly PublishedStory[]> {
  const rows = await listing(db, list, limit, null)
    .select(cardColumns)
    .select(['s.revision_id', 's.fields', versionCount, translationLines])
    .execute();
  return withDetails(db, rows);
}

interface DetailRow {
  readonly revision_id: string;
  readonly fields: string;
  readonly versions: number | null;
  readonly translations: string | null;
  readonly views?: number | null;
  readonly imported?: number | null;
}

/** Versions are numbered from 1 without a gap, so the last number is their count: one step into an index. */
const versionCount = sql<number | null>`(select max(number) from published_version where story_id = s.story_id)`.as(
  'versions',
);

async function withDetails(db: Db, rows: readonly (CardRow & DetailRow)[]): Promise<PublishedStory[]> {
  const stories = rows.map((row) => ({ row, fields: JSON.parse(row.fields) as StoryFields }));
  const { names, corrections } = await detailsOf(
    db,
    stories.map(({ fields }) => fields),
    rows.map((row) => row.story_id),
  );
  return stories.map(({ row, fields }) => ({
    ...cardOf(row),
    revisionId: row.revision_id,
    document: fields.document,
    dateline: fields.dateline,
    byline: fields.bylineIds.flatMap((id) => names.bylines.get(id) ?? []),
    topics: fields.topicIds.flatMap((id) => names.topics.get(id) ?? []),
    tags: fields.tagIds.flatMap((id) => names.tags.get(id) ?? []),
    origin: fields.origin,
    canonicalAtOrigin: fields.canonicalAtOrigin,
    corrections: corrections.get(row.story_id) ?? [],
    translations: translationsIn(row.translations),
    pictureIds: allPictures(fields),
    versions: row.versions ?? 0,
    ...(typeof row.views === 'number' ? { told: { views: row.views, imported: row.imported ?? 0 } } : {}),
  }));
}
