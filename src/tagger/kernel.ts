/**
 * Sums of products over rows of numbers and two functions of single ones, four at a time: the part of the tagger in which
 * plain loops would take most of the time. A module of WebAssembly with its vector instructions (WebAssembly core specification 2.0, 5.4.8), written here
 * instruction by instruction, since five short loops ask for no compiler. Same input, same numbers, on every machine.
 */
export interface Kernel {
  /** room for this many numbers, all 0; throws a RangeError where the kernel has no more */
  readonly floats: (length: number) => Float32Array;
  /** `y[t][r] += Σ x[t][k] · w[r][k]` */
  readonly rows: Product;
  /** `y[t][k] += Σ g[t][r] · w[r][k]` */
  readonly columns: Product;
  /** `w[r][k] += Σ g[t][r] · x[t][k]`; `g` has zeros up to a multiple of four of `t`, and `x` room for as much */
  readonly outer: Product;
  /** each of `count` numbers from `from` on, a multiple of four, becomes 1 / (1 + exp(-x)) */
  readonly sigmoid: Squash;
  /** … or its hyperbolic tangent; either is within a millionth of the true value */
  readonly tangent: Squash;
}

export type Squash = (numbers: Float32Array, from: number, count: number) => void;

/**
 * The sum goes to `into`; all three are of this kernel, and hold `t` rows of `x` (or `g`), `r` rows of `w` and `k` numbers
 * in a row: `r` and `k` are multiples of four, none is 0.
 */
export type Product = (into: Float32Array, left: Float32Array, right: Float32Array, size: ProductSize) => void;

export interface ProductSize {
  readonly t: number;
  readonly r: number;
  readonly k: number;
  /** where each begins, in numbers from its first */
  readonly intoFrom?: number;
  readonly leftFrom?: number;
  readonly rightFrom?: number;
}

/** Three addresses, then `t`, `r` and `k`; a squashing takes the first and the fourth. */
type Raw = (...numbers: readonly number[]) => void;

const page = 65_536;

/** As much of the language's global object (WebAssembly JavaScript interface 2.0) as is used here: Node's types leave it out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** A kernel with room for this many numbers of four bytes. */
export function makeKernel(room: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((room * 4) / page) });
  const { exports } = new WebAssembly.Instance(compiled(), { '': { m: memory } });
  const raw = exports as unknown as Readonly<Record<keyof typeof functions, Raw>>;
  let used = 0;
  const product =
    (run: Raw): Product =>
    (into, left, right, { t, r, k, intoFrom = 0, leftFrom = 0, rightFrom = 0 }) =>
      run(
        into.byteOffset + 4 * intoFrom,
        left.byteOffset + 4 * leftFrom,
        right.byteOffset + 4 * rightFrom,
        ...[t, r, k],
      );
  const squash =
    (run: Raw): Squash =>
    (numbers, from, count) =>
      run(numbers.byteOffset + 4 * from, 0, 0, count, 0, 0);
  return {
    floats: (length) => {
      const from = used;
      used += Math.ceil(length / 4) * 16;
      return new Float32Array(memory.buffer, from, length);
    },
    rows: product(raw.rows),
    columns: product(raw.columns),
    outer: product(raw.outer),
    sigmoid: squash(raw.sigmoid),
    tangent: squash(raw.tangent),
  };
}

let once: object | null = null;

function compiled(): object {
  once ??= new WebAssembly.Module(Uint8Array.from(binary()));
  return once;
}

type Code = readonly (number | Code)[];

