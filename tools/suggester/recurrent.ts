import type { Kernel } from '../../src/tagger/kernel.ts';
import { type Layer, longest, Recurrent, type RecurrentSizes } from '../../src/tagger/recurrent.ts';

/** A recurrent layer that learns: with the derivatives of everything in it. */
export class LearningRecurrent extends Recurrent {
  readonly layer: Layer;
  readonly gradients: Layer;
  readonly #kernel: Kernel;
  readonly #dGates: Float32Array;
  readonly #dCell: Float32Array;

  constructor(kernel: Kernel, sizes: RecurrentSizes, isBackward: boolean, random: () => number) {
    super(kernel, sizes, isBackward);
    const { wide, hidden } = sizes;
    this.#kernel = kernel;
    const numbers = (): Layer => ({
      inputs: kernel.floats(4 * hidden * wide),
      states: kernel.floats(4 * hidden * hidden),
      bias: kernel.floats(4 * hidden),
    });
    this.layer = numbers();
    this.gradients = numbers();
    fill(this.layer.inputs, random, Math.sqrt(3 / wide));
    fill(this.layer.states, random, Math.sqrt(3 / hidden) * 0.7);
    // What was read is kept at first.
    this.layer.bias.fill(1, hidden, 2 * hidden);
    this.#dGates = kernel.floats((longest + 4) * 4 * hidden);
    this.#dCell = new Float32Array(hidden);
  }

  /** Adds to the gradients, and to `dX`, what `dHidden` (overwritten) asks for of the sequence that was read last. */
  learn(x: Float32Array, dHidden: Float32Array, dX: Float32Array, length: number): void {
    const { wide, hidden: size } = this.sizes;
    const { gates, cells, squashed, hidden, gradients, isBackward } = this;
    const { inputs, states } = this.layer;
    const [dGates, dCell] = [this.#dGates, this.#dCell];
    dCell.fill(0);
    dGates.fill(0, length * 4 * size, (length + 4) * 4 * size);
    for (let step = length - 1; step >= 0; step--) {
      const at = isBackward ? length - 1 - step : step;
      const before = isBackward ? at + 1 : at - 1;
      const [row, cell, past] = [at * 4 * size, at * size, before * size];
      for (let unit = 0; unit < size; unit++) {
        const [open, keep] = [gates[row + unit] as number, gates[row + size + unit] as number];
        const [out, fresh] = [gates[row + 2 * size + unit] as number, gates[row + 3 * size + unit] as number];
        const squash = squashed[cell + unit] as number;
        const dh = dHidden[cell + unit] as number;
        const dc = (dCell[unit] as number) + dh * out * (1 - squash * squash);
        const old = step > 0 ? (cells[past + unit] as number) : 0;
        dGates[row + unit] = dc * fresh * open * (1 - open);
        dGates[row + size + unit] = dc * old * keep * (1 - keep);
        dGates[row + 2 * size + unit] = dh * squash * out * (1 - out);
        dGates[row + 3 * size + unit] = dc * open * (1 - fresh * fresh);
        dCell[unit] = dc * keep;
      }
      if (step > 0)
        this.#kernel.columns(dHidden, dGates, states, { t: 1, r: 4 * size, k: size, intoFrom: past, leftFrom: row });
    }
    const { bias } = gradients;
    for (let at = 0; at < length; at++)
      for (let unit = 0, row = at * 4 * size; unit < 4 * size; unit++)
        bias[unit] = (bias[unit] as number) + (dGates[row + unit] as number);
    const whole = { t: length, r: 4 * size, k: wide };
    this.#kernel.columns(dX, dGates, inputs, whole);
    this.#kernel.outer(gradients.inputs, dGates, x, whole);
    if (length === 1) return;
    // Each piece with the state that came before it; behind the last of either are zeros.
    const shifts = isBackward ? { rightFrom: size } : { leftFrom: 4 * size };
    this.#kernel.outer(gradients.states, dGates, hidden, { t: length - 1, r: 4 * size, k: size, ...shifts });
  }
}

/** Fills numbers evenly between both ends of a range. */
export function fill(numbers: Float32Array, random: () => number, range: number): void {
  for (let at = 0; at < numbers.length; at++) numbers[at] = (random() * 2 - 1) * range;
}
