/** oEmbed 1.0 (oembed.com): what a site that links to a story may show of it. */

import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicPicture, Rendition } from '../pictures/pictures.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { markup } from './markup.ts';
import { renditionAddress } from './picture-body.ts';

/** Seconds that an answer may be kept: a correction of a headline should reach who shows it within the hour. */
const cacheAge = 3_600;

/** The most that a thumbnail may measure; pixels. */
export interface Room {
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/**
 * An answer of type `link`: title, authors, provider, thumbnail. `rich` would need the height of the embedding site's
 * own text, which nobody here knows, and would have it trust markup of ours; `link` leaves the look to that site.
 */
export interface Embedding {
  readonly type: 'link';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name?: string;
  readonly author_url?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** Where and for whom a story is embedded. */
export interface EmbeddingPlace {
  readonly newsroom: Pick<Newsroom, 'name'>;
  readonly baseUrl: string;
  readonly room: Room;
}

export function embeddingOf(
  story: PublishedStory,
  lead: PublicPicture | null,
  { newsroom, baseUrl, room }: EmbeddingPlace,
): Embedding {
  return {
    type: 'link',
    version: '1.0',
    title: story.headline,
    ...authorOf(story, baseUrl),
    provider_name: newsroom.name,
    provider_url: `${baseUrl}/`,
    cache_age: cacheAge,
    ...thumbnail(lead, baseUrl, room),
  };
}

/** The format has room for one address, so several authors come without. */
function authorOf({ byline, agency }: PublishedStory, baseUrl: string): Partial<Embedding> {
  const [first, ...others] = byline;
  if (first === undefined) return agency === null ? {} : { author_name: agency };
  if (others.length > 0) return { author_name: byline.map(({ name }) => name).join(', ') };
  return { author_name: first.name, author_url: `${baseUrl}/by/${first.slug}/` };
}

/** The cut made for sharing where it fits, or else the largest file that does; all three fields or none. */
function thumbnail(picture: PublicPicture | null, baseUrl: string, room: Room): Partial<Embedding> {
  const files =
    picture === null ? [] : [...picture.crops, ...picture.renditions.filter(({ format }) => format === 'jpeg')];
  const fitting = files.filter(({ width, height }) => width <= room.maxWidth && height <= room.maxHeight);
  const chosen = fitting.find((file) => 'shape' in file && file.shape === 'share') ?? largestOf(fitting);
  if (chosen === null) return {};
  const { width, height } = chosen;
  return { thumbnail_url: renditionAddress(chosen, baseUrl), thumbnail_width: width, thumbnail_height: height };
}

function largestOf(files: readonly Rendition[]): Rendition | null {
  return files.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}

/** The same as XML, each field an element (oEmbed 1.0, 2.3.4.2). */
export function embeddingXml(embedding: Embedding): string {
  const fields = Object.entries(embedding).map(([name, value]) => {
    const tag = { markup: name };
    return markup`<${tag}>${String(value)}</${tag}>\n`;
  });
  return markup`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields}</oembed>\n`.markup;
}
