import type { DeskPlace, PlaceAsked, PlacesFound } from '../shapes.ts';
import type { ComboboxOption } from './combobox.tsx';

const words = {
  own: 'Known to the newsroom',
  offMap: 'Known to the newsroom, without coordinates',
  gazetteer: (parts: readonly string[]) => `Gazetteer: ${parts.join(', ')}`,
  asPrinted: (name: string) => `As printed: ${name}`,
  noMap: 'Stands on no map',
  byHand: (name: string) => `Set on the map by hand: ${name}`,
} as const;

/** What is done with one of the list: a place that is known, one that is made with it, words alone, or coordinates by hand. */
export type PlaceChoice =
  | { readonly kind: 'known'; readonly place: DeskPlace }
  | { readonly kind: 'new'; readonly place: PlaceAsked }
  | { readonly kind: 'printed'; readonly name: string }
  | { readonly kind: 'by hand'; readonly name: string };

/** One of the list under the field in which a place is chosen. */
export interface PlaceOption extends ComboboxOption {
  readonly choice: PlaceChoice;
}

/** What typed words may mean: the newsroom's places first, then the gazetteer's, then the words as they are. */
export function placeOptions({ places, gazetteer }: PlacesFound, typed: string): readonly PlaceOption[] {
  const name = typed.trim();
  const own = places.map((place): PlaceOption => {
    const { id: key, latitude, country } = place;
    const known = latitude === null ? words.offMap : words.own;
    return {
      key,
      name: place.name,
      about: country === null ? known : `${known}, ${country}`,
      choice: { kind: 'known', place },
    };
  });
  const taken = new Set(places.map(({ name: one, latitude, longitude }) => `${one} ${latitude} ${longitude}`));
  const found = gazetteer
    .filter((one) => !taken.has(`${one.name} ${one.latitude} ${one.longitude}`))
    .map(
      ({ region, ...place }): PlaceOption => ({
        key: `${place.name} ${place.latitude} ${place.longitude}`,
        name: place.name,
        about: words.gazetteer([...(region === null ? [] : [region]), place.country]),
        choice: { kind: 'new', place },
      }),
    );
  if (name === '') return own;
  return [
    ...own,
    ...found,
    { key: 'printed', name: words.asPrinted(name), about: words.noMap, choice: { kind: 'printed', name } },
    { key: 'by hand', name: words.byHand(name), about: '', choice: { kind: 'by hand', name } },
  ];
}

/**
 * What words mean that somebody goes on with: the newsroom's own place of that name where it has one alone, else the words
 * as they are. Which of the gazetteer's towns of one name is meant, nobody has said.
 */
export function meantPlace(options: readonly PlaceOption[], typed: string): PlaceOption | undefined {
  const own = options.filter(
    ({ name, choice }) => choice.kind === 'known' && name.toLowerCase() === typed.trim().toLowerCase(),
  );
  return own.length === 1 ? own[0] : options.find(({ choice }) => choice.kind === 'printed');
}

/** Latitude and longitude as maps give them to be copied, `54.1234, 7.9876`; null: it is no such pair. Degrees, WGS 84. */
export function readCoordinates(typed: string): { readonly latitude: number; readonly longitude: number } | null {
  const [, first, second] = /^\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed) ?? [];
  if (first === undefined || second === undefined) return null;
  const [latitude, longitude] = [Number(first), Number(second)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
