import { chainRoom, isAllowed, plainTransitions, sumChains } from '../../src/tagger/chain.ts';
import { type Features, fieldCount, fieldRows } from '../../src/tagger/features.ts';
import { makeKernel } from '../../src/tagger/kernel.ts';
import { labelCount } from '../../src/tagger/labels.ts';
import { labelRoom } from '../../src/tagger/model.ts';
import { type Layer, longest, type RecurrentSizes } from '../../src/tagger/recurrent.ts';
import type { Learned } from './pack.ts';
import { fill, LearningRecurrent } from './recurrent.ts';

/** A stretch of a document's pieces that is learned as one sequence: a paragraph, or a part of a long one. */
export interface Sequence {
  readonly features: Features;
  readonly tags: Uint8Array;
  readonly from: number;
  readonly next: number;
}

/** Shares of what is left out by chance while it learns: of a piece's fields, of what comes in, of what goes out. */
export interface Dropouts {
  readonly fields: number;
  readonly input: number;
  readonly hidden: number;
}

/** What is known of the common words: rows of `wide` numbers, each in units of `scale`. */
export interface Vectors {
  readonly numbers: Int8Array;
  readonly wide: number;
  readonly scale: number;
}

/** Fields and vectors of words, two recurrent layers over them and a chain of labels, learned together. */
export class Network {
  readonly kernel = makeKernel(12_000_000);
  readonly fields: Float32Array;
  readonly #squares: Float32Array;
  readonly layers: readonly [forwards: LearningRecurrent, backwards: LearningRecurrent];
  /** from a word's vector to what comes into the layers */
  readonly project: Float32Array;
  readonly #dProject: Float32Array;
  /** from each layer to the labels */
  readonly outs: readonly [Float32Array, Float32Array];
  readonly #dOuts: readonly [Float32Array, Float32Array];
  readonly transitions = plainTransitions();
  readonly dBetween = new Float32Array(labelCount * labelCount);
  readonly dStart = new Float32Array(labelCount);
  readonly sizes: RecurrentSizes;
  readonly #vectors: Vectors;
  readonly #v: Float32Array;
  readonly #x: Float32Array;
  readonly #dX: Float32Array;
  /** what a piece's fields, and what comes in, were multiplied by */
  readonly #kept = new Float32Array(longest * fieldCount);
  readonly #mask: Float32Array;
  readonly #masks: readonly [Float32Array, Float32Array];
  readonly #masked: readonly [Float32Array, Float32Array];
  readonly #dHidden: Float32Array;
  readonly #raw: Float32Array;
  readonly #dRaw: Float32Array;
  readonly scores = new Float32Array(longest * labelCount);
  readonly #dScores = new Float32Array(longest * labelCount);
  readonly #room = chainRoom(longest);
  readonly #random: () => number;

  constructor(sizes: RecurrentSizes, vectors: Vectors, random: () => number) {
    const { kernel } = this;
    this.sizes = sizes;
    this.#vectors = vectors;
    this.#random = random;
    const { wide, hidden } = sizes;
    const pair = (make: () => Float32Array) => [make(), make()] as const;
    this.fields = new Float32Array(fieldRows * wide);
    fill(this.fields, random, 0.25);
    this.#squares = new Float32Array(fieldRows * wide);
    this.layers = [
      new LearningRecurrent(kernel, { wide, hidden }, false, random),
      new LearningRecurrent(kernel, { wide, hidden }, true, random),
    ];
    this.project = kernel.floats(wide * vectors.wide);
    fill(this.project, random, Math.sqrt(3 / vectors.wide));
    this.#dProject = kernel.floats(wide * vectors.wide);
    this.outs = pair(() => kernel.floats(labelRoom * hidden));
    for (const out of this.outs) fill(out, random, 0.15);
    this.#dOuts = pair(() => kernel.floats(labelRoom * hidden));
    this.#v = kernel.floats((longest + 4) * vectors.wide);
    this.#x = kernel.floats((longest + 4) * wide);
    this.#dX = kernel.floats((longest + 4) * wide);
    this.#mask = new Float32Array(longest * wide);
    this.#masks = pair(() => new Float32Array(longest * hidden));
    this.#masked = pair(() => kernel.floats((longest + 4) * hidden));
    this.#dHidden = kernel.floats((longest + 4) * hidden);
    this.#raw = kernel.floats(longest * labelRoom);
    this.#dRaw = kernel.floats((longest + 4) * labelRoom);
  }

