/** How two versions of a story differ, as readers are shown it. */
import type { Dateline, DocumentNode } from '../stories/stories.ts';

export type Change = 'same' | 'deleted' | 'inserted';

/** Words that stayed, went or came. Deleted and same words make the older text, inserted and same ones the newer. */
export interface WordRun {
  readonly change: Change;
  readonly text: string;
}

/** What is said of a block in words, because no word in it tells it. */
export type BlockNote =
  | { readonly kind: 'mark'; readonly mark: string; readonly isOn: boolean; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly from: string | null; readonly to: string | null }
  /** a picture's description for those who do not see it; null: the picture's own */
  | { readonly kind: 'alt'; readonly from: string | null; readonly to: string | null }
  /** a paragraph became a heading, a list begins with another number, and the like */
  | { readonly kind: 'form' };

/**
 * One block of the text. In a changed one both texts stand together: words that came carry the mark `inserted`, words
 * that went the mark `deleted`. A block that was moved stands at its new place, and is named at its old one.
 */
export interface Part {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved-here' | 'moved-away';
  readonly node: DocumentNode;
  readonly notes: readonly BlockNote[];
}

export type TextField = 'headline' | 'kicker' | 'standfirst' | 'originAgency' | 'originLicence' | 'originChanges';
export type ValueField = 'genre' | 'language' | 'originUrl' | 'originLicenceUrl' | 'originPublished' | 'leadPicture';
export type NamesField = 'bylines' | 'section' | 'topics' | 'tags';

/** A difference outside the text; ids are left to be named by who prints them. */
export type FieldDifference =
  | { readonly kind: 'words'; readonly field: TextField; readonly runs: readonly WordRun[] }
  | { readonly kind: 'value'; readonly field: ValueField; readonly from: string | null; readonly to: string | null }
  | {
      readonly kind: 'names';
      readonly field: NamesField;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | { readonly kind: 'dateline'; readonly from: Dateline | null; readonly to: Dateline | null }
  /** the words of a picture that both versions show */
  | {
      readonly kind: 'picture';
      readonly picture: string;
      readonly field: 'caption' | 'alt' | 'credit';
      readonly runs: readonly WordRun[];
    };

/** Words that went and came at one place of the text; either may be empty. */
export interface Edit {
  readonly deleted: string;
  readonly inserted: string;
  /** in a quotation, or in a block that holds one */
  readonly isQuoted: boolean;
}

export interface StoryDifferences {
  readonly fields: readonly FieldDifference[];
  readonly parts: readonly Part[];
  /** every change of words in the text, kicker and standfirst, in order */
  readonly edits: readonly Edit[];
  /** words that came and went, in the text and all fields made of words */
  readonly inserted: number;
  readonly deleted: number;
}
