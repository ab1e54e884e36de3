/** The door of the pictures room: what comes in, what it says of itself, and what readers are sent. */

/** A published picture for the JSON API. */
export { apiPicture } from './api-presenter.ts';
export { ApiPicture } from './api-shapes.ts';
/** What a caller gives with a file. */
export type { Upload } from './bring-in.ts';
/** The library, by the desk's API, and its answer where it has no such picture. */
export { noSuchPicture } from './desk-refusals.ts';
export { deskPictureApi } from './desk-routes.ts';
/** Changes words, focal point and what was confirmed. */
export { editPicture, type PictureEdit } from './edit.ts';
/** For whoever looks after the installation. */
export { missingPictureFiles } from './missing-files.ts';
/** Resumes and does the background work: AVIF renditions, crops. */
export { makePendingAvif, makePendingCrops, startPictureWork } from './picture-work.ts';
/** Pictures and files for a preview, which shows what readers may not see yet. */
export { fileOfPictures, picturesAsIfPublic, sendPictureFile } from './previews.ts';
/** Readers' pictures, kept in step with the stories that show them. */
export { publicPictures, publishPictures, unpublishPictures } from './published.ts';
/** Serves the renditions of published pictures, and what the API tells of them. */
export { type PictureSource, pictureApi, pictureRoutes } from './routes.ts';
/** What a person should look at, when a credit was cut by the limit of an old field, and how it is printed. */
export { checkPictureForPrint, creditLine, creditLooksCut } from './rules.ts';
export type {
  Crop,
  CropShape,
  FocalPoint,
  Picture,
  PictureField,
  PictureFields,
  PictureFlag,
  PictureFormat,
  PictureOutcome,
  PictureProblem,
  Position,
  PublicPicture,
  Rendition,
  RenditionFormat,
} from './shapes.ts';
/** Single pictures, and the library's list, newest first. */
export { findPicture, listPictures, type PictureListing } from './store.ts';
/** Files in, slots made and filled. */
export { fillSlot, makeSlot, type NewSlot, type NewUpload, type SlotUpload, takeIn } from './take-in.ts';
/** Some of a picture's words. */
export type { GivenWords } from './words.ts';