const i32 = 0x7f;
const v128 = 0x7b;
const [add, subtract, shiftLeft, less] = [0x6a, 0x6b, 0x74, 0x49];
const end = 0x0b;
/** An unsigned number of any size (LEB128). */
const uint = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, uint(value >>> 7)]);
/** A signed one of less than 64. */
const constant = (value: number): Code => [0x41, value];
const vector = (operation: number): Code => [0xfd, uint(operation)];
const [addAll, multiplyAll] = [vector(0xe4), vector(0xe6)];
const load = (shift = 0): Code => [vector(0x00), 2, shift];
const splat = (shift = 0): Code => [vector(0x09), 2, shift];
const store: Code = [vector(0x0b), 2, 0];
const shuffle = (...lanes: readonly [number, number, number, number]): Code => [
  vector(0x0d),
  lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)),
];
const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
/** `local += value` */
const grow = (local: number, value: Code): Code => [get(local), value, add, set(local)];
/** Does `body` at least once, and again as long as `condition` is not 0. */
const again = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, end];
/** Does `body` until `local`, less `step` each time, is 0. */
const countdown = (local: number, step: number, body: Code): Code =>
  again([body, get(local), constant(step), subtract, set(local)], get(local));
/** `sum += value` of vectors */
const gather = (sum: number, value: Code): Code => [get(sum), value, addAll, set(sum)];

// Parameters and locals of each function: pointers count bytes.
const [into, left, right, t, r, k] = [0, 1, 2, 3, 4, 5];
const [width, at, count, row, other, four] = [6, 7, 8, 9, 10, 11];
const vectors = [12, 13, 14, 15, 16] as const;
const [a, b, c, d, e] = vectors;
const widthOfK: Code = [get(k), constant(2), shiftLeft, set(width)];
const nextFour: Code = grow(at, constant(16));
const untilWidth: Code = [get(at), get(width), less];
const zero = (local: number): Code => [constant(0), set(local)];
const clear = (local: number): Code => [vector(0x0c), Array(16).fill(0), set(local)];
/** The rows of `from` that lie one, two and three widths behind where `row` points. */
const eachRow = (begin: Code, body: (sum: number) => Code, sums: readonly number[]): Code => [
  ...[begin, set(other)],
  sums.map((sum, index) => [index > 0 ? grow(other, get(width)) : [], body(sum)]),
];

const rows: Code = [
  widthOfK,
  countdown(t, 1, [
    ...[get(right), set(row), get(r), set(count)],
    countdown(count, 4, [
      ...[clear(a), clear(b), clear(c), clear(d), zero(at)],
      again(
        [
          ...[get(left), get(at), add, load(), set(e)],
          eachRow([get(row), get(at), add], (sum) => gather(sum, [get(other), load(), get(e), multiplyAll]), [
            a,
            b,
            c,
            d,
          ]),
          nextFour,
        ],
        untilWidth,
      ),
      // Four sums of four become the four sums of one vector.
      ...[get(into), get(into), load()],
      ...[get(a), get(b), shuffle(0, 4, 1, 5), get(a), get(b), shuffle(2, 6, 3, 7), addAll, set(a)],
      ...[get(c), get(d), shuffle(0, 4, 1, 5), get(c), get(d), shuffle(2, 6, 3, 7), addAll, set(c)],
      ...[get(a), get(c), shuffle(0, 1, 4, 5), get(a), get(c), shuffle(2, 3, 6, 7), addAll],
      ...[addAll, store],
      ...[grow(into, constant(16)), grow(row, [get(width), constant(2), shiftLeft])],
    ]),
    grow(left, get(width)),
  ]),
];

const columns: Code = [
  widthOfK,
  countdown(t, 1, [
    ...[get(right), set(row), get(r), set(count)],
    countdown(count, 4, [
      ...[a, b, c, d].map((one, index) => [get(left), splat(index * 4), set(one)]),
      zero(at),
      again(
        [
          ...[get(into), get(at), add, load(), set(e)],
          eachRow([get(row), get(at), add], (one) => gather(e, [get(other), load(), get(one), multiplyAll]), [
            a,
            b,
            c,
            d,
          ]),
          ...[get(into), get(at), add, get(e), store, nextFour],
        ],
        untilWidth,
      ),
      ...[grow(left, constant(16)), grow(row, [get(width), constant(2), shiftLeft])],
    ]),
    grow(into, get(width)),
  ]),
];

