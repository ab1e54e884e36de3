import { type Db, newId, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { noteDeed, type Role } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import type { CommentRow } from './comment-lock.ts';
import type { Moderator } from './desk-deps.ts';
import { notNow } from './desk-refusals.ts';
import { keptText, storyWords } from './kept-words.ts';
import { afterShown } from './mail-events.ts';
import { insertComment } from './new-row.ts';
import { projectComment } from './projection.ts';
import type { DeskReply, ReplyAsked } from './thread-shapes.ts';

/** Who replies: their role stands beside their name. */
export interface Replier extends Moderator {
  readonly role: Role;
  readonly isModerator: boolean;
}

/** Replies for the newsroom, under a comment or the story: shown at once. */
export function reply(db: Db, asked: ReplyAsked, replier: Replier): Promise<DeskReply> {
  const { by, now, role } = replier;
  return transaction(db, async (trx) => {
    const { name: newsroom, comments } = await readNewsroom(trx);
    if (!comments.areOn) throw notNow('storyId', 'Comments are switched off.', 'Switch them on in the settings.');
    const story = await placeOf(trx, asked);
    const id = newId();
    await insertComment(trx, {
      id,
      story_id: asked.storyId,
      parent_id: asked.parentId,
      state: 'shown',
      name: by.name,
      text: keptText(asked.text),
      language: story.language,
      account_id: by.accountId,
      badge: asked.badge === 'newsroom' ? newsroom : storyWords(story.language).badges[role],
      written_at: stamp(now),
    });
    await projectComment(trx, id);
    await afterShown(trx, id, now);
    await noteReply(trx, { action: 'reply to readers written', headline: story.headline, id }, replier);
    return theReply(trx, id, replier);
  });
}

/** The published story, and whether readers see what is answered. */
async function placeOf(trx: Db, { storyId, parentId }: ReplyAsked) {
  const story = await trx
    .selectFrom('published_story')
    .select(['language', 'headline'])
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  if (!story) throw notNow('storyId', 'Readers cannot open the story now.', 'Publish it first.');
  if (parentId === null) return story;
  const parent = await trx
    .selectFrom('published_comment')
    .select('comment_id')
    .where('comment_id', '=', parentId)
    .where('story_id', '=', storyId)
    .where('gone', 'is', null)
    .executeTakeFirst();
  if (!parent) throw notNow('parentId', 'Readers do not see what it answers.', 'Show the comment first.');
  return story;
}

/** Whether somebody may change or remove a reply. */
export function canChange(row: Pick<CommentRow, 'account_id'>, { by, isModerator }: Replier): boolean {
  return isModerator || row.account_id === by.accountId;
}

/** A reply as it stands, for whoever asks. */
export async function theReply(trx: Db, id: string, replier: Replier): Promise<DeskReply> {
  const row = await trx.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return {
    id,
    storyId: row.story_id,
    parentId: row.parent_id,
    name: row.name,
    badge: row.badge ?? '',
    text: row.text,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    isShown: row.state === 'shown',
    canChange: canChange(row, replier),
  };
}

/** Writes down what was done with a reply. */
export async function noteReply(
  trx: Db,
  { action, headline, id }: { readonly action: string; readonly headline: string; readonly id: string },
  { by, now }: Moderator,
): Promise<void> {
  await noteDeed(trx, by, { action, object: headline, detail: { comment: id } }, now);
}
