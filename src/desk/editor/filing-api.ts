import type { Ask } from '../ask.ts';
import type { Choices, FiledUnder } from '../shapes.ts';

/** What stories are filed under and signed with, by the names of the addresses in the API. */
export type Filing = 'sections' | 'topics' | 'tags' | 'bylines';

/** Choosing what a story is filed under, and making what is missing. */
export function makeFilingApi(ask: Ask) {
  return {
    choices: (of: Filing, words: string) => ask<Choices>('GET', `/${of}?${new URLSearchParams({ words })}`),
    named: (of: Filing, ids: readonly string[]) =>
      ids.length === 0
        ? Promise.resolve<Choices>({ choices: [] })
        : ask<Choices>('GET', `/${of}?${new URLSearchParams({ ids: ids.join(',') })}`),
    make: (of: Filing, name: string) => ask<FiledUnder>('POST', `/${of}`, { name }),
  } as const;
}
