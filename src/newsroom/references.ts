import type { Changes } from './rules.ts';

/** What changes speak of that other rooms keep, so that it can be looked up before anything is decided. */
export interface References {
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  readonly pictures: readonly string[];
}

/** More than any newsroom's navigation holds; what goes beyond is refused by its length. */
const entriesAtMost = 100;

/** The slugs and ids that the changes name, whether or not anything else about them is right. */
export function referencesIn(changes: Changes): References {
  const written: unknown = changes['navigation'];
  const entries = Array.isArray(written) ? written.slice(0, entriesAtMost) : [];
  const named = (kind: string) => [
    ...new Set(
      entries.flatMap((entry: unknown) => {
        const slug = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[kind] : null;
        return typeof slug === 'string' ? [slug] : [];
      }),
    ),
  ];
  const pictures = [changes['logo'], changes['icon']].flatMap((id) => (typeof id === 'string' ? [id.trim()] : []));
  return { sections: named('section'), topics: named('topic'), pictures: [...new Set(pictures)] };
}
