import { fieldNames } from './field-words.ts';
import { keyOfField, type Merge } from './merge.ts';

const words = {
  place: (number: number, count: number) => `Place ${String(number)} of ${String(count)} in the text`,
} as const;

/** What each place of a merge is called, by its key, in the order in which they stand. */
export function legendsOf(merge: Merge): ReadonlyMap<string, string> {
  const differing = merge.places.filter(({ kind }) => kind !== 'same');
  return new Map([
    ...merge.fields.map((field) => [keyOfField(merge, field), fieldNames[field.key]] as const),
    ...differing.map(({ key }, index) => [key, words.place(index + 1, differing.length)] as const),
  ]);
}
