import type { BrowserContextOptions, Page } from 'playwright-core';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { begin } from '../support/desk-stories.ts';
import { type MadeViews, sumUpViews } from '../support/readership-rows.ts';
import { noon } from '../support/stories.ts';
import { type LibraryDesk, libraryDesk } from './library-desk.ts';

/** The desk of a newsroom in London at noon of Thursday 19 November 2026, as its editor's browser shows it. */
export interface ViewsDesk extends LibraryDesk {
  /** publishes a story; gives its id */
  readonly story: (headline: string) => Promise<string>;
  /** lets the database's sums hold these views */
  readonly views: (made: readonly MadeViews[]) => Promise<void>;
  /** opens a screen of the desk in a browser whose clock shows the newsroom's noon */
  readonly at: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Each test of the suite has a newsroom of its own. */
export function viewsDesk(): ViewsDesk {
  const on = libraryDesk();
  return {
    ...on,
    story: async (headline) => {
      const { line } = await begin(on.teo(), { headline });
      await on.teo().expect(200, 'POST', `/stories/${line.id}/publish`, {});
      return line.id;
    },
    views: async (made) => {
      const { db } = on.desk().database;
      await setSettings(db, { timeZone: 'Europe/London' }, { now: noon, lookUp: null });
      await sumUpViews(db, made);
    },
    at: async (path, options = {}) => {
      const page = await on.pageOf(on.teo(), options);
      await page.clock.setFixedTime(noon.epochMilliseconds);
      await page.goto(`${on.base()}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  };
}
