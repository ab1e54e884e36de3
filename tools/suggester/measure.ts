/**
 * Measures what the suggester finds, as the product finds it.
 *   node --import ./tools/tsx.js tools/suggester/measure.ts WEIGHTS SCORER.mjs GOLD.jsonl
 * SCORER.mjs exports `score(gold, predicted)`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asScored } from '../../src/suggester/suggester.ts';
import { trainedEnglish } from '../../src/suggester/trained.ts';
import { readModel } from '../../src/tagger/model.ts';
import { loadWordKinds } from '../../src/tagger/word-kinds.ts';
import { readLines } from './corpus.ts';
import { rightOnes } from './right.ts';

interface F1 {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}
interface Scores {
  readonly segment: Readonly<Record<'source' | 'cue' | 'content', F1>> & { readonly mean: number };
  readonly attribution: Readonly<Record<string, { readonly strict: F1; readonly lenient: F1 }>>;
  readonly fields?: Readonly<Record<string, F1>>;
}

const [weights = '', scorer = '', gold = ''] = process.argv.slice(2);
const { score } = (await import(pathToFileURL(resolve(scorer)).href)) as {
  readonly score: (gold: unknown, predicted: unknown) => Scores;
};
const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
const secondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;

const loading = process.cpuUsage();
const suggester = trainedEnglish(readModel(readFileSync(weights)), loadWordKinds());
console.log(`loaded in ${secondsOf(process.cpuUsage(loading)).toFixed(2)} s of CPU`);
const documents = readLines(gold);
const reading = process.cpuUsage();
const predicted = documents.map(({ id, text, date }) =>
  asScored(id, suggester.suggest({ text, language: 'en', day: date ?? null })),
);
const took = secondsOf(process.cpuUsage(reading));
const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
console.log(`${words} words, ${Math.round(words / took)} in a second of CPU\n`);

const { segment, attribution, fields = {} } = score(documents, predicted);
console.log('segments, exact      P     R    F1');
for (const role of ['source', 'cue', 'content'] as const) {
  const { p, r, f1 } = segment[role];
  console.log(`${role.padEnd(16)} ${percent(p)} ${percent(r)} ${percent(f1)}`);
}
console.log(`${'mean'.padEnd(28)} ${percent(segment.mean)}\n\nattributions     lenient P     R    F1  strict F1`);
for (const [row, { strict, lenient }] of Object.entries(attribution))
  console.log(
    `${row.padEnd(20)} ${percent(lenient.p)} ${percent(lenient.r)} ${percent(lenient.f1)}      ${percent(strict.f1)}`,
  );
for (const [name, { f1 }] of Object.entries(fields)) console.log(`${name.padEnd(20)} ${percent(f1)}`);

/** How many suggestions there are of each tenth of confidence, and how many of these are right. */
const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sure: 0 }));
for (const [index, document] of documents.entries()) {
  const attributions = predicted[index]?.attributions ?? [];
  for (const [at, isRight] of rightOnes(document, attributions).entries()) {
    const sure = attributions[at]?.confidence ?? 0;
    const bin = bins[Math.min(9, Math.floor(sure * 10))];
    if (bin === undefined) continue;
    bin.count++;
    bin.sure += sure;
    if (isRight) bin.right++;
  }
}
console.log('\nconfidence   suggestions   said   right');
for (const [index, { count, right, sure }] of bins.entries())
  console.log(
    `${(index / 10).toFixed(1)} to ${((index + 1) / 10).toFixed(1)} ${String(count).padStart(13)} ${percent(sure / Math.max(1, count))}   ${percent(right / Math.max(1, count))}`,
  );
