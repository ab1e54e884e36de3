/** Tables that follow from what readers can see: the words of stories, counts, and what has changed. */

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
