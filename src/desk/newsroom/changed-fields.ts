import type { FormValues } from '../parts/form-state.ts';

export type Changed = Readonly<Record<string, string | null>>;

/** A thing with these texts among its own. */
type Texts = Readonly<Record<string, unknown>>;

/**
 * What a form changes of a thing: its name, its slug, and the texts that may be empty. Of a new thing it is everything;
 * of a known one what is different, so that an address which nobody touched is never taken for a wish to move it.
 */
export function changedFields(one: object | null, values: FormValues, orEmpty: readonly string[]): Changed {
  const before = (one ?? {}) as Texts;
  const given = ['name', 'slug', ...orEmpty].flatMap((field): [string, string | null][] => {
    const typed = values[field]?.trim();
    if (typed === undefined) return [];
    return [[field, typed === '' && orEmpty.includes(field) ? null : typed]];
  });
  return Object.fromEntries(given.filter(([field, value]) => one === null || value !== (before[field] ?? null)));
}
