import { piecesOf } from '../../src/tagger/pieces.ts';
import { type Annotated, firstBehind } from './corpus.ts';

type Pair = readonly [start: number, end: number];

/** Who, by which words, what: as annotated, or as found. */
export interface Spans {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

/**
 * Which of the attributions that were found in a document are right, so that a journalist would take them with a small
 * correction: at least half of content and of source is shared with one of the document's (intersection over union, or
 * neither has a source), and the cues overlap. Each of the document's counts for one at most.
 */
export function rightOnes(
  { text, attributions }: Pick<Annotated, 'text' | 'attributions'>,
  found: readonly Spans[],
): boolean[] {
  const { starts, ends } = piecesOf(text);
  const own = (pairs: readonly Pair[]) => ownedBy(pairs, starts, ends);
  const gold = attributions.map(({ source, cue, content }) => ({
    source: own(source),
    cue: own(cue),
    content: own(content),
  }));
  const mine = found.map(({ source, cue, content }) => ({ source: own(source), cue: own(cue), content: own(content) }));
  const pairs = mine.flatMap((one, index) =>
    gold.flatMap((other, at) => {
      const share = shareOf(one.content, other.content);
      const isSource = one.source.size + other.source.size === 0 || shareOf(one.source, other.source) >= 0.5;
      const isCue = [...one.cue].some((piece) => other.cue.has(piece));
      return share >= 0.5 && isSource && isCue ? [{ index, at, share }] : [];
    }),
  );
  const right = mine.map(() => false);
  const taken = new Set<number>();
  for (const { index, at } of pairs.toSorted((one, other) => other.share - one.share)) {
    if (right[index] === true || taken.has(at)) continue;
    right[index] = true;
    taken.add(at);
  }
  return right;
}

function ownedBy(pairs: readonly Pair[], starts: Int32Array, ends: Int32Array): ReadonlySet<number> {
  const owned = new Set<number>();
  for (const [start, end] of pairs) {
    let at = firstBehind(ends, start);
    for (; at < starts.length && (starts[at] ?? 0) < end; at++) owned.add(at);
  }
  return owned;
}

function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let both = 0;
  for (const piece of one) if (other.has(piece)) both++;
  return both / Math.max(1, one.size + other.size - both);
}
