import type { PublicPicture } from '../pictures/pictures.ts';
import { isSafeLink, type PublishedStory, plainText } from '../stories/stories.ts';
import { opening } from '../text/text.ts';
import { type Markup, markup } from './markup.ts';
import { feedRendition, renditionAddress } from './picture-body.ts';
import { type ItemSurroundings, storyBody } from './story-body.ts';

/** Characters of a description where the story has no standfirst. */
const summaryAtMost = 240;

/**
 * One story as an RSS 2.0 item with its whole text. The guid is the story's own id, so that a new headline, slug or
 * address never shows the story twice.
 */
export function feedItem(story: PublishedStory, around: ItemSurroundings): Markup {
  const { baseUrl, language } = around;
  const authors =
    story.byline.length > 0 ? story.byline.map(({ name }) => name) : [story.agency].filter((name) => name !== null);
  const lead = story.leadPictureId === null ? undefined : around.pictures.get(story.leadPictureId);
  return markup`<item>
<title>${story.headline}</title>
<link>${baseUrl + story.path}</link>
<guid isPermaLink="false">urn:uuid:${story.id}</guid>
<pubDate>${rssDate(story.firstPublishedAt)}</pubDate>
${authors.map((name) => markup`<dc:creator>${name}</dc:creator>\n`)}${sourceOf(story)}${categories(story, baseUrl)}${
  story.language === language ? null : markup`<dc:language>${story.language}</dc:language>\n`
}<description>${story.standfirst ?? opening(plainText(story.document), summaryAtMost)}</description>
<content:encoded>${storyBody(story, around).markup}</content:encoded>
${lead === undefined ? null : media(lead, baseUrl)}</item>
`;
}

/** RFC 822 with a four-digit year, as RSS 2.0 asks. */
export function rssDate(iso: string): string {
  return new Date(iso).toUTCString();
}

function sourceOf({ origin }: PublishedStory): Markup | null {
  return origin !== null && isSafeLink(origin.url)
    ? markup`<source url="${origin.url}">${origin.agency}</source>\n`
    : null;
}

function categories({ section, topics }: PublishedStory, baseUrl: string): Markup[] {
  const ofSection = section
    ? [markup`<category domain="${baseUrl}/section/${section.slug}/">${section.name}</category>\n`]
    : [];
  return [
    ...ofSection,
    ...topics.map(({ slug, name }) => markup`<category domain="${baseUrl}/topic/${slug}/">${name}</category>\n`),
  ];
}

/** Media RSS 1.5.1: the lead picture with what it shows, who made it and whose it is. */
function media(picture: PublicPicture, baseUrl: string): Markup | null {
  const rendition = feedRendition(picture);
  if (rendition === null) return null;
  const makers = picture.creators.length > 0 ? picture.creators : [picture.credit || picture.source];
  const words = picture.caption || picture.alt;
  return markup`<media:content url="${renditionAddress(rendition, baseUrl)}" type="image/jpeg" medium="image" width="${rendition.width}" height="${rendition.height}" fileSize="${rendition.bytes}">
${words === '' ? null : markup`<media:description type="plain">${words}</media:description>\n`}${makers
  .filter((name) => name !== '')
  .map((name) => markup`<media:credit role="author" scheme="urn:ebu">${name}</media:credit>\n`)}${
  picture.copyright === '' ? null : markup`<media:copyright>${picture.copyright}</media:copyright>\n`
}</media:content>
`;
}
