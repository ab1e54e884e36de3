import { trimmed } from './text-places.ts';

/** Signs that open a quotation, each with those that may close it. */
const quotations: readonly (readonly [open: string, closes: string])[] = [
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['"', '"'],
];

interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The quotation around an offset of a text, its marks with it; where there is none, the sentence. Both within one block. */
export function passageAround(text: string, offset: number, language: string): Passage {
  const begins = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const block = text.slice(begins, next === -1 ? text.length : next);
  const at = offset - begins;
  const found = quotationIn(block, at) ?? sentenceIn(block, at, language);
  return trimmed(text, begins + found.start, begins + found.end);
}

function quotationIn(block: string, at: number): Passage | null {
  for (const [open, closes] of quotations) {
    for (let start = block.indexOf(open); start !== -1 && start <= at; ) {
      const end = firstOf(block, closes, start + 1);
      if (end === -1) break;
      if (at <= end + 1) return { start, end: end + 1 };
      start = block.indexOf(open, end + 1);
    }
  }
  return null;
}

function firstOf(block: string, signs: string, from: number): number {
  const found = [...signs].map((sign) => block.indexOf(sign, from)).filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

function sentenceIn(block: string, at: number, language: string): Passage {
  const sentences = [...segmenterFor(language).segment(block)];
  // Behind the last sign one is still in the last sentence.
  const holds = sentences.find(({ index, segment }) => at < index + segment.length) ?? sentences.at(-1);
  return holds === undefined ? { start: 0, end: 0 } : { start: holds.index, end: holds.index + holds.segment.length };
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
