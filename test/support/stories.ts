import type { Db } from '../../src/db/db.ts';
import {
  blankFields,
  createStory,
  type DocumentNode,
  publishStory,
  type StoryDocument,
  type StoryFields,
} from '../../src/stories/stories.ts';

/** A moment that tests count from: Thursday 19 November 2026, noon UTC. */
export const noon = Temporal.Instant.from('2026-11-19T12:00:00Z');

/** A document of plain paragraphs. */
export function paragraphs(...texts: readonly string[]): StoryDocument {
  const content: DocumentNode[] = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

/** Fields of a story that may be published, with what a test changes of them. */
export function storyFields(changes: Partial<StoryFields> = {}): StoryFields {
  return {
    ...blankFields('en-GB'),
    headline: 'Oyster beds reopen after six weeks',
    document: paragraphs('The beds on the eastern flats reopened on Tuesday.', 'Growers want the tests published.'),
    ...changes,
  };
}

/** Saves a draft and gives its id and revision; fails the test when it is refused. */
export async function draft(
  db: Db,
  changes: Partial<StoryFields> = {},
  now = noon,
): Promise<{ id: string; revisionId: string }> {
  const saved = await createStory(db, storyFields(changes), { by: 'Orla', now });
  if (!saved.ok) throw new Error(saved.problems.join(' '));
  return saved;
}

/** Publishes a new story and gives its id and path; fails the test when it is refused. */
export async function published(
  db: Db,
  changes: Partial<StoryFields> = {},
  now = noon,
): Promise<{ id: string; path: string; revisionId: string }> {
  const { id, revisionId } = await draft(db, changes, now);
  const step = await publishStory(db, id, { by: 'Orla', now });
  if (!step.ok || step.path === null) throw new Error(JSON.stringify(step));
  return { id, path: step.path, revisionId };
}
