import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { featuresOf } from '../../src/tagger/features.ts';
import { wordsFrom } from '../../src/tagger/lexicon.ts';
import { type Annotated, cueGrades, labelled } from './corpus.ts';
import { type Lesson, learn } from './learn.ts';
import { Network } from './network.ts';
import { randomFrom } from './random.ts';

const speakers = ['Holt', 'Berg', 'Penn', 'Marsh', 'Lind', 'Voss'];
const words = [
  'the ferry was late',
  'nobody was hurt',
  'the pier is closed',
  'radar was on',
  'fog came in',
  'it was dark',
];

/** "Holt said the ferry was late." and what follows it. */
const documents = speakers.flatMap((speaker, one): readonly Annotated[] =>
  words.map((content, other) => {
    const text = `${speaker} said ${content}. The inquiry goes on.`;
    const at = text.indexOf(content);
    const cue = speaker.length + 1;
    return {
      id: `${one} ${other}`,
      text,
      attributions: [{ source: [[0, speaker.length]], cue: [[cue, cue + 4]], content: [[at, at + content.length]] }],
    };
  }),
);
const known = ['said', 'ferry', 'the', 'was'];
const vectors = {
  numbers: Int8Array.from({ length: known.length * 4 }, (_, at) => ((at * 37) % 60) - 30),
  wide: 4,
  scale: 1 / 48,
};
const lexicon = {
  words: new Map(known.map((word, index) => [word, index])),
  classes: Uint16Array.from(known, (_, index) => index),
  coarse: new Uint8Array(1_024),
  cues: cueGrades(documents.map(labelled)),
};
const lesson: Lesson = {
  ...{ train: documents, dev: documents.slice(0, 6), lexicon, vectors, without: [] },
  ...{ sizes: { wide: 8, hidden: 8 }, epochs: 6, seed: 3 },
};

describe('training', () => {
  test('learns to read, and the same lesson gives the same weights', () => {
    const said: string[] = [];
    const [first, again] = [learn(lesson, (line) => said.push(line)), learn(lesson, () => undefined)];
    assert.deepEqual(first.fields, again.fields);
    assert.deepEqual(first.layers[1].states, again.layers[1].states);
    const share = Number(/, ([\d.]+) % of labels right/.exec(said.at(-1) ?? '')?.[1]);
    assert.ok(share > 95, `${share} % of labels`);
    const other = learn({ ...lesson, seed: 4 }, () => undefined);
    assert.notDeepEqual(first.layers[1].states, other.layers[1].states);
  });

  test('follows the slopes of its loss', () => {
    const network = new Network(lesson.sizes, vectors, randomFrom(5));
    const [first] = documents;
    assert.ok(first);
    const { pieces, tags } = labelled(first);
    const none = new Uint8Array(pieces.count);
    const features = featuresOf({ pieces, hints: none, kinds: none }, wordsFrom(lexicon));
    const sequence = { features, tags, from: 0, next: pieces.count };
    const lossNow = () => {
      network.score(sequence, null);
      return network.loss(sequence);
    };
    network.learn(sequence, { fields: 0, input: 0, hidden: 0 }, 0);
    const step = 1e-2;
    for (const [which, [numbers, gradients]] of network.dense().entries())
      for (let at = 0; at < numbers.length; at += Math.max(1, Math.floor(numbers.length / 7))) {
        const [before, slope] = [numbers[at] ?? 0, gradients[at] ?? 0];
        // Transitions that may not be are no weights.
        if (before < -1_000) continue;
        numbers[at] = before + step;
        const above = lossNow();
        numbers[at] = before - step;
        const below = lossNow();
        numbers[at] = before;
        const measured = (above - below) / (2 * step);
        assert.ok(
          Math.abs(measured - slope) < 0.01 + 0.02 * Math.abs(slope),
          `${which}, ${at}: ${measured}, not ${slope}`,
        );
      }
  });
});
