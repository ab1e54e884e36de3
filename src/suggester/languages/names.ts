import { lowAt, type Stretch, wordsOf } from '../story.ts';
import { isCapital, touch } from '../tokens.ts';
import type { Gender } from './language-data.ts';
import { isAdverb, isComplementiser, isName, isTitle, type Reading, verbsAt } from './reading.ts';

/** Who speaks, as far as a source's words say it. */
export interface Speaker {
  readonly speaker: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly kind: 'person' | 'organisation' | 'unnamed';
  readonly gender: Gender | null;
}

/** Names that a text has, so that short forms find the long one. */
export interface Names {
  /** full names by what stays the same of their last word in every case */
  readonly full: Map<string, readonly string[]>;
  /** words with a capital inside a sentence, so that the first word of one is known for a name */
  readonly inner: ReadonlySet<string>;
}

export const nobody: Speaker = { speaker: null, role: null, organisation: null, kind: 'unnamed', gender: null };
const alikeAtMost = 6;

/** Names of two words or more that a text has, and those that the newsroom knows. Time linear in the text. */
export function namesIn(reading: Reading, known: readonly string[]): Names {
  const names: Names = { full: new Map(), inner: innerCapitals(reading) };
  for (const name of known) addName(reading, name.trim(), names);
  for (let at = 0; at < reading.tokens.length; ) {
    const next = isName(reading, at) ? nameEnd(reading, at) : at;
    const name = next > at + 1 ? personWithin(reading, { from: at, next }) : null;
    if (name !== null && name.next > name.from + 1 && name.next - name.from < 6)
      addName(reading, wordsOf(reading, name), names);
    at = Math.max(next, at + 1);
  }
  return names;
}

