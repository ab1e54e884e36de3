import type { Db, Tables } from '../db/db.ts';

/** A story as the desk names it beside its statements. */
export interface NamedStory {
  readonly headline: string;
  readonly state: Tables['story']['state'];
}

/** Stories by their ids, with their newest headlines. */
export async function storiesByIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, NamedStory>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('story')
    .innerJoin('story_revision', 'story_revision.id', 'story.revision_id')
    .select(['story.id', 'story.state', 'story_revision.headline'])
    .where('story.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, state, headline }) => [id, { state, headline }]));
}
