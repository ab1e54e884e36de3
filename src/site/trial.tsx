import type { ReactNode } from 'react';
import { wordsFor } from '../messages/messages.ts';
import { standingPages, type Trial } from '../newsroom/newsroom.ts';
import { picturesIn, type StoryDocument } from '../stories/stories.ts';
import { type PageFrame, readFrame, type SiteDeps } from './frame.ts';
import { FrontPage } from './front-page.tsx';
import type { Pictures } from './picture.tsx';
import { readFront } from './read-front.ts';
import { StandingPage } from './standing-page.tsx';

/** The paper that a page is looked at on; null: as the reader's system has it. */
export type TrialTheme = 'light' | 'dark' | null;

/** The theme that `?theme=` asks for. */
export function themeIn(asked: unknown): TrialTheme {
  return asked === 'light' || asked === 'dark' ? asked : null;
}

/** A trial as its readers would get it: made by the very code that makes their pages. */
export async function trialPage(
  { trial, address, theme }: { readonly trial: Trial; readonly address: string; readonly theme: TrialTheme },
  deps: SiteDeps & { readonly pictures: (ids: readonly string[]) => Promise<Pictures> },
): Promise<ReactNode> {
  const frame = inTheme(await frameOf(trial, deps), theme, address);
  if (trial.kind === 'newsroom') {
    const { parts } = await readFront(deps, Promise.resolve(frame));
    return <FrontPage {...parts} />;
  }
  const document = trial.page.document as StoryDocument;
  const pictures = await deps.pictures(picturesIn(document));
  return <StandingPage frame={frame} page={{ ...trial.page, document }} pictures={pictures} />;
}

async function frameOf(trial: Trial, deps: SiteDeps): Promise<PageFrame> {
  const frame = await readFrame(deps);
  if (trial.kind === 'newsroom') {
    const { newsroom } = trial;
    return {
      ...frame,
      newsroom,
      words: wordsFor(newsroom.language),
      assets: deps.assets.inColours(newsroom.colours),
    };
  }
  // A page that is new stands last in the footer, where readers will find it.
  const { slug, title } = trial.page;
  const standing = await standingPages(deps.db);
  const isKnown = standing.some((page) => page.slug === slug);
  const after = standing.map((page) => (page.slug === slug ? { slug, title } : page));
  return { ...frame, standing: isKnown ? after : [...after, { slug, title }] };
}

/** The same page with a stylesheet whose theme is chosen: a page in a frame cannot be told another than the system's. */
function inTheme(frame: PageFrame, theme: TrialTheme, address: string): PageFrame {
  if (theme === null) return frame;
  return { ...frame, assets: { ...frame.assets, stylesheetHref: `${address}${theme}.css` } };
}

/** A trial's stylesheet as a reader of that theme gets it, with the question of the theme answered. */
export function themedSheet(trial: Trial, theme: 'light' | 'dark', { assets }: Pick<SiteDeps, 'assets'>): string {
  const own = trial.kind === 'newsroom' ? assets.inColours(trial.newsroom.colours) : assets;
  const css = own.find(own.stylesheetHref)?.body.toString('utf8') ?? '';
  const answer = theme === 'dark' ? '(min-width:0)' : '(max-width:0)';
  return css
    .replaceAll(/\(prefers-color-scheme:\s*dark\)/g, answer)
    .replaceAll(/color-scheme:\s*light dark/g, `color-scheme:${theme}`);
}