const outer: Code = [
  ...[widthOfK, get(r), constant(2), shiftLeft, set(four)],
  countdown(r, 1, [
    ...[get(right), set(row), get(left), set(at), get(t), constant(3), add, constant(2), 0x76, set(count)],
    countdown(count, 1, [
      ...[a, b, c, d].map((one) => [get(at), splat(), set(one), grow(at, get(four))]),
      // `at` has the four next factors; the place in the row is counted by `k`, in bytes.
      zero(k),
      again(
        [
          ...[get(into), get(k), add, load(), set(e)],
          eachRow([get(row), get(k), add], (one) => gather(e, [get(other), load(), get(one), multiplyAll]), [
            a,
            b,
            c,
            d,
          ]),
          ...[get(into), get(k), add, get(e), store, grow(k, constant(16))],
        ],
        [get(k), get(width), less],
      ),
      grow(row, [get(width), constant(2), shiftLeft]),
    ]),
    ...[grow(into, get(width)), grow(left, constant(4))],
  ]),
];

/** Four times the same number. */
const floats = (value: number): Code => four32(Float32Array.of(value, value, value, value));
const integers = (value: number): Code => four32(Int32Array.of(value, value, value, value));
const four32 = ({ buffer }: Float32Array | Int32Array): Code => [vector(0x0c), [...new Uint8Array(buffer)]];
const [subtractAll, divideAll, leastAll, mostAll] = [vector(0xe5), vector(0xe7), vector(0xe8), vector(0xe9)];
const [nearestAll, toIntegers] = [vector(0x6a), vector(0xf8)];
const [addIntegers, shiftIntegers] = [vector(0xae), vector(0xab)];
/** Of 2 to the power of f, for f from -½ to ½: ln(2)^k / k! */
const powers = [1, 2, 6, 24, 120, 720].map((factorial, k) => Math.LN2 ** (k + 1) / factorial);

/** `top / (1 + exp(-scale · x)) - less`, with the exponential as 2 to a whole power times 2 to the rest of it. */
const squashed = (scale: number, top: number, less: number): Code =>
  countdown(t, 4, [
    ...[get(into), load(), floats(-scale * Math.LOG2E), multiplyAll],
    // Beyond these it is 0 or 1 in single precision, and the power would not fit.
    ...[floats(-126), mostAll, floats(126), leastAll, set(a)],
    ...[get(a), nearestAll, set(b), get(a), get(b), subtractAll, set(c)],
    ...[
      floats(powers.at(-1) ?? 0),
      powers
        .slice(0, -1)
        .toReversed()
        .map((power) => [get(c), multiplyAll, floats(power), addAll]),
    ],
    ...[get(c), multiplyAll, floats(1), addAll],
    // A whole power of two is the exponent's bits alone.
    ...[get(b), toIntegers, integers(127), addIntegers, constant(23), shiftIntegers, multiplyAll, set(d)],
    ...[get(into), floats(top), get(d), floats(1), addAll, divideAll, floats(less), subtractAll, store],
    grow(into, constant(16)),
  ]);

const functions = { rows, columns, outer, sigmoid: squashed(1, 1, 0), tangent: squashed(2, 2, 1) } as const;

/** The module's bytes (WebAssembly core specification 2.0, 5.5). */
function binary(): readonly number[] {
  const flat = (code: Code): number[] => code.flatMap((one) => (typeof one === 'number' ? [one] : flat(one)));
  const sized = (code: Code) => {
    const bytes = flat(code);
    return [...flat(uint(bytes.length)), ...bytes];
  };
  const section = (id: number, ...items: readonly Code[]) => [id, sized([items.length, items])];
  const name = (text: string) => sized([...text].map((letter) => letter.charCodeAt(0)));
  const body = (code: Code) => sized([2, 6, i32, vectors.length, v128, code, end]);
  return flat([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [0x60, 6, Array(6).fill(i32), 0]),
    ...section(2, [name(''), name('m'), 2, 0, 1]),
    ...section(3, ...Object.keys(functions).map(() => [0])),
    ...section(7, ...Object.keys(functions).map((one, index) => [name(one), 0, index])),
    ...section(10, ...Object.values(functions).map(body)),
  ]);
}
