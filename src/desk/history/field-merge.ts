import type { DeskFields } from '../shapes.ts';
import { keyOf } from './align.ts';
import type { Place, Side } from './three-way.ts';

/** Fields that are chosen as one: the direction follows the language, and the origin's address what it counts as. */
const together = {
  language: ['language', 'direction'],
  origin: ['origin', 'canonicalAtOrigin'],
} as const satisfies Partial<Record<keyof DeskFields, readonly (keyof DeskFields)[]>>;

/** Lists of which both can be kept: all of the one, and what only the other has. */
const lists: ReadonlySet<keyof DeskFields> = new Set(['bylineIds', 'topicIds', 'tagIds']);

const led: ReadonlySet<string> = new Set(['document', 'direction', 'canonicalAtOrigin']);

/** A field, or a few that belong together, in which story and branch differ. */
export interface FieldPlace {
  /** the field, or the one that leads the others */
  readonly key: Exclude<keyof DeskFields, 'document'>;
  readonly fields: readonly (keyof DeskFields)[];
  readonly kind: Exclude<Place['kind'], 'same'>;
  /** whether both can be kept */
  readonly isList: boolean;
}

/** Every field outside the text in which the two differ. */
export function fieldPlaces(base: DeskFields | null, story: DeskFields, branch: DeskFields): readonly FieldPlace[] {
  return (Object.keys(story) as FieldPlace['key'][]).flatMap((key): readonly FieldPlace[] => {
    if (led.has(key)) return [];
    const fields = key === 'language' || key === 'origin' ? together[key] : [key];
    const of = (side: DeskFields) => keyOf(fields.map((field) => side[field]));
    if (of(story) === of(branch)) return [];
    const isList = lists.has(key);
    if (base === null) return [{ key, fields, isList, kind: 'conflict' }];
    const kind = of(base) === of(story) ? 'branch' : of(base) === of(branch) ? 'story' : 'conflict';
    return [{ key, fields, isList, kind }];
  });
}

/** The story's fields with what was chosen of the branch's. */
export function mergedFields(
  story: DeskFields,
  branch: DeskFields,
  chosen: readonly { readonly place: FieldPlace; readonly side: Side }[],
): DeskFields {
  const merged: Record<string, unknown> = { ...story };
  for (const { place, side } of chosen) {
    if (side === 'story') continue;
    for (const field of place.fields)
      merged[field] = side === 'branch' ? branch[field] : union(story[field], branch[field]);
  }
  return merged as DeskFields;
}

function union(one: unknown, other: unknown): unknown {
  return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : one;
}
