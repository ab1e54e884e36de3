import type { Sentence } from '../sentences.ts';
import { isQuoted, lowAt, type Stretch } from '../story.ts';
import { isCapital, longestAt, touch } from '../tokens.ts';
import type { ReportingVerb } from './language-data.ts';
import { nounFrom } from './noun-phrases.ts';
import { behindTime, isAdverb, isComplementiser, isParting, isTitle, type Reading, verbsAt } from './reading.ts';

/** The words that report; `from` and `next` are its first stretch. */
export interface Cue extends Stretch {
  readonly verb: ReportingVerb;
  /**
   * `verb`; `according`: a phrase such as `laut` with its speaker behind it, `behind`: such as `zufolge` with its speaker
   * before it; `as`: a clause such as `як повідомив …`
   */
  readonly kind: 'verb' | 'according' | 'behind' | 'as';
  /** what ends it further on: `hat … gesagt` */
  readonly tail: Stretch | null;
  /** its speaker where that stands between its words: `a-t-il déclaré`, `wie die Polizei mitteilte` */
  readonly inner: Stretch | null;
  /** without a subject it is nobody's verb */
  readonly impersonal: boolean;
}

/** As far as an auxiliary and its participle, a verb and its particle stand apart. */
const apart = 25;
/** The same where only adverbs may stand between them. */
const near = 7;
const according: ReportingVerb = { act: 'claims', takes: 'clause', form: 'finite', behind: [], isSaid: true, sure: 1 };
const plain = { tail: null, inner: null, impersonal: false };

/** Where the last of a cue's words ends. */
export function endOfCue({ next, tail }: Cue): number {
  return tail?.next ?? next;
}

/** Cues of a sentence outside its quotations, in order. */
export function cuesIn(reading: Reading, sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.next; ) {
    const cue = isQuoted(reading, at) || reading.tokens[at]?.kind !== 'word' ? null : cueAt(reading, at, sentence);
    if (cue !== null && endOfCue(cue) <= sentence.next && cue.verb.takes !== 'nothing') cues.push(cue);
    at = Math.max(cue === null ? 0 : endOfCue(cue), at + 1);
  }
  return cues;
}

function cueAt(reading: Reading, at: number, sentence: Sentence): Cue | null {
  const { tokens, language } = reading;
  const clause = asClauseAt(reading, at, sentence);
  if (clause !== null) return clause;
  const phrase = longestAt(tokens, at, language.according) ?? grownAt(reading, at);
  if (phrase !== null) {
    const kind = phrase.means === 'before' ? 'behind' : 'according';
    return { ...plain, verb: according, kind, from: at, next: phrase.next };
  }
  const own = possessiveAt(reading, at);
  if (own !== null) return own;
  if (language.tags.has(lowAt(reading, at)) && isTag(reading, at, sentence))
    return { ...plain, verb: according, kind: 'according', from: at, next: at + 1 };
  const whole = longestAt(tokens, at, language.phrases);
  if (whole !== null) return { ...plain, verb: whole.means, kind: 'verb', from: at, next: whole.next };
  return verbCueAt(reading, at, sentence);
}

/** "за його словами": a phrase of two words with `his` between them. */
function possessiveAt({ tokens, language }: Reading, at: number): Cue | null {
  const [first, second] = [tokens[at], tokens[at + 2]];
  if (first === undefined || second === undefined || !language.possessives.has(tokens[at + 1]?.low ?? '')) return null;
  if (longestAt([first, second], 0, language.according)?.next !== 2) return null;
  const [inner, tail] = [
    { from: at + 1, next: at + 2 },
    { from: at + 2, next: at + 3 },
  ];
  return { ...plain, verb: according, kind: 'according', from: at, next: at + 1, tail, inner };
}

/** "…, so die Sprecherin": behind a comma, with nothing behind the speaker. */
function isTag(reading: Reading, at: number, { from, next }: Sentence): boolean {
  const noun = at > from && isParting(reading, at - 1) ? nounFrom(reading, at + 1, next) : null;
  if (noun === null || noun.from !== at + 1) return false;
  return reading.tokens[noun.next]?.kind !== 'word' || isAdverb(reading, noun.next);
}

/** A phrase with `و` grown on: `ووفق …`. */
function grownAt({ tokens, language }: Reading, at: number) {
  const token = tokens[at];
  const prefix = language.prefixes.find((one) => one.length === 1 && token?.low.startsWith(one));
  if (token === undefined || prefix === undefined) return null;
  const rest = [{ ...token, low: token.low.slice(1) }, ...tokens.slice(at + 1, at + 4)];
  const found = longestAt(rest, 0, language.according);
  return found && { means: found.means, next: at + found.next };
}

