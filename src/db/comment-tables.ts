import type { Generated } from 'kysely';
import type { CommentMailActTable, CommentMailTable, CommentWatchTable } from './comment-mail-tables.ts';

/** Where a comment stands. Readers see `shown`; nobody but its writer and the desk sees the others. */
export type CommentState =
  | 'shown'
  | 'held'
  /** held until a second person has looked at it */
  | 'second'
  | 'binned'
  /** binned as advertising; what the filter learns from */
  | 'spam'
  /** taken back by its writer, or erased */
  | 'deleted';

/** Private: a comment as it came, and what became of it. Whose address it came from stands in no column. */
export interface CommentTable {
  id: string;
  story_id: string;
  /** the comment that it answers; null: the story */
  parent_id: string | null;
  state: CommentState;
  name: string;
  website: string | null;
  /** as typed; lines are parted by line feeds */
  text: string;
  /** of its story, BCP 47: the filter learns each language apart */
  language: string;
  /** whose it is; null: the newsroom's own, or the personal data have expired */
  sender_id: string | null;
  /** who of the newsroom wrote it; null: a reader */
  account_id: string | null;
  /** what stands beside a name of the newsroom: `Reporter`, or the newsroom's own name; null: a reader */
  badge: string | null;
  written_at: string;
  edited_at: string | null;
  /** SHA-256 of the secret that its browser keeps; null: it cannot be changed any more */
  secret_hash: string | null;
  /** keyed hash of the network address, and the day of the key; both null once the key is gone */
  address_hash: string | null;
  address_day: string | null;
  /** keyed hash of the text without its spaces and signs: what was sent before */
  text_key: string;
  /** JSON Finding[]: what the checks found, in their order */
  findings: string;
  /** why it was binned, in the newsroom's words: readers of its place and its writer are told */
  reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
  is_pick: number;
  /** what the filter has learned of it */
  trained_as: 'ham' | 'spam' | null;
  /** the decision by which it stands as it does; null: the checks alone, or its writer */
  decision_id: string | null;
  /** name and text as moderators look for words: folded, one space between words */
  words_key: string;
}

/** Private: somebody who has commented, known by an email address that is sealed under the data folder's key. */
export interface CommentSenderTable {
  id: string;
  /** keyed hash of the address: finds a sender, and tells nothing without the key */
  email_key: string;
  /** the address, sealed (AES-256-GCM) */
  email_sealed: string;
  /** the name used last */
  name: string;
  first_at: string;
  /** the last comment: personal data are kept for a stated time from here */
  last_at: string;
  /** when somebody who reads that address confirmed that it is theirs; null: nobody has */
  confirmed_at: string | null;
  /** when somebody who reads that address said that nothing more is to be sent there */
  mail_refused_at: Generated<string | null>;
}

/** Private: the key of one day under which network addresses are hashed; both go together. */
interface CommentAddressKeyTable {
  /** `YYYY-MM-DD`, UTC */
  day: string;
  /** base64 */
  key: string;
}

/** Private: what a moderator, or the writer, has done with a comment. Undoing makes another row. */
interface CommentDecisionTable {
  id: string;
  comment_id: string;
  at: string;
  by: string;
  account_id: string | null;
  action: string;
  /** JSON of the columns as they were, for undoing */
  before: string;
  reason: string | null;
  undone_at: string | null;
  /** all that were taken with it; null: it was taken alone */
  bulk_id: string | null;
}

/** Private: a reader's report of a shown comment. */
interface CommentReportTable {
  id: string;
  comment_id: string;
  reason: string;
  note: string | null;
  at: string;
  address_hash: string | null;
  address_day: string | null;
  /** null: nobody has looked at it */
  closed_at: string | null;
  closed_by: string | null;
}

/** Private: that a comment was refused, by which check; none of its words. */
interface CommentRefusalTable {
  id: string;
  story_id: string | null;
  at: string;
  /** which check of the policy */
  refused_by: string;
  words: string;
  address_hash: string | null;
  address_day: string | null;
}

/** Private: words and senders that the newsroom has blocked. */
interface CommentBlockTable {
  id: string;
  kind: 'word' | 'sender' | 'address' | 'site';
  /** a word or host in small letters; of a sender or a network address a keyed hash */
  value: string;
  /** what moderators call it */
  label: string;
  outcome: 'held' | 'refused';
  made_by: string;
  made_at: string;
  /** `YYYY-MM-DD` of the key, for an address */
  address_day: string | null;
}

/** Private: a proof of work that was used, until it could not be used any more in any case. */
interface CommentProofTable {
  signature: string;
  expires_at: string;
}

/** Private: that somebody wants to be told of answers to their comment. Its token is made of its id and the keys. */
interface CommentNoticeTable {
  id: string;
  comment_id: string;
  sender_id: string;
  asked_at: string;
  /** when they confirmed it by mail; null: not yet, and nothing but the question is sent */
  confirmed_at: string | null;
  /** when they had enough */
  ended_at: string | null;
}

/** How a story's comments are taken, and how many readers see. */
export interface PublishedThreadTable {
  story_id: string;
  mode: 'open' | 'slow' | 'closed';
  /** comments shown, those of the newsroom among them */
  shown: number;
}

/** A comment as readers see it. One that is gone stays while others answer it: its words are ''. */
export interface PublishedCommentTable {
  comment_id: string;
  story_id: string;
  parent_id: string | null;
  /** the comment of its thread that answers none; its own id where it is that */
  root_id: string;
  name: string;
  website: string | null;
  text: string;
  badge: string | null;
  language: string;
  written_at: string;
  edited_at: string | null;
  is_pick: number;
  /** null: it stands; else why it does not, as readers are told */
  gone: 'removed' | 'deleted' | null;
  gone_reason: string | null;
}

export interface CommentTables {
  comment: CommentTable;
  comment_sender: CommentSenderTable;
  comment_address_key: CommentAddressKeyTable;
  comment_decision: CommentDecisionTable;
  comment_report: CommentReportTable;
  comment_refusal: CommentRefusalTable;
  comment_block: CommentBlockTable;
  comment_proof: CommentProofTable;
  comment_notice: CommentNoticeTable;
  comment_mail: CommentMailTable;
  comment_watch: CommentWatchTable;
  comment_mail_act: CommentMailActTable;
  published_thread: PublishedThreadTable;
  published_comment: PublishedCommentTable;
}
