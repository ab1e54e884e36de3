import { type Effort, stretchesOf } from './effort.ts';
import type { Change, WordRun } from './shapes.ts';
import { type Token, tokensOfText } from './tokens.ts';

/** A run of tokens: those that stayed stand on both sides, others on one. */
export interface TokenRun {
  readonly change: Change;
  readonly older: readonly Token[];
  readonly newer: readonly Token[];
}

/**
 * How one row of tokens became another, for a person to read: whole words, and no lone space or comma kept between two
 * changes. Where words went and came at one place, those that went stand first.
 */
export function runsOf(older: readonly Token[], newer: readonly Token[], effort: Effort): readonly TokenRun[] {
  const stretches = stretchesOf(
    older.map(({ text }) => text),
    newer.map(({ text }) => text),
    effort,
  );
  let atOlder = 0;
  let atNewer = 0;
  const runs = stretches.map(({ change, count }): TokenRun => {
    const fromOlder = change === 'inserted' ? 0 : count;
    const fromNewer = change === 'deleted' ? 0 : count;
    const run = {
      change,
      older: older.slice(atOlder, atOlder + fromOlder),
      newer: newer.slice(atNewer, atNewer + fromNewer),
    };
    atOlder += fromOlder;
    atNewer += fromNewer;
    return run;
  });
  return readable(runs);
}

/** Joins changes that hardly anything separates, so that a rewritten sentence reads as one change. */
function readable(runs: readonly TokenRun[]): readonly TokenRun[] {
  const read: TokenRun[] = [];
  let older: Token[] = [];
  let newer: Token[] = [];
  const keep = (run: TokenRun) => {
    const last = read.at(-1);
    if (last?.change !== 'same') read.push(run);
    else
      read[read.length - 1] = { ...last, older: [...last.older, ...run.older], newer: [...last.newer, ...run.newer] };
  };
  const flush = () => {
    const end = commonEnd(older, newer);
    const [gone, come] = [older.slice(0, older.length - end), newer.slice(0, newer.length - end)];
    if (gone.length > 0) read.push({ change: 'deleted', older: gone, newer: [] });
    if (come.length > 0) read.push({ change: 'inserted', older: [], newer: come });
    if (end > 0) keep({ change: 'same', older: older.slice(gone.length), newer: newer.slice(come.length) });
    older = [];
    newer = [];
  };
  for (const [index, run] of runs.entries()) {
    const inside = older.length + newer.length > 0 && index < runs.length - 1;
    if (run.change === 'same' && !(inside && isThin(run, older, newer))) {
      flush();
      keep(run);
      continue;
    }
    older.push(...run.older);
    newer.push(...run.newer);
  }
  flush();
  return read;
}

/** The spaces and signs that both end with: after a word was replaced, the space behind it stayed. */
function commonEnd(older: readonly Token[], newer: readonly Token[]): number {
  let end = 0;
  while (older.at(-1 - end)?.isWord === false && older.at(-1 - end)?.text === newer.at(-1 - end)?.text) end += 1;
  return end;
}

/** Kept signs are thin after a word was replaced, and kept words where at least four times as many were. */
function isThin(run: TokenRun, older: readonly Token[], newer: readonly Token[]): boolean {
  const replaced = Math.min(wordsIn(older), wordsIn(newer));
  const kept = wordsIn(run.newer);
  return replaced > 0 && kept * 4 <= replaced && run.newer.length <= 2 + kept * 2;
}

/** How many of the tokens are words. */
export function wordsIn(tokens: readonly Token[]): number {
  return tokens.reduce((count, { isWord }) => count + (isWord ? 1 : 0), 0);
}

/** How a single line became another; null where it did not change. */
export function textRuns(
  older: string,
  newer: string,
  { language, effort }: { readonly language: string; readonly effort: Effort },
): { readonly runs: readonly TokenRun[]; readonly words: readonly WordRun[] } | null {
  if (older === newer) return null;
  const runs = runsOf(tokensOfText(older, language), tokensOfText(newer, language), effort);
  return { runs, words: runs.map(wordRun) };
}

function wordRun({ change, older, newer }: TokenRun): WordRun {
  return { change, text: (change === 'deleted' ? older : newer).map(({ text }) => text).join('') };
}
