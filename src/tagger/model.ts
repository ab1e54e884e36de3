import { brotliDecompressSync } from 'node:zlib';
import type { Transitions } from './chain.ts';
import { fieldRows } from './features.ts';
import { labelCount } from './labels.ts';
import { fineClasses, type Lexicon } from './lexicon.ts';
import type { Layer, RecurrentSizes } from './recurrent.ts';

/** Labels as the kernel counts them: a multiple of four. */
export const labelRoom = 8;

/** Numbers in a byte each, in units of a scale. */
export interface Table {
  readonly numbers: Int8Array;
  readonly scale: number;
}

/** What one network has learned. */
export interface Weights {
  /** a row for each value of each field, as wide as what comes into the layers */
  readonly fields: Table;
  /** from a word's vector to what comes into the layers */
  readonly project: Float32Array;
  /** read forwards, and read backwards */
  readonly layers: readonly [Layer, Layer];
  /** from each layer to the labels */
  readonly outs: readonly [Float32Array, Float32Array];
}

/** What the tagger has learned: several networks of one kind, whose scores are added. */
export interface Model {
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly sizes: RecurrentSizes;
  /** what is known of the common words: a row of `vectorWide` numbers each */
  readonly vectors: Table;
  readonly vectorWide: number;
  readonly networks: readonly Weights[];
  readonly transitions: Transitions;
  /** weights of what speaks for a suggestion (`evidenceNumbers`) */
  readonly calibration: readonly number[];
}

/** What stands before the numbers of a packed model. */
export interface ModelHead {
  readonly version: string;
  readonly sizes: RecurrentSizes;
  readonly vectorWide: number;
  readonly vectorScale: number;
  /** bytes of the common words, and of those that report */
  readonly words: number;
  readonly cues: number;
  /** what a unit of each network's fields is */
  readonly fieldScales: readonly number[];
  readonly calibration: readonly number[];
}

/** Reads a model as the training writes it (`tools/suggester/pack.ts`). Throws where it is none, or is cut off. */
export function readModel(packed: Uint8Array): Model {
  const bytes = brotliDecompressSync(packed);
  const head = readHead(bytes);
  const { sizes, version, vectorWide, calibration } = head;
  let at = bytes.indexOf(10) + 1;
  const take = (length: number) => {
    const part = bytes.subarray(at, at + length);
    if (part.length < length) throw new Error('The suggester’s model is cut off.');
    at += length;
    return part;
  };
  const floats = (length: number) => new Float32Array(Uint8Array.from(take(length * 4)).buffer);
  const table = (length: number, scale: number): Table => {
    const part = take(length);
    return { numbers: new Int8Array(part.buffer, part.byteOffset, length), scale };
  };
  const layer = (): Layer => ({
    inputs: floats(4 * sizes.hidden * sizes.wide),
    states: floats(4 * sizes.hidden * sizes.hidden),
    bias: floats(4 * sizes.hidden),
  });
  const words = take(head.words).toString('utf8').split('\n');
  const classes = new Uint16Array(Uint8Array.from(take(words.length * 2)).buffer);
  const coarse = Uint8Array.from(take(fineClasses));
  const cues = take(head.cues).toString('utf8').split('\n');
  const grades = take(cues.length);
  const vectors = table(words.length * vectorWide, head.vectorScale);
  const networks = head.fieldScales.map(
    (scale): Weights => ({
      fields: table(fieldRows * sizes.wide, scale),
      project: floats(sizes.wide * vectorWide),
      layers: [layer(), layer()],
      outs: [floats(labelRoom * sizes.hidden), floats(labelRoom * sizes.hidden)],
    }),
  );
  return {
    ...{ version, sizes, vectors, vectorWide, networks, calibration },
    lexicon: {
      ...{ classes, coarse },
      words: new Map(words.map((word, index) => [word, index])),
      cues: new Map(cues.map((word, index) => [word, grades[index] ?? 0])),
    },
    transitions: { between: floats(labelCount * labelCount), start: floats(labelCount) },
  };
}

const magic = 'dateline-tagger-1 ';

function readHead(bytes: Buffer): ModelHead {
  const line = bytes.subarray(0, Math.max(0, bytes.indexOf(10))).toString('utf8');
  if (!line.startsWith(magic)) throw new Error('This is no model of the suggester.');
  return JSON.parse(line.slice(magic.length)) as ModelHead;
}

/** The line that a packed model begins with. */
export function headLine(head: ModelHead): string {
  return `${magic}${JSON.stringify(head)}\n`;
}
