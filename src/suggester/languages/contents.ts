import type { Quote } from '../quotes.ts';
import type { Sentence } from '../sentences.ts';
import { isQuoted, lowAt, type Stretch } from '../story.ts';
import { type Cue, isAdjunct } from './cues.ts';
import { isAdverb, isComplementiser, isName, isParting, type Reading, verbsAt } from './reading.ts';

/** No clause is longer; the bound keeps the work for a text without full stops linear. */
const clauseAtMost = 200;
/** As far as what was said may begin behind its verb: `sagte der Zeitung am Montag in Berlin, dass …` */
const gapAtMost = 24;

/** How surely words found so are what was said. */
export const sureness = { quoted: 0.85, clause: 0.7, according: 0.7, before: 0.65, bare: 0.55, object: 0.5 } as const;

export interface Made {
  readonly content: readonly Stretch[];
  readonly sure: number;
}

/** Where what a cue reports may stand. */
export interface Room {
  readonly cue: Cue;
  readonly sentence: Sentence;
  /** where the cue's own clause begins, its subject with it */
  readonly bound: number;
  /** where it ends */
  readonly behind: number;
  readonly subject: Stretch | null;
  /** it stands behind the cue */
  readonly inverted: boolean;
  /** before it another one speaks */
  readonly floor: number;
  /** behind it another one speaks */
  readonly cut: number;
}

/** A sentence's end without its full stop. */
export function endOf({ tokens }: Reading, { from, next }: Stretch): number {
  let end = next;
  while (end > Math.max(from, next - 40) && /^[.!?…]$/.test(tokens[end - 1]?.text ?? '')) end--;
  return end;
}

function quoteAt(reading: Reading, at: number): Quote | null {
  return reading.quotes.quotes[reading.quotes.at[at] ?? -1] ?? null;
}

/** The quotation that ends before `bound`, with nothing but commas and dashes between them; null: none does. */
export function quoteBefore(reading: Reading, bound: number, floor: number): Stretch | null {
  let at = bound - 1;
  while (at > Math.max(floor, bound - 4) && (isParting(reading, at) || isStop(reading, at))) at--;
  const quote = quoteAt(reading, at);
  return quote !== null && quote.next === at + 1 && quote.from >= floor ? { from: quote.from, next: quote.next } : null;
}

function isStop({ tokens, quotes }: Reading, at: number): boolean {
  return /^[.!?…]$/.test(tokens[at]?.text ?? '') && (quotes.at[at] ?? -1) < 0;
}

/** What a verb reports; null: nothing that it could. */
export function contentOf(reading: Reading, room: Room): Made | null {
  const { cue, sentence, bound, behind, floor, cut } = room;
  const limit = Math.min(cut, endOf(reading, sentence));
  const takesClause = cue.verb.takes !== 'quoted object';
  const quoted = takesClause ? quoteBefore(reading, bound, sentence.from) : null;
  const opener = openerFrom(reading, behind, limit);
  const second = opener !== null && opener.quote !== null ? [opener.quote] : [];
  if (quoted !== null && quoted.from >= floor && opener?.kind !== 'clause') {
    return { content: [withClause(reading, quoted, room), ...second], sure: sureness.quoted };
  }
  const [one] = second;
  if (one !== undefined && takesClause) return { content: [one], sure: sureness.quoted };
  if (cue.verb.takes === 'quote') return null;
  if (opener !== null && takesClause) {
    const clause = clauseFrom(reading, opener.at, limit);
    return clause && { content: [clause], sure: opener.kind === 'clause' ? sureness.clause : sureness.bare };
  }
  return (
    clauseAround(reading, room, limit) ??
    bareClause(reading, room, limit) ??
    adjoiningQuote(reading, room, limit) ??
    objectOf(reading, room, limit)
  );
}

interface Opener {
  readonly kind: 'clause' | 'colon' | 'comma';
  /** where what was said begins */
  readonly at: number;
  readonly quote: Stretch | null;
}

