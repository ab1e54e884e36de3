import { creditLine, type PublicPicture } from '../pictures/pictures.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { authorsOf, filedUnder } from './credits.ts';
import { type Feed, type FeedHead, feedPath } from './feed.ts';
import { itemId, summaryOf } from './item.ts';
import { picturesOf } from './media.ts';
import { feedRendition, renditionAddress } from './picture-body.ts';
import { jsonReplies } from './replies.ts';
import { storyBody } from './story-body.ts';
import { webAddress } from './web-address.ts';

/**
 * JSON Feed 1.1 (jsonfeed.org). What the format has no field for stands in the extension `_dateline`: where a story
 * comes from, what was put right, where its comments are, and each picture with its whole credit.
 */
export function jsonFeed(feed: Feed, baseUrl: string): string {
  return jsonDocument(
    feed,
    feed.stories.map((story) => item(story, feed, baseUrl)),
    baseUrl,
  );
}

/** A feed with its items. */
export function jsonDocument(head: FeedHead, items: readonly object[], baseUrl: string): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: baseUrl + head.pagePath,
    feed_url: baseUrl + feedPath(head.feedsAt, 'json'),
    description: head.description,
    ...(head.logoPath === null ? {} : { icon: baseUrl + head.logoPath }),
    favicon: baseUrl + head.iconPath,
    authors: [{ name: head.newsroom, url: `${baseUrl}/` }],
    language: head.language,
    ...(head.hub === null ? {} : { hubs: [{ type: 'WebSub', url: head.hub }] }),
    items,
  })}\n`;
}

function item(story: PublishedStory, feed: Feed, baseUrl: string) {
  const pictures = picturesOf(story, feed.pictures);
  const lead = pictures.find(({ id }) => id === story.leadPictureId);
  const original = webAddress(story.origin?.url);
  const image = lead === undefined ? null : addressOf(lead, baseUrl);
  return {
    id: itemId(story),
    url: baseUrl + story.path,
    ...(original === null ? {} : { external_url: original }),
    title: story.headline,
    summary: summaryOf(story),
    content_html: storyBody(story, { ...feed, baseUrl }).markup,
    ...(image === null ? {} : { image }),
    date_published: story.firstPublishedAt,
    date_modified: story.updatedAt,
    authors: authorsOf(story).map(({ name, path }) => (path === null ? { name } : { name, url: baseUrl + path })),
    tags: filedUnder(story).map(({ name }) => name),
    language: story.language,
    _dateline: {
      genre: story.genre,
      kicker: story.kicker,
      dateline: story.dateline,
      origin: story.origin === null ? null : originOf(story.origin),
      corrections: story.corrections.map(({ kind, text, correctedAt }) => ({ kind, text, date: correctedAt })),
      comments: jsonReplies(story, feed.comments, baseUrl),
      pictures: pictures.map((picture) => pictureOf(picture, baseUrl)),
    },
  };
}

function originOf(origin: NonNullable<PublishedStory['origin']>) {
  return {
    agency: origin.agency,
    url: origin.url,
    licence: origin.licence,
    licence_url: origin.licenceUrl,
    published: origin.publishedAt,
    changes: origin.changes,
  };
}

/** A picture's words; `url` is null while its file is still asked for. */
function pictureOf(picture: PublicPicture, baseUrl: string) {
  return {
    url: addressOf(picture, baseUrl),
    alt: picture.alt,
    caption: picture.caption,
    credit: creditLine(picture),
    creators: picture.creators,
    copyright: picture.copyright,
    rights: picture.rightsTerms,
    rights_url: picture.rightsUrl,
  };
}

function addressOf(picture: PublicPicture, baseUrl: string): string | null {
  const rendition = feedRendition(picture);
  return rendition === null ? null : renditionAddress(rendition, baseUrl);
}
