/** The group of translations a story belongs to; a story without one has no row. */
export interface StoryTranslationTable {
  story_id: string;
  group_id: string;
}
