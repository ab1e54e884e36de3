import { type Db, newId, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { checkPictureForPrint, findPicture } from '../pictures/pictures.ts';
import { isSlug, slugOf, stamp, wallTime } from '../text/text.ts';
import { allPictures } from './document-text.ts';
import { project, projectCorrections, replaceByNotice } from './projection.ts';
import {
  type CheckedPicture,
  mayBecome,
  type PublishingProblem,
  publishingProblems,
  refusedStep,
  storyPath,
} from './rules.ts';
import type { StoryState } from './shapes.ts';
import { findStory, noStory, type Save, type Story, takeStory } from './store.ts';
import { unknownNames } from './taxonomy.ts';

/** The answer to a step: what an editor should still look at, or everything that stands in the way. */
export type Step =
  | {
      readonly ok: true;
      readonly path: string | null;
      readonly advice: readonly PublishingProblem[];
      readonly remark: string | null;
    }
  | { readonly ok: false; readonly problems: readonly PublishingProblem[] };

function refuse(field: string, message: string): Step {
  return { ok: false, problems: [{ field, message, weight: 'must' }] };
}

/** Everything that publishing this story now would meet, refusals and advice alike; null when there is no such story. */
export async function checkStory(
  db: Db,
  id: string,
  now: Temporal.Instant,
): Promise<readonly PublishingProblem[] | null> {
  const story = await findStory(db, id);
  return story ? problemsOf(db, story, now) : null;
}

async function problemsOf(db: Db, story: Story, now: Temporal.Instant): Promise<readonly PublishingProblem[]> {
  const pictureIds = allPictures(story.fields);
  const pictures: CheckedPicture[] = [];
  for (const id of pictureIds) {
    const picture = await findPicture(db, id);
    if (picture) pictures.push({ id, flags: checkPictureForPrint(picture) });
  }
  const embargoUntil = story.embargoUntil === null ? null : Temporal.Instant.from(story.embargoUntil);
  const unknown = await unknownNames(db, story.fields);
  return publishingProblems(story.fields, { embargoUntil, pictureIds, pictures, unknown }, now);
}

/**
 * Makes the newest revision public, now: a first publication, an update of a live story, or the return of one that
 * was withheld or withdrawn. Story, lists, pictures and address change in one transaction, or nothing does.
 */
export function publishStory(db: Db, id: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    if (!mayBecome(story.state, 'published')) return refuse('state', refusedStep(story.state, 'published'));
    const problems = await problemsOf(trx, story, save.now);
    const refusals = problems.filter((problem) => problem.weight === 'must');
    if (refusals.length > 0) return { ok: false, problems: refusals };
    const at = stamp(save.now);
    const firstPublishedAt = story.firstPublishedAt ?? at;
    const { timeZone } = await readNewsroom(trx);
    const address = await freeAddress(trx, story, Temporal.Instant.from(firstPublishedAt), timeZone);
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
    await project(trx, {
      storyId: id,
      revisionId: story.revisionId,
      path: address.path,
      fields: story.fields,
      firstPublishedAt,
      updatedAt: at,
    });
    return { ok: true, path: address.path, advice: problems, remark: null };
  });
}

/** Plans publication for a wall-clock time of the newsroom's zone (`2026-11-24 06:30`). The remark tells of clock changes. */
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
    const problems = await problemsOf(trx, story, time.instant);
    const refusals = problems.filter((problem) => problem.weight === 'must');
    if (refusals.length > 0) return { ok: false, problems: refusals };
    await setState(trx, story, save, {
      state: 'scheduled',
      scheduled_at: stamp(time.instant),
      scheduled_wall: time.wall,
      scheduled_zone: timeZone,
    });
    return { ok: true, path: null, advice: problems, remark: time.remark };
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
        headline: to === 'withdrawn' ? await publicHeadline(trx, story) : null,
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

/** The headline readers knew, which a newer unpublished revision may have changed. */
async function publicHeadline(db: Db, story: Story): Promise<string | null> {
  const row = await db
    .selectFrom('published_story')
    .select('headline')
    .where('story_id', '=', story.id)
    .executeTakeFirst();
  return row?.headline ?? null;
}

