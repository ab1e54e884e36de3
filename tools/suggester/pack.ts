import { brotliCompressSync, constants } from 'node:zlib';
import type { Transitions } from '../../src/tagger/chain.ts';
import type { Lexicon } from '../../src/tagger/lexicon.ts';
import { headLine, type Table } from '../../src/tagger/model.ts';
import type { Layer, RecurrentSizes } from '../../src/tagger/recurrent.ts';

/** What the training of one network gives. */
export interface Learned {
  readonly fields: Float32Array;
  readonly project: Float32Array;
  readonly layers: readonly [Layer, Layer];
  readonly outs: readonly [Float32Array, Float32Array];
  readonly transitions: Transitions;
}

export interface Known {
  readonly version: string;
  readonly sizes: RecurrentSizes;
  readonly lexicon: Lexicon;
  readonly vectors: Table;
  readonly vectorWide: number;
  readonly calibration: readonly number[];
}

/** Networks as the product reads them (`readModel`): tables in a byte a number, the rest as it is, all of it compressed. */
export function packModel(
  { version, sizes, lexicon, vectors, vectorWide, calibration }: Known,
  networks: readonly Learned[],
): Buffer {
  const tables = networks.map(({ fields }) => inBytes(fields));
  const wordText = Buffer.from([...lexicon.words.keys()].join('\n'));
  const cueText = Buffer.from([...lexicon.cues.keys()].join('\n'));
  const head = {
    ...{
      version,
      sizes,
      vectorWide,
      vectorScale: vectors.scale,
      words: wordText.length,
      cues: cueText.length,
      calibration,
    },
    fieldScales: tables.map(({ scale }) => scale),
  };
  const bytes = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array | Uint16Array) =>
    Buffer.from(buffer, byteOffset, byteLength);
  const parts = [
    Buffer.from(headLine(head)),
    ...[
      wordText,
      bytes(lexicon.classes),
      Buffer.from(lexicon.coarse),
      cueText,
      Buffer.from(Uint8Array.from(lexicon.cues.values())),
    ],
    bytes(vectors.numbers),
    ...networks.flatMap(({ project, layers, outs }, index) => [
      bytes(tables[index]?.numbers ?? new Int8Array()),
      ...[project, ...layers.flatMap(({ inputs, states, bias }) => [inputs, states, bias]), ...outs]
        .map(rounded)
        .map(bytes),
    ]),
    bytes(mean(networks.map(({ transitions }) => transitions.between))),
    bytes(mean(networks.map(({ transitions }) => transitions.start))),
  ];
  return brotliCompressSync(Buffer.concat(parts), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** Numbers in units of a scale by which the greatest but a few fit into a byte. */
function inBytes(numbers: Float32Array): Table {
  const sizes = Float32Array.from(numbers, Math.abs)
    .filter((size) => size > 0)
    .toSorted();
  const most = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  const scale = most / 127;
  return {
    numbers: Int8Array.from(numbers, (number) => Math.max(-127, Math.min(127, Math.round(number / scale)))),
    scale,
  };
}

/** Numbers of which the last 11 of 23 bits are 0: they take two thirds of the room, and are right within a ten-thousandth. */
function rounded(numbers: Float32Array): Float32Array {
  const copy = numbers.slice();
  const bits = new Uint32Array(copy.buffer);
  for (const [at, own] of bits.entries()) bits[at] = (own + (1 << 10)) & ~((1 << 11) - 1);
  return copy;
}

function mean(all: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = all;
  return first.map((_, index) => all.reduce((sum, one) => sum + (one[index] as number), 0) / all.length);
}