/** A complementiser, a colon or a second quotation behind the verb, past whom it was said to, when and where. */
function openerFrom(reading: Reading, behind: number, limit: number): Opener | null {
  const { language, tokens } = reading;
  let isObject = false;
  for (let at = behind; at < Math.min(limit, behind + gapAtMost); at++) {
    const quote = quoteAt(reading, at);
    if (quote !== null) {
      at = quote.next - 1;
      continue;
    }
    const text = tokens[at]?.text ?? '';
    const next = quoteAt(reading, at + 1);
    const stretch = next?.from === at + 1 ? { from: next.from, next: next.next } : null;
    if (text === ':') return { kind: 'colon', at: at + 1, quote: stretch };
    // Behind a full stop a quotation goes on in the same sentence only where words interrupt it.
    if (/^[,—.!?]$/.test(text) && stretch !== null) return { kind: 'comma', at: at + 1, quote: stretch };
    if (text === '.' && tokens[at + 1]?.text === '—') continue;
    if (text === ';' || (tokens[at]?.kind === 'mark' && /^[.?!]$/.test(text))) return null;
    if (isComplementiser(reading, at) && !opensOther(reading, at)) {
      // The word may as well open a relative clause: a annoncé une mesure que …, повідомив про вибух, що …
      const parted = !language.commaBefore || at === behind || tokens[at - 1]?.text === ',';
      if (parted && (!isObject || language.correlates.has(lowAt(reading, at - 2))))
        return { kind: 'clause', at, quote: null };
    } else if (isReporting(reading, at) && !isName(reading, at)) return null;
    else isObject ||= isTopic(reading, at, behind);
  }
  return null;
}

/** "قبل أن", "antes de que": the clause tells when or why. */
function opensOther(reading: Reading, at: number): boolean {
  const { otherClauses, inNoun } = reading.language;
  const before = lowAt(reading, at - 1);
  return otherClauses.has(before) || (inNoun.has(before) && otherClauses.has(lowAt(reading, at - 2)));
}

/** Whether the verb tells of a thing rather than that something is so. */
function isTopic(reading: Reading, at: number, behind: number): boolean {
  const { language, tokens } = reading;
  const low = lowAt(reading, at);
  if (language.commaBefore) return language.topics.has(low);
  const isFirst = at === behind && tokens[at]?.kind === 'word' && language.capitals !== 'none';
  return isFirst && !isAdjunct(reading, at) && !language.clitics.has(low);
}

function isReporting(reading: Reading, at: number): boolean {
  return verbsAt(reading, at).some(({ form }) => form === 'finite');
}

/** From `at` to where another one speaks; null: too little for a clause. */
export function clauseFrom(reading: Reading, at: number, cut: number, least = 2): Stretch | null {
  let next = at;
  const last = Math.min(cut, at + clauseAtMost);
  for (; next < last; next++) {
    const quote = quoteAt(reading, next);
    if (quote !== null) next = Math.min(quote.next, cut) - 1;
    else if (reading.tokens[next]?.text === ';') break;
  }
  const end = trimmed(reading, at, next);
  return end >= at + least || (end > at && isQuoted(reading, at)) ? { from: at, next: end } : null;
}

function trimmed({ tokens, quotes }: Reading, from: number, next: number): number {
  let end = next;
  while (
    end > Math.max(from, next - 40) &&
    (quotes.at[end - 1] ?? -1) < 0 &&
    /^[.,:;!?…—]$/.test(tokens[end - 1]?.text ?? '')
  )
    end--;
  return end;
}

/** The clause before `bound`, without the word that joins it to the one before; null: nothing that could be one. */
export function clauseBefore(reading: Reading, bound: number, floor: number, least = 3): Stretch | null {
  const { language } = reading;
  let from = floor;
  for (let steps = 0; steps < 3 && from < bound; steps++) {
    const low = lowAt(reading, from);
    if (isQuoted(reading, from)) break;
    if (isParting(reading, from) || language.parts.has(low) || language.joins.has(low)) from++;
    else break;
  }
  const next = trimmed(reading, from, bound);
  return next - from >= least && next - from <= clauseAtMost ? { from, next } : null;
}

/** "Порт закрито, сказав мер", and with what goes on behind it: "Der Zug, sagte die Ministerin, sei pünktlich". */
function clauseAround(reading: Reading, { cue, bound, behind, inverted, floor }: Room, limit: number): Made | null {
  const takes = cue.verb.takes !== 'quote' && cue.verb.takes !== 'quoted object';
  if (!inverted || !takes || !isParting(reading, bound - 1)) return null;
  const goesOn = isParting(reading, behind) && behind + 2 < limit;
  const before = clauseBefore(reading, bound, floor, goesOn ? 1 : 2);
  if (before === null) return null;
  const rest = goesOn ? clauseFrom(reading, behind + 1, limit) : null;
  return { content: rest === null ? [before] : [before, rest], sure: sureness.before };
}

