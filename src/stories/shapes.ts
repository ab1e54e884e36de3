/** Types of stories that cross a room's door or the network. */

import type { PublicPicture } from '../pictures/pictures.ts';
import type { StoryRecord } from '../statements/statements.ts';

export const storyStates = ['draft', 'in_review', 'scheduled', 'published', 'withheld', 'killed', 'withdrawn'] as const;
export type StoryState = (typeof storyStates)[number];

export const genres = ['news', 'analysis', 'explainer', 'opinion', 'letter', 'review', 'obituary', 'service'] as const;
export type Genre = (typeof genres)[number];

/** What search engines are asked: all may list it, news search may not, none may. */
export const indexChoices = ['index', 'news-noindex', 'noindex'] as const;
export type IndexChoice = (typeof indexChoices)[number];

/** What publishing may meet is said of one of these; the pictures' three name the picture as well. */
export const problemFields = [
  'hold',
  'headline',
  'standfirst',
  'document',
  'bylines',
  'section',
  'topics',
  'tags',
  'origin',
  'licence',
  'canonical',
  'slug',
  'translation',
  'picture',
  'credit',
  'alt',
  'rights',
  'embargo',
  'schedule',
  'approval',
  'record',
] as const;
export type ProblemField = (typeof problemFields)[number];

/** Who forbade that anything more of a story is published, when (ISO 8601 instant, UTC) and why. */
export interface StoryHold {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** Who said that the words may go to the readers, and when (ISO 8601 instant, UTC). */
export interface Approval {
  readonly by: string;
  readonly at: string;
}

export type Direction = 'ltr' | 'rtl';

/** ProseMirror JSON as it is stored; `checkDocument` tells whether it keeps to the schema. */
export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly DocumentNode[];
  readonly marks?: readonly DocumentMark[];
  readonly text?: string;
}
export interface DocumentMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
export interface StoryDocument extends DocumentNode {
  readonly type: 'doc';
}

/** The line that opens the text: where and when it was written, and the agency. */
export interface Dateline {
  readonly place: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly agency: string | null;
}

/** Where a republished story comes from. */
export interface Origin {
  readonly agency: string;
  /** the original's address */
  readonly url: string | null;
  /** as printed: `under licence`, `CC BY 4.0` … */
  readonly licence: string | null;
  readonly licenceUrl: string | null;
  /** ISO 8601 instant or day, as far as the original states it */
  readonly publishedAt: string | null;
  /** what this newsroom changed, in words; null: not stated */
  readonly changes: string | null;
}

/** Everything an editor can change; each save of it is a revision. */
export interface StoryFields {
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly document: StoryDocument;
  readonly dateline: Dateline | null;
  /** byline ids in printed order */
  readonly bylineIds: readonly string[];
  readonly sectionId: string | null;
  /** the first is the one printed above the headline when there is no kicker */
  readonly topicIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly leadPictureId: string | null;
  readonly genre: Genre;
  /** BCP 47 */
  readonly language: string;
  readonly direction: Direction;
  readonly origin: Origin | null;
  readonly indexChoice: IndexChoice;
  /** true: the origin's address is named as the canonical one */
  readonly canonicalAtOrigin: boolean;
}

export interface NamedPage {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A story as a list shows it. */
export interface StoryCard {
  readonly id: string;
  /** `/2026/11/19/ferry-was-doing-nine-knots/` */
  readonly path: string;
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly section: NamedPage | null;
  readonly leadPictureId: string | null;
  readonly bylines: readonly { readonly name: string; readonly slug: string }[];
  readonly agency: string | null;
  readonly genre: Genre;
  readonly language: string;
  readonly direction: Direction;
  readonly indexChoice: IndexChoice;
  /** ISO 8601 instants, UTC */
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
  readonly wordCount: number;
}

/** A published story as one of a group of translations of each other. */
export interface Translation {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  /** BCP 47; no two of a group have the same */
  readonly language: string;
  readonly direction: Direction;
  /** false: search engines are asked to list it nowhere, or at its origin */
  readonly isListed: boolean;
}

/** The published members of a group, the story itself among them, in the order of their languages' tags. */
export interface Translations {
  readonly group: string;
  readonly members: readonly Translation[];
}

export interface PublicCorrection {
  readonly id: string;
  readonly kind: 'correction' | 'clarification' | 'update';
  readonly text: string;
  readonly correctedAt: string;
}

/** `update` may carry a notice of that kind; `return`: public again after it had been withdrawn or withheld. */
export const versionKinds = ['first', 'update', 'correction', 'clarification', 'return'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** A picture's words as they were published in a version; its files may be public no more. */
export type PictureWords = PublicPicture;

/** One published change of a story, as readers may open it. */
export interface StoryVersion {
  /** 1, 2, 3 … within the story */
  readonly number: number;
  readonly revisionId: string;
  /** ISO 8601 instant, UTC */
  readonly publishedAt: string;
  readonly kind: VersionKind;
  readonly isMinor: boolean;
  /** the newsroom's words to readers */
  readonly note: string | null;
  /** the notice that this change added, among the story's corrections */
  readonly correctionId: string | null;
  readonly fields: StoryFields;
  /** null: published before these words were kept */
  readonly pictures: readonly PictureWords[] | null;
}

export interface PublicByline extends NamedPage {
  readonly kind: 'person' | 'organisation';
  readonly role: string | null;
  readonly about: string | null;
}

/** How often a story was viewed, as readers' pages tell it: a minute behind at most. */
export interface ToldViews {
  /** those that another system had counted among them */
  readonly views: number;
  readonly imported: number;
}

/** A story as its own page shows it. */
export interface PublishedStory extends StoryCard {
  readonly revisionId: string;
  readonly document: StoryDocument;
  readonly dateline: Dateline | null;
  readonly byline: readonly PublicByline[];
  readonly topics: readonly NamedPage[];
  readonly tags: readonly NamedPage[];
  readonly origin: Origin | null;
  readonly canonicalAtOrigin: boolean;
  readonly corrections: readonly PublicCorrection[];
  /** null: the story has never been linked to another */
  readonly translations: Translations | null;
  /** every picture the lead and the document name, lead first */
  readonly pictureIds: readonly string[];
  /** how many published versions readers can open and compare */
  readonly versions: number;
  /** left out: nobody has viewed it, or it is shown where no number stands, as in a preview */
  readonly told?: ToldViews;
  /** what of it is on the record; left out or null: nothing */
  readonly record?: StoryRecord | null;
}

/** What an address answers. */
export type AddressAnswer = { readonly kind: 'story'; readonly story: PublishedStory } | NoStoryThere;

/** What an address answers at which no story stands now. */
export type NoStoryThere =
  | { readonly kind: 'moved'; readonly storyId: string; readonly path: string }
  | {
      readonly kind: 'gone';
      readonly storyId: string;
      readonly standing: 'withdrawn' | 'killed' | 'withheld';
      readonly headline: string | null;
      readonly reason: string | null;
      readonly language: string;
      readonly direction: Direction;
      readonly goneAt: string;
    }
  | { readonly kind: 'unknown' };
