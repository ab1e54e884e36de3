import { beginOf, insideOf, hints as numbers, type Pieces } from '../tagger/tagger.ts';
import type { Attributed } from './attributions.ts';
import type { Span } from './shapes.ts';
import { type Story, spanOf } from './story.ts';

/** A rule from here on is sure of what it found. */
const sureFrom = 0.8;
/** What the rules of the grammar say of each piece. The tagger has learned how far to follow them. */
export function hintsOf(story: Story, found: readonly Attributed[], pieces: Pieces): Uint8Array {
  const hints = new Uint8Array(pieces.count);
  const mark = ({ start, end }: Span, first: number, rest: number) => {
    for (let at = firstFrom(pieces.starts, start); at < pieces.count && (pieces.ends[at] ?? 0) <= end; at++)
      hints[at] = (pieces.starts[at] ?? 0) === start ? first : rest;
  };
  // What reports it counts most: it may stand within what somebody else said.
  for (const role of ['content', 'told', 'source', 'cue'] as const)
    for (const { source, cue, content, told, confidence } of found) {
      const shift = confidence >= sureFrom ? 0 : numbers.unsure;
      if (role === 'told') {
        for (const one of [told.channel, told.when, told.where])
          if (one !== null) mark(one, numbers.circumstance, numbers.circumstance);
        continue;
      }
      const index = roleIndex[role];
      const stretches = role === 'content' ? content : role === 'cue' ? [cue] : source === null ? [] : [source];
      for (const stretch of stretches) mark(spanOf(story, stretch), beginOf(index) + shift, insideOf(index) + shift);
    }
  return hints;
}

const roleIndex = { source: 0, cue: 1, content: 2 } as const;

function firstFrom(starts: Int32Array, start: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
