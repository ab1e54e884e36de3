import { type Db, newId, type Tables, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import type { PrivateKeys } from './keys.ts';
import { insertComment } from './new-row.ts';
import { projectComment } from './projection.ts';
import { emailKey, noteSender } from './senders.ts';
import type { Finding } from './shapes.ts';

/** A comment that was written elsewhere, or before: nobody asks the policy about it again. */
export interface BroughtComment {
  readonly storyId: string;
  readonly parentId: string | null;
  readonly name: string;
  /** null: none is known, or it is the newsroom's own */
  readonly email: string | null;
  readonly website: string | null;
  readonly text: string;
  /** of its story */
  readonly language: string;
  readonly writtenAt: Temporal.Instant;
  readonly state: Tables['comment']['state'];
  /** what stands beside a name of the newsroom; null: a reader */
  readonly badge: string | null;
  readonly isPick: boolean;
  /** why it was binned */
  readonly reason: string | null;
  readonly findings: readonly Finding[];
}

/** Puts a comment where it stood; its id, which sorts by the time at which it was written. */
export function bringComment(db: Db, comment: BroughtComment, keys: PrivateKeys): Promise<string> {
  const { email, name, writtenAt } = comment;
  return transaction(db, async (trx) => {
    const id = newId(writtenAt);
    const sender = email === null ? null : { emailHash: emailKey(keys, email), email, name };
    await insertComment(trx, {
      id,
      story_id: comment.storyId,
      parent_id: comment.parentId,
      state: comment.state,
      name,
      website: comment.website,
      text: comment.text,
      language: comment.language,
      sender_id: sender && (await noteSender(trx, sender, { keys, now: writtenAt })),
      badge: comment.badge,
      written_at: stamp(writtenAt),
      findings: JSON.stringify(comment.findings),
      reason: comment.reason,
      is_pick: comment.isPick ? 1 : 0,
    });
    if (comment.state === 'shown') await projectComment(trx, id);
    return id;
  });
}
