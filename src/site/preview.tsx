import type { Newsroom } from '../newsroom/newsroom.ts';
import { authorPath, frontPath, picturePath } from './addresses.ts';
import type { PageFrame } from './frame.ts';
import type { ArticleFacts, PageFacts, SharedPicture } from './head.tsx';

interface PreviewParts {
  readonly frame: PageFrame;
  readonly facts: PageFacts;
  /** absolute */
  readonly canonical: string | null;
  /** BCP 47 of the page */
  readonly language: string;
}

/** The narrowest picture that is shown across a preview's whole width, pixels. */
const largeFrom = 300;

/** Wider logos gain a preview nothing, pixels. */
const logoAtMost = 1_280;

/** OpenGraph (ogp.me) and what little of Twitter's cards it does not say: what link previews are made of. */
export function Preview({ frame, facts, canonical, language }: PreviewParts) {
  if (facts.path === null) return null;
  const { newsroom, baseUrl } = frame;
  const article = facts.article ?? null;
  const picture = article?.picture ?? logoOf(newsroom);
  return (
    <>
      <meta property="og:type" content={article ? 'article' : (facts.kind ?? 'website')} />
      <meta property="og:site_name" content={newsroom.name} />
      <meta property="og:title" content={facts.title || newsroom.name} />
      {facts.description === '' ? null : <meta property="og:description" content={facts.description} />}
      <meta property="og:url" content={canonical ?? ''} />
      <meta property="og:locale" content={previewLocale(language)} />
      {picture === null ? null : <Picture picture={picture} baseUrl={baseUrl} />}
      <meta name="twitter:card" content={isLarge(article?.picture ?? null) ? 'summary_large_image' : 'summary'} />
      {article === null ? null : <Article article={article} baseUrl={baseUrl} />}
      {article === null ? null : <Embedding frame={frame} path={facts.path} title={facts.title} />}
    </>
  );
}

/**
 * Pages without a picture are shared under the newsroom's logo. A card drawn with the headline would need fonts that
 * come out the same on every machine, which picture libraries do not promise.
 */
function logoOf({ name, logo }: Newsroom): SharedPicture | null {
  const file = logo?.files.findLast(({ width }) => width <= logoAtMost) ?? logo?.files[0];
  return file === undefined ? null : { ...file, alt: name };
}

function isLarge(picture: SharedPicture | null): boolean {
  return picture !== null && picture.width >= largeFrom && picture.width > picture.height;
}

/**
 * `en_GB`: OpenGraph wants a territory with every language. Where the page's language names none, the one where most
 * of its readers live stands in, as CLDR has it.
 */
export function previewLocale(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  return `${locale.language}_${locale.region ?? locale.language.toUpperCase()}`;
}

function Picture({ picture, baseUrl }: { picture: SharedPicture; baseUrl: string }) {
  return (
    <>
      <meta property="og:image" content={baseUrl + picturePath(picture.file)} />
      <meta property="og:image:type" content="image/jpeg" />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      {picture.alt === '' ? null : <meta property="og:image:alt" content={picture.alt} />}
    </>
  );
}

/** The standard's authors are addresses of profiles; who reads names finds them in `author`. */
function Article({ article, baseUrl }: { article: ArticleFacts; baseUrl: string }) {
  return (
    <>
      {article.authors.map(({ name }) => (
        <meta key={name} name="author" content={name} />
      ))}
      {article.authors.map(({ slug }) =>
        slug === null ? null : <meta key={slug} property="article:author" content={baseUrl + authorPath(slug)} />,
      )}
      <meta property="article:published_time" content={article.publishedAt} />
      <meta property="article:modified_time" content={article.modifiedAt} />
      {article.section === null ? null : <meta property="article:section" content={article.section} />}
      {article.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
    </>
  );
}

/** oEmbed 1.0, 4: where other sites find how to show a link to this page. */
function Embedding({ frame, path, title }: { frame: PageFrame; path: string; title: string }) {
  const asked = `${frame.baseUrl}${frontPath}oembed?url=${encodeURIComponent(frame.baseUrl + path)}`;
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={`${asked}&format=json`} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={`${asked}&format=xml`} title={title} />
    </>
  );
}
