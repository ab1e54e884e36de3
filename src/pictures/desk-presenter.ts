import type { DeskPicture } from './desk-shapes.ts';
import { creditLine, flagsOf } from './rules.ts';
import type { Picture } from './shapes.ts';

/** Where the desk asks for a file of a picture, whether readers may see it or not. */
export function deskFileAddress(id: string, file: string): string {
  return `/api/v1/desk/pictures/${id}/files/${file}`;
}

/** A picture as the desk sees it; where the camera stood stays behind. `day` is today at the newsroom. */
export function deskPicture(picture: Picture, day: string): DeskPicture {
  return {
    id: picture.id,
    state: picture.state,
    alt: picture.alt,
    caption: picture.caption,
    creators: picture.creators,
    credit: picture.credit,
    source: picture.source,
    copyright: picture.copyright,
    rightsTerms: picture.rightsTerms,
    rightsUrl: picture.rightsUrl,
    place: picture.place,
    takenAt: picture.takenAt,
    rightsUntil: picture.rightsUntil,
    focal: picture.focal,
    width: picture.width,
    height: picture.height,
    format: picture.format,
    bytes: picture.bytes,
    originalName: picture.originalName,
    colour: picture.colour,
    printed: creditLine(picture),
    flags: flagsOf(picture, day).map(({ field, problem, message }) => ({ field, problem, message })),
    files: picture.renditions.map(({ format, width, height, file }) => ({
      format,
      width,
      height,
      address: deskFileAddress(picture.id, file),
    })),
    createdAt: picture.createdAt,
    createdBy: picture.createdBy,
    updatedAt: picture.updatedAt,
  };
}
