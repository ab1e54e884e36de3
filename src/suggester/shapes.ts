/** What is found in a text: who said what, which figures, which times. Offsets are UTF-16, the end exclusive. */

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How a number was hedged. `exact` stands as said; `about` (some, approximately, around), `nearly` (almost, close to),
 * `at least`, `more than`, `at most` (up to, no more than), `less than`, `between`; `vague`: a word of size alone
 * (dozens, several), with bounds as far as the word gives them.
 */
export const qualifiers = [
  'exact',
  'about',
  'nearly',
  'at least',
  'more than',
  'at most',
  'less than',
  'between',
  'vague',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number that somebody stated, with what it counts and how it was hedged. */
export interface Quantity {
  /** null: only bounds are known */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** what is counted or measured, as printed: `knots`, `people injured`, `%` */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** `some 38,000 Russian troops`, qualifier and unit with it */
  readonly asPrinted: string;
  /** `some`; null: none */
  readonly qualifierAsPrinted: string | null;
}

/** The same made comparable; never printed. */
export interface Measured {
  /** `speed`, `length` …, or the unit's words folded where it counts things */
  readonly measure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface FoundQuantity extends Span {
  readonly quantity: Quantity;
}

/** A time in EDTF (ISO 8601-2:2019), with the words and what they were resolved from. */
export interface Moment {
  /** `2026-11-19`, `2026-11-19T10:42:00+01:00`, `2024-08/..`, `2024-22` (summer), `2026-11-10~`; null: not resolved */
  readonly edtf: string | null;
  /** `Monday`, `since August`; null: not printed in the text */
  readonly asPrinted: string | null;
  /** what it was reckoned from: `dateline 2025-01-06`; null: the words stand for themselves, or were given by hand */
  readonly resolvedFrom: string | null;
}

export interface FoundMoment extends Span {
  readonly moment: Moment;
}

export const speeches = ['direct', 'indirect', 'mixed'] as const;
export type Speech = (typeof speeches)[number];

/** `declines`: was asked and did not answer, which is put on record like an answer. */
export const acts = [
  'claims',
  'denies',
  'confirms',
  'estimates',
  'announces',
  'promises',
  'threatens',
  'opinion',
  'question',
  'declines',
] as const;
export type Act = (typeof acts)[number];

export const channelKinds = [
  'website',
  'social',
  'broadcast',
  'briefing',
  'interview',
  'document',
  'wire',
  'other',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** One attributed statement that a text may hold. A journalist confirms it, changes it or rejects it. */
export interface Found {
  /** who, as printed; [] in the passive, or where it was said before */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** the same in full, where words that tell when, where or how stand within it: "said in a statement on Monday" */
  readonly wholeCue?: Span;
  /** one for each unbroken stretch; quotation marks belong to it */
  readonly content: readonly Span[];
  readonly speech: Speech;
  /** false: a belief, a wish, a plan or an order, which nobody need have put into words */
  readonly isSaid: boolean;
  readonly act: Act;
  /** the name without role, as far as the story gives it: a pronoun or short form is resolved; null: nobody is named */
  readonly speaker: string | null;
  readonly role: string | null;
  /** for whom the speaker speaks, where the story says it */
  readonly organisation: string | null;
  readonly channel: (Span & { readonly kind: ChannelKind; readonly name: string | null }) | null;
  readonly when: FoundMoment | null;
  /** the time that it is about, where what was said ends with one: "… will crest on Thursday" */
  readonly about: FoundMoment | null;
  readonly where: (Span & { readonly name: string }) | null;
  readonly quantities: readonly FoundQuantity[];
  /** words that weaken or dispute it */
  readonly hedge: Span | null;
  /** 0 to 1 */
  readonly confidence: number;
}

/** What a suggester is told. */
export interface SuggesterInput {
  /** paragraphs parted by line breaks */
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  /** the day from which relative days are reckoned, `YYYY-MM-DD`: the dateline's, else that of publication */
  readonly day: string | null;
  /** parties that the newsroom knows, by every name */
  readonly knownNames?: readonly string[];
}

/** Finds attributed statements. */
export interface Suggester {
  readonly name: string;
  readonly version: string;
  /** primary language subtags that it reads; for others it finds nothing */
  readonly languages: readonly string[];
  readonly suggest: (input: SuggesterInput) => readonly Found[] | Promise<readonly Found[]>;
}

/** One that answers at once. Pure: no clock, no network, time linear in the text. */
export interface PlainSuggester extends Suggester {
  readonly suggest: (input: SuggesterInput) => readonly Found[];
}