/** "як повідомив мер", "comme l'a indiqué le maire", "wie die Polizei mitteilte" */
function asClauseAt(reading: Reading, at: number, sentence: Sentence): Cue | null {
  const as = longestAt(reading.tokens, at, reading.language.asWords);
  if (as === null) return null;
  if (reading.language.isApart) return asClauseWithVerbLast(reading, { from: at, next: as.next }, sentence);
  for (let index = as.next; index < Math.min(sentence.next, as.next + 5); index++) {
    if (reading.tokens[index]?.kind !== 'word' || isQuoted(reading, index)) return null;
    const cue = verbCueAt(reading, index, sentence, as.next);
    if (cue !== null) return cue.from <= as.next + 2 ? { ...cue, kind: 'as', from: at } : null;
  }
  return null;
}

function asClauseWithVerbLast(reading: Reading, as: Stretch, sentence: Sentence): Cue | null {
  const { tokens, language } = reading;
  for (let at = as.next + 1; at < Math.min(sentence.next, as.next + near * 2); at++) {
    if (tokens[at]?.kind === 'mark' && !isQuoted(reading, at) && !/^[-.]$/.test(tokens[at]?.text ?? '')) return null;
    const verb = isCapital(tokens[at])
      ? undefined
      : verbsAt(reading, at).find(({ behind, form }) => behind.length === 0 && form !== 'gerund');
    if (verb === undefined || verb.takes === 'quote') continue;
    const next = language.auxiliaries.has(lowAt(reading, at + 1)) ? at + 2 : at + 1;
    const closes = next >= sentence.next || tokens[next]?.kind !== 'word';
    const passive = language.passives.has(lowAt(reading, at + 1));
    if (!closes || passive || (verb.form === 'participle' && next === at + 1)) continue;
    const inner = { from: as.next, next: at };
    return { ...plain, ...as, verb, kind: 'as', tail: { from: at, next }, inner };
  }
  return null;
}

/** The cue whose last word, or whose first where a particle ends it, stands at `at`. */
function verbCueAt(reading: Reading, at: number, sentence: Sentence, behindAs = -1): Cue | null {
  const verbs = verbsAt(reading, at);
  if (verbs.length === 0) return null;
  if (reading.language.capitals !== 'none' && isCapital(reading.tokens[at]) && !opens(reading, at, sentence))
    return null;
  for (const verb of verbs) {
    const cue =
      verb.form === 'participle'
        ? participleCue(reading, { verb, at, sentence })
        : finiteCue(reading, verb, at, behindAs);
    if (cue !== null) return at === behindAs ? cue : withClitics(reading, cue, sentence);
    // In the passive it is what somebody said, and nobody says it.
    if (verb.form === 'participle' && isPassive(reading, at, sentence)) return null;
  }
  return null;
}

function opens(reading: Reading, at: number, { from }: Sentence): boolean {
  const { tokens, quotes } = reading;
  const before = tokens[at - 1];
  if (reading.language.capitals === 'nouns') return false;
  return at === from || before?.text === '—' || before?.text === '¿' || (quotes.at[at - 1] ?? -1) >= 0;
}

interface Place {
  readonly verb: ReportingVerb;
  readonly at: number;
  readonly sentence: Sentence;
}

function participleCue(reading: Reading, { verb, at, sentence }: Place): Cue | null {
  const { tokens, language } = reading;
  const cue = { ...plain, verb, kind: 'verb' as const };
  if (language.isApart) {
    const auxiliary = auxiliaryBefore(reading, at, sentence);
    if (auxiliary === null || language.negations.has(lowAt(reading, at - 1))) return null;
    return auxiliary === at - 1
      ? { ...cue, from: auxiliary, next: at + 1 }
      : { ...cue, from: auxiliary, next: auxiliary + 1, tail: { from: at, next: at + 1 } };
  }
  let inner: Stretch | null = null;
  for (let index = at - 1; index >= Math.max(sentence.from, at - near); index--) {
    const low = lowAt(reading, index);
    if (language.auxiliaries.has(low)) {
      if (inner === null) return { ...cue, from: index, next: at + 1 };
      return { ...cue, from: index, next: index + 1, tail: { from: inner.next, next: at + 1 }, inner };
    }
    if (tokens[index]?.text === '-' && language.pronouns.has(lowAt(reading, index + 1)))
      inner = { from: index + 1, next: index + 2 };
    // se sont inquiétés
    if (language.passives.has(low) && language.clitics.has(lowAt(reading, index - 1)))
      return { ...cue, from: index, next: at + 1 };
    const between = isAdverb(reading, index) || language.times.has(low) || low === '-' || low === 't';
    const subject = language.pronouns.has(low) && tokens[index - 1]?.text === '-';
    if (!(between || subject) || language.negations.has(low) || language.passives.has(low)) return null;
  }
  return null;
}

