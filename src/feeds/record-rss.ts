import { rssDate } from './item.ts';
import { type Markup, markup } from './markup.ts';
import { type RecordFeed, type StatementEntry, statementEntry } from './record-feed.ts';
import { rssChannel } from './rss.ts';

/** RSS 2.0 of statements; `dc:creator` is who said it. */
export function recordRss(feed: RecordFeed, baseUrl: string): string {
  const items = feed.statements.map((statement) => item(statementEntry(statement, feed, baseUrl)));
  return rssChannel(feed, items, baseUrl);
}

function item(entry: StatementEntry): Markup {
  return markup`<item>
<title>${entry.title}</title>
<link>${entry.url}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rssDate(entry.shownAt)}</pubDate>
<atom:updated>${entry.updatedAt}</atom:updated>
<dc:creator>${entry.author.name}</dc:creator>
${entry.language === null ? null : markup`<dc:language>${entry.language}</dc:language>\n`}<description>${markup`${entry.summary}`.markup}</description>
<content:encoded>${entry.html.markup}</content:encoded>
</item>
`;
}
