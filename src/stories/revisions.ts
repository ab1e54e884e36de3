import type { Db } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { foldedWords } from './desk-words.ts';
import type { StoryFields } from './shapes.ts';

/** How a branch was seen to: taken into the story, needed no more, or gone on with in a later branch. */
export type BranchEnd = 'merged' | 'not needed' | 'continued';

export interface Revision {
  readonly id: string;
  readonly number: number;
  readonly basedOn: string | null;
  readonly isBranch: boolean;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly note: string | null;
  readonly headline: string;
  /** null: no branch, or one that waits */
  readonly closed: BranchEnd | null;
}

/** Who saves, when and why. */
export interface Save {
  /** the name of the person or command */
  readonly by: string;
  /** the person's account, where somebody is signed in: then an autosave may be folded into the one before it */
  readonly accountId?: string | null;
  readonly note?: string | null;
  /** the open editor that saves: its next save goes on from this one, also where it never heard of it */
  readonly writer?: string | null;
  readonly now: Temporal.Instant;
}

/** Where a revision stands among a story's. */
export interface RevisionPlace {
  readonly id: string;
  readonly storyId: string;
  readonly number: number;
  readonly basedOn: string | null;
  readonly isBranch: boolean;
}

export async function insertRevision(db: Db, place: RevisionPlace, fields: StoryFields, save: Save): Promise<void> {
  const at = stamp(save.now);
  await db
    .insertInto('story_revision')
    .values({
      id: place.id,
      story_id: place.storyId,
      number: place.number,
      based_on: place.basedOn,
      is_branch: place.isBranch ? 1 : 0,
      saved_at: at,
      saved_by: save.by,
      note: save.note ?? null,
      headline: fields.headline,
      fields: JSON.stringify(fields),
      account_id: save.accountId ?? null,
      begun_at: at,
      writer: save.writer ?? null,
    })
    .execute();
}

/** What of the newest fields stands in the story's own row, so that the desk's list need not read revisions. */
export function listedColumns(fields: StoryFields) {
  return {
    headline_key: foldedWords(fields.headline),
    section_id: fields.sectionId,
    language: fields.language,
    direction: fields.direction,
    byline_ids: JSON.stringify(fields.bylineIds),
  };
}

const columns = [
  'id',
  'number',
  'based_on',
  'is_branch',
  'saved_at',
  'saved_by',
  'note',
  'headline',
  'closed_how',
] as const;

/** Every revision of a story, newest first, branches among them. */
export async function listRevisions(db: Db, storyId: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('story_revision')
    .select(columns)
    .where('story_id', '=', storyId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(revisionOf);
}

/** A revision of this story with its fields, or null. */
export async function findRevision(
  db: Db,
  storyId: string,
  revisionId: string,
): Promise<(Revision & { readonly fields: StoryFields }) | null> {
  const row = await db
    .selectFrom('story_revision')
    .select([...columns, 'fields'])
    .where('id', '=', revisionId)
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row ? { ...revisionOf(row), fields: JSON.parse(row.fields) as StoryFields } : null;
}

/** The one that stands before a revision: what it was based on where that is kept, else the number before its own. */
export async function revisionBefore(db: Db, storyId: string, revision: Revision) {
  const based = revision.basedOn === null ? null : await findRevision(db, storyId, revision.basedOn);
  if (based !== null) return based;
  const row = await db
    .selectFrom('story_revision')
    .select('id')
    .where('story_id', '=', storyId)
    .where('number', '<', revision.number)
    .where('is_branch', '=', 0)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? findRevision(db, storyId, row.id) : null;
}

/** Says how a branch was seen to; it stays in the history. False where it is no branch of the story that waits. */
export async function closeBranch(
  db: Db,
  branch: { readonly storyId: string; readonly id: string; readonly how: BranchEnd },
  save: Save,
): Promise<boolean> {
  const result = await db
    .updateTable('story_revision')
    .set({ closed_how: branch.how, closed_at: stamp(save.now), closed_by: save.by })
    .where('id', '=', branch.id)
    .where('story_id', '=', branch.storyId)
    .where('is_branch', '=', 1)
    .where('closed_how', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

interface Row {
  readonly id: string;
  readonly number: number;
  readonly based_on: string | null;
  readonly is_branch: number;
  readonly saved_at: string;
  readonly saved_by: string;
  readonly note: string | null;
  readonly headline: string;
  readonly closed_how: BranchEnd | null;
}

function revisionOf(row: Row): Revision {
  return {
    id: row.id,
    number: row.number,
    basedOn: row.based_on,
    isBranch: row.is_branch === 1,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    note: row.note,
    headline: row.headline,
    closed: row.closed_how,
  };
}
