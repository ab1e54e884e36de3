import type { FilterFacts } from './facts.ts';
import type { Feature, Features } from './filter-features.ts';

/** In how many comments of each kind something stood. */
export interface TokenCount {
  readonly spam: number;
  readonly ham: number;
}

/** What the filter has learned of one language as a whole. */
export interface Learned extends TokenCount {
  /** the score above which a comment counts as spam; null: not measured yet */
  readonly threshold: number | null;
}

/** By token; one that is missing has never been counted. */
export interface Counts {
  readonly get: (token: number) => TokenCount | undefined;
}

/** The same comment counts so often at most: a campaign of a thousand copies teaches no more than three. */
export const copiesAtMost = 3;

/** So many comments of each kind, in a language, before anything is said at all. */
export const leastLearned = 30;

/** Where comments begin to count as spam until this newsroom's own have been measured. */
export const firstThreshold = 8.5;

/** What is hardly known is hardly believed: as if it had stood in so much of a comment of each kind (Robinson's s, halved). */
const unknownCounts = 0.15;

/** A class of words is met in many comments, so that a few teach little of it, and many more than they do of a word. */
const unknownClassCounts = 1;
const classWeighs = 2.5;

/** A score is told as a probability: of ten comments at the threshold nine are spam, as measured (docs/comment-filter.md). */
const oddsAtThreshold = 9;
const logOddsAScore = 0.7;
const doubtfulFrom = 0.75;

/** So strong is what is told, and so often was it met at least. */
const tellingLogOdds = 1.5;
const tellingTimes = 2;
const toldAtMost = 4;

interface Evidence {
  readonly feature: Feature;
  /** log odds; more than 0 speaks for spam */
  readonly logOdds: number;
  readonly times: number;
}

/** Says how much a comment resembles what was binned, and of what is not simply ham why; null: too little has been learned. */
export function judge(features: Features, counts: Counts, learned: Learned): FilterFacts | null {
  if (learned.spam < leastLearned || learned.ham < leastLearned) return null;
  const evidence = evidenceOf(features, counts, learned);
  const over = scoreOf(evidence) - (learned.threshold ?? firstThreshold);
  const probability = 1 / (1 + Math.exp(-logOddsAScore * over) / oddsAtThreshold);
  const isSpam = over > 0;
  const isDoubtful = !isSpam && probability >= doubtfulFrom;
  return { probability, isSpam, isDoubtful, because: isSpam || isDoubtful ? strongest(evidence) : [] };
}

/** The score of a comment: more than 0 is nearer to spam. It is not told, and compared with a threshold only. */
export function score(features: Features, counts: Counts, learned: TokenCount): number {
  return scoreOf(evidenceOf(features, counts, learned));
}

function evidenceOf({ all }: Features, counts: Counts, learned: TokenCount): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const feature of all) {
    const count = counts.get(feature.token);
    if (count === undefined) continue;
    const times = count.spam + count.ham;
    if (times <= 0) continue;
    // As a share of each kind, so that a newsroom that bins little is no more lenient than one that bins much.
    const spam = count.spam / Math.max(learned.spam, 1);
    const ham = count.ham / Math.max(learned.ham, 1);
    const asSpam = (times * spam) / (spam + ham);
    const unknown = feature.isOfClass ? unknownClassCounts : unknownCounts;
    evidence.push({ feature, logOdds: Math.log((unknown + asSpam) / (unknown + times - asSpam)), times });
  }
  return evidence;
}

/**
 * Log odds, the surer the heavier, over the root of their number (Stouffer): words that stand together are not
 * independent, so that a plain sum, which is naive Bayes, would be surer of a comment the longer it is.
 */
function scoreOf(evidence: readonly Evidence[]): number {
  let sum = 0;
  let weights = 0;
  for (const { feature, logOdds } of evidence) {
    const weight = Math.sqrt(Math.abs(logOdds)) * (feature.isOfClass ? classWeighs : 1);
    sum += weight * logOdds;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / Math.sqrt(weights);
}

/** What speaks most for spam, each piece of the text told once. */
function strongest(evidence: readonly Evidence[]): readonly string[] {
  const told = new Set<string>();
  const spans: Feature[] = [];
  // “check out” tells more than “check” does, even where it is a little weaker.
  const strength = ({ feature: { from, to }, logOdds, times }: Evidence) =>
    logOdds * (times / (times + 1)) * (to > from ? 1.2 : 1);
  for (const { feature } of evidence
    .filter(({ logOdds, times }) => logOdds >= tellingLogOdds && times >= tellingTimes)
    .sort((one, other) => strength(other) - strength(one))) {
    if (told.size === toldAtMost) break;
    const { words, from, to } = feature;
    if (words === null || spans.some((span) => from >= 0 && from <= span.to && to >= span.from)) continue;
    spans.push(feature);
    told.add(words);
  }
  return [...told];
}
