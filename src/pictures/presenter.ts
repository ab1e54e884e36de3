/** What of a picture leaves the newsroom: every field by name, so that a new private one stays private. */

import type { Picture, PublicPicture, Rendition } from './shapes.ts';

export function publicPicture(picture: Picture): PublicPicture {
  return {
    id: picture.id,
    state: picture.state,
    width: picture.width,
    height: picture.height,
    focal: picture.focal,
    colour: picture.colour,
    alt: picture.alt,
    caption: picture.caption,
    creators: picture.creators,
    credit: picture.credit,
    creditProbablyCut: picture.flags.some((flag) => flag.field === 'credit' && flag.problem === 'probably-cut'),
    source: picture.source,
    copyright: picture.copyright,
    rightsTerms: picture.rightsTerms,
    rightsUrl: picture.rightsUrl,
    takenAt: picture.takenAt,
    place: picture.place,
    digitalSourceType: picture.digitalSourceType,
    licensorUrl: picture.licensorUrl,
    renditions: picture.renditions.map(publicRendition),
    crops: picture.crops.map((crop) => ({ shape: crop.shape, ...publicRendition(crop) })),
  };
}

function publicRendition({ format, width, height, bytes, file }: Rendition): Rendition {
  return { format, width, height, bytes, file };
}
