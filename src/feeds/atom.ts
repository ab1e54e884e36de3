import type { PublishedStory } from '../stories/stories.ts';
import { authorsOf, filedUnder } from './credits.ts';
import { type Feed, type FeedHead, feedPath, feedTypes } from './feed.ts';
import { itemId, summaryOf } from './item.ts';
import { type Markup, markup } from './markup.ts';
import { mediaContents, picturesOf } from './media.ts';
import { repliesOf } from './replies.ts';
import { storyBody } from './story-body.ts';
import { webAddress } from './web-address.ts';

/** Atom 1.0 (RFC 4287) of stories. The same stories give the same bytes. */
export function atomFeed(feed: Feed, baseUrl: string): string {
  return atomDocument(
    feed,
    feed.stories.map((story) => entry(story, feed, baseUrl)),
    baseUrl,
  );
}

/** A feed with its entries, with Media RSS, the licence links of RFC 4946 and the threads of RFC 4685. */
export function atomDocument(head: FeedHead, entries: readonly Markup[], baseUrl: string): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${head.language}">
<id>${head.id}</id>
<title>${head.title}</title>
<subtitle>${head.description}</subtitle>
<link rel="self" type="${feedTypes.atom}" href="${baseUrl + feedPath(head.feedsAt, 'atom')}"/>
<link rel="alternate" type="text/html" href="${baseUrl + head.pagePath}"/>
${head.hub === null ? null : markup`<link rel="hub" href="${head.hub}"/>\n`}<updated>${head.updatedAt}</updated>
<author><name>${head.newsroom}</name><uri>${baseUrl}/</uri></author>
<generator>Dateline</generator>
<icon>${baseUrl + head.iconPath}</icon>
${head.logoPath === null ? null : markup`<logo>${baseUrl + head.logoPath}</logo>\n`}${entries}</feed>
`.markup;
}

/** One story with its whole text; a republished one names its original (`via`) and the terms it stands under. */
function entry(story: PublishedStory, feed: Feed, baseUrl: string): Markup {
  const lang = story.language === feed.language ? null : markup` xml:lang="${story.language}"`;
  return markup`<entry${lang}>
<id>${itemId(story)}</id>
<title>${story.headline}</title>
<link rel="alternate" type="text/html" href="${baseUrl + story.path}"/>
${repliesOf(story, feed.comments, baseUrl)}${origin(story)}<published>${story.firstPublishedAt}</published>
<updated>${story.updatedAt}</updated>
${authorsOf(story).map(({ name, path }) => author(name, path === null ? null : baseUrl + path))}${filedUnder(story).map(
  ({ name, path }) => markup`<category term="${path}" scheme="${baseUrl}/" label="${name}"/>\n`,
)}<summary>${summaryOf(story)}</summary>
<content type="html">${storyBody(story, { ...feed, baseUrl }).markup}</content>
${mediaContents(picturesOf(story, feed.pictures), baseUrl)}</entry>
`;
}

/** Who wrote an entry. */
export function author(name: string, uri: string | null): Markup {
  return markup`<author><name>${name}</name>${uri === null ? null : markup`<uri>${uri}</uri>`}</author>\n`;
}

function origin({ origin: from }: PublishedStory): Markup | null {
  if (from === null) return null;
  const original = webAddress(from.url);
  const licence = webAddress(from.licenceUrl);
  return markup`${original === null ? null : markup`<link rel="via" type="text/html" title="${from.agency}" href="${original}"/>\n`}${
    licence === null ? null : markup`<link rel="license" href="${licence}"/>\n`
  }${from.licence === null ? null : markup`<rights>${from.agency}: ${from.licence}</rights>\n`}`;
}
