import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DeskStory } from '../../src/stories/desk-shapes.ts';
import type { StoryDocument, StoryFields } from '../../src/stories/stories.ts';
import { begin } from '../support/desk-stories.ts';
import { toTheEnd } from '../support/writing.ts';
import { type LibraryDesk, libraryDesk } from './library-desk.ts';

/** A newsroom, and a browser in which an editor writes. */
export interface StoryDesk extends LibraryDesk {
  /** opens a story whose text is one word, and puts the cursor behind it */
  readonly writing: (
    options?: BrowserContextOptions,
    fields?: Partial<StoryFields>,
  ) => Promise<{ readonly page: Page; readonly id: string }>;
  readonly whole: (id: string) => Promise<DeskStory>;
  /** the story’s fields once everything on the screen is saved */
  readonly saved: (page: Page, id: string) => Promise<DeskStory['fields']>;
  /** the blocks of its text, likewise */
  readonly blocks: (page: Page, id: string) => Promise<readonly NonNullable<StoryDocument['content']>[number][]>;
}

/** Each test of the suite has a newsroom of its own. */
export function storyDesk(): StoryDesk {
  const on = libraryDesk();
  const whole = (id: string) => on.teo().expect<DeskStory>(200, 'GET', `/stories/${id}`);
  const saved = async (page: Page, id: string) => {
    await page.getByText(/^Saved /).waitFor();
    return (await whole(id)).fields;
  };
  return {
    ...on,
    whole,
    saved,
    blocks: async (page, id) => (await saved(page, id)).document.content ?? [],
    writing: async (options = {}, fields = {}) => {
      const document: StoryDocument = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Beginning.' }] }],
      };
      const { line } = await begin(on.teo(), { headline: 'Ferry an hour late', document, ...fields });
      const page = await on.open(`/stories/${line.id}`, options);
      await toTheEnd(page);
      return { page, id: line.id };
    },
  };
}
