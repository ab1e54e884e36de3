import { isSpeech } from './cue-words.ts';
import { type Quotes, quotesIn } from './quotes.ts';
import type { Span } from './shapes.ts';
import { stopWords } from './stop-words.ts';
import { isCapital, type Token, tokensOf, touch } from './tokens.ts';

/** Tokens of a sentence; `next` is exclusive. */
export interface Sentence {
  readonly from: number;
  readonly next: number;
}

const abbreviations = new Set(
  `mr mrs ms dr prof st gen col lt sgt capt maj rev hon sen rep gov pres jan feb mar apr jun jul aug sep sept oct nov dec
  no nr vs etc inc ltd co corp approx ca dept est jr sr mt vol fig art`.split(/\s+/),
);
const ends = new Set(['.', '!', '?', '…']);

/**
 * A text's sentences, in order: never over a line break, and a quotation is not parted, so that what is quoted and who
 * said it stay together.
 */
export function sentences(text: string): readonly Span[] {
  const tokens = tokensOf(text);
  return sentencesIn(tokens, quotesIn(tokens)).map(({ from, next }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
  }));
}

/** The same as tokens. */
export function sentencesIn(tokens: readonly Token[], quotes: Quotes): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const isBreak = tokens[index]?.kind === 'break';
    if (!isBreak && !endsAt(tokens, quotes, index)) continue;
    const next = isBreak ? index : index + 1;
    if (next > from) found.push({ from, next });
    from = index + 1;
  }
  if (from < tokens.length) found.push({ from, next: tokens.length });
  return found;
}

function endsAt(tokens: readonly Token[], { quotes, at }: Quotes, index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || after === undefined || after.kind === 'break') return false;
  const quote = quotes[at[index] ?? -1];
  if (quote !== undefined) {
    // American style has the full stop inside; a question before its asker goes on.
    const last = tokens[index - 1]?.text ?? '';
    if (index + 1 !== quote.next || !ends.has(last) || !begins(tokens, index + 1)) return false;
    return last === '.' || last === '…' || !askedBehind(tokens, index + 1);
  }
  if (token.kind === 'word') return /\.$/.test(token.text) && isCapital(after) && stopWords.has(after.low);
  if (!ends.has(token.text) || !begins(tokens, index + 1)) return false;
  if (token.text !== '.') return true;
  const before = tokens[index - 1];
  const short = before?.kind === 'word' && touch(before, token);
  return !(short && (abbreviations.has(before.low) || /^\p{Lu}$/u.test(before.text)));
}

function begins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || isCapital(token) || token.kind === 'number' || /^[“„«"‘'(\p{Lo}]/u.test(token.text);
}

function askedBehind(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 8; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'break' || /^[.!?“"«]$/.test(token.text)) return false;
    if (isSpeech(token.low)) return true;
  }
  return false;
}
