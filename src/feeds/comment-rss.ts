import { type CommentEntry, type CommentFeed, commentEntry } from './comment-feed.ts';
import { rssDate } from './item.ts';
import { type Markup, markup } from './markup.ts';
import { rssChannel } from './rss.ts';

/** RSS 2.0 of comments. */
export function commentsRss(feed: CommentFeed, baseUrl: string): string {
  const items = feed.comments.map((comment) => item(commentEntry(comment, feed, baseUrl)));
  return rssChannel(feed, items, baseUrl);
}

/** Feed readers take RSS's description for HTML, some its title too: a stranger's signs must not become elements there. */
function item(entry: CommentEntry): Markup {
  return markup`<item>
<title>${entry.title.replaceAll(/[<>]/g, '')}</title>
<link>${entry.url}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rssDate(entry.writtenAt)}</pubDate>
<atom:updated>${entry.updatedAt}</atom:updated>
<dc:creator>${entry.author.name}</dc:creator>
${entry.language === null ? null : markup`<dc:language>${entry.language}</dc:language>\n`}<description>${markup`${entry.summary}`.markup}</description>
<content:encoded>${entry.html.markup}</content:encoded>
</item>
`;
}
