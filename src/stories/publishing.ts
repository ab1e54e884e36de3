import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { stamp, wallTime } from '../text/text.ts';
import { claimAddress } from './addresses.ts';
import { approveByStep } from './approvals.ts';
import { problemsOf } from './checks.ts';
import { project, replaceByNotice, setUpdated } from './projection.ts';
import { findRevision } from './revisions.ts';
import { clockOf, mayBecome, refusedStep } from './rules.ts';
import type { StoryState } from './shapes.ts';
import { refuse, type Step, setState } from './steps.ts';
import { noStory, type Save, type Story, takeStory } from './store.ts';
import { checkPublicNote, type PublicChange, recordVersion } from './versions.ts';

/**
 * Makes the newest revision public, or the one that is named, now: a first publication, an update of a live story, or the return of one that
 * was withheld or withdrawn. Story, lists, pictures, address and history change in one transaction, or nothing does.
 */
export function publishStory(
  db: Db,
  id: string,
  save: Save & PublicChange & { readonly revisionId?: string; readonly isPlanned?: boolean },
): Promise<Step> {
  return transaction(db, async (trx) => {
    const told = checkPublicNote(save.publicNote);
    if ('problem' in told) return refuse('public note', told.problem);
    const newest = await takeStory(trx, id);
    if (!newest) return refuse('story', noStory(id));
    const story = await asOf(trx, newest, save.revisionId ?? newest.revisionId);
    if (!story) return refuse('revision', 'The revision that was planned is not there any more; plan the story anew.');
    if (!mayBecome(story.state, 'published')) return refuse('state', refusedStep(story.state, 'published'));
    const problems = await problemsOf(trx, story, save);
    const refusals = problems.filter((problem) => problem.weight === 'must');
    if (refusals.length > 0) return { ok: false, problems: refusals };
    const at = stamp(save.now);
    if (!save.isPlanned) await approveByStep(trx, story, save);
    const firstPublishedAt = story.firstPublishedAt ?? at;
    const { timeZone } = await readNewsroom(trx);
    const when = { firstPublished: Temporal.Instant.from(firstPublishedAt), timeZone, now: save.now };
    const address = await claimAddress(trx, story, when);
    await setState(trx, story, save, {
      state: 'published',
      public_revision_id: story.revisionId,
      slug: address.slug,
      first_published_at: firstPublishedAt,
      scheduled_at: null,
      scheduled_wall: null,
      scheduled_zone: null,
      reason: null,
    });
    const before = await whatReadersKnow(trx, id);
    await project(trx, {
      storyId: id,
      revisionId: story.revisionId,
      path: address.path,
      fields: story.fields,
      firstPublishedAt,
      updatedAt: at,
      timeZone,
    });
    const place = { storyId: id, revisionId: story.revisionId, at };
    const isVersion = await recordVersion(trx, place, {
      kind: 'revision',
      fields: story.fields,
      wasPublic: story.state === 'published',
      isMinor: save.isMinor ?? false,
      note: told.note,
    });
    // Where readers can see no difference, nothing was updated for them.
    if (!isVersion && before) await setUpdated(trx, id, before.updated_at);
    return { ok: true, path: address.path, advice: problems, remark: null };
  });
}

/** The story as one of its revisions has it, or null where that is not kept. */
async function asOf(trx: Db, newest: Story, revisionId: string): Promise<Story | null> {
  if (revisionId === newest.revisionId) return newest;
  const revision = await findRevision(trx, newest.id, revisionId);
  return revision && { ...newest, revisionId, fields: revision.fields };
}

/** Plans the newest revision for publication at a wall-clock time of the newsroom's zone (`2026-11-24 06:30`). The remark tells of clock changes. */
export function scheduleStory(db: Db, id: string, wall: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    if (!mayBecome(story.state, 'scheduled')) return refuse('state', refusedStep(story.state, 'scheduled'));
    const { timeZone } = await readNewsroom(trx);
    let time: ReturnType<typeof wallTime>;
    try {
      time = wallTime(wall, timeZone);
    } catch {
      return refuse('schedule', `"${wall.slice(0, 40)}" is no time; write it as 2026-11-24 06:30.`);
    }
    if (Temporal.Instant.compare(time.instant, save.now) <= 0) {
      return refuse(
        'schedule',
        `${time.wall.replace('T', ' ')} (${timeZone}) has passed; choose a later time, or publish now.`,
      );
    }
    const problems = await problemsOf(trx, story, { ...save, now: time.instant });
    const refusals = problems.filter((problem) => problem.weight === 'must');
    if (refusals.length > 0) return { ok: false, problems: refusals };
    await approveByStep(trx, story, save);
    await setState(trx, story, save, {
      state: 'scheduled',
      scheduled_at: stamp(time.instant),
      scheduled_wall: time.wall,
      scheduled_zone: timeZone,
    });
    return {
      ok: true,
      path: null,
      advice: problems,
      remark: [`Planned for ${clockOf(time.instant.toZonedDateTimeISO(timeZone))}.`, time.remark ?? '']
        .join(' ')
        .trim(),
    };
  });
}

/**
 * Brings a story to a state that shows nothing of its text: draft, in review, withheld, killed or withdrawn. Where
 * readers could open it before, its address now answers with the notice and `reason`; a withdrawal must give one.
 */
export function shelveStory(
  db: Db,
  id: string,
  to: Exclude<StoryState, 'published' | 'scheduled'>,
  save: Save & { readonly reason?: string | null },
): Promise<Step> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    if (!mayBecome(story.state, to)) return refuse('state', refusedStep(story.state, to));
    const reason = save.reason?.trim() || null;
    if (to === 'withdrawn' && reason === null) {
      return refuse('reason', 'Say why the story is withdrawn; readers who follow a link to it will see the reason.');
    }
    await setState(trx, story, save, {
      state: to,
      public_revision_id: null,
      scheduled_at: null,
      scheduled_wall: null,
      scheduled_zone: null,
      reason,
    });
    if (story.firstPublishedAt !== null && (to === 'withdrawn' || to === 'killed' || to === 'withheld')) {
      await replaceByNotice(trx, {
        storyId: id,
        standing: to,
        headline: to === 'withdrawn' ? ((await whatReadersKnow(trx, id))?.headline ?? null) : null,
        reason,
        language: story.fields.language,
        direction: story.fields.direction,
        firstPublishedAt: story.firstPublishedAt,
        goneAt: stamp(save.now),
      });
    }
    return { ok: true, path: null, advice: [], remark: null };
  });
}

/** The headline that readers know, which a newer unpublished revision may have changed, and when it last changed for them. */
export function whatReadersKnow(db: Db, storyId: string) {
  return db
    .selectFrom('published_story')
    .select(['headline', 'updated_at'])
    .where('story_id', '=', storyId)
    .executeTakeFirst();
}

/** Not before this instant, whatever is planned; null lifts the embargo. */
export async function setEmbargo(db: Db, id: string, until: Temporal.Instant | null, save: Save): Promise<Step> {
  const result = await db
    .updateTable('story')
    .set({ embargo_until: until === null ? null : stamp(until), updated_at: stamp(save.now), updated_by: save.by })
    .where('id', '=', id)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return refuse('story', noStory(id));
  return { ok: true, path: null, advice: [], remark: null };
}
