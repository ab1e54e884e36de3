import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type CommentRow, lockComment } from './comment-lock.ts';
import { type Standing, standingOf } from './decision-rules.ts';
import { noteDecision, setStanding, setWords } from './decision-store.ts';
import type { CommentDeskDeps } from './desk-deps.ts';
import { noSuchComment, notNow } from './desk-refusals.ts';
import { keptText } from './kept-words.ts';
import { projectComment } from './projection.ts';
import { canChange, noteReply, type Replier, theReply } from './replies.ts';
import type { DeskReply } from './thread-shapes.ts';
import { undoAll } from './undo.ts';

type Deps = Pick<CommentDeskDeps, 'db' | 'learn'>;

/** How it is written down that a reply was taken away. */
const removal = 'reply removed';

/** Puts other words in a reply; those before are kept for undoing. */
export function changeReply(db: Db, id: string, given: string, replier: Replier): Promise<DeskReply> {
  const text = keptText(given);
  return ownReply(db, id, replier, async (trx, row) => {
    if (row.state !== 'shown') throw notNow('text', 'Readers do not see this reply.', 'Restore it first.');
    if (text === row.text) return;
    const before = { standing: standingOf(row), closed: [], text: row.text };
    const decision = { action: 'reply changed', reason: null, bulkId: null, before };
    const decisionId = await noteDecision(trx, id, decision, replier);
    await setWords(trx, row, text);
    const change = { edited_at: stamp(replier.now), decision_id: decisionId };
    await trx.updateTable('comment').set(change).where('id', '=', id).execute();
    await projectComment(trx, id);
    await noteReply(trx, { action: 'reply to readers changed', headline: await headlineOf(trx, row), id }, replier);
  });
}

/** Takes a reply away from readers. It can be restored for as long as what is binned is kept. */
export function removeReply({ db, learn }: Deps, id: string, replier: Replier): Promise<DeskReply> {
  return ownReply(db, id, replier, async (trx, row) => {
    if (row.state !== 'shown') return;
    const standing = standingOf(row);
    const decision = { action: removal, reason: null, bulkId: null, before: { standing, closed: [] } };
    const decisionId = await noteDecision(trx, id, decision, replier);
    const decided = { decided_by: replier.by.name, decided_at: stamp(replier.now), decision_id: decisionId };
    const to: Standing = { ...standing, state: 'binned', is_pick: 0, ...decided };
    await setStanding(trx, row, to, learn);
    await noteReply(trx, { action: 'reply to readers removed', headline: await headlineOf(trx, row), id }, replier);
  });
}

/** Shows a reply again that was removed. */
export async function restoreReply(deps: Deps, id: string, replier: Replier): Promise<DeskReply> {
  return ownReply(deps.db, id, replier, async (trx, row) => {
    const removed = await trx
      .selectFrom('comment_decision')
      .select('id')
      .where('id', '=', row.decision_id ?? '')
      .where('action', '=', removal)
      .executeTakeFirst();
    if (!removed) throw notNow('reply', 'The reply was not removed, or somebody has decided since.', 'Load it again.');
    await undoAll({ ...deps, db: trx }, removed.id, replier);
  });
}

/** Does something with a reply that is whose asks, or that a moderator sees to. */
function ownReply(
  db: Db,
  id: string,
  replier: Replier,
  work: (trx: Db, row: CommentRow) => Promise<void>,
): Promise<DeskReply> {
  return transaction(db, async (trx) => {
    const row = await lockComment(trx, id);
    if (!row || row.account_id === null || row.state === 'deleted') throw noSuchComment();
    if (!canChange(row, replier)) throw notNow('reply', `The reply is ${row.name}’s.`, 'Write another one.');
    await work(trx, row);
    return theReply(trx, id, replier);
  });
}

async function headlineOf(trx: Db, { story_id }: CommentRow): Promise<string> {
  const story = await trx
    .selectFrom('published_story')
    .select('headline')
    .where('story_id', '=', story_id)
    .executeTakeFirst();
  return story?.headline ?? 'a story that readers cannot open';
}
