/** A letter as it is composed: its plain words and its HTML are both made of this, so that they say the same. */
export interface Letter {
  /** BCP 47 of its own words */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** the newsroom's name */
  readonly from: string;
  readonly title: string;
  /** shown beside the subject in a list of mails; '' for none */
  readonly preview: string;
  readonly parts: readonly LetterPart[];
  /** why somebody gets it, and where that can be changed */
  readonly foot: readonly LetterPart[];
}

export type LetterPart =
  /** the letter's own words, in one paragraph; `quiet`: in small type */
  | { readonly kind: 'words'; readonly words: string; readonly isQuiet?: boolean }
  /** somebody else's words, line by line */
  | { readonly kind: 'quote'; readonly words: string }
  | { readonly kind: 'facts'; readonly facts: readonly LetterFact[] }
  /** what can be done: the first is the one that is wanted most */
  | { readonly kind: 'acts'; readonly acts: readonly LetterAct[] }
  /** one address in the run of the words */
  | { readonly kind: 'link'; readonly words: string; readonly href: string };

export interface LetterFact {
  readonly name: string;
  readonly value: string;
  readonly href?: string;
}

export interface LetterAct {
  readonly label: string;
  /** shorter, for the plain words; the label itself when left out */
  readonly short?: string;
  readonly href: string;
}
