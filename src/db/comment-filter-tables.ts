/** Private: in how many comments of each kind something stood. What it was is told by no column. */
interface CommentTokenTable {
  /** without its region: `en` */
  language: string;
  /** the first 52 bits of a SHA-256; PostgreSQL gives it as text */
  token: number;
  spam: number;
  ham: number;
  /** the day on which a decision last met it, UTC; what is rare and old is forgotten */
  met_on: string;
}

/** Private: how many comments the filter has learned from, of each kind. */
interface CommentTrainingTable {
  language: string;
  spam: number;
  ham: number;
  /** the score above which a comment counts as spam; null: not measured yet */
  threshold: number | null;
}

export interface CommentFilterTables {
  comment_token: CommentTokenTable;
  comment_training: CommentTrainingTable;
}
