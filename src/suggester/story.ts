import { momentsIn } from './moments.ts';
import { type Quotes, quotesIn } from './quotes.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import type { FoundMoment, Span } from './shapes.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of tokens; `next` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly next: number;
}

/** A text as the rules read it. */
export interface Story {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: Quotes;
  readonly sentences: readonly Sentence[];
  /** times by the token they begin at */
  readonly moments: ReadonlyMap<number, StoryMoment>;
}

export interface StoryMoment {
  readonly found: FoundMoment;
  /** the same where it tells when something was said */
  readonly said: FoundMoment;
  readonly next: number;
}

export function storyOf(text: string, day: string | null): Story {
  const tokens = tokensOf(text);
  const quotes = quotesIn(tokens);
  const moments = new Map<number, StoryMoment>();
  let at = 0;
  for (const { start, end, moment, said } of momentsIn(tokens, text, day)) {
    while ((tokens[at]?.start ?? start) < start) at++;
    let next = at;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < end) next++;
    moments.set(at, { found: { start, end, moment }, said: { start, end, moment: said }, next });
  }
  return { text, tokens, quotes, sentences: sentencesIn(tokens, quotes), moments };
}

/** Where tokens stand in the text. */
export function spanOf({ tokens }: Story, { from, next }: Stretch): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

export function wordsOf(story: Story, stretch: Stretch): string {
  const { start, end } = spanOf(story, stretch);
  return story.text.slice(start, end);
}

export function lowAt({ tokens }: Story, at: number): string {
  return tokens[at]?.low ?? '';
}

/** True for a token of a quotation, its marks included. */
export function isQuoted({ quotes }: Story, at: number): boolean {
  return (quotes.at[at] ?? -1) >= 0;
}
