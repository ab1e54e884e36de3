import { type Features, fieldCount } from './features.ts';
import { type Kernel, makeKernel } from './kernel.ts';
import { labelCount } from './labels.ts';
import { labelRoom, type Model, type Weights } from './model.ts';
import { longest, Recurrent } from './recurrent.ts';

/** A stretch of a text's pieces that is read as one sequence: at most `longest` of them. */
export interface Part {
  readonly features: Features;
  readonly from: number;
  readonly next: number;
}

/** The model's networks, ready to read. One text at a time. */
export class Networks {
  /** how well each label fits each piece of the part that was read last: rows of seven */
  readonly scores = new Float32Array(longest * labelCount);
  readonly #model: Model;
  readonly #kernel: Kernel;
  readonly #x: Float32Array;
  readonly #vectors: Float32Array;
  readonly #sums: Float32Array;
  readonly #layers: readonly [Recurrent, Recurrent];
  readonly #ready: readonly Weights[];

  constructor(model: Model) {
    const { sizes, vectorWide, networks } = model;
    const { wide, hidden } = sizes;
    const each = wide * vectorWide + 8 * hidden * (wide + hidden + 1) + 2 * labelRoom * hidden;
    const room = longest * (wide + vectorWide + labelRoom) + 2 * (longest + 4) * 8 * hidden;
    const kernel = makeKernel(each * networks.length + room + 8 * hidden * (wide + hidden + 1) + 1_000);
    this.#model = model;
    this.#kernel = kernel;
    this.#x = kernel.floats(longest * wide);
    this.#vectors = kernel.floats(longest * vectorWide);
    this.#sums = kernel.floats(longest * labelRoom);
    this.#layers = [new Recurrent(kernel, sizes, false), new Recurrent(kernel, sizes, true)];
    this.#ready = networks.map((weights) => readied(kernel, weights));
  }

  /** Fills `scores`. */
  read(part: Part): void {
    const length = part.next - part.from;
    this.scores.fill(0, 0, length * labelCount);
    this.#lookUp(part);
    for (const ready of this.#ready) {
      this.#addFields(part, ready);
      this.#addLayers(length, ready);
    }
  }

  #lookUp({ features, from, next }: Part): void {
    const { vectors, vectorWide: size } = this.#model;
    const { numbers, scale } = vectors;
    for (let at = 0; at < next - from; at++) {
      const row = features.words[from + at] as number;
      for (let k = 0; k < size; k++)
        this.#vectors[at * size + k] = row < 0 ? 0 : (numbers[row * size + k] as number) * scale;
    }
  }

  #addFields({ features, from, next }: Part, { fields, project }: Weights): void {
    const { wide } = this.#model.sizes;
    const x = this.#x;
    for (let at = 0; at < next - from; at++) {
      const base = at * wide;
      x.fill(0, base, base + wide);
      for (let field = 0; field < fieldCount; field++) {
        const row = (features.fields[(from + at) * fieldCount + field] as number) * wide;
        for (let k = 0; k < wide; k++) x[base + k] = (x[base + k] as number) + (fields.numbers[row + k] as number);
      }
      for (let k = 0; k < wide; k++) x[base + k] = (x[base + k] as number) * fields.scale;
    }
    this.#kernel.rows(x, this.#vectors, project, { t: next - from, r: wide, k: this.#model.vectorWide });
  }

  #addLayers(length: number, { layers, outs }: Weights): void {
    const { hidden } = this.#model.sizes;
    const share = 1 / this.#ready.length;
    this.#sums.fill(0, 0, length * labelRoom);
    for (const side of [0, 1] as const) {
      const layer = this.#layers[side];
      layer.read(this.#x, length, layers[side]);
      this.#kernel.rows(this.#sums, layer.hidden, outs[side], { t: length, r: labelRoom, k: hidden });
    }
    for (let at = 0; at < length; at++)
      for (let label = 0; label < labelCount; label++) {
        const own = at * labelCount + label;
        this.scores[own] = (this.scores[own] as number) + share * (this.#sums[at * labelRoom + label] as number);
      }
  }
}

/** A network with its numbers where the kernel reaches them. */
function readied(kernel: Kernel, weights: Weights): Weights {
  const moved = (numbers: Float32Array) => {
    const own = kernel.floats(numbers.length);
    own.set(numbers);
    return own;
  };
  const layer = (side: 0 | 1) => {
    const { inputs, states, bias } = weights.layers[side];
    return { inputs: moved(inputs), states: moved(states), bias: moved(bias) };
  };
  return {
    fields: weights.fields,
    project: moved(weights.project),
    layers: [layer(0), layer(1)],
    outs: [moved(weights.outs[0]), moved(weights.outs[1])],
  };
}
