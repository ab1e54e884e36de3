/** Ways to draw the globe flat, each for its extent. x grows east, y south; units are degrees on the middle parallel. */

export interface Extent {
  /** degrees; east may pass 180 where the marks lie on both sides of that line */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export type Project = (longitude: number, latitude: number) => readonly [x: number, y: number];

const radians = Math.PI / 180;
/** Degrees of latitude up to which a local map's distances are right within a hundredth. */
const local = 6;
/** Degrees of longitude beyond which one side of the globe no longer holds the extent. */
const worldwide = 100;

/**
 * Up to a few degrees: equirectangular, true along the middle parallel. Beyond: equidistant conic on two parallels within
 * the extent, true along every meridian. For the world: Equal Earth (Šavrič, Patterson and Jenny 2018), true in areas.
 */
export function projectionFor({ west, south, east, north }: Extent): Project {
  const middle = (south + north) / 2;
  const centre = (west + east) / 2;
  if (east - west > worldwide) return equalEarth;
  // Near the equator the cone becomes a cylinder, and its point moves out of reach.
  if (north - south <= local || Math.abs(middle) < 8) return equirectangular(centre, middle);
  return conic(centre, south + (north - south) / 6, north - (north - south) / 6);
}

function equirectangular(centre: number, middle: number): Project {
  const narrowing = Math.cos(middle * radians);
  return (longitude, latitude) => [(longitude - centre) * narrowing, middle - latitude];
}

function conic(centre: number, first: number, second: number): Project {
  const [a, b] = [first * radians, second * radians];
  const n = a === b ? Math.sin(a) : (Math.cos(a) - Math.cos(b)) / (b - a);
  const g = Math.cos(a) / n + a;
  const rest = g - (a + b) / 2;
  return (longitude, latitude) => {
    const distance = g - latitude * radians;
    const angle = n * (longitude - centre) * radians;
    return [(distance * Math.sin(angle)) / radians, (distance * Math.cos(angle) - rest) / radians];
  };
}

const equalEarth: Project = (longitude, latitude) => {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(latitude * radians));
  const [t2, t6] = [t ** 2, t ** 6];
  const x =
    (2 * Math.sqrt(3) * longitude * radians * Math.cos(t)) / (3 * (9 * a4 * t2 * t6 + 7 * a3 * t6 + 3 * a2 * t2 + a1));
  return [x / radians, -(t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))) / radians];
};
