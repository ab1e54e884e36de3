/** What becomes of each passage of a capture, and which of its words go where. */
import { inkOf } from './line-shape.ts';
import type { DropReason, KeptAs } from './shapes.ts';

export interface Part {
  readonly as: KeptAs;
  readonly text: string;
}

export interface Placement {
  readonly kept: KeptAs | null;
  readonly dropped: DropReason | null;
  /** words taken from the passage; what is left over of a kept passage is only marks, labels and brackets */
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}

/** Kept whole, or with the parts that were read out of it. */
export function keep(kept: KeptAs, parts: string | readonly Part[], notes: readonly string[] = []): Placement {
  return { kept, dropped: null, parts: typeof parts === 'string' ? [{ as: kept, text: parts }] : parts, notes };
}

export function drop(dropped: DropReason, notes: readonly string[] = []): Placement {
  return { kept: null, dropped, parts: [], notes };
}

/** Kinds whose words stand in the document. */
export const inDocument: ReadonlySet<KeptAs> = new Set(['paragraph', 'heading', 'list-item', 'quotation', 'table']);

/** Characters, blanks aside, that placements put into the document. */
export function inkForText(placements: Iterable<Placement>): number {
  let ink = 0;
  for (const { parts } of placements) for (const part of parts) if (inDocument.has(part.as)) ink += inkOf(part.text);
  return ink;
}

/** The key that a clipping's picture goes by until a draft gives it an id. */
export function pictureKey(index: number): string {
  return `picture-${index + 1}`;
}
