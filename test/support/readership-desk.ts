import assert from 'node:assert/strict';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import type { Readership, ReadStories } from '../../src/views/desk-shapes.ts';
import { type DeskBrowser, openDesk, type TestDesk } from './desk.ts';
import { heldToDescription } from './desk-document.ts';
import type { TestDialect } from './newsroom.ts';
import { type MadeViews, sumUpViews } from './readership-rows.ts';
import { noon, published } from './stories.ts';

interface Problem {
  readonly errors: readonly { readonly field: string; readonly mend: string }[];
}

/** The desk of The Courier in London, at noon of Thursday 19 November 2026, with two stories that can be read. */
export interface ReadershipDesk extends TestDesk {
  /** a reporter whose answers must all be as they are described */
  readonly runa: DeskBrowser;
  /** `Ferry is late` */
  readonly ferry: string;
  /** `Harbour reopens` */
  readonly harbour: string;
  readonly settings: (changes: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly views: (made: readonly MadeViews[]) => Promise<void>;
  readonly readership: (query: string, of?: string) => Promise<Readership>;
  readonly mostRead: (query: string) => Promise<ReadStories>;
  /** the fields that are refused, each with its mend */
  readonly refused: (path: string) => Promise<readonly string[]>;
}

export async function openReadershipDesk(dialect: TestDialect): Promise<ReadershipDesk> {
  const desk = await openDesk(dialect);
  const { db } = desk.database;
  const settings: ReadershipDesk['settings'] = (changes) => setSettings(db, changes, { now: noon, lookUp: null });
  await settings({ name: 'The Courier', timeZone: 'Europe/London' });
  const runa = await heldToDescription(await desk.signedIn('reporter', 'Runa'));
  return {
    ...desk,
    runa,
    ferry: (await published(db, { headline: 'Ferry is late' })).id,
    harbour: (await published(db, { headline: 'Harbour reopens' })).id,
    settings,
    views: (made) => sumUpViews(db, made),
    readership: (query, of = '/views') => runa.expect(200, 'GET', `${of}?${query}`),
    mostRead: (query) => runa.expect(200, 'GET', `/views/stories?${query}`),
    refused: async (path) => {
      const { errors } = await runa.expect<Problem>(400, 'GET', path);
      for (const { mend } of errors) assert.notEqual(mend, '');
      return errors.map(({ field }) => field);
    },
  };
}
