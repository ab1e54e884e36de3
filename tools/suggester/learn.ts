import { hintsOf } from '../../src/suggester/hints.ts';
import { storyOf } from '../../src/suggester/story.ts';
import { attributionsIn } from '../../src/suggester/suggest.ts';
import { bestLabels } from '../../src/tagger/chain.ts';
import { featuresOf } from '../../src/tagger/features.ts';
import { type Lexicon, wordsFrom } from '../../src/tagger/lexicon.ts';
import { longest, type RecurrentSizes } from '../../src/tagger/recurrent.ts';
import { loadWordKinds } from '../../src/tagger/word-kinds.ts';
import { Adam } from './adam.ts';
import { type Annotated, type Labelled, labelled } from './corpus.ts';
import { Network, type Sequence, type Vectors } from './network.ts';
import type { Learned } from './pack.ts';
import { randomFrom, shuffled } from './random.ts';

/** What may be left out, to see what it is worth. */
export const parts = ['hints', 'kinds', 'vectors'] as const;
export type Part = (typeof parts)[number];

export interface Lesson {
  readonly train: readonly Annotated[];
  /** looked at after each epoch, and not learned from */
  readonly dev: readonly Annotated[];
  readonly lexicon: Lexicon;
  readonly vectors: Vectors;
  readonly sizes: RecurrentSizes;
  readonly epochs: number;
  readonly seed: number;
  readonly without: readonly Part[];
}

/** Sequences whose gradients are added before the dense weights move. */
const batch = 8;
const rates = { fields: 0.08, dense: 0.002, least: 0.08 };
const dropouts = { fields: 0.1, input: 0.2, hidden: 0.4 };
/** From this share of the training on, the mean of the weights is kept, which is better than any of them. */
const averagedFrom = 0.5;
const averagedEvery = 150;

/** Trains one network; the same lesson gives the same weights. `say` hears how far it is. */
export function learn(lesson: Lesson, say: (words: string) => void): Learned {
  const { epochs, lexicon } = lesson;
  const sequencesOf = sequencesFrom(lexicon, lesson.without);
  const train = lesson.train.flatMap((document) => sequencesOf(labelled(document)));
  const dev = lesson.dev.flatMap((document) => sequencesOf(labelled(document)));
  const random = randomFrom(lesson.seed);
  const network = new Network(lesson.sizes, lesson.vectors, random);
  const adam = new Adam(network.dense());
  const mean = new Mean([network.fields, ...network.dense().map(([numbers]) => numbers)]);
  const updatesOf = Math.ceil(train.length / batch);
  let updates = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    let held = 0;
    for (const sequence of shuffled(train, random)) {
      const progress = updates / (updatesOf * epochs);
      const cooling = Math.max(rates.least, 1 - progress);
      loss += network.learn(sequence, dropouts, rates.fields * cooling);
      if (++held < batch) continue;
      adam.step(rates.dense * cooling, held);
      held = 0;
      updates++;
      if (progress > averagedFrom && updates % averagedEvery === 0) mean.add();
    }
    say(
      `epoch ${epoch}: loss ${(loss / train.length).toFixed(3)}${dev.length > 0 ? `, ${lookedAt(network, dev)}` : ''}`,
    );
  }
  mean.swap();
  if (dev.length > 0) say(`averaged: ${lookedAt(network, dev)}`);
  return network.learned();
}

/** Loss and labels that are right, on texts that were not learned from. */
function lookedAt(network: Network, dev: readonly Sequence[]): string {
  let [loss, right, all] = [0, 0, 0];
  for (const sequence of dev) {
    const length = sequence.next - sequence.from;
    network.score(sequence, null);
    loss += network.loss(sequence);
    for (const [at, label] of bestLabels(network.scores, length, network.transitions).entries())
      if (label === sequence.tags[sequence.from + at]) right++;
    all += length;
  }
  return `dev loss ${(loss / dev.length).toFixed(3)}, ${((100 * right) / all).toFixed(2)} % of labels right`;
}

/** Documents as the network reads them: a paragraph, or a part of a long one, is a sequence. */
function sequencesFrom(lexicon: Lexicon, without: readonly Part[]): (one: Labelled) => readonly Sequence[] {
  const lookUp = wordsFrom(without.includes('vectors') ? { ...lexicon, words: new Map() } : lexicon);
  const tellKinds = loadWordKinds();
  return ({ document, pieces, tags }) => {
    const none = new Uint8Array(pieces.count);
    const story = storyOf(document.text, document.date ?? null);
    const hints = without.includes('hints') ? none : hintsOf(story, attributionsIn(story), pieces);
    const kinds = without.includes('kinds') ? none : tellKinds(pieces);
    const features = featuresOf({ pieces, hints, kinds }, lookUp);
    const found: Sequence[] = [];
    for (let index = 0; index + 1 < pieces.paragraphs.length; index++) {
      const end = pieces.paragraphs[index + 1] ?? 0;
      for (let from = pieces.paragraphs[index] ?? 0; from < end; from += longest)
        found.push({ features, tags: begun(tags, from), from, next: Math.min(from + longest, end) });
    }
    return found;
  };
}

/** What goes on from the part before begins anew in this one. Changes the labels. */
function begun(tags: Uint8Array, from: number): Uint8Array {
  const first = tags[from] ?? 0;
  if (first > 0 && first % 2 === 0) tags[from] = first - 1;
  return tags;
}

/** The running mean of numbers that change. */
class Mean {
  readonly #kept: readonly { readonly numbers: Float32Array; readonly mean: Float32Array }[];
  #count = 0;

  constructor(all: readonly Float32Array[]) {
    this.#kept = all.map((numbers) => ({ numbers, mean: new Float32Array(numbers.length) }));
  }

  add(): void {
    this.#count++;
    for (const { numbers, mean } of this.#kept)
      for (let k = 0; k < mean.length; k++) {
        const before = mean[k] as number;
        mean[k] = before + ((numbers[k] as number) - before) / this.#count;
      }
  }

  /** Puts the means in the numbers' place; where none was added, nothing changes. */
  swap(): void {
    if (this.#count > 0) for (const { numbers, mean } of this.#kept) numbers.set(mean);
  }
}
