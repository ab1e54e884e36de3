import type { IndexChoice } from '../stories/stories.ts';
import { FeedLinks, type FeedsOf } from './feed-links.tsx';
import type { PageFrame } from './frame.ts';
import { Icons } from './icons.tsx';

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
}

export interface ArticleFacts {
  /** ISO 8601 */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly picture: {
    readonly path: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
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
      <meta name="color-scheme" content="light dark" />
      {frame.assets.preloads(language).map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={frame.assets.stylesheetHref} />
      <Icons frame={frame} />
      <FeedLinks frame={frame} own={facts.feed ?? null} />
      {facts.serviceDescription ? (
        <link rel="service-desc" type="application/json" href={facts.serviceDescription} />
      ) : null}
      <Preview frame={frame} facts={facts} />
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

/** OpenGraph (ogp.me), which link previews read. */
function Preview({ frame, facts }: { frame: PageFrame; facts: PageFacts }) {
  if (facts.path === null) return null;
  const article = facts.article ?? null;
  const picture = article?.picture ?? null;
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={frame.newsroom.name} />
      <meta property="og:title" content={facts.title || frame.newsroom.name} />
      {facts.description === '' ? null : <meta property="og:description" content={facts.description} />}
      <meta property="og:url" content={canonicalAddress(frame, facts) ?? ''} />
      {picture ? (
        <>
          <meta property="og:image" content={frame.baseUrl + picture.path} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          {picture.alt === '' ? null : <meta property="og:image:alt" content={picture.alt} />}
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
      {article ? (
        <>
          <meta property="article:published_time" content={article.publishedAt} />
          <meta property="article:modified_time" content={article.modifiedAt} />
          {article.section === null ? null : <meta property="article:section" content={article.section} />}
          {article.authors.map((name) => (
            <meta key={name} property="article:author" content={name} />
          ))}
        </>
      ) : null}
    </>
  );
}
