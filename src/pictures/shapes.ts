/** Types of pictures that cross a room's door or the network. */

export type RenditionFormat = 'avif' | 'webp' | 'jpeg';

export interface Rendition {
  readonly format: RenditionFormat;
  /** pixels */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** `<hash of the content>.<ending>`: the last part of its address `/pictures/<file>` */
  readonly file: string;
}

/** Shapes for other sites: `share` is the 1.91 to 1 of link previews, the others are what search results choose from. */
export type CropShape = 'share' | '16x9' | '4x3' | '1x1';

/** A part of the picture, cut around its focal point; always a JPEG. */
export interface Crop extends Rendition {
  readonly shape: CropShape;
}

export type PictureField =
  | 'caption'
  | 'alt'
  | 'creators'
  | 'credit'
  | 'source'
  | 'copyright'
  | 'rightsTerms'
  | 'rightsUrl'
  | 'takenAt'
  | 'place'
  | 'headline'
  | 'rightsUntil';

/** Something a person should look at before the picture is printed. */
export interface PictureFlag {
  readonly field: PictureField;
  readonly problem: 'probably-cut' | 'charset-guessed' | 'sources-differ' | 'missing' | 'expired';
  /** one plain sentence that names the field and the mend */
  readonly message: string;
}

/** What a picture says of itself; every text is '' where nothing is stated. */
export interface PictureFields {
  readonly alt: string;
  readonly caption: string;
  /** every creator, in the order given */
  readonly creators: readonly string[];
  readonly credit: string;
  readonly source: string;
  readonly copyright: string;
  readonly rightsTerms: string;
  readonly rightsUrl: string;
  /** as stated: EDTF or ISO 8601, may lack time or zone */
  readonly takenAt: string | null;
  readonly place: string;
}

/** 0 to 1 from the left edge and from the top edge. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** What readers may know of a picture. Positions, file names and uploaders are never part of it. */
export interface PublicPicture extends PictureFields {
  readonly id: string;
  /** `slot`: the newsroom knows the picture but has no file of it (yet) */
  readonly state: 'ready' | 'slot';
  /** pixels after orientation; 0 for a slot */
  readonly width: number;
  readonly height: number;
  readonly focal: FocalPoint | null;
  /** CSS colour that fills the frame until the picture is there; null for a slot */
  readonly colour: string | null;
  readonly renditions: readonly Rendition[];
  /** `share` is there at once, the others follow in the background; a small picture has none */
  readonly crops: readonly Crop[];
  /** IPTC NewsCodes address: how the picture was made, as its file states it; '' where it does not */
  readonly digitalSourceType: string;
  /** where the picture can be licensed (PLUS: Licensor URL), as its file states it; '' where it does not */
  readonly licensorUrl: string;
  /** only `probably-cut` credits are told to readers */
  readonly creditProbablyCut: boolean;
}

/** Kinds of file that come in, known by their content. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff';

/** Decimal degrees, WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A picture as the newsroom knows it. Private: readers get a PublicPicture, made by naming each of its fields. */
export interface Picture extends PictureFields {
  readonly id: string;
  readonly state: 'ready' | 'slot';
  readonly originalName: string | null;
  /** SHA-256 of the original file, hex */
  readonly originalHash: string | null;
  readonly format: PictureFormat | null;
  /** length of the original file */
  readonly bytes: number | null;
  /** pixels after orientation; 0 for a slot */
  readonly width: number;
  readonly height: number;
  /** where the camera stood; never leaves the newsroom */
  readonly position: Position | null;
  readonly flags: readonly PictureFlag[];
  readonly focal: FocalPoint | null;
  readonly colour: string | null;
  readonly renditions: readonly Rendition[];
  readonly crops: readonly Crop[];
  readonly digitalSourceType: string;
  readonly licensorUrl: string;
  /** `YYYY-MM-DD`, the last day on which it may be printed; null: none is known */
  readonly rightsUntil: string | null;
  /** ISO 8601 instants, UTC */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
}

/** Why a picture or a change of one was refused; nothing was kept of it. */
export interface PictureProblem {
  readonly problem:
    | 'unknown-picture'
    | 'has-file'
    | 'no-original'
    | 'unfit-field'
    | 'too-many-bytes'
    | 'too-many-pixels'
    | 'not-a-picture'
    | 'svg'
    | 'heic'
    | 'passenger'
    | 'broken'
    | 'too-slow'
    | 'too-hungry';
  /** names the field that is wrong, where it is not the file */
  readonly field: PictureField | 'focal' | 'file';
  /** plain sentences: what is wrong and how to mend it */
  readonly message: string;
}

export type PictureOutcome =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly problem: PictureProblem };
