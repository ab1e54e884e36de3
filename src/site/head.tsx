import type { IndexChoice, Translation } from '../stories/stories.ts';
import { openSearchPath } from './addresses.ts';
import { Alternates, alternateLocales } from './alternates.tsx';
import { FeedLinks, type FeedsOf } from './feed-links.tsx';
import type { PageFrame } from './frame.ts';
import { Icons } from './icons.tsx';
import type { DataNode } from './organisation-data.ts';
import { Preview } from './preview.tsx';
import { dataText } from './structured-data.ts';

/** What a page says of itself to search engines, link previews and feed readers. */
export interface PageFacts {
  /** without the newsroom's name; '' on the front page */
  readonly title: string;
  /** one or two sentences; '' when the page has none */
  readonly description: string;
  /** the page's own path; null on pages that stand for no address, such as an error */
  readonly path: string | null;
  /** absolute address of the canonical page where that is not this one */
  readonly canonicalElsewhere?: string | null;
  readonly indexChoice: IndexChoice;
  /** this page's own feeds beside the newsroom's */
  readonly feed?: FeedsOf | null;
  readonly article?: ArticleFacts | null;
  /** path of a description for machines of what this page describes */
  readonly serviceDescription?: string;
  /** OpenGraph's type of a page that is no article; `website` when left out */
  readonly kind?: 'profile';
  /** JSON-LD nodes, as `structured-data` builds them */
  readonly data?: readonly DataNode[];
  /** this page in every language it can be read in, itself among them */
  readonly translations?: readonly Translation[];
}

export interface ArticleFacts {
  /** ISO 8601 */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly section: string | null;
  /** `slug`: null where the author has no page here, such as an agency */
  readonly authors: readonly { readonly name: string; readonly slug: string | null }[];
  readonly tags: readonly string[];
  readonly picture: SharedPicture | null;
}

/** A JPEG of `/pictures/` for link previews; pixels. */
export interface SharedPicture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The `<title>`: the page's own words first, the newsroom's name last. */
export function titleText(frame: PageFrame, facts: PageFacts): string {
  const { name, tagline } = frame.newsroom;
  if (facts.title !== '') return `${facts.title} | ${name}`;
  return tagline === '' ? name : `${name}: ${tagline}`;
}

/** The address that search engines are asked to list, absolute; null where none is named. */
export function canonicalAddress(frame: PageFrame, facts: PageFacts): string | null {
  if (facts.canonicalElsewhere) return facts.canonicalElsewhere;
  return facts.path === null ? null : frame.baseUrl + facts.path;
}

/** Titles, canonical address, index choice, previews, feeds, styles. Nothing here is loaded from another host. */
export function Head({ frame, facts, language }: { frame: PageFrame; facts: PageFacts; language: string }) {
  const canonical = canonicalAddress(frame, facts);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleText(frame, facts)}</title>
      {facts.description === '' ? null : <meta name="description" content={facts.description} />}
      <RobotsMeta choice={facts.indexChoice} />
      {canonical === null ? null : <link rel="canonical" href={canonical} />}
      <Alternates frame={frame} translations={facts.translations ?? []} />
      <meta name="color-scheme" content="light dark" />
      {frame.assets.preloads(language).map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={frame.assets.stylesheetHref} />
      <Icons frame={frame} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={frame.newsroom.name}
        href={openSearchPath}
      />
      <FeedLinks frame={frame} own={facts.feed ?? null} />
      {facts.serviceDescription ? (
        <link rel="service-desc" type="application/json" href={facts.serviceDescription} />
      ) : null}
      {alternateLocales(facts.translations ?? [], facts.path).map((locale) => (
        <meta key={locale} property="og:locale:alternate" content={locale} />
      ))}
      <Preview frame={frame} facts={facts} canonical={canonical} language={language} />
      <Data nodes={facts.data ?? []} />
    </head>
  );
}

/** `index` asks for large previews; `news-noindex` keeps the page out of news search alone; `noindex` out of all. */
export function RobotsMeta({ choice }: { choice: IndexChoice }) {
  switch (choice) {
    case 'index':
      return <meta name="robots" content="max-image-preview:large" />;
    case 'news-noindex':
      return (
        <>
          <meta name="robots" content="max-image-preview:large" />
          <meta name="googlebot-news" content="noindex" />
        </>
      );
    case 'noindex':
      return <meta name="robots" content="noindex" />;
  }
}

/** A block of data, which browsers keep and never run. React writes the text of a script as it is: `dataText` escapes it. */
function Data({ nodes }: { nodes: readonly DataNode[] }) {
  return nodes.length === 0 ? null : <script type="application/ld+json">{dataText(nodes)}</script>;
}