/** The auxiliary that stands before a participle in its clause; null: none, or one that makes it a passive. */
function auxiliaryBefore(reading: Reading, at: number, { from }: Sentence): number | null {
  for (let index = at - 1; index >= Math.max(from, at - apart); index--) {
    const low = lowAt(reading, index);
    if (!isQuoted(reading, index) && reading.tokens[index]?.kind === 'mark' && low !== '-' && low !== '.') return null;
    if (reading.language.passives.has(low)) return null;
    if (reading.language.auxiliaries.has(low)) return index;
  }
  return null;
}

function isPassive(reading: Reading, at: number, { from, next }: Sentence): boolean {
  const { language } = reading;
  if (language.isApart && at + 1 < next && language.passives.has(lowAt(reading, at + 1))) return true;
  for (let index = at - 1; index >= Math.max(from, at - (language.isApart ? apart : near)); index--) {
    if (reading.tokens[index]?.kind === 'mark' && !isQuoted(reading, index)) return false;
    if (language.passives.has(lowAt(reading, index))) return true;
    if (language.isApart && language.auxiliaries.has(lowAt(reading, index))) return true;
  }
  return false;
}

function finiteCue(reading: Reading, verb: ReportingVerb, at: number, behindAs: number): Cue | null {
  const { tokens, language } = reading;
  if (at !== behindAs && isBlocked(reading, at - 1)) return null;
  if (language.isApart && language.negations.has(lowAt(reading, at + 1))) return null;
  const cue = { ...plain, verb, kind: 'verb' as const, from: at, next: at + 1 };
  if (verb.behind.length > 0) {
    const tail = tailOf(reading, verb, at + 1);
    return tail && { ...cue, tail };
  }
  // A participle that tells goes on with the clause before a comma; in Arabic it needs none.
  const parted = at === 0 || isParting(reading, at - 1) || isQuoted(reading, at - 1) || language.verbFirst;
  if (verb.form === 'gerund' && !parted) return null;
  // dit-il, affirme-t-elle
  if (tokens[at + 1]?.text === '-' && touch(tokens[at], tokens[at + 1])) {
    const pronoun = lowAt(reading, at + 2) === 't' ? at + 4 : at + 2;
    if (!language.pronouns.has(lowAt(reading, pronoun))) return null;
    return { ...cue, tail: null, inner: { from: pronoun, next: pronoun + 1 } };
  }
  return cue;
}

/** The particle that ends the verb's clause; the same word further up is a preposition. */
function tailOf(reading: Reading, { behind }: ReportingVerb, from: number): Stretch | null {
  for (let at = from; at < from + apart; at++) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind === 'break') return null;
    if (isQuoted(reading, at)) continue;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '.') return null;
    if (!behind.every((word, index) => lowAt(reading, at + index) === word)) continue;
    const next = at + behind.length;
    const closes =
      !reading.language.isApart ||
      reading.tokens[next]?.kind !== 'word' ||
      reading.language.joins.has(lowAt(reading, next));
    if (closes) return { from: at, next };
  }
  return null;
}

/** A word that looks like the verb is a noun behind an article, and no statement behind `who` or `not`. */
function isBlocked(reading: Reading, at: number): boolean {
  const { language, tokens } = reading;
  const low = lowAt(reading, at);
  if (tokens[at]?.kind !== 'word' || isQuoted(reading, at)) return false;
  const pronoun = language.clitics.has(low) || language.pronouns.has(low);
  if (language.negations.has(low) || language.relatives.has(low)) return true;
  if (pronoun) return language.clitics.has(low) && language.negations.has(lowAt(reading, at - 1));
  if (language.passives.has(low) || language.auxiliaries.has(low)) return true;
  return language.articles.has(low) || language.prepositions.has(low) || language.inNoun.has(low);
}

/** With the pronouns before it: `se lo dijo`, `leur a dit`. */
function withClitics(reading: Reading, cue: Cue, { from }: Sentence): Cue | null {
  const { language } = reading;
  let start = cue.from;
  let impersonal = false;
  while (start > Math.max(from, cue.from - 3) && language.clitics.has(lowAt(reading, start - 1))) {
    start--;
    impersonal ||= language.impersonal.has(lowAt(reading, start));
  }
  const before = lowAt(reading, start - 1);
  const outside = start > from && !isQuoted(reading, start - 1);
  if (outside && (language.negations.has(before) || language.relatives.has(before))) return null;
  if (outside && isComplementiser(reading, start - 1) && language.relatives.has('que')) return null;
  return { ...cue, from: start, impersonal };
}

/** True where what stands at `at` tells when, where or how, and does not belong to the noun before it. */
export function isAdjunct(reading: Reading, at: number): boolean {
  const { language } = reading;
  const low = lowAt(reading, at);
  return (
    isAdverb(reading, at) || behindTime(reading, at) > at || (language.prepositions.has(low) && !isTitle(reading, at))
  );
}
