import { createHash } from 'node:crypto';
import { bestLabels, type ChainRoom, chainRoom, sumChains } from './chain.ts';
import { featuresOf, fieldCount, type Read } from './features.ts';
import { labelCount, type Segment, segmentsOf } from './labels.ts';
import { wordsFrom } from './lexicon.ts';
import type { Model } from './model.ts';
import { Networks, type Part } from './network.ts';
import { longest } from './recurrent.ts';

/** A segment with how sure the tagger is of all its labels: 0 to 1. */
export interface Tagged extends Segment {
  readonly sure: number;
}

export interface TaggedText {
  readonly quoting: Uint8Array;
  readonly segments: readonly Tagged[];
}

/** Who speaks, by which words, what was said. */
export type Tag = (read: Read) => TaggedText;

/** Paragraphs that are kept, so that of a text which somebody works at only those that have changed are read again. */
const keptAtMost = 2_000;

/** Tags texts by a model. The same text gives the same labels, whatever was read before; time linear in the text. */
export function taggerOf(model: Model): Tag {
  const lookUp = wordsFrom(model.lexicon);
  const networks = new Networks(model);
  const chain = chainRoom(longest);
  const kept = new Map<string, readonly Tagged[]>();
  const segmentsOfPart = (part: Part): readonly Tagged[] => {
    const key = keyOf(part);
    const known = kept.get(key);
    // The one that was not asked for the longest goes first.
    kept.delete(key);
    if (known === undefined) networks.read(part);
    const segments = known ?? segmentsIn(part.next - part.from, { ...model, scores: networks.scores, chain });
    kept.set(key, segments);
    const [oldest] = kept.keys();
    if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
    return segments.map((one) => ({ ...one, from: part.from + one.from, next: part.from + one.next }));
  };
  return (read) => {
    const { paragraphs } = read.pieces;
    const features = featuresOf(read, lookUp);
    const segments: Tagged[] = [];
    for (let index = 0; index + 1 < paragraphs.length; index++) {
      const end = paragraphs[index + 1] ?? 0;
      for (let from = paragraphs[index] ?? 0; from < end; from += longest)
        segments.push(...segmentsOfPart({ features, from, next: Math.min(from + longest, end) }));
    }
    return { quoting: features.quoting, segments };
  };
}

/** Everything that the networks are told of a part. */
function keyOf({ features: { fields, words }, from, next }: Part): string {
  const told = [fields.subarray(from * fieldCount, next * fieldCount), words.subarray(from, next)];
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of told) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('base64');
}

interface Scored extends Pick<Model, 'transitions'> {
  readonly scores: Float32Array;
  readonly chain: ChainRoom;
}

function segmentsIn(length: number, { scores, transitions, chain }: Scored): readonly Tagged[] {
  const tags = bestLabels(scores, length, transitions);
  const whole = sumChains(scores, length, transitions, chain);
  return segmentsOf(tags).map((segment) => ({
    ...segment,
    sure: sureOf(segment, { scores, transitions, chain, tags, whole }),
  }));
}

/** How likely a segment's labels are, given all that stands about it: the chain's sums up to, through and from it. */
function sureOf(
  { from, next }: Segment,
  {
    scores,
    transitions: { between },
    chain: { ahead, behind },
    tags,
    whole,
  }: Scored & {
    readonly tags: Uint8Array;
    readonly whole: number;
  },
): number {
  const label = (piece: number) => tags[piece] ?? 0;
  const own = (piece: number) => piece * labelCount + label(piece);
  let sum = ahead[own(from)] ?? 0;
  for (let piece = from + 1; piece < next; piece++)
    sum += (between[label(piece - 1) * labelCount + label(piece)] ?? 0) + (scores[own(piece)] ?? 0);
  if (next >= tags.length) return Math.min(1, Math.exp(sum - whole));
  // That it ends there is part of it: nothing goes on with it behind its last piece.
  const end = label(next - 1) * labelCount;
  let sure = 0;
  for (let other = 0; other < labelCount; other++) {
    const goesOn = other > 0 && other % 2 === 0;
    if (goesOn) continue;
    const after = next * labelCount + other;
    sure += Math.exp(sum + (between[end + other] ?? 0) + (scores[after] ?? 0) + (behind[after] ?? 0) - whole);
  }
  return Math.min(1, sure);
}
