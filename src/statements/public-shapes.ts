/** What readers see of the record: made when a story is published or its record changes, and kept as JSON. */
import type { Act, Moment, Quantity, Speech } from '../suggester/suggester.ts';
import type { Assessment, Channel, Evidence, PartyKind, PlacePrecision, RelationKind, Stretch } from './shapes.ts';

/**
 * How a statement stands, the first that holds being its chief one: `withdrawn`; `asked` (was asked, declined);
 * `disputed`; `corroborated`; `superseded` and `corrected` (by a later one); `unverified` (the newsroom looked and could
 * not verify it); `record` where nothing else holds.
 */
export const statuses = [
  'withdrawn',
  'asked',
  'disputed',
  'corroborated',
  'superseded',
  'corrected',
  'unverified',
  'record',
] as const;
export type StatusKind = (typeof statuses)[number];

/** A statement as another one's status names it. */
export interface StatementRef {
  readonly id: string;
  readonly storyId: string;
  /** in its own story; null: its words stand there no more */
  readonly number: number | null;
  /** who: the organisation it speaks for, else the speaker, as the newsroom names them */
  readonly name: string;
}

export interface Status {
  readonly kind: StatusKind;
  /** whose statements make it so, each source once; [] where none do */
  readonly by: readonly StatementRef[];
}

/** A party as a line names it. */
export interface PartyRef {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
}

export interface PublicPlace {
  /** null: named in the text, and the newsroom does not say which one it is */
  readonly id: string | null;
  readonly name: string;
}

export interface PublicStatement {
  readonly id: string;
  readonly storyId: string;
  readonly number: number | null;
  readonly standing: 'stands' | 'former' | 'withdrawn';
  readonly text: string;
  /** in the public revision; for `former` where they stood last */
  readonly stretches: readonly Stretch[];
  readonly speech: Speech;
  readonly act: Act;
  readonly cue: string | null;
  readonly speaker: PartyRef | null;
  /** the organisation it speaks for, else the speaker: what the ledger groups by */
  readonly group: PartyRef | null;
  readonly speakerAsPrinted: string | null;
  /** as printed, else the title that the party had then */
  readonly role: string | null;
  readonly saidAt: Moment | null;
  readonly saidIn: PublicPlace | null;
  readonly channel: Channel | null;
  readonly via: readonly PartyRef[];
  readonly topic: { readonly id: string; readonly slug: string; readonly name: string } | null;
  readonly question: { readonly id: string; readonly words: string } | null;
  readonly aboutPlace: PublicPlace | null;
  readonly placePrecision: PlacePrecision;
  readonly aboutTime: Moment | null;
  readonly quantities: readonly Quantity[];
  readonly hedge: string | null;
  readonly language: string;
  readonly statuses: readonly Status[];
  readonly assessment: Assessment | null;
  readonly evidence: readonly Evidence[];
  /** `suggested`: by software, and confirmed by a person */
  readonly origin: 'suggested' | 'by hand';
  readonly confirmedBy: string;
  /** ISO 8601 instants, UTC */
  readonly confirmedAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

export interface PublicRelation {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: RelationKind;
  readonly assertedBy: 'speaker' | 'newsroom';
  readonly note: string | null;
}

export interface PublicParty extends PartyRef {
  readonly alternateNames: readonly string[];
  readonly sameAs: string | null;
  readonly description: string | null;
  readonly anonymityReason: string | null;
  readonly roles: readonly {
    readonly organisation: PartyRef | null;
    readonly title: string | null;
    /** EDTF */
    readonly from: string | null;
    readonly until: string | null;
  }[];
}

/** Everything that a story's page shows of its record, in the order of its numbers. Withdrawn and former ones are left out. */
export interface StoryRecord {
  readonly statements: readonly PublicStatement[];
  /** between its own statements, and from or to those of other stories */
  readonly relations: readonly PublicRelation[];
  /** those that its disputed pairs answer */
  readonly questions: readonly { readonly id: string; readonly words: string }[];
  /** every group that it names, with the line that describes it */
  readonly groups: readonly (PartyRef & {
    readonly description: string | null;
    readonly anonymityReason: string | null;
  })[];
  /** when the record was last confirmed or changed, ISO 8601 instant */
  readonly checkedAt: string;
}
