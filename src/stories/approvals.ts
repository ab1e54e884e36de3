import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { stamp } from '../text/text.ts';
import { isAmong, isSamePerson, type Person, type PublishingProblem } from './rules.ts';
import { logStep, refuse, type Step } from './steps.ts';
import { noStory, type Save, type Story, takeStory } from './store.ts';

type Publisher = Pick<Save, 'by' | 'accountId'>;

/** How a revision stands where the newsroom asks for a second pair of eyes. Decision 21 has the rule. */
export interface ApprovalFacts {
  /** why this person cannot publish it yet; null: nothing is asked, or it has been approved, or they are the second pair */
  readonly problem: PublishingProblem | null;
  /** the newsroom asks for it, nobody has approved the revision, and this person may */
  readonly mayApprove: boolean;
  /** this person wrote none of what readers have not seen: that they publish it is the approval */
  readonly isSecondPair: boolean;
}

/** What the newsroom's wish for a second pair of eyes means for this revision and this person. */
export async function lookAtApproval(db: Db, story: Story, publisher: Publisher): Promise<ApprovalFacts> {
  const { publishing } = await readNewsroom(db);
  if (!publishing.isApprovalNeeded) return { problem: null, mayApprove: false, isSecondPair: false };
  if (story.approval?.revisionId === story.revisionId || story.publicRevisionId === story.revisionId)
    return { problem: null, mayApprove: false, isSecondPair: false };
  const unseen = await unseenAuthors(db, story);
  const person = personOf(publisher);
  const last = unseen.find(({ revisionId }) => revisionId === story.revisionId);
  const mayApprove = last !== undefined && !isSamePerson(last, person);
  if (!isAmong(person, unseen)) return { problem: null, mayApprove, isSecondPair: true };
  const message =
    story.approval === null
      ? 'Nobody but its author has approved the story; have somebody else who may publish approve it.'
      : `The words were changed since ${story.approval.by} approved them; have them approved again.`;
  return { problem: { field: 'approval', message, weight: 'must' }, mayApprove, isSecondPair: false };
}

/** Approves a revision, which must be the newest and not one's own. Words that are saved later are not approved by it. */
export function approveStory(db: Db, id: string, revisionId: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    if (story.state === 'killed') return refuse('state', 'A killed story is not approved. Its text must not be used.');
    if (revisionId !== story.revisionId)
      return refuse('revisionId', 'The story was changed since you looked at it. Load it and look at it again.');
    const last = (await unseenAuthors(trx, story)).find((author) => author.revisionId === revisionId);
    if (last && isSamePerson(last, personOf(save)))
      return refuse('approval', 'You wrote these words last; somebody else who may publish has to approve them.');
    await noteApproval(trx, story, save);
    const at = stamp(save.now);
    const note = save.note ? `Approved: ${save.note}` : 'Approved';
    await logStep(trx, story, save, { at, to: story.state, revisionId, note });
    return { ok: true, path: null, advice: [], remark: null };
  });
}

/** Where whoever publishes or plans is the second pair of eyes, that is written down as the approval. */
export async function approveByStep(trx: Db, story: Story, save: Save): Promise<void> {
  const { isSecondPair } = await lookAtApproval(trx, story, save);
  if (isSecondPair) await noteApproval(trx, story, save);
}

async function noteApproval(trx: Db, story: Story, save: Save): Promise<void> {
  await trx
    .updateTable('story')
    .set({ approved_revision_id: story.revisionId, approved_by: save.by, approved_at: stamp(save.now) })
    .where('id', '=', story.id)
    .execute();
}

function personOf({ by, accountId }: Publisher): Person {
  return { accountId: accountId ?? null, name: by };
}

/** Who saved what readers have not seen: every revision since the public one, branches left out. */
async function unseenAuthors(db: Db, story: Story): Promise<readonly (Person & { readonly revisionId: string })[]> {
  const rows = await db
    .selectFrom('story_revision as r')
    .select(['r.id', 'r.account_id', 'r.saved_by'])
    .where('r.story_id', '=', story.id)
    .where('r.is_branch', '=', 0)
    .where(({ eb, selectFrom, fn, val }) =>
      eb(
        'r.number',
        '>',
        fn.coalesce(
          selectFrom('story_revision as p')
            .select('p.number')
            .where('p.id', '=', story.publicRevisionId ?? ''),
          val(0),
        ),
      ),
    )
    .execute();
  return rows.map((row) => ({ revisionId: row.id, accountId: row.account_id, name: row.saved_by }));
}
