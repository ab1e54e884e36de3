import { quotesIn } from '../quotes.ts';
import { sentencesIn } from '../sentences.ts';
import { lowAt, type Story, type Stretch } from '../story.ts';
import { isCapital, type Token, tokensOf, touch } from '../tokens.ts';
import { interrupted } from './interruptions.ts';
import type { LanguageData, ReportingVerb } from './language-data.ts';

/** A text as the rules of a language read it: marks are of one kind, and words without vowel signs. */
export interface Reading extends Story {
  readonly language: LanguageData;
}

const sameMarks: ReadonlyMap<string, string> = new Map([
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['–', '—'],
  ['―', '—'],
]);
const quoting = /^[“”„‟«»‹›"‘’‚'「」]$/;
/** Pairs that the shared rules for quotations know, by their opening mark. */
const straight = new Set(['“”', '„“', '„”', '«»', '‹›', '""', '‘’', "''", '「」']);

/** Time linear in the text. */
export function readingOf(text: string, language: LanguageData): Reading {
  const plainly = tokensOf(text).map((token, index, all) => plain(token, all[index - 1], all[index + 1]));
  const tokens =
    language.grown === '' ? plainly : plainly.flatMap((token, index) => parted(token, plainly[index - 1], language));
  const turned = turnedMarks(tokens, language);
  const all = quotesIn(turned);
  // Sentences are found first, so that an interrupted quotation stays in one with the words that interrupt it.
  const sentences = sentencesBy({ tokens, quotes: all, language }, sentencesIn(turned, all));
  const quotes = interrupted(tokens, all, language);
  return { text, tokens, quotes, sentences, moments: new Map(), language };
}

function plain(token: Token, before: Token | undefined, after: Token | undefined): Token {
  if (token.kind === 'word') {
    const low = token.low.normalize('NFC').replaceAll(/[\p{M}ـ]/gu, '');
    return low === token.low ? token : { ...token, low };
  }
  const dash = token.text === '-' && !(touch(before, token) && touch(token, after));
  const mark = dash ? '—' : sameMarks.get(token.text);
  return mark === undefined ? token : { ...token, text: mark, low: mark };
}

/** A preposition of one letter is a token of its own where it belongs to the word before: وفقا ل | وزارة. */
function parted(token: Token, before: Token | undefined, { grown, grownBehind }: LanguageData): readonly Token[] {
  if (!grownBehind.has(before?.low ?? '') || !token.low.startsWith(grown) || token.text[0] !== grown) return [token];
  // The article loses its first letter behind it: لل is ل and ال.
  const isDefinite = token.text[1] === grown;
  const cut = token.start + (isDefinite ? 2 : 1);
  if (cut >= token.end) return [token];
  const rest = isDefinite ? `ا${token.low.slice(1)}` : token.low.slice(1);
  return [
    { ...token, end: cut, text: token.text.slice(0, cut - token.start), low: grown },
    { ...token, start: cut, text: token.text.slice(cut - token.start), low: rest },
  ];
}

/** Quotation marks as the shared rules know them: »…« becomes «…», and what quotes nothing in the language no mark. */
function turnedMarks(tokens: readonly Token[], { quotationMarks }: LanguageData): readonly Token[] {
  const own = new Set(quotationMarks.flat());
  const closesOf = new Map(quotationMarks.filter(([open, close]) => !straight.has(open + close)));
  const opensOf = new Map([...closesOf].map(([open, close]) => [close, open]));
  return tokens.map((token, index) => {
    if (token.kind !== 'mark' || !quoting.test(token.text)) return token;
    if (!own.has(token.text)) return { ...token, text: '·' };
    const before = touch(tokens[index - 1], token) && tokens[index - 1]?.kind !== 'break';
    const after = touch(token, tokens[index + 1]) && tokens[index + 1]?.kind !== 'break';
    const turned = after && !before ? closesOf.get(token.text) : before ? opensOf.get(token.text) : undefined;
    return turned === undefined ? token : { ...token, text: turned };
  });
}

type Parting = Pick<Reading, 'tokens' | 'quotes' | 'language'>;

/**
 * Sentences by the language's own abbreviations: those parted behind one, or behind the day of a date, are one again, and
 * what English takes for an abbreviation (Spanish `no`) ends one.
 */
function sentencesBy(parting: Parting, found: readonly Stretch[]): readonly Stretch[] {
  const sentences: Stretch[] = [];
  for (const sentence of found) {
    const before = sentences.at(-1);
    let { from } = sentence;
    if (before?.next === from && !endsBefore(parting, from)) {
      from = before.from;
      sentences.pop();
    }
    for (let at = Math.max(from, sentence.from) + 1; at < sentence.next; at++) {
      if (!isMissedEnd(parting, at)) continue;
      sentences.push({ from, next: at });
      from = at;
    }
    sentences.push({ from, next: sentence.next });
  }
  return sentences;
}

/** Whether a sentence begins at `at`, behind a full stop that follows a whole word. */
function isMissedEnd({ tokens, quotes, language }: Parting, at: number): boolean {
  const [word, stop, next] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (stop?.text !== '.' || (quotes.at[at - 1] ?? -1) >= 0 || word?.kind !== 'word' || !touch(word, stop)) return false;
  const begins = isCapital(next) && !touch(stop, next);
  return begins && word.text.length > 1 && !isCapital(word) && !language.abbreviations.has(word.low);
}

function endsBefore({ tokens, language }: Parting, at: number): boolean {
  const [word, stop, next] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (stop?.kind === 'mark' && quoting.test(stop.text)) {
    // Without capitals, what follows a quotation may be the verb that reports it: "…" قال سامر
    return language.capitals !== 'none' || !language.verbs.has(next?.low ?? '');
  }
  if (stop?.text !== '.' || !touch(word, stop)) return true;
  if (touch(stop, next) || language.abbreviations.has(word?.low ?? '')) return false;
  return !(language.isApart && word?.kind === 'number' && language.times.has(next?.low ?? ''));
}

/** The verbs that a word may be a form of; [] where it is none. */
export function verbsAt(reading: Reading, at: number): readonly ReportingVerb[] {
  const { verbs, prefixes } = reading.language;
  const low = lowAt(reading, at);
  const whole = verbs.get(low);
  if (whole !== undefined) return whole;
  const prefix = prefixes.find((one) => low.startsWith(one));
  return (prefix === undefined ? undefined : verbs.get(low.slice(prefix.length))) ?? [];
}

/** True for a word that opens a reported clause: that. */
export function isComplementiser({ tokens, language }: Reading, at: number): boolean {
  const low = tokens[at]?.low ?? '';
  const { complementisers, elidedComplementiser } = language;
  return complementisers.has(low) || (elidedComplementiser !== null && low.startsWith(elidedComplementiser));
}

/** True for an adverb that no noun phrase goes over. */
export function isAdverb({ tokens, language }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (language.adverbs.has(token.low)) return true;
  return language.adverbEnding?.test(token.low) === true && !isCapital(token);
}

/** True for a word that begins with a capital where only names and the first word of a sentence do. */
export function isName(reading: Reading, at: number): boolean {
  return reading.language.capitals !== 'none' && isCapital(reading.tokens[at]);
}

/** True for a word that says what somebody is: minister, porte-parole, Verkehrsministerin. */
export function isTitle({ tokens, language }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (language.titles.has(token.low)) return true;
  if (tokens[at + 1]?.text === '-' && language.titles.has(`${token.low}-${tokens[at + 2]?.low}`)) return true;
  return isCapital(token) && language.titleEnding?.test(token.low) === true;
}

/** A comma or a dash outside of quotations. */
export function isParting({ tokens, quotes }: Reading, at: number): boolean {
  const text = tokens[at]?.text;
  return (text === ',' || text === '—') && (quotes.at[at] ?? -1) < 0;
}

/** The end of a time that begins at `at` (`am 3. März`, `у понеділок`); `at` itself: none does. */
export function behindTime({ tokens, language }: Reading, at: number): number {
  let next = at;
  for (let index = at; index < at + 5; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'break') break;
    if (language.times.has(token.low)) next = index + 1;
    else if (next > at && !(token.kind === 'number')) break;
    else if (token.kind === 'word' && !language.prepositions.has(token.low) && !language.articles.has(token.low)) break;
    else if (token.kind === 'mark' && !(token.text === '.' && tokens[index - 1]?.kind === 'number')) break;
  }
  return next;
}