  /** Fills `scores` for a sequence; without dropouts nothing is left to chance. */
  score(sequence: Sequence, dropouts: Dropouts | null): void {
    const length = sequence.next - sequence.from;
    this.#addFields(sequence, dropouts);
    const { hidden } = this.sizes;
    this.#raw.fill(0, 0, length * labelRoom);
    for (const side of [0, 1] as const) {
      this.layers[side].read(this.#x, length, this.layers[side].layer);
      this.#dropHidden(side, length * hidden, dropouts?.hidden ?? 0);
      this.kernel.rows(this.#raw, this.#masked[side], this.outs[side], { t: length, r: labelRoom, k: hidden });
    }
    for (let at = 0; at < length; at++)
      for (let label = 0; label < labelCount; label++)
        this.scores[at * labelCount + label] = this.#raw[at * labelRoom + label] as number;
  }

  #addFields({ features, from, next }: Sequence, dropouts: Dropouts | null): void {
    const { wide } = this.sizes;
    const { numbers, wide: size, scale: unit } = this.#vectors;
    const [x, v] = [this.#x, this.#v];
    const [drop, dropField] = [dropouts?.input ?? 0, dropouts?.fields ?? 0];
    const [scale, fieldScale] = [1 / (1 - drop), 1 / (1 - dropField)];
    const length = next - from;
    x.fill(0, 0, length * wide);
    for (let at = 0; at < length; at++) {
      const row = features.words[from + at] as number;
      for (let k = 0; k < size; k++) v[at * size + k] = row < 0 ? 0 : (numbers[row * size + k] as number) * unit;
    }
    this.kernel.rows(x, v, this.project, { t: length, r: wide, k: size });
    for (let at = 0; at < length; at++) {
      const base = at * wide;
      for (let field = 0; field < fieldCount; field++) {
        const isKept = dropField === 0 || this.#random() >= dropField;
        this.#kept[at * fieldCount + field] = isKept ? fieldScale : 0;
        if (!isKept) continue;
        const row = (features.fields[(from + at) * fieldCount + field] as number) * wide;
        for (let k = 0; k < wide; k++)
          x[base + k] = (x[base + k] as number) + fieldScale * (this.fields[row + k] as number);
      }
      for (let k = 0; k < wide; k++) {
        const mask = drop === 0 || this.#random() >= drop ? scale : 0;
        this.#mask[base + k] = mask;
        x[base + k] = (x[base + k] as number) * mask;
      }
    }
  }

  #dropHidden(side: 0 | 1, count: number, drop: number): void {
    const scale = 1 / (1 - drop);
    const [masked, masks] = [this.#masked[side], this.#masks[side]];
    const { hidden } = this.layers[side];
    for (let k = 0; k < count; k++) {
      const mask = drop === 0 || this.#random() >= drop ? scale : 0;
      masks[k] = mask;
      masked[k] = (hidden[k] as number) * mask;
    }
  }

  /** Learns from a sequence: the tables at once, the rest into gradients. Gives the loss. */
  learn(sequence: Sequence, dropouts: Dropouts, rate: number): number {
    this.score(sequence, dropouts);
    const loss = this.#learnChain(sequence);
    this.#learnHidden(sequence.next - sequence.from);
    this.#learnFields(sequence, rate);
    return loss;
  }

  /** Of a sequence that was just scored: minus the logarithm of how likely its labels are. */
  loss(sequence: Sequence): number {
    return this.#sums(sequence).loss;
  }

  /** The loss, and the logarithm of the sum over all labellings, of which it is a part. */
  #sums({ tags, from, next }: Sequence): { readonly whole: number; readonly loss: number } {
    const { scores, transitions } = this;
    const { between, start } = transitions;
    const whole = sumChains(scores, next - from, transitions, this.#room);
    let gold = (start[tags[from] as number] as number) + (scores[tags[from] as number] as number);
    for (let at = 1; at < next - from; at++) {
      const [before, own] = [tags[from + at - 1] as number, tags[from + at] as number];
      gold += (between[before * labelCount + own] as number) + (scores[at * labelCount + own] as number);
    }
    return { whole, loss: whole - gold };
  }

  /** The loss, with its derivatives by scores and transitions. */
  #learnChain(sequence: Sequence): number {
    const { tags, from, next } = sequence;
    const { whole, loss } = this.#sums(sequence);
    const { scores, transitions } = this;
    const { between, start } = transitions;
    const { ahead, behind } = this.#room;
    for (let at = 0; at < next - from; at++) {
      const own = tags[from + at] as number;
      const row = at * labelCount;
      for (let label = 0; label < labelCount; label++) {
        const isOwn = label === own;
        const share = Math.exp((ahead[row + label] as number) + (behind[row + label] as number) - whole);
        this.#dScores[row + label] = share - (isOwn ? 1 : 0);
        if (at === 0) {
          this.dStart[label] = (this.dStart[label] as number) + share - (isOwn ? 1 : 0);
          continue;
        }
        const after = (scores[row + label] as number) + (behind[row + label] as number) - whole;
        for (let other = 0; other < labelCount; other++) {
          const link = other * labelCount + label;
          const pair = Math.exp((ahead[row - labelCount + other] as number) + (between[link] as number) + after);
          const isGold = isOwn && other === tags[from + at - 1];
          this.dBetween[link] = (this.dBetween[link] as number) + pair - (isGold ? 1 : 0);
        }
      }
    }
    for (const [index, score] of between.entries()) if (!isAllowed(score)) this.dBetween[index] = 0;
    for (const [index, score] of start.entries()) if (!isAllowed(score)) this.dStart[index] = 0;
    return loss;
  }

  #learnHidden(length: number): void {
    const { hidden, wide } = this.sizes;
    const { kernel } = this;
    const dRaw = this.#dRaw;
    dRaw.fill(0, 0, (length + 4) * labelRoom);
    for (let at = 0; at < length; at++)
      for (let label = 0; label < labelCount; label++)
        dRaw[at * labelRoom + label] = this.#dScores[at * labelCount + label] as number;
    this.#dX.fill(0, 0, length * wide);
    const [dHidden, dX] = [this.#dHidden, this.#dX];
    for (const side of [0, 1] as const) {
      const size = { t: length, r: labelRoom, k: hidden };
      kernel.outer(this.#dOuts[side], dRaw, this.#masked[side], size);
      dHidden.fill(0, 0, length * hidden);
      kernel.columns(dHidden, dRaw, this.outs[side], size);
      const masks = this.#masks[side];
      for (let k = 0; k < length * hidden; k++) dHidden[k] = (dHidden[k] as number) * (masks[k] as number);
      this.layers[side].learn(this.#x, dHidden, dX, length);
    }
    for (let k = 0; k < length * wide; k++) dX[k] = (dX[k] as number) * (this.#mask[k] as number);
    dX.fill(0, length * wide, (length + 4) * wide);
    kernel.outer(this.#dProject, dX, this.#v, { t: length, r: wide, k: this.#vectors.wide });
  }

  /** Adagrad (Duchi and others, 2011), each number by its own history. */
  #learnFields({ features, from, next }: Sequence, rate: number): void {
    const { wide } = this.sizes;
    const [fields, squares, dX] = [this.fields, this.#squares, this.#dX];
    for (let at = 0; at < next - from; at++)
      for (let field = 0; field < fieldCount; field++) {
        const kept = this.#kept[at * fieldCount + field] as number;
        if (kept === 0) continue;
        const row = (features.fields[(from + at) * fieldCount + field] as number) * wide;
        for (let k = 0; k < wide; k++) {
          const g = kept * (dX[at * wide + k] as number);
          if (g === 0) continue;
          const square = (squares[row + k] as number) + g * g;
          squares[row + k] = square;
          fields[row + k] = (fields[row + k] as number) - (rate * g) / Math.sqrt(square + 0.1);
        }
      }
  }

  /** The numbers that Adam learns, each beside its gradient. */
  dense(): readonly (readonly [numbers: Float32Array, gradients: Float32Array])[] {
    return [
      ...this.layers.flatMap(({ layer, gradients }) => [
        [layer.inputs, gradients.inputs] as const,
        [layer.states, gradients.states] as const,
        [layer.bias, gradients.bias] as const,
      ]),
      [this.project, this.#dProject],
      [this.outs[0], this.#dOuts[0]],
      [this.outs[1], this.#dOuts[1]],
      [this.transitions.between, this.dBetween],
      [this.transitions.start, this.dStart],
    ];
  }

  /** A copy of everything that was learned. */
  learned(): Learned {
    const { fields, project, layers, outs, transitions } = this;
    const [forwards, backwards] = layers.map(({ layer: { inputs, states, bias } }) => ({
      ...{ inputs: inputs.slice(), states: states.slice(), bias: bias.slice() },
    })) as [Layer, Layer];
    return {
      ...{ fields, project: project.slice(), transitions },
      layers: [forwards, backwards],
      outs: [outs[0].slice(), outs[1].slice()],
    };
  }
}
