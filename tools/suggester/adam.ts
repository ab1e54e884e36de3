type Dense = readonly (readonly [numbers: Float32Array, gradients: Float32Array])[];

/** Adam (Kingma and Ba, 2015) over arrays of numbers; the gradients are used up. */
export class Adam {
  readonly #dense: Dense;
  readonly #means: readonly Float32Array[];
  readonly #squares: readonly Float32Array[];
  #steps = 0;

  constructor(dense: Dense) {
    this.#dense = dense;
    this.#means = dense.map(([numbers]) => new Float32Array(numbers.length));
    this.#squares = dense.map(([numbers]) => new Float32Array(numbers.length));
  }

  /** One step; `share`: of how many sequences the gradients are the sum; longer ones than `most` are shortened. */
  step(rate: number, share: number, most = 5): void {
    this.#steps++;
    let norm = 0;
    for (const [, gradients] of this.#dense) for (const g of gradients) norm += (g / share) ** 2;
    const scale = (1 / share) * Math.min(1, most / (Math.sqrt(norm) + 1e-9));
    const [first, second] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    for (const [index, [numbers, gradients]] of this.#dense.entries()) {
      const means = this.#means[index] as Float32Array;
      const squares = this.#squares[index] as Float32Array;
      for (let k = 0; k < numbers.length; k++) {
        const g = (gradients[k] as number) * scale;
        const mean = 0.9 * (means[k] as number) + 0.1 * g;
        const square = 0.999 * (squares[k] as number) + 0.001 * g * g;
        means[k] = mean;
        squares[k] = square;
        numbers[k] = (numbers[k] as number) - (rate * (mean / first)) / (Math.sqrt(square / second) + 1e-8);
      }
      gradients.fill(0);
    }
  }
}
