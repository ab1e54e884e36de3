import type { Db } from '../db/db.ts';
import { publicPictures } from '../pictures/pictures.ts';
import { unmarked } from '../statements/statements.ts';
import { allPictures } from './document-text.ts';
import type { PictureWords, PublicCorrection, StoryFields, VersionKind } from './shapes.ts';

/** What the newsroom says of a change to its readers. */
export interface PublicChange {
  /** one or two sentences; the internal note of a save is never shown */
  readonly publicNote?: string | null;
  /** the newsroom calls the change minor: it may be shown folded together with others, never hidden */
  readonly isMinor?: boolean;
}

/** Longest note to readers, characters. */
const noteAtMost = 500;

/** The note as it may be printed, null where none is given, or what is wrong with it. */
export function checkPublicNote(
  note: string | null | undefined,
): { readonly note: string | null } | { readonly problem: string } {
  const whole = (note ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (whole.length <= noteAtMost) return { note: whole === '' ? null : whole };
  return { problem: `Keep the note to readers under ${noteAtMost} characters; it has ${whole.length}.` };
}

/** A change that has just been made public: a revision, or a notice added to the one that readers know. */
export type MadeChange =
  | {
      readonly kind: 'revision';
      readonly fields: StoryFields;
      /** false: readers could not open the story just before */
      readonly wasPublic: boolean;
      readonly isMinor: boolean;
      readonly note: string | null;
    }
  | { readonly kind: 'notice'; readonly notice: PublicCorrection['kind']; readonly correctionId: string };

/** Which story was changed, to which revision, and when (ISO 8601 instant, UTC). */
export interface ChangePlace {
  readonly storyId: string;
  readonly revisionId: string;
  readonly at: string;
}

/**
 * Keeps the change as the story's next version, and lets readers open it with those before it. Call it in the
 * transaction that publishes, after the pictures are public. An update in which no reader could see any difference is
 * no version: then it is false.
 */
export async function recordVersion(trx: Db, place: ChangePlace, change: MadeChange): Promise<boolean> {
  const last = await lastVersion(trx, place.storyId);
  const isNotice = change.kind === 'notice';
  const pictures = isNotice ? (last?.pictures ?? null) : JSON.stringify(await wordsOfPictures(trx, change.fields));
  if (!isNotice && last !== null && change.wasPublic && change.note === null) {
    // Versions made from the log have no words of pictures: that stands for none where there are no pictures.
    if ((last.pictures ?? '[]') === pictures && shown(last.fields) === shown(change.fields)) return false;
  }
  await trx
    .insertInto('story_version')
    .values({
      story_id: place.storyId,
      number: (last?.number ?? 0) + 1,
      revision_id: place.revisionId,
      kind: kindOf(change, last !== null),
      is_minor: !isNotice && change.isMinor ? 1 : 0,
      note: isNotice ? null : change.note,
      correction_id: isNotice ? change.correctionId : null,
      pictures,
      published_at: place.at,
    })
    .execute();
  await projectVersions(trx, place.storyId);
  return true;
}

function kindOf(change: MadeChange, hasVersions: boolean): VersionKind {
  if (change.kind === 'notice') return change.notice;
  if (!hasVersions) return 'first';
  return change.wasPublic ? 'update' : 'return';
}

async function lastVersion(trx: Db, storyId: string) {
  const row = await trx
    .selectFrom('story_version as v')
    .innerJoin('story_revision as r', 'r.id', 'v.revision_id')
    .select(['v.number', 'v.pictures', 'r.fields'])
    .where('v.story_id', '=', storyId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, fields: JSON.parse(row.fields) as StoryFields } : null;
}

/** What a program makes of a picture's file, or reads in it, whenever it comes to that: no change of the newsroom's. */
const notWords = { renditions: [], crops: [], digitalSourceType: '', licensorUrl: '' } as const;

async function wordsOfPictures(trx: Db, fields: StoryFields): Promise<readonly PictureWords[]> {
  const ids = allPictures(fields);
  const pictures = await publicPictures(trx, ids);
  return ids.flatMap((id) => {
    const picture = pictures.get(id);
    return picture ? { ...picture, ...notWords } : [];
  });
}

/**
 * What of the fields a reader can see; what only search engines are asked is left out. That words were put on the record
 * is no change of them: the record tells that itself.
 */
function shown(fields: StoryFields): string {
  return JSON.stringify({
    ...fields,
    document: unmarked(fields.document),
    indexChoice: null,
    canonicalAtOrigin: null,
  });
}

/**
 * Copies to the readers' side every version of a published story that is not there yet. Marks of statements stay behind,
 * since some of them nobody has confirmed, and a version is of words.
 */
async function projectVersions(trx: Db, storyId: string): Promise<void> {
  const versions = await trx
    .selectFrom('story_version as v')
    .innerJoin('story_revision as r', 'r.id', 'v.revision_id')
    .select(['v.story_id', 'v.number', 'v.revision_id', 'v.kind', 'v.is_minor', 'v.note', 'v.correction_id'])
    .select(['v.pictures', 'v.published_at', 'r.fields'])
    .where('v.story_id', '=', storyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('published_version as p')
            .select('p.number')
            .whereRef('p.story_id', '=', 'v.story_id')
            .whereRef('p.number', '=', 'v.number'),
        ),
      ),
    )
    .orderBy('v.number')
    .execute();
  // One by one: it is one but for a story that comes back, and the words of a whole history are too many for one query.
  for (const version of versions) {
    const fields = JSON.parse(version.fields) as StoryFields;
    const words = JSON.stringify({ ...fields, document: unmarked(fields.document) });
    await trx
      .insertInto('published_version')
      .values({ ...version, fields: words })
      .execute();
  }
}
