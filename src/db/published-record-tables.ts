/** What readers see of the record. Structured values are JSON text. */

/** The numbers of a figure. The normalised ones compare figures; they are never printed. */
export interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
  /** as printed: `knots`, `injured`, `%` */
  unit: string;
  qualifier: string;
  as_printed: string;
  /** `some`, `at least`; null: none */
  qualifier_as_printed: string | null;
  /** what is compared with what: `speed`, or the unit's own words folded */
  measure: string;
  base_value: number | null;
  base_low: number | null;
  base_high: number | null;
}

/** Every statement that readers have ever seen: whose story was taken back has nothing but this row. */
interface PublishedStatementAddressTable {
  statement_id: string;
  story_id: string;
}

/** What readers see of a statement: confirmed ones of published stories, and those that were confirmed and withdrawn. */
interface PublishedStatementTable {
  statement_id: string;
  story_id: string;
  /** 1, 2, 3 … by first appearance in the story; null: its words stand there no more */
  number: number | null;
  standing: 'stands' | 'former' | 'withdrawn';
  speaker_id: string | null;
  /** the organisation it speaks for, or the speaker */
  group_id: string | null;
  act: string;
  /** the first of its statuses: `record`, `corroborated`, `disputed`, `unverified`, `asked`, `withdrawn` */
  status: string;
  is_disputed: number;
  is_corroborated: number;
  /** first day of `saidAt`, `YYYY-MM-DD` in the newsroom's zone; null: not stated */
  said_day: string | null;
  /** first instant of `saidAt`, else when the story was first published: the order of every list */
  sort_at: string;
  topic_id: string | null;
  question_id: string | null;
  place_id: string | null;
  about_place_id: string | null;
  /** how precisely the place that it is about is known, and what the newsroom found of it; for sums */
  place_precision: string | null;
  verdict: string | null;
  /**
   * when readers first saw it, where it stands: the order of feeds, to which what is put on record late is new; null: its
   * words stand there no more, and no feed tells of it
   */
  shown_at: string | null;
  has_figure: number;
  /** JSON PublicStatement */
  data: string;
  /** its line of a table, without the addresses: CSV, with the line's end */
  cells: string;
}

interface PublishedQuantityTable extends Figure {
  statement_id: string;
  position: number;
  topic_id: string | null;
  question_id: string | null;
  group_id: string | null;
  sort_at: string;
}

interface PublishedRelationTable {
  id: string;
  from_id: string;
  to_id: string;
  kind: string;
  asserted_by: 'speaker' | 'newsroom';
  note: string | null;
}

interface PublishedPartyTable {
  party_id: string;
  kind: string;
  name: string;
  /** another party's id under which this one is found now */
  moved_to: string | null;
  /** JSON PublicParty */
  data: string;
}

interface PublishedQuestionTable {
  question_id: string;
  topic_id: string;
  words: string;
  position: number;
}

interface PublishedPlaceTable {
  place_id: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
  country: string | null;
}

/** Everything that a story's page shows of its record, made when it was last published or its record changed. */
interface PublishedRecordTable {
  story_id: string;
  /** that stand in its text */
  statements: number;
  /** JSON StoryRecord */
  data: string;
}

export interface PublishedRecordTables {
  published_statement_address: PublishedStatementAddressTable;
  published_statement: PublishedStatementTable;
  published_quantity: PublishedQuantityTable;
  published_relation: PublishedRelationTable;
  published_party: PublishedPartyTable;
  published_question: PublishedQuestionTable;
  published_place: PublishedPlaceTable;
  published_record: PublishedRecordTable;
}
