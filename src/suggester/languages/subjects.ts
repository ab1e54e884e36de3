import type { Sentence } from '../sentences.ts';
import { isQuoted, lowAt, type Stretch } from '../story.ts';
import { endOf, quoteBefore } from './contents.ts';
import { type Cue, endOfCue, isAdjunct } from './cues.ts';
import { nounFrom, nounLeft, withApposition } from './noun-phrases.ts';
import { behindTime, isComplementiser, isName, isParting, isTitle, type Reading } from './reading.ts';
import { withoutObject } from './uncapitalised.ts';

/** Where the subject of a cue stands. */
export interface Part {
  /** `shared`: the subject of the clause before; `dropped`: left out */
  readonly side: 'left' | 'right' | 'shared' | 'dropped';
  readonly subject: Stretch | null;
}

/** No name in quotation marks has more tokens. */
const titleAtMost = 8;
const placedAtMost = 9;

/** Who speaks, within the tokens from where the cue before ends to the sentence's end; null: nobody can. */
export function partOf(reading: Reading, cue: Cue, room: Stretch): Part | null {
  const { language } = reading;
  const limit = endOf(reading, room);
  const behind = endOfCue(cue);
  if (cue.inner !== null)
    return { side: 'right', subject: nounFrom(reading, cue.inner.from, cue.inner.next) ?? cue.inner };
  if (cue.kind === 'behind') return found('left', nounLeft(reading, room.from, cue.from));
  if (cue.kind === 'according') return found('right', accordingSubject(reading, cue, limit));
  if (cue.kind === 'as') return found('right', nounRight(reading, cue, limit));
  if (cue.verb.form === 'gerund') return { side: 'shared', subject: null };
  if (cue.verb.takes === 'place')
    return found('right', placed(reading, behind, limit)) ?? found('left', placedLeft(reading, room.from, cue.from));
  const place = () => (isPlaced(reading, cue) ? placed(reading, behind, limit) : null);
  const right = () => nounRight(reading, cue, limit) ?? place();
  if (language.verbFirst) {
    const noun = right();
    const isBare =
      cue.verb.takes === 'quoted object' || (cue.verb.takes === 'object' && !reports(reading, noun, limit));
    const own = noun !== null && isBare && cue.tail === null ? withoutObject(reading, noun) : noun;
    if (own !== null) return { side: 'right', subject: own };
    const joined = language.prefixes.some((one) => lowAt(reading, cue.from).startsWith(one)) && cue.from > room.from;
    return found('left', joined ? null : nounLeft(reading, room.from, cue.from)) ?? dropped;
  }
  return subjectAround(reading, cue, { room, right }) ?? dropped;
}

/** Whether a clause or a quotation follows the subject at once or behind a preposition. */
function reports(reading: Reading, noun: Stretch | null, limit: number): boolean {
  if (noun === null) return false;
  for (let at = noun.next; at < Math.min(limit, noun.next + 2); at++)
    if (isComplementiser(reading, at) || reading.tokens[at]?.text === ':') return true;
  return false;
}

const dropped: Part = { side: 'dropped', subject: null };

function found(side: 'left' | 'right', subject: Stretch | null): Part | null {
  return subject && { side, subject };
}

function subjectAround(
  reading: Reading,
  cue: Cue,
  { room, right }: { readonly room: Stretch; readonly right: () => Stretch | null },
): Part | null {
  const before = cue.from - 1;
  if (cue.from > room.from && reading.language.joins.has(lowAt(reading, before)))
    return { side: 'shared', subject: null };
  const afterQuote =
    isQuoted(reading, before) ||
    (isParting(reading, before) && isQuoted(reading, before - 1)) ||
    (isParting(reading, before) && isParting(reading, before - 1) && isQuoted(reading, before - 2));
  const titled = titledSubject(reading, room.from, cue.from);
  if (titled !== null) return { side: 'left', subject: titled };
  if (afterQuote) return found('right', right());
  const left = nounLeft(reading, room.from, cue.from);
  if (!isParting(reading, before)) {
    const own = left ?? (isPlaced(reading, cue) ? placedLeft(reading, room.from, cue.from) : null);
    const noun = own === null ? right() : null;
    return found('left', own) ?? found('right', noun !== null && isObject(reading, cue, noun) ? null : noun);
  }
  const inverted = right();
  const closes = inverted !== null && closesBehind(reading, inverted.next, room.next);
  if (closes && !(left !== null && opensBehind(reading, inverted.next))) return { side: 'right', subject: inverted };
  return found('left', left) ?? found('right', inverted);
}

