import { storyOf } from '../../src/suggester/story.ts';
import { attributionsIn } from '../../src/suggester/suggest.ts';
import type { Span } from '../../src/suggester/suggester.ts';
import { type Reader, taggedIn } from '../../src/suggester/tagged.ts';
import { evidenceNumbers } from '../../src/suggester/trained.ts';
import type { Annotated } from './corpus.ts';
import { rightOnes } from './right.ts';

interface Case {
  readonly numbers: readonly number[];
  readonly isRight: boolean;
}

/**
 * The weights by which what speaks for a suggestion becomes how likely it is right: logistic regression over what a reader
 * finds in documents that it has not learned from.
 */
export function calibrated(documents: readonly Annotated[], reader: Reader): readonly number[] {
  const cases = documents.flatMap((document) => casesOf(document, reader));
  return fitted(cases);
}

function casesOf(document: Annotated, reader: Reader): readonly Case[] {
  const story = storyOf(document.text, document.date ?? null);
  const found = taggedIn(story, attributionsIn(story), reader);
  const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end] as const);
  const right = rightOnes(
    document,
    found.map(({ spans: { source, cue, content } }) => ({
      source: pairs(source === null ? [] : [source]),
      cue: pairs([cue]),
      content: pairs(content),
    })),
  );
  return found.map(({ evidence }, index) => ({ numbers: evidenceNumbers(evidence), isRight: right[index] === true }));
}

const steps = 4_000;
const rate = 0.05;
/** holds the weights small: there are few of them, and many cases */
const ridge = 1e-4;

/** Logistic regression by plain descent, from weights of 0. */
function fitted(cases: readonly Case[]): readonly number[] {
  const weights = new Float64Array(cases[0]?.numbers.length ?? 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => ridge * weight);
    for (const { numbers, isRight } of cases) {
      const sum = numbers.reduce((so, number, index) => so + number * (weights[index] as number), 0);
      const error = (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0)) / cases.length;
      for (const [index, number] of numbers.entries()) gradient[index] = (gradient[index] as number) + error * number;
    }
    for (const [index, slope] of gradient.entries()) weights[index] = (weights[index] as number) - rate * slope;
  }
  return Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4);
}
