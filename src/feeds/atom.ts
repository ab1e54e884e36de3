import type { PublishedStory } from '../stories/stories.ts';
import { authorsOf, filedUnder } from './credits.ts';
import { type Feed, feedPath, feedTypes } from './feed.ts';
import { itemId, summaryOf } from './item.ts';
import { type Markup, markup } from './markup.ts';
import { mediaContents, picturesOf } from './media.ts';
import { storyBody } from './story-body.ts';
import { webAddress } from './web-address.ts';

/** Atom 1.0 (RFC 4287) with Media RSS and the licence links of RFC 4946. The same stories give the same bytes. */
export function atomFeed(feed: Feed, baseUrl: string): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<link rel="self" type="${feedTypes.atom}" href="${baseUrl + feedPath(feed.pagePath, 'atom')}"/>
<link rel="alternate" type="text/html" href="${baseUrl + feed.pagePath}"/>
${feed.hub === null ? null : markup`<link rel="hub" href="${feed.hub}"/>\n`}<updated>${feed.updatedAt}</updated>
<author><name>${feed.newsroom}</name><uri>${baseUrl}/</uri></author>
<generator>Dateline</generator>
<icon>${baseUrl + feed.iconPath}</icon>
${feed.logoPath === null ? null : markup`<logo>${baseUrl + feed.logoPath}</logo>\n`}${feed.stories.map((story) => entry(story, feed, baseUrl))}</feed>
`.markup;
}

/** One story with its whole text; a republished one names its original (`via`) and the terms it stands under. */
function entry(story: PublishedStory, feed: Feed, baseUrl: string): Markup {
  const lang = story.language === feed.language ? null : markup` xml:lang="${story.language}"`;
  return markup`<entry${lang}>
<id>${itemId(story)}</id>
<title>${story.headline}</title>
<link rel="alternate" type="text/html" href="${baseUrl + story.path}"/>
${origin(story)}<published>${story.firstPublishedAt}</published>
<updated>${story.updatedAt}</updated>
${authorsOf(story).map(({ name, path }) => author(name, path === null ? null : baseUrl + path))}${filedUnder(story).map(
  ({ name, path }) => markup`<category term="${path}" scheme="${baseUrl}/" label="${name}"/>\n`,
)}<summary>${summaryOf(story)}</summary>
<content type="html">${storyBody(story, { ...feed, baseUrl }).markup}</content>
${mediaContents(picturesOf(story, feed.pictures), baseUrl)}</entry>
`;
}

function author(name: string, uri: string | null): Markup {
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
