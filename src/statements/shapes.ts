/** The record's own types: parties, statements, and where their words stand in a story. */
import type { Act, ChannelKind, Moment, Quantity, Speech } from '../suggester/suggester.ts';

export const partyKinds = ['person', 'organisation', 'document', 'unnamed'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** A job title, a membership, or both, with its time. */
export interface PartyRole {
  /** the party of the organisation; null: none is stated */
  readonly organisationId: string | null;
  readonly title: string | null;
  /** EDTF; null: not stated */
  readonly from: string | null;
  readonly until: string | null;
}

export interface PartyInput {
  readonly kind: PartyKind;
  readonly name: string;
  readonly alternateNames: readonly string[];
  /** https address of the same in Wikidata */
  readonly sameAs: string | null;
  readonly description: string | null;
  /** an unnamed party must have one, no other may */
  readonly anonymityReason: string | null;
  readonly roles: readonly PartyRole[];
}

export interface Party extends PartyInput {
  readonly id: string;
  readonly mergedInto: string | null;
}

/** Which of a story's fields words stand in. */
export const parts = ['text', 'headline', 'standfirst'] as const;
export type Part = (typeof parts)[number];

/**
 * An unbroken stretch of a story's words (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). `text` is the
 * document's words as `textOf` gives them: blocks parted by line feeds, so are lines within one. Offsets are UTF-16.
 */
export interface Stretch {
  readonly part: Part;
  readonly exact: string;
  /** up to 32 UTF-16 units before and behind */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** `moved`: the same words elsewhere; `changed`: other words stand there, which a person must look at; `lost`: none do. */
export type Anchor = 'exact' | 'moved' | 'changed' | 'lost';

export interface Anchored {
  readonly anchor: Anchor;
  /** where the confirmed words stand; for `changed` and `lost`, where they stood last */
  readonly stretches: readonly Stretch[];
  /** for `changed`: what stands there now */
  readonly found: readonly Stretch[] | null;
}

/** The part of a story's fields that anchoring reads; `document` is ProseMirror JSON. */
export interface AnchoredFields {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly document: AnchoredNode;
}
export interface AnchoredNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AnchoredNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
}

export const statementStates = ['suggested', 'confirmed', 'rejected', 'withdrawn'] as const;
export type StatementState = (typeof statementStates)[number];

export const precisions = ['exact', 'vicinity', 'locality', 'region', 'unknown'] as const;
export type PlacePrecision = (typeof precisions)[number];

export interface Channel {
  readonly kind: ChannelKind;
  readonly name: string | null;
  readonly url: string | null;
  /** the address of a kept copy, and when it was kept (ISO 8601 instant) */
  readonly archivedUrl: string | null;
  readonly archivedAt: string | null;
}

/** A place as it was printed, and which one it is; at least one of the two. */
export interface NamedPlace {
  readonly placeId: string | null;
  readonly asPrinted: string | null;
}

/** Everything of a statement that a journalist states. null: not stated, and printed so. */
export interface StatementFields {
  readonly speech: Speech;
  readonly act: Act;
  readonly cue: string | null;
  readonly speakerId: string | null;
  /** for whom the speaker speaks here: an organisation's party */
  readonly organisationId: string | null;
  readonly speakerAsPrinted: string | null;
  readonly roleAsPrinted: string | null;
  readonly saidAt: Moment | null;
  readonly saidIn: NamedPlace | null;
  readonly channel: Channel | null;
  /** parties through whom it came, the one nearest to the speaker first */
  readonly via: readonly string[];
  readonly topicId: string | null;
  readonly questionId: string | null;
  readonly aboutPlace: NamedPlace | null;
  readonly placePrecision: PlacePrecision;
  readonly aboutTime: Moment | null;
  readonly quantities: readonly Quantity[];
  readonly hedge: string | null;
  /** BCP 47 */
  readonly language: string;
}

export interface Extractor {
  readonly name: string;
  readonly version: string;
  /** 0 to 1 */
  readonly confidence: number;
}

export interface Statement extends StatementFields {
  readonly id: string;
  readonly storyId: string;
  readonly state: StatementState;
  readonly text: string;
  readonly anchored: Anchored;
  readonly anchoredRevisionId: string;
  readonly origin: 'suggested' | 'by hand';
  readonly extractor: Extractor | null;
  readonly confirmedBy: string | null;
  /** ISO 8601 instants, UTC */
  readonly confirmedAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const relationKinds = [
  'disputes',
  'denies',
  'corroborates',
  'repeats',
  'corrects',
  'supersedes',
  'respondsTo',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** `from` disputes (denies, corroborates …) `to`. */
export interface Relation {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: RelationKind;
  readonly assertedBy: 'speaker' | 'newsroom';
  readonly note: string | null;
}

export const verdicts = ['confirmed', 'partly', 'not verified', 'disputed', 'false'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the newsroom found of a statement, kept apart from it. */
export interface Assessment {
  readonly id: string;
  readonly verdict: Verdict;
  readonly explanation: string | null;
  readonly author: string;
  /** ISO 8601 instant */
  readonly madeAt: string;
}

export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly sha256: string | null;
  /** ISO 8601 instant */
  readonly retrievedAt: string | null;
  readonly licence: string | null;
  /** `p. 14`, `00:12:31` */
  readonly placeIn: string | null;
}