/** "Пообіцяв відкрити міст", "Negó las acusaciones": a noun that is nobody is what the verb is about. */
function isObject(reading: Reading, cue: Cue, { from, next }: Stretch): boolean {
  const { dropsSubject, pronouns, organisations, unnamed } = reading.language;
  if (!dropsSubject || (cue.verb.takes !== 'object' && cue.verb.takes !== 'quoted object')) return false;
  for (let at = from; at < next; at++) {
    const low = lowAt(reading, at);
    if (pronouns.has(low) || organisations.has(low) || unnamed.has(low)) return false;
    if (isTitle(reading, at) || isName(reading, at)) return false;
  }
  return true;
}

/** "Компанія «Північна лінія» заявила": what is quoted right before the verb is a name where a noun stands before it. */
function titledSubject(reading: Reading, floor: number, end: number): Stretch | null {
  const quote = reading.quotes.quotes[reading.quotes.at[end - 1] ?? -1];
  if (quote === undefined || quote.next !== end || quote.from <= floor || end - quote.from > titleAtMost) return null;
  if (reading.tokens[quote.from - 1]?.kind !== 'word') return null;
  const noun = nounLeft(reading, floor, quote.from);
  return noun?.next === quote.from ? { from: noun.from, next: end } : null;
}

/** "…, сказав мер у середу": behind the subject stands no word that could be part of what was said. */
function closesBehind(reading: Reading, at: number, limit: number): boolean {
  const token = reading.tokens[at];
  if (at >= limit || token === undefined || token.kind !== 'word') return true;
  return isAdjunct(reading, at) || reading.language.joins.has(token.low) || reading.language.articles.has(token.low);
}

function opensBehind(reading: Reading, at: number): boolean {
  for (let next = at; next < at + 8; next++)
    if (isParting(reading, next) || reading.tokens[next]?.text === ':')
      return isComplementiser(reading, next + 1) || isQuoted(reading, next + 1);
  return false;
}

/** The subject behind the cue's first word, or behind its last: "hat der Minister gesagt", "a déclaré le maire". */
function nounRight(reading: Reading, cue: Cue, limit: number): Stretch | null {
  const within = cue.tail === null ? null : nounFrom(reading, cue.next, cue.tail.from);
  const noun = within ?? nounFrom(reading, endOfCue(cue), limit);
  if (noun === null) return null;
  const end = cue.tail !== null && noun.next <= cue.tail.from ? cue.tail.from : limit;
  const whole = withApposition(reading, noun, end);
  if (whole.next === noun.next) return noun;
  // What stands behind the comma is what was said, where nothing else is: "Am Montag sagte Huber, der Damm …".
  const said = quoteBefore(reading, cue.from, Math.max(0, cue.from - 4)) !== null || isParting(reading, cue.from - 1);
  return said || opensBehind(reading, whole.next) || (cue.kind === 'as' && isParting(reading, whole.next))
    ? whole
    : noun;
}

/** Behind a phrase the words after a comma are what was said, unless they are a title and another comma closes them. */
function accordingSubject(reading: Reading, { next }: Cue, limit: number): Stretch | null {
  const noun = nounFrom(reading, next, limit);
  if (noun === null || !isParting(reading, noun.next)) return noun;
  const first = noun.next + 1;
  // laut Karl Huber, dem Leiter des Amtes, …
  const isDative = /^de[mr]$/.test(lowAt(reading, first)) && isTitle(reading, first + 1);
  const isRole = isTitle(reading, first) || isDative;
  const whole = isRole ? withApposition(reading, noun, limit) : noun;
  return isParting(reading, whole.next) ? whole : noun;
}

/** "повідомили в поліції", "у поліції повідомили": a verb of many, with a place for its subject. */
function isPlaced(reading: Reading, { next }: Cue): boolean {
  return reading.language.placedVerb?.test(lowAt(reading, next - 1)) === true;
}

/** The noun behind a preposition of place that opens the clause, and goes up to `end`. */
function placedLeft(reading: Reading, floor: number, end: number): Stretch | null {
  for (let at = Math.max(floor, end - placedAtMost); at < end - 1; at++) {
    if (!reading.language.places.has(lowAt(reading, at)) || isQuoted(reading, at)) continue;
    const noun = nounFrom(reading, at + 1, end);
    if (noun?.from === at + 1 && noun.next === end) return noun;
  }
  return null;
}

/** The noun behind a preposition of place, past a pronoun or adverb. */
function placed(reading: Reading, at: number, limit: number): Stretch | null {
  const { places } = reading.language;
  for (let next = at; next < Math.min(limit, at + 5); next++) {
    const low = lowAt(reading, next);
    const time = behindTime(reading, next);
    if (time > next) next = time - 1;
    else if (places.has(low)) return nounFrom(reading, next + 1, limit);
    else if (reading.tokens[next]?.kind !== 'word') return null;
  }
  return null;
}

/** The noun that a sentence begins with, for a verb that shares it: "Die Ministerin kam und sagte, …". */
export function firstNoun(reading: Reading, { from }: Sentence, cue: Cue): Stretch | null {
  return nounFrom(reading, from, Math.min(cue.from, from + 24));
}
