/** Types of clippings: pages of other newsrooms, brought in as a text capture or as a saved HTML page. */
import type { Dateline, Direction, StoryDocument } from '../stories/stories.ts';

/** A time as far as the page states it. */
export interface StatedTime {
  /**
   * ISO 8601: an instant in UTC with milliseconds, a local time `YYYY-MM-DDTHH:MM:SS` whose zone is not stated, or a
   * day; null when the printed form names no day
   */
  readonly iso: string | null;
  readonly precision: 'instant' | 'local' | 'day' | 'none';
  /** as it stands on the page or in its metadata */
  readonly printed: string;
}

export interface ClippingByline {
  readonly name: string;
  /** as printed: `Harbour correspondent` */
  readonly role: string | null;
  readonly kind: 'person' | 'organisation';
}

export interface ClippingPicture {
  /** stands in the `picture` attribute of the document's figures until the draft is made: `picture-1` */
  readonly key: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** address as the page gives it, absolute where the page's own address is known; null in a text capture */
  readonly src: string | null;
  /** path of a file saved beside the page, as the page gives it: `ferry_files/quay.jpg` */
  readonly beside: string | null;
  /** the credit fills its old field to the last byte, so its end is probably missing */
  readonly creditCut: boolean;
}

export const keptKinds = [
  'headline',
  'headline-again',
  'kicker',
  'standfirst',
  'standfirst-again',
  'paragraph',
  'heading',
  'list-item',
  'quotation',
  'table',
  'rule',
  'embed',
  'caption',
  'credit',
  'byline',
  'dateline',
  'date',
  'agency',
  'site-name',
  'section',
  'tags',
] as const;
export type KeptAs = (typeof keptKinds)[number];

export const dropReasons = [
  'view counter',
  'reading time',
  'share bar',
  'comment form',
  'readers’ comments',
  'scroll to top',
  'navigation',
  'search form',
  'advertisement',
  'newsletter sign-up',
  'subscription offer',
  'sign-in',
  'cookie notice',
  'related links',
  'about the author',
  'copyright notice',
  'player controls',
  'print edition note',
  'repeated text',
  'hidden on the page',
  'outside the story',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** What became of one line of a capture, or of one block of a page. Exactly one of `kept` and `dropped` is set. */
export interface ReportLine {
  /** number of the line, from 1; for a page the element it stood in, such as `article > p.byline` */
  readonly from: number | string;
  /** the line or block, blanks folded; blocks left out together give an excerpt */
  readonly text: string;
  readonly words: number;
  readonly kept: KeptAs | null;
  readonly dropped: DropReason | null;
  /** how a value was resolved, what was read out of the line, what to look at */
  readonly notes: readonly string[];
}

/** A page of another newsroom, read; null and empty mean that the page does not state it. */
export interface Clipping {
  readonly format: 'text' | 'html';
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly kicker: string | null;
  readonly bylines: readonly ClippingByline[];
  readonly dateline: Dateline | null;
  readonly publishedAt: StatedTime | null;
  readonly modifiedAt: StatedTime | null;
  /** whose report it is: `Reuters` */
  readonly agency: string | null;
  readonly originUrl: string | null;
  readonly siteName: string | null;
  /** BCP 47 */
  readonly language: string | null;
  readonly direction: Direction;
  readonly section: string | null;
  readonly tags: readonly string[];
  /** figures name pictures by their keys */
  readonly document: StoryDocument;
  readonly pictures: readonly ClippingPicture[];
  /** key of the picture that leads the story */
  readonly leadPicture: string | null;
  readonly report: readonly ReportLine[];
}

/** A file that cannot be read as a clipping; the message names what is wrong and the mend. */
export class UnreadableClipping extends Error {
  override readonly name = 'UnreadableClipping';
  readonly code = 'EUNREADABLE';
}
