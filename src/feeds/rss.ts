import { type Feed, feedPath, feedTypes } from './feed.ts';
import { feedItem, rssDate } from './item.ts';
import { type Markup, markup } from './markup.ts';

/** RSS 2.0 (rssboard.org) with the modules content, dc, media and atom. The same stories give the same bytes. */
export function rssFeed(feed: Feed, baseUrl: string): string {
  const { title, description, language, stories } = feed;
  const around = { ...feed, baseUrl };
  return markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${title}</title>
<link>${baseUrl + feed.pagePath}</link>
<atom:link href="${baseUrl + feedPath(feed.pagePath, 'rss')}" rel="self" type="${feedTypes.rss}"/>
${feed.hub === null ? null : markup`<atom:link href="${feed.hub}" rel="hub"/>\n`}<description>${description}</description>
<language>${language}</language>
${stories.length === 0 ? null : markup`<lastBuildDate>${rssDate(feed.updatedAt)}</lastBuildDate>\n`}<generator>Dateline</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
${logo(feed, baseUrl)}${stories.map((story) => feedItem(story, around))}</channel>
</rss>
`.markup;
}

/** The standard wants the image's words and link to be the channel's own. */
function logo({ logoPath, title, pagePath }: Feed, baseUrl: string): Markup | null {
  if (logoPath === null) return null;
  return markup`<image>
<url>${baseUrl + logoPath}</url>
<title>${title}</title>
<link>${baseUrl + pagePath}</link>
</image>
`;
}
