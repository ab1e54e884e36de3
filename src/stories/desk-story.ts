import type { Db } from '../db/db.ts';
import type { Permission } from '../people/people.ts';
import { lookAtApproval } from './approvals.ts';
import { checkStory } from './checks.ts';
import { deskLine, type Onlooker } from './desk-list.ts';
import { noSuchStory } from './desk-refusals.ts';
import type { DeskStep, DeskStory, DeskStoryLine, RevisionLine, StoryProblem } from './desk-shapes.ts';
import { countOpenNotes } from './note-store.ts';
import { listRevisions, type Revision } from './revisions.ts';
import { mayBecome, type PublishingProblem } from './rules.ts';
import type { StoryState } from './shapes.ts';
import { findStory, type Story } from './store.ts';

/** Whether the one who asks has a permission. */
type Allows = (permission: Permission) => boolean;

/** A story as its own screen needs it. Refuses an id that names none. */
export async function wholeStory(db: Db, id: string, by: Onlooker, may: Allows): Promise<DeskStory> {
  const story = await findStory(db, id);
  if (story === null) throw noSuchStory();
  const publisher = { by: by.name, accountId: by.accountId, now: by.now };
  const [line, problems, revisions, notes, { mayApprove }] = await Promise.all([
    lineOf(db, id, by),
    checkStory(db, id, publisher),
    listRevisions(db, id),
    countOpenNotes(db, id),
    lookAtApproval(db, story, publisher),
  ]);
  const waiting = revisions.filter(({ isBranch, closed }) => isBranch && closed === null);
  return {
    line,
    fields: story.fields,
    revisionId: story.revisionId,
    publicRevisionId: story.publicRevisionId,
    slug: story.slug,
    reason: story.reason,
    hold: story.hold,
    approval: approvalOf(story),
    problems: (problems ?? []).map(problemLine),
    may: stepsOf(story, may, mayApprove),
    branches: waiting.map((revision) => revisionLine(revision, story)),
    notes,
  };
}

/** A problem as the desk is told it; a refusal parts the mend from it. */
export function problemLine({ mend: _mend, ...problem }: PublishingProblem): StoryProblem {
  return problem;
}

/** Who approved the newest revision; an approval of an older one is none. */
function approvalOf({ approval, revisionId }: Story): DeskStory['approval'] {
  return approval?.revisionId === revisionId ? { by: approval.by, at: approval.at } : null;
}

/** The line of a story that must be there. */
export async function lineOf(db: Db, id: string, by: Onlooker): Promise<DeskStoryLine> {
  const line = await deskLine(db, id, by);
  if (line === null) throw noSuchStory();
  return line;
}

/** A revision as the desk lists it. */
export function revisionLine(
  revision: Revision,
  story: Pick<Story, 'revisionId' | 'publicRevisionId' | 'scheduledRevisionId'>,
): RevisionLine {
  const { id, number, basedOn, isBranch, closed, savedAt, savedBy, note, headline } = revision;
  const isNewest = id === story.revisionId;
  const isPublic = id === story.publicRevisionId;
  const isPlanned = id === story.scheduledRevisionId;
  return { id, number, basedOn, isBranch, closed, isNewest, isPublic, isPlanned, savedAt, savedBy, note, headline };
}

/** The states that a story must be able to come to for a step. */
const leadsTo: Partial<Record<DeskStep, StoryState>> = {
  publish: 'published',
  schedule: 'scheduled',
  withhold: 'withheld',
  kill: 'killed',
  withdraw: 'withdrawn',
};

/** What somebody with these permissions may do with the story as it stands. */
function stepsOf(story: Story, may: Allows, mayApprove: boolean): readonly DeskStep[] {
  const steps: DeskStep[] = [];
  if (may('desk: write')) {
    steps.push('save');
    if (story.state === 'draft') steps.push('hand-in');
  }
  if (!may('desk: publish')) return steps;
  if (story.state !== 'draft' && mayBecome(story.state, 'draft')) steps.push('back');
  const isHeld = story.hold !== null;
  for (const [step, state] of Object.entries(leadsTo)) {
    const isForReaders = state === 'published' || state === 'scheduled';
    if (mayBecome(story.state, state) && !(isHeld && isForReaders)) steps.push(step as DeskStep);
  }
  if (story.state === 'scheduled') steps.push('unschedule');
  if (story.state !== 'published' && story.state !== 'killed') steps.push('embargo');
  if (story.firstPublishedAt !== null && !isHeld) steps.push('correct');
  if (isHeld) steps.push('lift-hold');
  if (story.state === 'killed') return steps;
  if (!(isHeld && story.state === 'published')) steps.push('slug');
  if (mayApprove) steps.push('approve');
  return isHeld ? steps : [...steps, 'hold'];
}
