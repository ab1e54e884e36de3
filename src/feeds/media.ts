import type { PublicPicture } from '../pictures/pictures.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { type Markup, markup } from './markup.ts';
import { feedRendition, renditionAddress } from './picture-body.ts';
import { webAddress } from './web-address.ts';

/** The story's pictures that readers can see, the lead first. */
export function picturesOf(
  { pictureIds }: PublishedStory,
  pictures: ReadonlyMap<string, PublicPicture>,
): readonly PublicPicture[] {
  return pictureIds.flatMap((id) => pictures.get(id) ?? []);
}

/**
 * Media RSS 1.5.1, for RSS and Atom alike: each picture with what it shows, who made it, whose it is and on what
 * terms. Makers are authors by the roles of the EBU; the credit line, which names whom a picture was had from, says
 * none.
 */
export function mediaContents(pictures: readonly PublicPicture[], baseUrl: string): Markup[] {
  return pictures.flatMap((picture) => {
    const rendition = feedRendition(picture);
    if (rendition === null) return [];
    const words = picture.caption || picture.alt;
    const owner = picture.credit || (picture.creators.length === 0 ? picture.source : '');
    return markup`<media:content url="${renditionAddress(rendition, baseUrl)}" type="image/jpeg" medium="image" width="${rendition.width}" height="${rendition.height}" fileSize="${rendition.bytes}">
${words === '' ? null : markup`<media:description type="plain">${words}</media:description>\n`}${picture.creators.map(
  (name) => markup`<media:credit role="author" scheme="urn:ebu">${name}</media:credit>\n`,
)}${owner === '' || picture.creators.includes(owner) ? null : markup`<media:credit>${owner}</media:credit>\n`}${copyright(picture)}</media:content>
`;
  });
}

function copyright({ copyright: notice, rightsUrl }: PublicPicture): Markup | null {
  if (notice === '') return null;
  const terms = webAddress(rightsUrl);
  return markup`<media:copyright${terms === null ? null : markup` url="${terms}"`}>${notice}</media:copyright>\n`;
}
