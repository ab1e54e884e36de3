import type { Section, StoryCard } from '../stories/stories.ts';

/** What a front page can be laid out of. */
export interface FrontMaterial {
  /** newest first */
  readonly newest: readonly StoryCard[];
  readonly sections: readonly Section[];
  /** newest first, by the section's id */
  readonly perSection: ReadonlyMap<string, readonly StoryCard[]>;
  /** true when the story has a picture that can be shown */
  readonly hasPicture: (card: StoryCard) => boolean;
  /** a lead in the newsroom's own language is preferred (BCP 47) */
  readonly language: string;
}
