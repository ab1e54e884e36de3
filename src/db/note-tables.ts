/** Private: what a colleague says about a story or a passage of it. */
interface StoryNoteTable {
  id: string;
  story_id: string;
  account_id: string;
  /** whose it is, by the name they had */
  by: string;
  at: string;
  text: string;
  /** JSON NoteAnchor; null: on the whole story */
  anchor: string | null;
  /** when its words were last changed; null: never */
  edited_at: string | null;
  /** null: it is open */
  resolved_at: string | null;
  resolved_by: string | null;
}

/** Private: an answer to a note. */
interface StoryNoteAnswerTable {
  id: string;
  note_id: string;
  account_id: string;
  by: string;
  at: string;
  text: string;
}

export interface NoteTables {
  story_note: StoryNoteTable;
  story_note_answer: StoryNoteAnswerTable;
}