/** "sagte, der Damm sei gebrochen" */
function bareClause(reading: Reading, { cue, behind }: Room, limit: number): Made | null {
  const { language, tokens } = reading;
  if (!language.bareClauses || cue.verb.takes === 'quoted object') return null;
  let at = behind;
  while (at < Math.min(limit, behind + gapAtMost) && (isQuoted(reading, at) || tokens[at]?.kind !== 'mark')) at++;
  if (tokens[at]?.text !== ',' || isQuoted(reading, at + 1)) return null;
  const low = lowAt(reading, at + 1);
  const joined = language.ends.has(low) || language.parts.has(low) || language.joins.has(low);
  if (joined || language.prepositions.has(low)) return null;
  const clause = clauseFrom(reading, at + 1, limit);
  return clause !== null && clause.next - clause.from >= 3 ? { content: [clause], sure: sureness.bare } : null;
}

/** "Il a affirmé « ne rien savoir » de l'affaire"; a name in quotation marks is no statement. */
function adjoiningQuote(reading: Reading, { cue, behind }: Room, limit: number): Made | null {
  const quote = quoteAt(reading, behind);
  if (quote === null || quote.from !== behind || cue.verb.takes === 'quoted object') return null;
  if (reading.language.capitals !== 'none' && isName(reading, quote.from + 1)) return null;
  if (quote.next - quote.from < 4) return null;
  const clause = clauseFrom(reading, behind, limit);
  return clause && { content: [clause], sure: sureness.object };
}

/** What is denied, promised, called: a noun or an infinitive behind the verb or before its particle. */
function objectOf(reading: Reading, { cue, behind, subject }: Room, limit: number): Made | null {
  const { takes, act } = cue.verb;
  if (takes !== 'object' && takes !== 'quoted object') return null;
  if (act === 'declines' && (cue.tail === null || !reading.language.isApart)) {
    const clause = behind < limit ? clauseFrom(reading, behind, limit, 1) : null;
    return { content: [clause ?? cue.tail ?? { from: cue.from, next: cue.next }], sure: sureness.object };
  }
  const inner = objectWithin(reading, cue, subject);
  if (inner !== null || cue.tail !== null) return inner;
  let from = behind;
  while (from < limit && isAdverb(reading, from)) from++;
  if (from >= limit || isParting(reading, from)) return null;
  return asObject(reading, cue, clauseFrom(reading, from, limit, 1));
}

/** "wies die Vorwürfe zurück", "wies Huber die Vorwürfe zurück" */
function objectWithin(reading: Reading, cue: Cue, subject: Stretch | null): Made | null {
  if (cue.tail === null || cue.inner !== null) return null;
  let from = subject !== null && subject.from >= cue.next ? subject.next : cue.next;
  while (reading.language.clitics.has(lowAt(reading, from))) from++;
  const next = cue.tail.from;
  return asObject(reading, cue, next > from ? { from, next } : null);
}

function asObject(reading: Reading, cue: Cue, clause: Stretch | null): Made | null {
  if (clause === null) return null;
  let has = cue.verb.takes === 'object';
  for (let at = clause.from; at < Math.min(clause.next, clause.from + gapAtMost); at++) has ||= isQuoted(reading, at);
  return has ? { content: [clause], sure: sureness.object } : null;
}

/** A quotation that ends a sentence begun outside it takes it along: Порт буде «закрито до ранку», сказав мер. */
function withClause(reading: Reading, quoted: Stretch, { sentence, floor }: Room): Stretch {
  const before = quoted.from - 1;
  if (before < sentence.from || isQuoted(reading, before) || floor > sentence.from) return quoted;
  if (/^[:.?!—,]$/.test(reading.tokens[before]?.text ?? '') || quoted.from - sentence.from < 2) return quoted;
  const clause = clauseBefore(reading, quoted.from, sentence.from, 2);
  return clause === null ? quoted : { from: clause.from, next: quoted.next };
}
