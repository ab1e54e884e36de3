/** How many classes of words there are, and how many coarser classes of these. */
export const fineClasses = 1_024;
export const coarseClasses = 256;

/** What is known of words before any text is read. */
export interface Lexicon {
  /** the common words, each with its place among them */
  readonly words: ReadonlyMap<string, number>;
  /** the class of each of them, with those that are used alike, and the coarser class of each class */
  readonly classes: Uint16Array;
  readonly coarse: Uint8Array;
  /** how often a word reports what somebody said: 1 seldom to 5 nearly always; words that are not here never do */
  readonly cues: ReadonlyMap<string, number>;
}

/** From this grade on a word may well report. */
export const likelyCue = 3;

/** A word as features are made of it. */
export interface Word {
  readonly hash: number;
  readonly suffix: number;
  readonly prefix: number;
  /** its place among the common words; -1: a rare word */
  readonly row: number;
  /** its class and 1; 0: a rare word */
  readonly fine: number;
  readonly coarse: number;
  readonly cue: number;
}

/** Looks words up, each once. */
export function wordsFrom(lexicon: Lexicon): (low: string) => Word {
  const known = new Map<string, Word>();
  return (low) => {
    const before = known.get(low);
    if (before !== undefined) return before;
    const word = wordOf(lexicon, low);
    // A text of nothing but new words must not fill the memory.
    if (known.size < 200_000) known.set(low, word);
    return word;
  };
}

function wordOf({ words, classes, coarse, cues }: Lexicon, low: string): Word {
  const row = words.get(low) ?? -1;
  const own = classes[row];
  return {
    row,
    fine: own === undefined ? 0 : own + 1,
    coarse: own === undefined ? 0 : (coarse[own] ?? 0) + 1,
    hash: hashOf(low),
    suffix: hashOf(low.slice(-3)),
    prefix: hashOf(low.slice(0, 4)),
    cue: cues.get(low) ?? 0,
  };
}

/** FNV-1a over UTF-16 units; 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
