/** Private: a letter that is due, was sent or was given up. It holds references alone: no address, and none of its words. */
export interface CommentMailTable {
  id: string;
  /** the question whether an address is theirs; an answer to their comment; a comment that waits; all that wait */
  kind: 'confirm' | 'answer' | 'waiting' | 'digest';
  /** what it is about, so that nothing is told twice */
  once_key: string;
  /** whom it is for, of readers */
  notice_id: string | null;
  /** whom it is for, of the newsroom */
  account_id: string | null;
  /** what it tells of */
  comment_id: string | null;
  /** what is told together, named when it is first tried; its mail has the same id at every try */
  letter_id: string | null;
  state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'given up';
  made_at: string;
  due_at: string;
  tries: number;
  /** the mail server's code and the step; its words may repeat the address */
  last_problem: string | null;
  last_at: string | null;
}

/** Private: who of the newsroom is mailed about comments that wait; nobody else is. */
export interface CommentWatchTable {
  account_id: string;
  wants: 'each' | 'hourly' | 'morning';
  /** when the next digest falls due; null: each comment is told */
  next_at: string | null;
  /** when the last letter was sent */
  last_at: string | null;
}

/** Private: a link in a letter by which a moderator decides. Its token is made of the letter and the keys. */
export interface CommentMailActTable {
  token_hash: string;
  account_id: string;
  comment_id: string;
  action: 'show' | 'bin';
  expires_at: string;
  used_at: string | null;
}
