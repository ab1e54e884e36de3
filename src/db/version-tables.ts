/** The tables of published versions: the newsroom's own, and what of it readers may open. */

/** One published change of a story, kept whatever becomes of it. */
export interface StoryVersionTable {
  story_id: string;
  /** 1, 2, 3 … within the story */
  number: number;
  revision_id: string;
  /** `correction` and `clarification`: a notice was added; an `update` may be one, too */
  kind: 'first' | 'update' | 'correction' | 'clarification' | 'return';
  /** 1: the newsroom called the change minor */
  is_minor: number;
  /** for readers; never the newsroom's internal one */
  note: string | null;
  /** the notice that this change added */
  correction_id: string | null;
  /** JSON PublicPicture[] without renditions: their words as published then; null: not kept at that time */
  pictures: string | null;
  published_at: string;
}

/** The versions of a story that is published now; none is here while it is withdrawn, withheld or killed. */
export interface PublishedVersionTable extends StoryVersionTable {
  /** JSON StoryFields of the revision */
  fields: string;
}
