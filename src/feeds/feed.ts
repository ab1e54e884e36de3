import type { PublicPicture } from '../pictures/pictures.ts';
import type { PublishedStory } from '../stories/stories.ts';

/** What a feed says of itself, whatever stands in it and whatever its format. */
export interface FeedHead {
  /** a permanent URI: the same however the newsroom names or moves what the feed follows */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** path of the page that this feed follows */
  readonly pagePath: string;
  /** path below which it stands in each format: the page's own, but for comments of all stories */
  readonly feedsAt: string;
  /** who publishes it */
  readonly newsroom: string;
  /** BCP 47 */
  readonly language: string;
  /** IANA name of the newsroom's zone */
  readonly timeZone: string;
  /** the WebSub hub that tells subscribers, absolute; null: none */
  readonly hub: string | null;
  /** path of the site's mark, square */
  readonly iconPath: string;
  /** path of the newsroom's logo, a JPEG; null: it has set none */
  readonly logoPath: string | null;
  /** when anything in it last changed, ISO 8601 in UTC */
  readonly updatedAt: string;
}

/** A feed of stories. */
export interface Feed extends FeedHead {
  /** newest first */
  readonly stories: readonly PublishedStory[];
  readonly pictures: ReadonlyMap<string, PublicPicture>;
  /** how many comments stand under a story, by its id; those that have none and take none are left out */
  readonly comments: ReadonlyMap<string, number>;
}

/** What every feed is offered as. */
export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The registered media types; JSON Feed 1.1 names its own. */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;

/** What follows a page's path in the address of each of its feeds; the first two are WordPress's. */
const endings = { rss: 'feed/', atom: 'feed/atom/', json: 'feed.json' } as const satisfies Record<FeedFormat, string>;

/** The path of a page's feed. */
export function feedPath(pagePath: string, format: FeedFormat): string {
  return pagePath + endings[format];
}
