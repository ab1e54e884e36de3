/** Tables of the record: who said what. Structured values are JSON text. */
import type { Figure, PublishedRecordTables } from './published-record-tables.ts';

/** Private: somebody or something that speaks. */
interface PartyTable {
  id: string;
  kind: 'person' | 'organisation' | 'document' | 'unnamed';
  name: string;
  /** the name as names are compared (folded) */
  name_key: string;
  /** JSON string[] */
  alternate_names: string;
  /** address of the same in Wikidata */
  same_as: string | null;
  /** what it is in the newsroom's stories, one line: `Independent expert, appointed by the inquiry` */
  description: string | null;
  /** why it is not named; unnamed parties only */
  anonymity_reason: string | null;
  /** the party that it turned out to be; null: itself */
  merged_into: string | null;
  created_at: string;
  updated_at: string;
}

/** Private: every name by which a party is looked for, folded. */
interface PartyNameTable {
  party_id: string;
  key: string;
}

/** Private: a job title, a membership, or both, with its time. */
interface PartyRoleTable {
  id: string;
  party_id: string;
  /** the organisation, itself a party */
  organisation_id: string | null;
  title: string | null;
  /** EDTF; null: not stated */
  from_edtf: string | null;
  until_edtf: string | null;
  position: number;
}

/** Private: a place that statements name. */
interface PlaceTable {
  id: string;
  name: string;
  name_key: string;
  /** degrees, WGS 84; null: not known */
  latitude: number | null;
  longitude: number | null;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  source: 'gazetteer' | 'by hand';
  created_at: string;
  updated_at: string;
}

/** Private: a question of a topic on which statements are set face to face: `How fast was the ferry going?` */
interface QuestionTable {
  id: string;
  topic_id: string;
  words: string;
  position: number;
  created_at: string;
  updated_at: string;
}

/** Private. */
interface StatementTable {
  id: string;
  story_id: string;
  state: 'suggested' | 'confirmed' | 'rejected' | 'withdrawn';
  /** its words as they were printed when it was confirmed; stretches that are apart are joined by ` … ` */
  text: string;
  /** JSON Stretch[] (statements/shapes.ts): where those words stand in the revision that `anchored_revision_id` names */
  stretches: string;
  /** the words folded, by which a rejected suggestion is known again */
  words_key: string;
  anchor: 'exact' | 'moved' | 'changed' | 'lost';
  /** JSON Stretch[]: for `changed`, the words that stand there now */
  anchor_found: string | null;
  anchored_revision_id: string;
  speech: 'direct' | 'indirect' | 'mixed';
  act: string;
  /** the verb as printed */
  cue: string | null;
  /** null: not stated */
  speaker_id: string | null;
  /** for whom the speaker speaks here; the ledger groups by it */
  organisation_id: string | null;
  speaker_as_printed: string | null;
  role_as_printed: string | null;
  said_edtf: string | null;
  said_as_printed: string | null;
  said_resolved_from: string | null;
  said_place_id: string | null;
  said_place_as_printed: string | null;
  channel_kind: string | null;
  channel_name: string | null;
  channel_url: string | null;
  /** the address of a kept copy, and when it was kept */
  channel_archived_url: string | null;
  channel_archived_at: string | null;
  topic_id: string | null;
  question_id: string | null;
  about_place_id: string | null;
  about_place_as_printed: string | null;
  place_precision: 'exact' | 'vicinity' | 'locality' | 'region' | 'unknown';
  about_edtf: string | null;
  about_as_printed: string | null;
  about_resolved_from: string | null;
  /** words that weaken or dispute it, as printed */
  hedge: string | null;
  /** BCP 47 */
  language: string;
  origin: 'suggested' | 'by hand';
  /** JSON {name, version, confidence}; by hand: null */
  extractor: string | null;
  confirmed_by: string | null;
  confirmed_at: string | null;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  /** readers see it */
  withdrawn_reason: string | null;
  /** when readers first saw it; null: never */
  first_shown_at: string | null;
  /** JSON Stretch[]: its words as readers saw them last, whatever becomes of them in revisions that are not public */
  shown_stretches: string | null;
  created_by: string;
  created_at: string;
  updated_at: string;
}

/** Private: through whom it came, the first one nearest to the speaker. */
interface StatementViaTable {
  statement_id: string;
  position: number;
  party_id: string;
}

/** Private. */
interface StatementQuantityTable extends Figure {
  statement_id: string;
  position: number;
}

/** Private. */
interface StatementRelationTable {
  id: string;
  from_id: string;
  to_id: string;
  kind: string;
  asserted_by: 'speaker' | 'newsroom';
  note: string | null;
  created_by: string;
  created_at: string;
}

/** Private, but for what `published_statement` tells: the grades are the newsroom's own. */
interface StatementAssessmentTable {
  id: string;
  statement_id: string;
  verdict: 'confirmed' | 'partly' | 'not verified' | 'disputed' | 'false';
  explanation: string | null;
  author: string;
  made_at: string;
  /** Admiralty code A to F and 1 to 6; never shown to readers */
  source_reliability: string | null;
  information_credibility: number | null;
}

/** Private. */
interface StatementEvidenceTable {
  id: string;
  statement_id: string;
  /** null: of the statement itself */
  assessment_id: string | null;
  title: string;
  url: string | null;
  archived_url: string | null;
  /** of the file, hexadecimal */
  sha256: string | null;
  retrieved_at: string | null;
  licence: string | null;
  /** `p. 14`, `00:12:31`: where in it */
  place_in: string | null;
  position: number;
}

/** Private: what was done with a part of the record, by whom and why. Nothing here is ever changed. */
interface StatementChangeTable {
  id: string;
  at: string;
  by: string;
  account_id: string | null;
  subject: 'statement' | 'party' | 'relation' | 'assessment' | 'evidence' | 'place' | 'question' | 'sentence';
  subject_id: string;
  story_id: string | null;
  /** `made`, `changed`, `confirmed`, `rejected`, `withdrawn`, `deleted`, `merged`, `anchored`, `waved through` … */
  action: string;
  reason: string | null;
  /** JSON: only the fields that differ */
  before: string | null;
  after: string | null;
}

/** Private: an attributed sentence that need not be on the record. */
interface StatementWavedTable {
  story_id: string;
  /** the sentence's words folded */
  sentence_key: string;
  words: string;
  reason: string | null;
  at: string;
  by: string;
  account_id: string | null;
}

export interface StatementTables extends PublishedRecordTables {
  party: PartyTable;
  party_name: PartyNameTable;
  party_role: PartyRoleTable;
  place: PlaceTable;
  question: QuestionTable;
  statement: StatementTable;
  statement_via: StatementViaTable;
  statement_quantity: StatementQuantityTable;
  statement_relation: StatementRelationTable;
  statement_assessment: StatementAssessmentTable;
  statement_evidence: StatementEvidenceTable;
  statement_change: StatementChangeTable;
  statement_waved: StatementWavedTable;
}
