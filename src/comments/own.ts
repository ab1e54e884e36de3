import { type Db, newId, type Tables, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { hashOf } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import { changedByWriter, lockComment } from './comment-lock.ts';
import { foldedWords, readBlocks, textKey } from './facts.ts';
import { cleaned, wrongFields } from './fields.ts';
import type { IntakeDeps } from './intake.ts';
import { linksIn } from './links.ts';
import { afterHeld } from './mail-events.ts';
import { projectComment } from './projection.ts';
import type { CommentProblem, Finding, NewComment } from './shapes.ts';
import { emptyComment } from './wipe.ts';

/** For so long after it was sent a comment can be changed by the browser that sent it. */
export const changeableFor = { minutes: 15 };

/** A comment as its own writer sees it. */
export interface OwnComment {
  readonly id: string;
  readonly storyId: string;
  readonly state: Tables['comment']['state'];
  readonly name: string;
  readonly text: string;
  readonly writtenAt: string;
  /** why it was binned, for its writer; null: it was not, or nobody said */
  readonly reason: string | null;
  /** when it can be changed no more; null: it cannot now */
  readonly changeableUntil: string | null;
}

/** The comment, for the browser that keeps its secret; null for every other. */
export async function ownComment(
  db: Db,
  asked: { readonly id: string; readonly secret: string },
  now: Temporal.Instant,
): Promise<OwnComment | null> {
  const row = await ownRow(db, asked);
  if (!row) return null;
  const until = Temporal.Instant.from(row.written_at).add(changeableFor);
  const isOpen = Temporal.Instant.compare(now, until) < 0 && isChangeable(row);
  return {
    id: row.id,
    storyId: row.story_id,
    state: row.state,
    name: row.name,
    text: row.text,
    writtenAt: row.written_at,
    reason: row.reason,
    changeableUntil: isOpen ? stamp(until) : null,
  };
}

/** What the newsroom has decided upon stays as it was decided upon, save that it was shown. */
function isChangeable({ state }: Tables['comment']): boolean {
  return state === 'shown' || state === 'held';
}

function ownRow(db: Db, { id, secret }: { readonly id: string; readonly secret: string }) {
  return db
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', id)
    .where('secret_hash', '=', hashOf(secret))
    .where('state', '!=', 'deleted')
    .executeTakeFirst();
}

export type OwnChange =
  | { readonly ok: true; readonly state: Tables['comment']['state'] }
  | { readonly ok: false; readonly problems: readonly CommentProblem[] }
  /** it is not theirs, or the time has passed */
  | { readonly ok: false; readonly problems: null };

const tooLate: OwnChange = { ok: false, problems: null };

/**
 * Puts other words in a comment. Words that would have been held are held now, also of a comment that was shown. The
 * words before are kept for the moderators.
 */
export function changeOwn(
  deps: IntakeDeps,
  asked: { readonly id: string; readonly secret: string },
  text: string,
): Promise<OwnChange> {
  const now = deps.now();
  return transaction(deps.db, async (trx) => {
    // A moderator may be deciding on it in the same moment.
    await lockComment(trx, asked.id);
    const own = await ownComment(trx, asked, now);
    const row = await ownRow(trx, asked);
    if (!row || own === null || own.changeableUntil === null) return tooLate;
    const { comments: settings } = await readNewsroom(trx);
    const comment = cleaned(asSent(row, text));
    const problems = wrongFields({ ...comment, email: 'somebody@example.org' }, settings.longest);
    if (problems.length > 0) return { ok: false, problems };
    if (comment.text === row.text) return { ok: true, state: row.state };
    const found = await foundInChange(trx, comment, settings.linksAtMost);
    const refused = found.find(({ outcome }) => outcome === 'refused');
    if (refused) return { ok: false, problems: [{ field: 'text', code: 'blocked' }] };
    const state = found.length > 0 ? 'held' : row.state;
    await noteOwnDeed(trx, row, { action: changedByWriter, now });
    await trx
      .updateTable('comment')
      .set({
        text: comment.text,
        text_key: textKey(comment.text),
        words_key: foldedWords(`${row.name} ${comment.text}`),
        edited_at: stamp(now),
        state,
        // What was decided was decided upon other words.
        ...(state !== row.state && { decision_id: null, decided_by: null, decided_at: null, is_pick: 0 }),
        findings: JSON.stringify([...(JSON.parse(row.findings) as Finding[]), ...found]),
      })
      .where('id', '=', row.id)
      .execute();
    await projectComment(trx, row.id);
    if (state === 'held') await afterHeld(trx, row.id, now);
    return { ok: true, state };
  });
}

/** Takes a comment back; its words are kept for nobody. */
export function deleteOwn(
  deps: IntakeDeps,
  asked: { readonly id: string; readonly secret: string },
): Promise<OwnChange> {
  const now = deps.now();
  return transaction(deps.db, async (trx) => {
    await lockComment(trx, asked.id);
    const own = await ownComment(trx, asked, now);
    if (own === null || own.changeableUntil === null) return tooLate;
    // Where it came from stays for its day: who sends and deletes again and again is still counted.
    await emptyComment(trx, asked.id, now);
    return { ok: true, state: 'deleted' };
  });
}

/** The checks that look at the words: the others have been asked when it was sent. */
async function foundInChange(trx: Db, comment: NewComment, linksAtMost: number): Promise<readonly Finding[]> {
  const links = linksIn(`${comment.website}\n${comment.text}`).length;
  const blocks = await readBlocks(trx, comment, { email: '', text: '', address: null, blockedAs: [] });
  const many: Finding[] =
    links > linksAtMost ? [{ check: 'links', outcome: 'held', words: `${links} links, after a change.` }] : [];
  return [
    ...many,
    ...blocks.map(({ label, outcome }) => ({ check: 'blocked', outcome, words: `Blocked, after a change: ${label}.` })),
  ];
}

function asSent(row: Tables['comment'], text: string): NewComment {
  return {
    storyId: row.story_id,
    parentId: row.parent_id,
    name: row.name,
    email: '',
    website: row.website ?? '',
    text,
    wantsAnswers: false,
    trap: '',
    proof: null,
    address: null,
    secret: '',
  };
}

async function noteOwnDeed(
  trx: Db,
  row: Tables['comment'],
  { action, now }: { readonly action: string; readonly now: Temporal.Instant },
): Promise<void> {
  await trx
    .insertInto('comment_decision')
    .values({
      id: newId(),
      comment_id: row.id,
      at: stamp(now),
      by: row.name,
      account_id: null,
      action,
      before: JSON.stringify({ text: row.text, state: row.state }),
      reason: null,
      undone_at: null,
      bulk_id: null,
    })
    .execute();
}
