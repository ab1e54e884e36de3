/** Private: holds what must not leave the server, such as the position a camera recorded. */
interface PictureTable {
  id: string;
  /** `slot`: caption and credit are known, the file is still asked for. */
  state: 'ready' | 'slot';
  original_name: string | null;
  /** SHA-256 of the original file, hex; null for a slot */
  original_hash: string | null;
  format: string | null;
  bytes: number | null;
  /** pixels, after orientation */
  width: number | null;
  height: number | null;
  alt: string;
  caption: string;
  credit: string;
  /** JSON string[] */
  creators: string;
  source: string;
  copyright: string;
  rights_terms: string;
  rights_url: string;
  /** as read or typed: EDTF or ISO 8601, may lack a time or a zone */
  taken_at: string | null;
  place: string;
  /** JSON {latitude, longitude}; private */
  position: string | null;
  /** JSON PictureFlag[] */
  flags: string;
  /** 0 to 1 from the left and the top; null: centre of attention */
  focal_x: number | null;
  focal_y: number | null;
  /** JSON Placeholder */
  placeholder: string | null;
  /** JSON Rendition[] */
  renditions: string;
  /** JSON Crop[] */
  crops: string;
  /** as the file states them; '' where it does not */
  digital_source_type: string;
  licensor_url: string;
  /** `YYYY-MM-DD`, the last day on which it may be printed; null: none is known */
  rights_until: string | null;
  /** the words it is found by; null: not made yet, by this program's way of making words */
  library_words: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

/** Which pictures the newest words of each story show; kept by every save. */
interface StoryPictureTable {
  story_id: string;
  picture_id: string;
  /** 1: it leads the story */
  is_lead: number;
}

interface PublishedPictureTable {
  picture_id: string;
  /** JSON PublicPicture */
  picture: string;
}

interface PublishedPictureUseTable {
  story_id: string;
  picture_id: string;
}

interface PublishedRenditionTable {
  /** file name below the data folder's renditions, made from the hash of its content */
  file: string;
  picture_id: string;
}

/** The tables of pictures, the newsroom's and the readers'. */
export interface PictureTables {
  picture: PictureTable;
  story_picture: StoryPictureTable;
  published_picture: PublishedPictureTable;
  published_picture_use: PublishedPictureUseTable;
  published_rendition: PublishedRenditionTable;
}
