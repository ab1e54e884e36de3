/** The door of the wire room: pages and reports of other newsrooms, brought in. */

/** What a report adds up to. */
export type { ClippingCounts } from './account.ts';
/** Reads a text capture or a saved page; nothing of it is run, fetched, or left out silently. */
export { type ClippingFile, readClipping } from './clipping.ts';
/** Makes a draft story of a clipping, with its pictures, bylines, tags and origin. */
export { type Draft, type DraftWanted, draftFromClipping, type ReadBeside } from './drafts.ts';
/** The report as lines for a terminal. */
export { printReport } from './report.ts';
/** What a clipping holds, what can become of a line, and the error for a file that is no page. */
export {
  type Clipping,
  type ClippingByline,
  type ClippingPicture,
  type DropReason,
  type KeptAs,
  type ReportLine,
  type StatedTime,
  UnreadableClipping,
} from './shapes.ts';
