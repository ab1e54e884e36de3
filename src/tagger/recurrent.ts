import type { Kernel } from './kernel.ts';

/** Pieces that are read as one sequence; a longer paragraph is read in parts, so that the room for it stays small. */
export const longest = 320;

export interface RecurrentSizes {
  /** numbers of each piece that come in; a multiple of four */
  readonly wide: number;
  /** numbers of each piece that go out, in each direction; a multiple of four */
  readonly hidden: number;
}

/** The numbers that a layer has learned, all of one kernel. Gates stand in the order in, forget, out, new. */
export interface Layer {
  readonly inputs: Float32Array;
  readonly states: Float32Array;
  readonly bias: Float32Array;
}

/**
 * A long short-term memory over a sequence, read from either end (Hochreiter and Schmidhuber, 1997, with the forget gate of
 * Gers and others, 2000). Four rows of zeros stand behind what it gives.
 */
export class Recurrent {
  readonly sizes: RecurrentSizes;
  readonly isBackward: boolean;
  readonly gates: Float32Array;
  readonly cells: Float32Array;
  /** each cell's hyperbolic tangent */
  readonly squashed: Float32Array;
  readonly hidden: Float32Array;
  readonly #kernel: Kernel;

  constructor(kernel: Kernel, sizes: RecurrentSizes, isBackward: boolean) {
    const { hidden } = sizes;
    this.#kernel = kernel;
    this.sizes = sizes;
    this.isBackward = isBackward;
    this.gates = kernel.floats(longest * 4 * hidden);
    this.cells = kernel.floats(longest * hidden);
    this.squashed = kernel.floats(longest * hidden);
    this.hidden = kernel.floats((longest + 4) * hidden);
  }

  /** Fills `hidden` for a sequence of this many pieces, each a row of `x`. */
  read(x: Float32Array, length: number, { inputs, states, bias }: Layer): void {
    const { wide, hidden: size } = this.sizes;
    const { gates, cells, squashed, hidden, isBackward } = this;
    for (let at = 0; at < length; at++) gates.set(bias, at * 4 * size);
    this.#kernel.rows(gates, x, inputs, { t: length, r: 4 * size, k: wide });
    hidden.fill(0, length * size, (length + 4) * size);
    for (let step = 0; step < length; step++) {
      const at = isBackward ? length - 1 - step : step;
      const before = isBackward ? at + 1 : at - 1;
      const [row, cell, past] = [at * 4 * size, at * size, before * size];
      if (step > 0)
        this.#kernel.rows(gates, hidden, states, { t: 1, r: 4 * size, k: size, intoFrom: row, leftFrom: past });
      this.#kernel.sigmoid(gates, row, 3 * size);
      this.#kernel.tangent(gates, row + 3 * size, size);
      for (let unit = 0; unit < size; unit++) {
        const kept = step > 0 ? (gates[row + size + unit] as number) * (cells[past + unit] as number) : 0;
        cells[cell + unit] = kept + (gates[row + unit] as number) * (gates[row + 3 * size + unit] as number);
        squashed[cell + unit] = cells[cell + unit] as number;
      }
      this.#kernel.tangent(squashed, cell, size);
      for (let unit = 0; unit < size; unit++)
        hidden[cell + unit] = (gates[row + 2 * size + unit] as number) * (squashed[cell + unit] as number);
    }
  }
}
