import type { DeskStory, DeskStoryLine, SavedRevision } from '../../src/stories/desk-shapes.ts';
import type { StoryFields } from '../../src/stories/stories.ts';
import type { DeskBrowser } from './desk.ts';
import { storyFields } from './stories.ts';

/** Begins a story with everything that publishing asks for, and what a test changes of it. */
export function begin(browser: DeskBrowser, changes: Partial<StoryFields> = {}): Promise<DeskStory> {
  return browser.expect<DeskStory>(201, 'POST', '/stories', { fields: storyFields(changes) });
}

/** Saves a story as an editor would, on top of the revision given. */
export function save(
  browser: DeskBrowser,
  { line: { id }, fields }: Pick<DeskStory, 'line' | 'fields'>,
  basedOn: string,
  changes: Partial<StoryFields> & { readonly note?: string },
): Promise<SavedRevision> {
  const { note, ...words } = changes;
  const body = { basedOn, fields: { ...fields, ...words }, ...(note && { note }) };
  return browser.expect<SavedRevision>(200, 'PUT', `/stories/${id}`, body);
}

/** The ids of a list, in its order. */
export function idsOf(stories: readonly DeskStoryLine[]): readonly string[] {
  return stories.map(({ id }) => id);
}
