/** Private: a secret link that shows the newest state of a story to whoever has it, until it expires. */
export interface StoryPreviewTable {
  id: string;
  token_hash: string;
  story_id: string;
  made_by: string;
  made_at: string;
  expires_at: string;
}
