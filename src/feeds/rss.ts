import { type Feed, type FeedHead, feedPath, feedTypes } from './feed.ts';
import { feedItem, rssDate } from './item.ts';
import { type Markup, markup } from './markup.ts';

/** RSS 2.0 (rssboard.org) of stories. The same stories give the same bytes. */
export function rssFeed(feed: Feed, baseUrl: string): string {
  const around = { ...feed, baseUrl };
  return rssChannel(
    feed,
    feed.stories.map((story) => feedItem(story, around)),
    baseUrl,
  );
}

/** A channel with its items, with the modules atom, content, dc, media, slash and wfw. */
export function rssChannel(head: FeedHead, items: readonly Markup[], baseUrl: string): string {
  const { title, description, language, hub } = head;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/">
<channel>
<title>${title}</title>
<link>${baseUrl + head.pagePath}</link>
<atom:link href="${baseUrl + feedPath(head.feedsAt, 'rss')}" rel="self" type="${feedTypes.rss}"/>
${hub === null ? null : markup`<atom:link href="${hub}" rel="hub"/>\n`}<description>${description}</description>
<language>${language}</language>
${items.length === 0 ? null : markup`<lastBuildDate>${rssDate(head.updatedAt)}</lastBuildDate>\n`}<generator>Dateline</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
${logo(head, baseUrl)}${items}</channel>
</rss>
`.markup;
}

/** The standard wants the image's words and link to be the channel's own. */
function logo({ logoPath, title, pagePath }: FeedHead, baseUrl: string): Markup | null {
  if (logoPath === null) return null;
  return markup`<image>
<url>${baseUrl + logoPath}</url>
<title>${title}</title>
<link>${baseUrl + pagePath}</link>
</image>
`;
}
