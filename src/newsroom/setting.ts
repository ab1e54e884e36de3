import { type Reader, refused } from './readers.ts';
import type { Known, Newsroom } from './shapes.ts';
import { unnamedNewsroom } from './unnamed.ts';

/** What a settings file can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One thing that can be set. */
export interface Setting {
  /** its name, with a dot for each step into the file: `colours.accent` */
  readonly key: string;
  /** one line for a person */
  readonly about: string;
  /** `list` takes several values */
  readonly takes: 'text' | 'list' | 'yes or no';
  /** as the file writes it */
  readonly show: (newsroom: Newsroom) => Json;
  /** the newsroom with this value in it (null: as before anybody set it), or what is wrong with the value */
  readonly put: (
    newsroom: Newsroom,
    value: unknown,
    known: Known,
  ) => { readonly newsroom: Newsroom } | { readonly problems: readonly string[] };
}

/** Where a value stands in the newsroom, and how the file writes it where that is not the value itself. */
interface Lens<T> {
  readonly get: (newsroom: Newsroom) => T;
  readonly set: (newsroom: Newsroom, value: T, known: Known) => Newsroom;
  readonly write?: (value: T) => Json;
}

/** Makes a setting of its name, its words, how its value is read, and where it stands. */
export function setting<T>(
  [key, takes, about]: readonly [key: string, takes: Setting['takes'], about: string],
  read: Reader<T>,
  lens: Lens<T>,
): Setting {
  const write = lens.write ?? ((value: T) => value as Json);
  return {
    key,
    about,
    takes,
    show: (newsroom) => write(lens.get(newsroom)),
    put: (newsroom, value, known) => {
      if (value === null) return { newsroom: lens.set(newsroom, lens.get(unnamedNewsroom), known) };
      const one = value === undefined ? refused('has no value.') : read(value, known);
      return one.ok ? { newsroom: lens.set(newsroom, one.value, known) } : { problems: one.problems };
    },
  };
}
