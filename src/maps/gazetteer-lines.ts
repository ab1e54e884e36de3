import { slugOf } from '../text/text.ts';
import type { GazetteerPlace } from './shapes.ts';

/** What stands between the parts of a line; no name holds one. */
const tab = '\t';

/** A place's name as it is sought: in plain letters of any script, without case, accents and signs. '' where none is left. */
export function foldedName(name: string): string {
  return slugOf(name).replaceAll('-', ' ');
}

/** One place as a line of the gazetteer's file, which is sorted by its bytes; '' where its name cannot be sought. */
export function placeLine(place: GazetteerPlace): string {
  const folded = foldedName(place.name);
  if (folded === '') return '';
  const parts = [folded, place.name, place.latitude, place.longitude, place.country, place.region ?? ''];
  return parts.map((part) => String(part).replaceAll(/[\t\n]/g, ' ')).join(tab);
}

/** The place of such a line, and its name as it is sought; null: the line is none. */
export function lineOf(line: string): { readonly folded: string; readonly place: GazetteerPlace } | null {
  const [folded, name, latitude, longitude, country, region] = line.split(tab);
  if (folded === undefined || name === undefined || country === undefined) return null;
  const place = {
    name,
    latitude: Number(latitude),
    longitude: Number(longitude),
    country,
    region: region === undefined || region === '' ? null : region,
  };
  return { folded, place };
}
