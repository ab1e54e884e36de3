import type { ReactNode } from 'react';
import { wordsFor } from '../messages/messages.ts';
import { standingPages, type Trial } from '../newsroom/newsroom.ts';
import { picturesIn, type StoryDocument } from '../stories/stories.ts';
import { type PageFrame, readFrame, type SiteDeps } from './frame.ts';
import { FrontPage } from './front-page.tsx';
import { inOneMedium, type Medium } from './one-medium.ts';
import type { Pictures } from './picture.tsx';
import { readFront } from './read-front.ts';
import { StandingPage } from './standing-page.tsx';

/** A trial as its readers would get it: made by the very code that makes their pages. */
export async function trialPage(
  { trial, address, medium }: { readonly trial: Trial; readonly address: string; readonly medium: Medium | null },
  deps: SiteDeps & { readonly pictures: (ids: readonly string[]) => Promise<Pictures> },
): Promise<ReactNode> {
  const frame = shownAs(await frameOf(trial, deps), medium, address);
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

/** The same page with a stylesheet of its own: a page in a frame cannot be told another medium than the browser has. */
function shownAs(frame: PageFrame, medium: Medium | null, address: string): PageFrame {
  if (medium === null) return frame;
  return { ...frame, assets: { ...frame.assets, stylesheetHref: `${address}${medium}.css` } };
}

/** A trial's stylesheet as a reader of that medium gets it. */
export function themedSheet(trial: Trial, medium: Medium, { assets }: Pick<SiteDeps, 'assets'>): string {
  const own = trial.kind === 'newsroom' ? assets.inColours(trial.newsroom.colours) : assets;
  return inOneMedium(own.find(own.stylesheetHref)?.body.toString('utf8') ?? '', medium);
}