/** Not before this instant, whatever is planned; null lifts the embargo. */
export async function setEmbargo(db: Db, id: string, until: Temporal.Instant | null, save: Save): Promise<Step> {
  const result = await db
    .updateTable('story')
    .set({ embargo_until: until === null ? null : stamp(until), updated_at: stamp(save.now) })
    .where('id', '=', id)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return refuse('story', noStory(id));
  return { ok: true, path: null, advice: [], remark: null };
}

/** Gives a story other words in its address; once published, the old address answers 301 to the new one. */
export function changeSlug(db: Db, id: string, slug: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    if (!isSlug(slug))
      return refuse('slug', `"${slug.slice(0, 90)}" is no slug; write ${slugOf(slug) || 'words-like-these'}.`);
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    await trx.updateTable('story').set({ slug }).where('id', '=', id).execute();
    if (story.state !== 'published' || story.publicRevisionId === null || story.firstPublishedAt === null) {
      return { ok: true, path: null, advice: [], remark: null };
    }
    const { timeZone } = await readNewsroom(trx);
    const address = await freeAddress(trx, { ...story, slug }, Temporal.Instant.from(story.firstPublishedAt), timeZone);
    await trx.updateTable('story').set({ slug: address.slug }).where('id', '=', id).execute();
    await trx.updateTable('published_address').set({ is_current: 0 }).where('story_id', '=', id).execute();
    await trx
      .insertInto('published_address')
      .values({ path: address.path, story_id: id, is_current: 1, created_at: stamp(save.now) })
      .onConflict((conflict) => conflict.column('path').doUpdateSet({ is_current: 1 }))
      .execute();
    await trx.updateTable('published_story').set({ path: address.path }).where('story_id', '=', id).execute();
    return { ok: true, path: address.path, advice: [], remark: null };
  });
}

/** Adds a dated correction; on a published story readers see it at once, and the story counts as updated. */
export function correctStory(
  db: Db,
  id: string,
  correction: { readonly kind: 'correction' | 'clarification' | 'update'; readonly text: string },
  save: Save,
): Promise<Step> {
  return transaction(db, async (trx) => {
    const text = correction.text.trim();
    if (text === '') return refuse('correction', 'Say what was wrong and what is right.');
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    const at = stamp(save.now);
    await trx
      .insertInto('correction')
      .values({ id: newId(), story_id: id, kind: correction.kind, text, corrected_at: at, by: save.by })
      .execute();
    if (story.state === 'published') {
      await trx.updateTable('published_story').set({ updated_at: at }).where('story_id', '=', id).execute();
      await projectCorrections(trx, id);
    }
    return { ok: true, path: null, advice: [], remark: null };
  });
}

interface StateChange {
  readonly state: StoryState;
  readonly public_revision_id?: string | null;
  readonly slug?: string;
  readonly first_published_at?: string;
  readonly scheduled_at: string | null;
  readonly scheduled_wall: string | null;
  readonly scheduled_zone: string | null;
  readonly reason?: string | null;
}

async function setState(db: Db, story: Story, save: Save, change: StateChange): Promise<void> {
  const at = stamp(save.now);
  await db
    .updateTable('story')
    .set({ updated_at: at, ...change })
    .where('id', '=', story.id)
    .execute();
  await db
    .insertInto('story_event')
    .values({
      id: newId(),
      story_id: story.id,
      at,
      by: save.by,
      from_state: story.state,
      to_state: change.state,
      revision_id: story.revisionId,
      note: save.note ?? null,
    })
    .execute();
}

/** The story's own address, with a number behind its slug where another story has it. */
async function freeAddress(
  db: Db,
  story: Story,
  firstPublished: Temporal.Instant,
  timeZone: string,
): Promise<{ slug: string; path: string }> {
  const wanted = story.slug ?? (slugOf(story.fields.headline) || `story-${story.id.slice(-8)}`);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    const path = storyPath(firstPublished, timeZone, slug);
    const holder = await db
      .selectFrom('published_address')
      .select('story_id')
      .where('path', '=', path)
      .executeTakeFirst();
    if (!holder || holder.story_id === story.id) return { slug, path };
  }
}
