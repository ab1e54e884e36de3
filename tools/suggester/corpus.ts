import { readFileSync } from 'node:fs';
import { beginOf } from '../../src/tagger/labels.ts';
import { type Pieces, piecesOf } from '../../src/tagger/pieces.ts';

type Pair = readonly [number, number];

/** A document of the corpora, as shared with the scorer. */
export interface Annotated {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
}

export interface Labelled {
  readonly document: Annotated;
  readonly pieces: Pieces;
  readonly tags: Uint8Array;
}

export function readLines(path: string): readonly Annotated[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Annotated);
}

/** A document with the label of each of its pieces. A span owns the pieces of which it holds at least half. */
export function labelled(document: Annotated): Labelled {
  const pieces = piecesOf(document.text);
  const tags = new Uint8Array(pieces.count);
  for (const attribution of document.attributions)
    for (const [role, name] of (['content', 'cue', 'source'] as const).entries()) {
      const begin = beginOf(2 - role);
      for (const span of attribution[name]) mark(pieces, tags, span, begin);
    }
  return { document, pieces, tags };
}

function mark({ starts, ends, paragraphs, count }: Pieces, tags: Uint8Array, [start, end]: Pair, begin: number): void {
  let isFirst = true;
  for (let at = firstBehind(ends, start); at < count && (starts[at] ?? 0) < end; at++) {
    const [own, ownEnd] = [starts[at] ?? 0, ends[at] ?? 0];
    if ((Math.min(ownEnd, end) - Math.max(own, start)) * 2 < ownEnd - own) continue;
    // What goes on in another paragraph begins anew there.
    const isNew = isFirst || paragraphs.includes(at);
    const isTaken = (tags[at] ?? 0) !== 0 && (tags[at] ?? 0) !== begin && (tags[at] ?? 0) !== begin + 1;
    if (isTaken) {
      isFirst = true;
      continue;
    }
    if (tags[at] === 0) tags[at] = isNew ? begin : begin + 1;
    isFirst = false;
  }
}

/** The first piece that ends behind an offset. */
export function firstBehind(ends: Int32Array, start: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often each word is part of a cue: grades 1 to 5. */
export function cueGrades(documents: readonly Labelled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, [cues: number, all: number]>();
  for (const { pieces, tags } of documents)
    for (const [at, low] of pieces.lows.entries()) {
      const count = counts.get(low) ?? [0, 0];
      counts.set(low, count);
      count[1]++;
      if (tags[at] === 3 || tags[at] === 4) count[0]++;
    }
  const grades = new Map<string, number>();
  for (const [low, [cues, all]] of counts) {
    if (cues < 2 || !/^\p{L}/u.test(low)) continue;
    const share = cues / (all + 2);
    const grade = share >= 0.7 ? 5 : share >= 0.45 ? 4 : share >= 0.2 ? 3 : share >= 0.08 ? 2 : share >= 0.03 ? 1 : 0;
    if (grade > 0) grades.set(low, grade);
  }
  return grades;
}
