import { type Db, newId, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { checkFields } from './fields.ts';
import { insertRevision, listedColumns, type Save } from './revisions.ts';
import type { Approval, StoryFields, StoryHold, StoryState } from './shapes.ts';
import { keepStoryPictures } from './story-pictures.ts';

export type { Save } from './revisions.ts';

/** A story as the newsroom sees it: its state and its newest fields. */
export interface Story {
  readonly id: string;
  readonly state: StoryState;
  readonly revisionId: string;
  readonly publicRevisionId: string | null;
  readonly slug: string | null;
  readonly firstPublishedAt: string | null;
  readonly scheduledAt: string | null;
  readonly scheduledRevisionId: string | null;
  readonly embargoUntil: string | null;
  readonly hold: StoryHold | null;
  /** the last one, of whichever revision */
  readonly approval: (Approval & { readonly revisionId: string }) | null;
  /** when its planned second came while it was held */
  readonly planMissedAt: string | null;
  readonly reason: string | null;
  readonly updatedAt: string;
  readonly fields: StoryFields;
}

export type Saved =
  | {
      readonly ok: true;
      readonly id: string;
      readonly revisionId: string;
      readonly number: number;
      readonly isBranch: boolean;
      readonly savedAt: string;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A new draft with its first revision; durable when this resolves. Fields that cannot be stored are told, not lost. */
export async function createStory(db: Db, input: StoryFields, save: Save): Promise<Saved> {
  const checked = checkFields(input);
  if ('problems' in checked) return { ok: false, problems: checked.problems };
  const id = newId();
  const revisionId = newId();
  const at = stamp(save.now);
  await transaction(db, async (trx) => {
    const { fields } = checked;
    await trx
      .insertInto('story')
      .values({
        id,
        state: 'draft',
        revision_id: revisionId,
        created_at: at,
        updated_at: at,
        updated_by: save.by,
        ...listedColumns(fields),
      })
      .execute();
    await keepStoryPictures(trx, id, fields);
    await insertRevision(trx, { id: revisionId, storyId: id, number: 1, basedOn: null, isBranch: false }, fields, save);
    await trx
      .insertInto('story_event')
      .values({
        id: newId(),
        story_id: id,
        at,
        by: save.by,
        to_state: 'draft',
        revision_id: revisionId,
        note: save.note ?? null,
      })
      .execute();
  });
  return { ok: true, id, revisionId, number: 1, isBranch: false, savedAt: at };
}

/**
 * Holds a story until the transaction ends, so that what is read of it stays true: without this PostgreSQL would let a
 * publication and a kill both begin from the same state. Both dialects know an update.
 */
async function lockStory(trx: Db, id: string): Promise<void> {
  const unchanged = trx.updateTable('story').set((row) => ({ updated_at: row.ref('updated_at') }));
  await unchanged.where('id', '=', id).execute();
}

/** Which revisions the story stands at, and holds it until the transaction ends. */
export async function holdRow(trx: Db, id: string) {
  await lockStory(trx, id);
  const columns = ['revision_id', 'public_revision_id', 'scheduled_revision_id'] as const;
  return (await trx.selectFrom('story').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The story, held for a step of its life until the transaction ends. */
export async function takeStory(trx: Db, id: string): Promise<Story | null> {
  await lockStory(trx, id);
  return findStory(trx, id);
}

/** The sentence for a story that is not there. */
export function noStory(id: string): string {
  return `There is no story with the id "${id.slice(0, 60)}".`;
}

const storyColumns = [
  'story.id',
  'story.state',
  'story.revision_id',
  'story.public_revision_id',
  'story.slug',
  'story.first_published_at',
  'story.scheduled_at',
  'story.scheduled_revision_id',
  'story.embargo_until',
  'story.held_by',
  'story.held_at',
  'story.hold_reason',
  'story.approved_revision_id',
  'story.approved_by',
  'story.approved_at',
  'story.plan_missed_at',
  'story.reason',
  'story.updated_at',
  'story_revision.fields',
] as const;

/** The story with this id and its newest fields, or null. */
export async function findStory(db: Db, id: string): Promise<Story | null> {
  const row = await db
    .selectFrom('story')
    .innerJoin('story_revision', 'story_revision.id', 'story.revision_id')
    .select(storyColumns)
    .where('story.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    state: row.state,
    revisionId: row.revision_id,
    publicRevisionId: row.public_revision_id,
    slug: row.slug,
    firstPublishedAt: row.first_published_at,
    scheduledAt: row.scheduled_at,
    scheduledRevisionId: row.scheduled_revision_id,
    embargoUntil: row.embargo_until,
    hold: row.held_at === null ? null : { by: row.held_by ?? '', at: row.held_at, reason: row.hold_reason ?? '' },
    approval:
      row.approved_revision_id === null || row.approved_at === null
        ? null
        : { by: row.approved_by ?? '', at: row.approved_at, revisionId: row.approved_revision_id },
    planMissedAt: row.plan_missed_at,
    reason: row.reason,
    updatedAt: row.updated_at,
    fields: JSON.parse(row.fields) as StoryFields,
  };
}

/** A story as the newsroom's list shows it. */
export interface StoryLine {
  readonly id: string;
  readonly state: StoryState;
  readonly headline: string;
  readonly scheduledAt: string | null;
  readonly updatedAt: string;
}

/** Stories of every state, last changed first. */
export async function listAllStories(db: Db, options: { state?: StoryState; limit: number }): Promise<StoryLine[]> {
  let query = db
    .selectFrom('story')
    .innerJoin('story_revision', 'story_revision.id', 'story.revision_id')
    .select(['story.id', 'story.state', 'story_revision.headline', 'story.scheduled_at', 'story.updated_at'])
    .orderBy('story.updated_at', 'desc')
    .orderBy('story.id', 'desc')
    .limit(options.limit);
  if (options.state) query = query.where('story.state', '=', options.state);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    headline: row.headline,
    scheduledAt: row.scheduled_at,
    updatedAt: row.updated_at,
  }));
}
