import type { PublicPicture } from '../pictures/pictures.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { feedItem, rssDate } from './item.ts';
import { markup } from './markup.ts';

/** A feed and what stands in it. */
export interface Feed {
  readonly title: string;
  /** path of the page that this feed follows */
  readonly pagePath: string;
  readonly feedPath: string;
  readonly description: string;
  /** BCP 47 */
  readonly language: string;
  /** IANA name of the newsroom's zone */
  readonly timeZone: string;
  /** newest first */
  readonly stories: readonly PublishedStory[];
  readonly pictures: ReadonlyMap<string, PublicPicture>;
}

/** RSS 2.0 with the modules content, dc, media and atom. The same stories give the same bytes. */
export function rssFeed(feed: Feed, baseUrl: string): string {
  const { title, description, language, timeZone, stories, pictures } = feed;
  const changes = stories.map(({ updatedAt }) => updatedAt).toSorted();
  const built = changes.at(-1);
  return markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${title}</title>
<link>${baseUrl + feed.pagePath}</link>
<atom:link href="${baseUrl + feed.feedPath}" rel="self" type="application/rss+xml"/>
<description>${description}</description>
<language>${language}</language>
${built === undefined ? null : markup`<lastBuildDate>${rssDate(built)}</lastBuildDate>\n`}<generator>Dateline</generator>
${stories.map((story) => feedItem(story, { baseUrl, language, timeZone, pictures }))}</channel>
</rss>
`.markup;
}
