import type { Described } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import type { CommentedStory } from './desk-shapes.ts';

type Story = Described<typeof CommentedStory>;

/** Stories as the desk names them beside comments: by the headline that readers see, and without one by the newest. */
export async function commentedStories(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Story>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('story as s')
    .innerJoin('story_revision as r', 'r.id', 's.revision_id')
    .leftJoin('published_story as p', 'p.story_id', 's.id')
    .select(['s.id', 'p.path', 'p.headline', 'r.headline as newest'])
    .where('s.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, path, headline, newest }) => [id, { id, path, headline: headline ?? newest }]));
}

/** One of them; null where there is no such story. */
export async function commentedStory(db: Db, id: string): Promise<Story | null> {
  return (await commentedStories(db, [id])).get(id) ?? null;
}

/** The story that a comment was under and that is there no more: told by nothing but its id. */
export function goneStory(id: string): Story {
  return { id, path: null, headline: '' };
}
