import { type Db, newId } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { hashOf, newToken } from '../people/people.ts';
import { countWords, slugOf, stamp } from '../text/text.ts';
import { allPictures, plainText } from './document-text.ts';
import { correctionsOf, namesOf } from './public-store.ts';
import { storyPath } from './rules.ts';
import type { PublishedStory } from './shapes.ts';
import { findStory, type Story } from './store.ts';
import { listSections } from './taxonomy.ts';

/** Makes a secret link to a story's newest state; its token is given out this once. */
export async function makePreview(
  db: Db,
  given: { readonly storyId: string; readonly by: string; readonly days: number },
  now: Temporal.Instant,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const { token, hash } = newToken();
  const expiresAt = stamp(now.add({ hours: 24 * given.days }));
  await db.deleteFrom('story_preview').where('expires_at', '<', stamp(now)).execute();
  await db
    .insertInto('story_preview')
    .values({
      id: newId(),
      token_hash: hash,
      story_id: given.storyId,
      made_by: given.by,
      made_at: stamp(now),
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** Ends every secret link to a story. */
export async function endPreviews(db: Db, storyId: string): Promise<void> {
  await db.deleteFrom('story_preview').where('story_id', '=', storyId).execute();
}

async function storyOfToken(db: Db, token: string, now: Temporal.Instant): Promise<Story | null> {
  const row = await db
    .selectFrom('story_preview')
    .select('story_id')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', stamp(now))
    .executeTakeFirst();
  return row ? findStory(db, row.story_id) : null;
}

/** The story that a secret link shows, as if its newest state were published now; null where it shows none any more. */
export async function storyOfPreview(db: Db, token: string, now: Temporal.Instant): Promise<PublishedStory | null> {
  const story = await storyOfToken(db, token, now);
  if (story === null) return null;
  const { id, fields, revisionId } = story;
  const [names, sections, corrections, { timeZone }] = await Promise.all([
    namesOf(db, [fields]),
    listSections(db),
    correctionsOf(db, [id]),
    readNewsroom(db),
  ]);
  const firstPublishedAt = story.firstPublishedAt ?? stamp(now);
  const slug = story.slug ?? (slugOf(fields.headline) || `story-${id.slice(-8)}`);
  const byline = fields.bylineIds.flatMap((each) => names.bylines.get(each) ?? []);
  return {
    id,
    path: storyPath(Temporal.Instant.from(firstPublishedAt), timeZone, slug),
    headline: fields.headline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    section: sections.find((each) => each.id === fields.sectionId) ?? null,
    leadPictureId: fields.leadPictureId,
    bylines: byline.map(({ name, slug: of }) => ({ name, slug: of })),
    agency: fields.origin?.agency ?? null,
    genre: fields.genre,
    language: fields.language,
    direction: fields.direction,
    indexChoice: 'noindex',
    firstPublishedAt,
    updatedAt: stamp(now),
    wordCount: countWords(plainText(fields.document)),
    revisionId,
    document: fields.document,
    dateline: fields.dateline,
    byline,
    topics: fields.topicIds.flatMap((each) => names.topics.get(each) ?? []),
    tags: fields.tagIds.flatMap((each) => names.tags.get(each) ?? []),
    origin: fields.origin,
    canonicalAtOrigin: fields.canonicalAtOrigin,
    corrections: corrections.get(id) ?? [],
    translations: null,
    pictureIds: allPictures(fields),
    versions: 0,
  };
}

/** The pictures of the story that a secret link shows; none where it shows none any more. */
export async function picturesOfPreview(db: Db, token: string, now: Temporal.Instant): Promise<readonly string[]> {
  const story = await storyOfToken(db, token, now);
  return story === null ? [] : allPictures(story.fields);
}
