/** Tables that follow from what readers can see: words and counts, corrections, what is gone, and what has changed. */

/** The words of a published story as search compares them (text/search-words.ts), parted by spaces. */
export interface PublishedWordsTable {
  /** orders stories by first publication: milliseconds of it times 1024, counted on where two share one */
  number: number;
  story_id: string;
  /** which way of making words made these; another one's are made anew */
  made_by: number;
  headline: string;
  /** kicker and standfirst */
  standfirst: string;
  /** text and corrections */
  body: string;
  /** bylines, agency, place of the dateline */
  names: string;
  /** what a search can be narrowed to: `@s` and the section's id, `@b` and a byline's, without hyphens */
  filed: string;
}

/** Kept by triggers: how many stories were first published on each day of UTC. A zone's days are counted from these. */
export interface PublishedDayTable {
  /** `YYYY-MM-DD` */
  day: string;
  stories: number;
}

/** Written by triggers alone: the last change of each thing that readers can see (see changes.ts). */
export interface PublishedChangeTable {
  key: string;
  /** grows with every change, whatever process made it */
  version: number;
}

export interface PublishedCorrectionTable {
  id: string;
  story_id: string;
  kind: 'correction' | 'clarification' | 'update';
  text: string;
  corrected_at: string;
}

/** A story that readers could once open and now cannot; no word of its text is kept here. */
export interface GoneStoryTable {
  story_id: string;
  standing: 'withdrawn' | 'killed' | 'withheld';
  /** kept for a withdrawn story only */
  headline: string | null;
  reason: string | null;
  language: string;
  direction: string;
  first_published_at: string;
  gone_at: string;
}
