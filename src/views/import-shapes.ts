/** Views that another system had counted, as its export has them, and what became of them. */

/** A post of the other system. */
export interface FoundPost {
  /** `post`, `page`, `revision` … */
  readonly type: string;
  /** `publish`, `draft` … */
  readonly status: string;
  /** paths, with their query, by which it may be known here; the surest first */
  readonly addresses: readonly string[];
}

/** One number of views. */
export interface FoundCounter {
  /** the other system's own number */
  readonly postId: string;
  /** the key or table in which it stood: `post_views_count` */
  readonly source: string;
  /** as it was written; null: nothing was */
  readonly value: string | null;
  /** of the file, unpacked */
  readonly line: number;
}

/** What an export holds of views. */
export interface FoundViews {
  /** by their number; those with a counter at least */
  readonly posts: ReadonlyMap<string, FoundPost>;
  readonly counters: readonly FoundCounter[];
}

/** Reads an export piece by piece, as it comes; never all of it at once. */
export interface ExportReader {
  readonly feed: (text: string) => void;
  readonly end: () => FoundViews;
}

/** Why a counter adds nothing. */
export type LeftWhy =
  /** its post is not in the file */
  | 'no-post'
  /** a page, a picture, an earlier version */
  | 'no-article'
  | 'unpublished'
  | 'no-number'
  | 'negative'
  | 'too-many'
  /** the same counter of the same post stands in the file again */
  | 'duplicate'
  | 'no-story'
  /** another post leads to the same story, more surely */
  | 'same-story'
  /** another counter of the post is greater */
  | 'second'
  /** another counter of the story, of an earlier import, is greater */
  | 'earlier';

export interface LeftCounter {
  readonly counter: FoundCounter;
  readonly why: LeftWhy;
  /** what says it in particular: a type, a status, the greater counter */
  readonly detail: string | null;
  /** the first of the post’s */
  readonly address: string | null;
  /** 0 where it is no number */
  readonly views: bigint;
}

/** What became of an import: every counter that was found is taken or left. */
export interface ViewImportAccount {
  readonly found: { readonly counters: number; readonly posts: number; readonly views: bigint };
  readonly taken: { readonly counters: number; readonly views: bigint };
  readonly left: readonly LeftCounter[];
  /** stories for which something is different from before */
  readonly changed: number;
}

/** A file that cannot be read as an export; the message names the line, what is wrong and the mend. */
export class UnreadableExport extends Error {
  override readonly name = 'UnreadableExport';
  readonly code = 'EUNREADABLE';
}

/** The same text on its own: a part of a longer text keeps all of that in memory, and the file is made of such. */
export function copied(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
