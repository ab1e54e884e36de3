import { type PublishedStory, plainText } from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { authorsOf, filedUnder } from './credits.ts';
import type { Feed } from './feed.ts';
import { type Markup, markup } from './markup.ts';
import { mediaContents, picturesOf } from './media.ts';
import { commentsOf } from './replies.ts';
import { type ItemSurroundings, storyBody } from './story-body.ts';
import { webAddress } from './web-address.ts';

/** Characters of a description where the story has no standfirst. */
const summaryAtMost = 240;

/** What a list shows of a story: its standfirst, or how it begins. */
export function summaryOf(story: PublishedStory): string {
  return story.standfirst ?? opening(plainText(story.document), summaryAtMost);
}

/** The id under which every feed knows a story: its own, so that a new headline or address never shows it twice. */
export function itemId(story: PublishedStory): string {
  return `urn:uuid:${story.id}`;
}

/** One story as an RSS 2.0 item with its whole text. */
export function feedItem(story: PublishedStory, around: ItemSurroundings & Pick<Feed, 'comments'>): Markup {
  const { baseUrl, language } = around;
  return markup`<item>
<title>${story.headline}</title>
<link>${baseUrl + story.path}</link>
<guid isPermaLink="false">${itemId(story)}</guid>
<pubDate>${rssDate(story.firstPublishedAt)}</pubDate>
<atom:updated>${story.updatedAt}</atom:updated>
${commentsOf(story, around.comments, baseUrl)}${authorsOf(story).map(({ name }) => markup`<dc:creator>${name}</dc:creator>\n`)}${sourceOf(story)}${filedUnder(
  story,
).map(({ name, path }) => markup`<category domain="${baseUrl + path}">${name}</category>\n`)}${
  story.language === language ? null : markup`<dc:language>${story.language}</dc:language>\n`
}<description>${summaryOf(story)}</description>
<content:encoded>${storyBody(story, around).markup}</content:encoded>
${mediaContents(picturesOf(story, around.pictures), baseUrl)}</item>
`;
}

/** RFC 822 with a four-digit year, as RSS 2.0 asks. */
export function rssDate(iso: string): string {
  return new Date(iso).toUTCString();
}

function sourceOf({ origin }: PublishedStory): Markup | null {
  const url = webAddress(origin?.url);
  return origin === null || url === null ? null : markup`<source url="${url}">${origin.agency}</source>\n`;
}