function innerCapitals(reading: Reading): ReadonlySet<string> {
  const inner = new Set<string>();
  for (const { from, next } of reading.sentences)
    for (let at = from + 1; at < next; at++)
      // A quotation begins with a capital too, and so may what stands behind a colon or a dash.
      if (isNameWord(reading, at) && /^(?:[,(]|[\p{L}\p{N}].*)$/u.test(lowAt(reading, at - 1)))
        inner.add(lowAt(reading, at));
  return inner;
}

/** A name of one word is short for none, and adds nothing. */
export function addName(reading: Reading, name: string, names: Names): void {
  const words = name.split(/\s+/);
  if (words.length < 2) return;
  const key = stemOf(reading, words.at(-1) ?? '');
  const list = names.full.get(key) ?? [];
  if (list.length < alikeAtMost && !list.includes(name)) names.full.set(key, [...list, name]);
}

/** A word without its case: Гая and Гай are one. */
export function stemOf({ language }: Reading, word: string): string {
  const low = word.toLowerCase().replaceAll('’', "'");
  return language.caseEnding === null ? low : low.replace(language.caseEnding, '');
}

/** The name in the form the text has elsewhere: the whole one for a surname, the nominative for another case. */
export function fullName(reading: Reading, name: string, names: Names): string {
  const words = name.split(/\s+/);
  const stems = words.map((word) => stemOf(reading, word));
  const lists = (names.full.get(stems.at(-1) ?? '') ?? []).filter((full) => {
    const others = full.split(/\s+/).map((word) => stemOf(reading, word));
    return stems.every((stem) => others.includes(stem));
  });
  const isAsLong = (full: string) => words.length > 1 && full.split(/\s+/).length === words.length;
  const alike = [...lists.filter(isAsLong), ...lists.filter((full) => !isAsLong(full))];
  const cases = reading.language.namesInCases;
  if (cases === null) return alike[0] ?? name;
  const called = alike.find(cases.isNominative) ?? (cases.isNominative(name) ? name : undefined);
  return called ?? cases.nominativeOf(alike[0] ?? name);
}

/** The end of a run of capital words; initials, hyphens and small words of names may stand within. */
export function nameEnd(reading: Reading, at: number): number {
  const { language, tokens } = reading;
  let next = at;
  while (isNameWord(reading, next)) {
    next++;
    let small = next;
    while (small < next + 2 && language.particles.has(lowAt(reading, small))) small++;
    // "Angaben von Karl Huber": behind a noun, `von` belongs to no name.
    const isNoun = language.capitals === 'nouns' && small === next + 1 && isNameWord(reading, small + 1);
    if (small > next && isNameWord(reading, small) && !isNoun) next = small;
    const mark = tokens[next];
    const initial = mark?.text === '.' && (tokens[next - 1]?.text.length ?? 9) <= 2;
    const inner = (mark?.text === '-' && touch(mark, tokens[next + 1])) || initial;
    if (inner && touch(tokens[next - 1], mark) && isNameWord(reading, next + 1)) next++;
  }
  return next;
}

function isNameWord(reading: Reading, at: number): boolean {
  const { language, tokens } = reading;
  const token = tokens[at];
  if (token === undefined || !isCapital(token) || language.times.has(token.low) || /^(?:\p{L}|qu)'/u.test(token.low))
    return false;
  const grammar = language.articles.has(token.low) || language.prepositions.has(token.low) || isAdverb(reading, at);
  const joins = language.parts.has(token.low) || language.joins.has(token.low) || language.ends.has(token.low);
  if (grammar || joins || language.pronouns.has(token.low) || isComplementiser(reading, at)) return false;
  // "За даними Сікорського", "Сказав Гай": a verb that begins a sentence.
  return !verbsAt(reading, at).some(({ form }) => form === 'finite') || isCapital(tokens[at - 1]);
}

/** The person's own words within a run of capitals; null: the run names no person. */
export function personWithin(reading: Reading, { from, next }: Stretch, floor = 0): Stretch | null {
  const { language } = reading;
  let start = from;
  for (let at = from; at < next; at++) {
    // In a language of capital names only what comes first is a title: Ana Rey is no king.
    if (isTitleWithin(reading, at, next) && (start === at || language.capitals === 'nouns')) start = at + 1;
    else if (language.organisations.has(lowAt(reading, at)) || language.unnamed.has(lowAt(reading, at))) return null;
  }
  const words = next - start;
  if (words <= 0 || !isCapital(reading.tokens[start])) return null;
  if (isGenitive(reading, { from: start, next })) return words > 1 ? { from: start + 1, next } : null;
  // "de l'Intérieur Jean Roule", "der Feuerwehr Karl Huber": the first word is of what stands before the name.
  const before = lowAt(reading, start - 1);
  const isPlace = start === from && start > floor && language.inNoun.has(before);
  const isNoun = start === from && start > floor && language.capitals === 'nouns' && opensCommonNoun(reading, start);
  if (isPlace || isNoun) return words > 2 ? { from: start + 1, next } : null;
  return { from: start, next };
}

/** A name may have a title's ending, so that at the run's end it is one: Arnold Schwarzenegger. */
function isTitleWithin(reading: Reading, at: number, next: number): boolean {
  return isTitle(reading, at) && (at + 1 < next || reading.language.titles.has(lowAt(reading, at)));
}

/** A word with an article or an adjective before it is a noun and no name. */
function opensCommonNoun(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (before?.kind !== 'word' || isCapital(before)) return false;
  return (
    reading.language.articles.has(before.low) || (/e[nrsm]?$/.test(before.low) && verbsAt(reading, at - 1).length === 0)
  );
}

/** "мер Києва Степан Гай": a place in the genitive stands between title and name. */
function isGenitive(reading: Reading, { from, next }: Stretch): boolean {
  if (reading.language.caseEnding === null || reading.language.capitals !== 'names') return false;
  if (!isTitle(reading, from - 1) && !/^\p{Ll}/u.test(reading.tokens[from - 1]?.text ?? '')) return false;
  const first = lowAt(reading, from);
  if (reading.language.namesInCases?.isFirstName(reading.tokens[from]?.text ?? '') === true) return false;
  if (/(?:ович|івна|ївна)$/.test(lowAt(reading, from + 1))) return false;
  return /[иії]$/.test(first) || (next - from > 2 && /[аяу]$/.test(first));
}
