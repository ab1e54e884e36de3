/** What more than one kind of embedded metadata can state. */

import type { Position } from './shapes.ts';

export const sharedFields = [
  'caption',
  'credit',
  'source',
  'copyright',
  'headline',
  'instructions',
  'sublocation',
  'city',
  'region',
  'country',
] as const;

export type SharedField = (typeof sharedFields)[number];

/** One text for each shared field, '' where nothing is stated. */
export type SharedTexts = Readonly<Record<SharedField, string>>;

export const emptyTexts: SharedTexts = {
  caption: '',
  credit: '',
  source: '',
  copyright: '',
  headline: '',
  instructions: '',
  sublocation: '',
  city: '',
  region: '',
  country: '',
};

/** Null unless both are on the globe. */
export function toPosition(latitude: number | undefined, longitude: number | undefined): Position | null {
  if (latitude === undefined || longitude === undefined) return null;
  const onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onGlobe ? { latitude, longitude } : null;
}
