import type { Db } from '../db/db.ts';
import { allPictures } from './document-text.ts';
import { cardOf, type Place, rowAt } from './public-store.ts';
import type { NamedPage, NoStoryThere, PublicCorrection, PublishedStory, StoryCard, StoryVersion } from './shapes.ts';
import { correctionsOf, namesOf } from './story-details.ts';

/** What the address of a story's history answers. */
export type HistoryAnswer = NoStoryThere | StoryHistory;

/** A published story with what its history needs of it. */
export interface StoryHistory {
  readonly kind: 'history';
  /** the story as lists show it today */
  readonly card: StoryCard;
  /** how many there are */
  readonly versions: number;
  /** newest first */
  readonly corrections: readonly PublicCorrection[];
}

/** What the history of the story at a place answers, in two queries. */
export async function answerHistory(db: Db, place: Place): Promise<HistoryAnswer> {
  const found = await rowAt(db, place);
  if (found.kind !== 'row') return found;
  const card = cardOf(found.row);
  const corrections = (await correctionsOf(db, [card.id])).get(card.id) ?? [];
  return { kind: 'history', card, versions: found.row.versions ?? 0, corrections };
}

/**
 * Versions as whole stories, for pages to print as they print stories: words as published then, names of bylines,
 * topics and sections as they are now, and the corrections that there were by then. One query.
 */
export async function storiesOfVersions(
  db: Db,
  { card, versions: count, corrections }: StoryHistory,
  versions: readonly StoryVersion[],
  sections: readonly NamedPage[],
): Promise<readonly PublishedStory[]> {
  const names = await namesOf(
    db,
    versions.map(({ fields }) => fields),
  );
  return versions.map(({ fields, revisionId, publishedAt }) => {
    const byline = fields.bylineIds.flatMap((id) => names.bylines.get(id) ?? []);
    return {
      ...card,
      headline: fields.headline,
      kicker: fields.kicker,
      standfirst: fields.standfirst,
      section: sections.find(({ id }) => id === fields.sectionId) ?? null,
      leadPictureId: fields.leadPictureId,
      bylines: byline.map(({ name, slug }) => ({ name, slug })),
      agency: fields.origin?.agency ?? null,
      genre: fields.genre,
      language: fields.language,
      direction: fields.direction,
      updatedAt: publishedAt,
      revisionId,
      document: fields.document,
      dateline: fields.dateline,
      byline,
      topics: fields.topicIds.flatMap((id) => names.topics.get(id) ?? []),
      tags: fields.tagIds.flatMap((id) => names.tags.get(id) ?? []),
      origin: fields.origin,
      canonicalAtOrigin: fields.canonicalAtOrigin,
      corrections: corrections.filter(({ correctedAt }) => correctedAt <= publishedAt),
      // An older version is nobody's translation: the pages of a group lead to each other as they are now.
      translations: null,
      pictureIds: allPictures(fields),
      versions: count,
    };
  });
}
