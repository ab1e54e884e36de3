import type { Segment } from './labels.ts';
import type { Pieces } from './pieces.ts';
import { quoteStates } from './quoting.ts';

/** Segments that belong together: who says it, by which words that is reported, and what. */
export interface Linked<S extends Segment = Segment> {
  readonly source: S | null;
  readonly cue: S;
  readonly content: readonly S[];
}

/** What it costs to link two segments, in pieces of distance. */
interface LinkCosts {
  /** a sentence that ends between them, outside of quotations */
  readonly sentence: number;
  readonly paragraph: number;
  /** that the target stands to the left or to the right */
  readonly left: number;
  readonly right: number;
  /** a target that is left without an item */
  readonly skipped: number;
  /** to have none */
  readonly most: number;
}

const linkCosts: { readonly source: LinkCosts; readonly content: LinkCosts } = {
  source: { sentence: 27, paragraph: 44, left: 0, right: 7, skipped: 25, most: 30 },
  content: { sentence: 7, paragraph: 33, left: 0, right: 4, skipped: 30, most: 52 },
};

/** Links the segments of a text, in their order, into attributions. */
export function linked<S extends Segment>(
  segments: readonly S[],
  { pieces, quoting }: { readonly pieces: Pieces; readonly quoting: Uint8Array },
): readonly Linked<S>[] {
  const ends = endsOf(pieces, quoting);
  const having = (role: Segment['role']) => segments.filter((segment) => segment.role === role);
  const [sources, cues, contents] = [having('source'), having('cue'), having('content')];
  const said = inOrder(contents, cues, { ends, costs: linkCosts.content });
  const by = inOrder(cues, sources, { ends, costs: linkCosts.source });
  const of = cues.map((): S[] => []);
  for (const [at, content] of contents.entries()) of[said[at] ?? -1]?.push(content);
  return cues.flatMap((cue, index): Linked<S>[] => {
    const content = of[index] ?? [];
    // A cue that reports nothing is none.
    return content.length > 0 ? [{ source: sources[by[index] ?? -1] ?? null, cue, content }] : [];
  });
}

/** How far behind the last one a target is looked for. */
const reach = 8;

/**
 * The target of each item, -1 where it has none: the cheapest choice in which neither order is crossed, and few targets
 * are left without an item. Time linear in the items.
 */
function inOrder(
  items: readonly Segment[],
  targets: readonly Segment[],
  { ends, costs }: { readonly ends: Ends; readonly costs: LinkCosts },
): Int32Array {
  const chosen = new Int32Array(items.length).fill(-1);
  // The cheapest way to each state: the last target that has an item, and 1; each with the state before it.
  let states = new Map<number, Way>([[0, { cost: 0, target: -1, before: null }]]);
  for (const item of items) {
    const first = firstWithin(targets, item) - reach;
    const next = new Map<number, Way>();
    const offer = (state: number, way: Way) => {
      const known = next.get(state);
      if (known === undefined || way.cost < known.cost) next.set(state, way);
    };
    for (const [state, way] of withoutOld(states, first, costs.skipped)) {
      offer(state, { cost: way.cost + costs.most, target: -1, before: way });
      for (let target = Math.max(first, state - 1, 0); target < first + 2 * reach; target++) {
        const other = targets[target];
        if (other === undefined) break;
        const skipped = Math.max(0, target - state);
        const cost = way.cost + costOf(item, other, { ends, costs }) + skipped * costs.skipped;
        offer(target + 1, { cost, target, before: way });
      }
    }
    states = next;
  }
  let last: Way | null = null;
  let least = Infinity;
  for (const [state, way] of states) {
    const cost = way.cost + (targets.length - state) * costs.skipped;
    if (cost < least) [least, last] = [cost, way];
  }
  for (let at = items.length - 1; at >= 0 && last !== null; at--) {
    chosen[at] = last.target;
    last = last.before;
  }
  return chosen;
}

/**
 * States without those that can no longer be the best: of all whose targets lie behind `first`, the one that is cheapest
 * once the targets up to there are skipped. Without this the states would grow with the text.
 */
function withoutOld(states: ReadonlyMap<number, Way>, first: number, skipped: number): ReadonlyMap<number, Way> {
  const left = new Map<number, Way>();
  let best: readonly [state: number, way: Way] | null = null;
  for (const [state, way] of states) {
    if (state >= first) left.set(state, way);
    else if (best === null || way.cost - state * skipped < best[1].cost - best[0] * skipped) best = [state, way];
  }
  if (best !== null) left.set(best[0], best[1]);
  return left;
}

interface Way {
  readonly cost: number;
  readonly target: number;
  readonly before: Way | null;
}

function firstWithin(targets: readonly Segment[], { from }: Segment): number {
  let [low, high] = [0, targets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((targets[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Ends {
  /** how many sentences have ended before a piece, and in which paragraph it stands */
  readonly sentences: Int32Array;
  readonly paragraphs: Int32Array;
}

function endsOf({ count, lows, paragraphs }: Pieces, quoting: Uint8Array): Ends {
  const sentences = new Int32Array(count + 1);
  const inParagraph = new Int32Array(count + 1);
  let [sentence, paragraph] = [0, 0];
  for (let at = 0; at < count; at++) {
    if (at === paragraphs[paragraph + 1]) paragraph++;
    sentences[at] = sentence;
    inParagraph[at] = paragraph;
    const isEnd = /^[.?!]$/.test(lows[at] ?? '') && (quoting[at] ?? 0) === quoteStates.outside;
    const closes = quoting[at] === quoteStates.closes && /^[.?!]$/.test(lows[at - 1] ?? '');
    if (isEnd || closes) sentence++;
  }
  sentences[count] = sentence;
  inParagraph[count] = paragraph;
  return { sentences, paragraphs: inParagraph };
}

function costOf(
  own: Segment,
  other: Segment,
  { ends, costs }: { readonly ends: Ends; readonly costs: LinkCosts },
): number {
  const isLeft = other.next <= own.from;
  const [from, next] = isLeft ? [other.next, own.from] : [own.next, other.from];
  const sentences = (ends.sentences[next] ?? 0) - (ends.sentences[from] ?? 0);
  const paragraphs =
    (ends.paragraphs[isLeft ? own.from : other.from] ?? 0) - (ends.paragraphs[isLeft ? other.from : own.from] ?? 0);
  const side = isLeft ? costs.left : costs.right;
  return next - from + sentences * costs.sentence + paragraphs * costs.paragraph + side;
}
