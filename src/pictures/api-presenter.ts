import type { ApiPicture } from './api-shapes.ts';
import type { PublicPicture } from './shapes.ts';

/** A published picture for the API: each field by name, '' told as null. */
export function apiPicture(picture: PublicPicture, baseUrl: string): ApiPicture {
  const isReady = picture.state === 'ready';
  return {
    id: picture.id,
    self: `${baseUrl}/api/v1/pictures/${picture.id}`,
    state: picture.state,
    alt: stated(picture.alt),
    caption: stated(picture.caption),
    creators: picture.creators,
    credit: stated(picture.credit),
    creditProbablyCut: picture.creditProbablyCut,
    source: stated(picture.source),
    copyright: stated(picture.copyright),
    rightsTerms: stated(picture.rightsTerms),
    rightsUrl: stated(picture.rightsUrl),
    takenAt: picture.takenAt,
    place: stated(picture.place),
    width: isReady ? picture.width : null,
    height: isReady ? picture.height : null,
    focal: picture.focal && { x: picture.focal.x, y: picture.focal.y },
    colour: picture.colour,
    renditions: picture.renditions.map(({ format, width, height, bytes, file }) => ({
      format,
      mediaType: `image/${format}` as const,
      width,
      height,
      bytes,
      url: `${baseUrl}/pictures/${file}`,
    })),
  };
}

function stated(text: string): string | null {
  return text === '' ? null : text;
}
