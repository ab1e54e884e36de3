import type { Db } from '../db/db.ts';
import { type Words, wordsFor } from '../messages/messages.ts';
import { type Newsroom, readMasthead, type StandingPage, standingPages } from '../newsroom/newsroom.ts';
import { listSections, type Section } from '../stories/stories.ts';
import type { Pass } from '../views/views.ts';
import type { SiteAssets } from './assets.ts';
import type { PageVoice } from './voice.tsx';

/** What every page of the site is set in, whatever it shows. */
export interface PageFrame {
  readonly newsroom: Newsroom;
  readonly sections: readonly Section[];
  readonly standing: readonly StandingPage[];
  readonly words: Words;
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  readonly assets: SiteAssets;
  readonly now: Temporal.Instant;
  /** whether readers can be told of answers to their comments by mail; left out: they cannot */
  readonly canMail?: boolean;
  /** whether any statement has ever been put on the record; left out: none has */
  readonly hasRecord?: boolean;
}

/** What the site's routes are given. */
export interface SiteDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: () => Temporal.Instant;
  readonly assets: SiteAssets;
  /** all that a reader's request can do with comments, as far as every page has to know of it */
  readonly comments?: { readonly canMail: boolean };
  /** what a story's page brings so that views of it are counted; left out: they are not */
  readonly views?: { readonly passFor: (storyId: string) => Pass };
}

/** Reads the frame: three queries, at once. */
export async function readFrame({ db, baseUrl, now, assets, comments }: SiteDeps): Promise<PageFrame> {
  const [{ newsroom, hasRecord }, sections, standing] = await Promise.all([
    readMasthead(db),
    listSections(db),
    standingPages(db),
  ]);
  const words = wordsFor(newsroom.language);
  return {
    newsroom,
    sections,
    standing,
    words,
    baseUrl,
    assets: assets.inColours(newsroom.colours),
    now: now(),
    canMail: comments?.canMail ?? false,
    hasRecord,
  };
}

/** How a page in a language speaks; without one, in the newsroom's. */
export function voiceOf(frame: PageFrame, language: string = frame.newsroom.language): PageVoice {
  const { language: own, timeZone } = frame.newsroom;
  return { language, words: frame.words, own, timeZone };
}
