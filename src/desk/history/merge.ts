import type { DeskFields, DocumentNode } from '../shapes.ts';
import { type FieldPlace, fieldPlaces, mergedFields } from './field-merge.ts';
import { blocksOf, type Place, placesOf, type Side, takenUnasked } from './three-way.ts';

/** Everything in which a branch and the story differ, and where both began. */
export interface Merge {
  readonly base: DeskFields | null;
  readonly story: DeskFields;
  readonly branch: DeskFields;
  readonly places: readonly Place[];
  readonly fields: readonly FieldPlace[];
}

/** What somebody has chosen, by the keys of places. */
export type Chosen = Readonly<Record<string, Side>>;

/** Compares a branch with the story; `base` null: no common beginning is kept. */
export function mergeOf(sides: Pick<Merge, 'base' | 'story' | 'branch'>): Merge {
  const { base, story, branch } = sides;
  const blocks = ({ document }: DeskFields) => document.content ?? [];
  return {
    ...sides,
    places: placesOf(base && blocks(base), blocks(story), blocks(branch)),
    fields: fieldPlaces(base, story, branch),
  };
}

/** Under which key a choice is kept: a field whose values have changed since is another matter. */
export function keyOfField({ story, branch }: Merge, { key, fields }: FieldPlace): string {
  return `${key} ${JSON.stringify(fields.map((field) => [story[field], branch[field]]))}`;
}

/** Whose words a place takes; null: nobody has said so yet. */
export function sideOf(place: Pick<Place, 'key' | 'kind'>, chosen: Chosen): Side | null {
  return chosen[place.key] ?? takenUnasked(place);
}

/** The keys of the places that nobody has decided yet, fields first. */
export function undecided(merge: Merge, chosen: Chosen): readonly string[] {
  const fields = merge.fields.map((field) => ({ kind: field.kind, key: keyOfField(merge, field) }));
  return [...fields, ...merge.places].filter((place) => sideOf(place, chosen) === null).map(({ key }) => key);
}

/** The story as the choices make it; null while one is missing. */
export function resultOf(merge: Merge, chosen: Chosen): DeskFields | null {
  if (undecided(merge, chosen).length > 0) return null;
  const { story, branch, places, fields } = merge;
  const content = places.flatMap((place) => blocksOf(place, sideOf(place, chosen) ?? 'story'));
  const sides = fields.map((place) => {
    const key = keyOfField(merge, place);
    return { place, side: sideOf({ key, kind: place.kind }, chosen) ?? 'story' };
  });
  return { ...mergedFields(story, branch, sides), document: documentOf(content) };
}

/** The story with the branch's whole text below its own, a rule between them. */
export function bothTexts({ story, branch }: Pick<Merge, 'story' | 'branch'>): DeskFields {
  const content = [...(story.document.content ?? []), { type: 'horizontalRule' }, ...(branch.document.content ?? [])];
  return { ...story, document: documentOf(content) };
}

/** A document holds at least one block. */
function documentOf(content: readonly DocumentNode[]): DeskFields['document'] {
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
