import { type Db, newId } from '../db/db.ts';
import { hashOf } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import { allPictures } from './document-text.ts';
import { asIfPublished } from './preview-story.ts';
import type { PublishedStory } from './shapes.ts';
import { findStory, type Story } from './store.ts';

/** A secret link to a story's newest state. */
export interface PreviewLink {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * Makes the token of a link from its id and a secret of whoever asks: 256 bits, base64url. The database keeps only a
 * token's hash, yet the same session can be told its own link again.
 */
export type TokenOf = (linkId: string) => string;

/** Makes a secret link to a story's newest state. */
export async function makePreview(
  db: Db,
  given: { readonly storyId: string; readonly by: string; readonly days: number; readonly tokenOf: TokenOf },
  now: Temporal.Instant,
): Promise<PreviewLink> {
  const id = newId();
  const token = given.tokenOf(id);
  const expiresAt = stamp(now.add({ hours: 24 * given.days }));
  await db.deleteFrom('story_preview').where('expires_at', '<', stamp(now)).execute();
  await db
    .insertInto('story_preview')
    .values({
      id,
      token_hash: hashOf(token),
      story_id: given.storyId,
      made_by: given.by,
      made_at: stamp(now),
      expires_at: expiresAt,
    })
    .execute();
  return { id, token, expiresAt };
}

/** The link to a story that the same session has made before and that holds longest; null where none holds. */
export async function previewAgain(
  db: Db,
  { storyId, tokenOf }: { readonly storyId: string; readonly tokenOf: TokenOf },
  now: Temporal.Instant,
): Promise<PreviewLink | null> {
  const rows = await db
    .selectFrom('story_preview')
    .select(['id', 'token_hash', 'expires_at'])
    .where('story_id', '=', storyId)
    .where('expires_at', '>', stamp(now))
    .orderBy('expires_at', 'desc')
    .execute();
  const own = rows.find(({ id, token_hash }) => hashOf(tokenOf(id)) === token_hash);
  return own === undefined ? null : { id: own.id, token: tokenOf(own.id), expiresAt: own.expires_at };
}

/** Ends one secret link to a story, or every one of them; gives how many there were. */
export async function endPreviews(db: Db, storyId: string, only: string | null): Promise<number> {
  const all = db.deleteFrom('story_preview').where('story_id', '=', storyId);
  const { numDeletedRows } = await (only === null ? all : all.where('id', '=', only)).executeTakeFirst();
  return Number(numDeletedRows);
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

/** The story that a secret link shows, as if its newest state were published; null where it shows none any more. */
export async function storyOfPreview(db: Db, token: string, now: Temporal.Instant): Promise<PublishedStory | null> {
  const story = await storyOfToken(db, token, now);
  return story === null ? null : asIfPublished(db, story, now);
}

/** The pictures of the story that a secret link shows; none where it shows none any more. */
export async function picturesOfPreview(db: Db, token: string, now: Temporal.Instant): Promise<readonly string[]> {
  const story = await storyOfToken(db, token, now);
  return story === null ? [] : allPictures(story.fields);
}
