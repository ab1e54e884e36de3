import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Direction } from '../stories/stories.ts';
import { Footer } from './footer.tsx';
import { type PageFrame, voiceOf } from './frame.ts';
import { Head, type PageFacts } from './head.tsx';
import { Masthead, type Place } from './masthead.tsx';
import { Voiced } from './voice.tsx';

interface PageParts {
  readonly frame: PageFrame;
  readonly facts: PageFacts;
  /** BCP 47 of what the page says; the newsroom's own when left out */
  readonly language?: string;
  readonly direction?: Direction;
  readonly place: Place;
  readonly children: ReactNode;
}

/** A whole page. The masthead and the footer keep the newsroom's language whatever the page in between speaks. */
export function Page({ frame, facts, place, children, ...own }: PageParts) {
  const { newsroom } = frame;
  const language = own.language ?? newsroom.language;
  return (
    <html lang={language} dir={own.direction ?? newsroom.direction}>
      <Head frame={frame} facts={facts} language={language} />
      <body id="top">
        <a className="skip" href="#main">
          <Voiced voice={voiceOf(frame, language)}>{frame.words.skipToText}</Voiced>
        </a>
        <Masthead frame={frame} place={place} path={facts.path} around={language} />
        <main id="main">{children}</main>
        <Footer frame={frame} around={language} />
      </body>
    </html>
  );
}

/**
 * Attributes whose names React writes as JavaScript spells them. Browsers do not mind; what reads pages by their text
 * does. Words of a page never match, since their quotation marks are escaped.
 */
const spelledByReact =
  / (?:autoComplete|charSet|colSpan|dateTime|fetchPriority|hrefLang|maxLength|noValidate|rowSpan|srcSet)="/g;

/** The page's HTML. NODE_ENV must have been `production` before the first import, or this is six times slower. */
export function html(page: ReactNode): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page).replaceAll(spelledByReact, (name) => name.toLowerCase())}`;
}
