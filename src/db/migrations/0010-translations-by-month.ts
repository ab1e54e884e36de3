import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { noteTable, stopNoting } from './0002-changes.ts';

/**
 * The sitemap of a month names the translations of its stories: a story that joins or leaves a group changes the month
 * of its first publication, too. One that is not public any more has changed `stories` by going.
 */
export async function up(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const monthOf = (row: string) =>
    `(select 'month:' || substr(s.first_published_at, 1, 7) from published_story s where s.story_id = ${row}.story_id)`;
  await stopNoting(db, dialect, 'published_translation');
  await noteTable(db, dialect, 'published_translation', (row) => [
    `'translations:' || ${row}.group_id`,
    `'story:' || ${row}.story_id`,
    `coalesce(${monthOf(row)}, 'stories')`,
  ]);
}
