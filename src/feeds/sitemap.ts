import { type Markup, markup } from './markup.ts';
import type { NewsEntry, SitemapEntry } from './store.ts';

/** The sitemap protocol's own limit on addresses in one file (sitemaps.org); its 50 MB are far beyond that many. */
export const addressesAtMost = 50_000;

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsProtocol = 'http://www.google.com/schemas/sitemap-news/0.9';

/** An index of sitemaps (sitemaps.org). */
export function sitemapIndex(parts: readonly SitemapEntry[], baseUrl: string): string {
  return document(
    markup`<sitemapindex xmlns="${protocol}">
${parts.map((part) => markup`<sitemap>${place(part, baseUrl)}</sitemap>\n`)}</sitemapindex>`,
  );
}

/** One sitemap: addresses, each with the time of its last change where that is known. */
export function sitemap(entries: readonly SitemapEntry[], baseUrl: string): string {
  return document(
    markup`<urlset xmlns="${protocol}">
${entries.map((entry) => markup`<url>${place(entry, baseUrl)}</url>\n`)}</urlset>`,
  );
}

/**
 * The news sitemap (Google's namespace, version 0.9): each story under the newsroom's name. The protocol wants one address
 * at the least, so without news it holds the front page, which is none.
 */
export function newsSitemap(stories: readonly NewsEntry[], newsroom: string, baseUrl: string): string {
  const alone = stories.length > 0 ? null : markup`<url>${place({ path: '/', changedAt: null }, baseUrl)}</url>\n`;
  return document(
    markup`<urlset xmlns="${protocol}" xmlns:news="${newsProtocol}">
${alone}${stories.map(
  ({ path, headline, language, publishedAt }) =>
    markup`<url><loc>${address(path, baseUrl)}</loc><news:news><news:publication><news:name>${newsroom}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication><news:publication_date>${publishedAt}</news:publication_date><news:title>${headline}</news:title></news:news></url>\n`,
)}</urlset>`,
  );
}

/** ISO 639 alone, as the news protocol asks; its two exceptions are the scripts of Chinese. */
export function newsLanguage(language: string): string {
  const { language: code, script } = new Intl.Locale(language).maximize();
  return code === 'zh' ? `zh-${script === 'Hant' ? 'tw' : 'cn'}` : (code ?? language);
}

function document(root: Markup): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
${root}
`.markup;
}

function place({ path, changedAt }: SitemapEntry, baseUrl: string): Markup {
  const changed = changedAt === null ? null : markup`<lastmod>${changedAt}</lastmod>`;
  return markup`<loc>${address(path, baseUrl)}</loc>${changed}`;
}

function address(path: string, baseUrl: string): string {
  return baseUrl + encodeURI(path);
}
