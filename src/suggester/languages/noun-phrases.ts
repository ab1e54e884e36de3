import { isQuoted, lowAt, type Stretch } from '../story.ts';
import { isCapital, touch } from '../tokens.ts';
import {
  behindTime,
  isAdverb,
  isComplementiser,
  isName,
  isParting,
  isTitle,
  type Reading,
  verbsAt,
} from './reading.ts';

/** No subject is longer: the bound keeps the work for any text linear. */
const atMost = 20;
const apposedAtMost = 40;

/** The noun phrase that begins at `at` or behind adverbs that stand there, with no apposition; null: none does. */
export function nounFrom(reading: Reading, at: number, limit: number): Stretch | null {
  const from = behindAdverbs(reading, at, limit);
  if (from >= limit || !opensNoun(reading, from)) return null;
  if (isPronoun(reading, from)) return { from, next: from + 1 };
  const longest = reading.language.capitals === 'none' ? atMost / 2 : atMost;
  let next = from + 1;
  while (next < Math.min(limit, from + longest) && belongs(reading, from, next)) next++;
  while (next > from && isSmall(reading, next - 1)) next--;
  return next > from ? { from, next: behindTitle(reading, next, limit) } : null;
}

/** Behind a name in quotation marks that an organisation's word has: `die Zeitung „Hafenbote“`. */
function behindTitle(reading: Reading, at: number, limit: number): number {
  const { organisations, organisationForms } = reading.language;
  const quote = reading.quotes.quotes[reading.quotes.at[at] ?? -1];
  const low = lowAt(reading, at - 1);
  if (quote?.from !== at || quote.next - at > 8 || quote.next > limit) return at;
  return organisations.has(low) || organisationForms.has(low) ? quote.next : at;
}

/** The same with what stands behind a comma and says who it is. */
export function withApposition(reading: Reading, { from, next }: Stretch, limit: number): Stretch {
  const opens = reading.tokens[next]?.text;
  if (!isParting(reading, next) || !describes(reading, next + 1, limit)) return { from, next };
  let end = next + 1;
  while (end < Math.min(limit, next + apposedAtMost) && !isQuoted(reading, end)) {
    const { text, kind } = reading.tokens[end] ?? { text: '', kind: 'break' };
    if (kind === 'break' || /^[,.:;?!—]$/.test(text)) break;
    end++;
  }
  if (opens === '—' && reading.tokens[end]?.text !== '—') return { from, next };
  return end > next + 1 ? { from, next: end } : { from, next };
}

function describes(reading: Reading, at: number, limit: number): boolean {
  const { language, tokens } = reading;
  if (at >= limit || isQuoted(reading, at) || behindTime(reading, at) > at) return false;
  const low = lowAt(reading, at);
  if (isTitle(reading, at) || language.relatives.has(low) || language.organisations.has(low)) return true;
  if (language.articles.has(low)) return true;
  if (!isName(reading, at) || verbsAt(reading, at).length > 0) return false;
  // A name alone: "…, a dit le maire de Vallon, Jean Roule."
  let next = at + 1;
  while (next < at + 6 && (isName(reading, next) || language.particles.has(lowAt(reading, next)))) next++;
  return next >= limit || tokens[next]?.kind !== 'word';
}

function behindAdverbs(reading: Reading, at: number, limit: number): number {
  let next = at;
  for (let steps = 0; steps < 4 && next < limit && !isQuoted(reading, next); steps++) {
    // selon lui, …
    if (isPronoun(reading, next) && reading.tokens[next + 1]?.kind !== 'word') break;
    const time = behindTime(reading, next);
    if (time > next) next = time;
    else if (isAdverb(reading, next) || reading.language.clitics.has(lowAt(reading, next))) next++;
    else break;
    if (isPronoun(reading, next)) break;
  }
  return next;
}

export function isPronoun({ language, tokens }: Reading, at: number): boolean {
  return language.pronouns.has(tokens[at]?.low ?? '');
}

/** Whether a noun phrase may begin with the token. */
export function opensNoun(reading: Reading, at: number): boolean {
  const { language, tokens } = reading;
  const token = tokens[at];
  if (token === undefined || isQuoted(reading, at)) return false;
  if (token.kind === 'number') return language.bareNouns && tokens[at + 1]?.kind === 'word';
  if (token.kind !== 'word' || isComplementiser(reading, at)) return false;
  if (language.pronouns.has(token.low) || language.articles.has(token.low)) return true;
  if (isEnd(reading, at) || language.prepositions.has(token.low) || language.inNoun.has(token.low)) return false;
  if (isVerb(reading, at) || language.joins.has(token.low)) return false;
  return isName(reading, at) || isTitle(reading, at) || isElided(token.low) || language.bareNouns;
}

/** An article that has lost its vowel: l'agence. */
function isElided(low: string): boolean {
  return low.startsWith("l'") || low.startsWith("d'");
}

/** A lower-case form of a reporting verb or an auxiliary, which no noun phrase goes over. */
function isVerb(reading: Reading, at: number): boolean {
  const { language, tokens } = reading;
  if (isName(reading, at) || isTitle(reading, at) || language.organisations.has(lowAt(reading, at))) return false;
  const low = tokens[at]?.low ?? '';
  if (language.auxiliaries.has(low) || language.passives.has(low)) return true;
  return verbsAt(reading, at).some(({ form }) => form !== 'participle');
}

/** Words that end a noun phrase wherever they stand. */
function isEnd(reading: Reading, at: number): boolean {
  const { language } = reading;
  const low = lowAt(reading, at);
  const word = language.ends.has(low) || language.relatives.has(low) || language.parts.has(low);
  return (
    word ||
    language.negations.has(low) ||
    isAdverb(reading, at) ||
    isComplementiser(reading, at) ||
    language.times.has(low)
  );
}

function isSmall({ language, tokens }: Reading, at: number): boolean {
  const { low, kind } = tokens[at] ?? { low: '', kind: 'word' };
  if (kind === 'mark') return true;
  return language.articles.has(low) || language.inNoun.has(low) || language.joins.has(low);
}

function belongs(reading: Reading, from: number, at: number): boolean {
  const { language, tokens } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.kind === 'break' || isQuoted(reading, at)) return false;
  if (token.kind === 'mark') return isInner(reading, at);
  if (token.kind === 'number' || (before.kind === 'mark' && touch(before, token))) return token.kind === 'word';
  if (language.particles.has(token.low) && isName(reading, at + 1) && isName(reading, at - 1)) return true;
  if (language.joins.has(token.low)) return isName(reading, at + 1) ? !isVerb(reading, at + 1) : joinsNoun(reading, at);
  if (language.inNoun.has(token.low)) return language.capitals !== 'nouns' || !isBareName(reading, from, token.low);
  if (isEnd(reading, at) || isVerb(reading, at)) return false;
  if (language.prepositions.has(token.low)) return isPlaceOf(reading, from, at);
  if (language.articles.has(token.low)) return language.inNoun.has(before.low) || language.joins.has(before.low);
  if (isName(reading, at) || language.capitals === 'none') return true;
  return goesOnInSmall(reading, at);
}

/** A lower-case word goes on with the noun: `le ministre français`, `der neue Leiter`, but not `Roule devant …`. */
function goesOnInSmall(reading: Reading, at: number): boolean {
  const { language, tokens } = reading;
  const before = tokens[at - 1];
  const afterName =
    isName(reading, at - 1) && !language.organisations.has(before?.low ?? '') && !isTitle(reading, at - 1);
  if (language.capitals === 'nouns') return !isCapital(before);
  if (!afterName) return true;
  const acronym = /^\p{Lu}{2,}$/u.test(before?.text ?? '');
  return acronym || isTitle(reading, at);
}

function joinsNoun(reading: Reading, at: number): boolean {
  const { language } = reading;
  return language.articles.has(lowAt(reading, at + 1)) || isTitle(reading, at + 1);
}

/** In German a name without an article has no genitive behind it: `sagte Huber der Zeitung`. */
function isBareName(reading: Reading, from: number, low: string): boolean {
  if (!/^(?:der|des)$/.test(low)) return false;
  const first = lowAt(reading, from);
  return !reading.language.articles.has(first) && !reading.language.organisations.has(first);
}

/** "مصدر في الشرطة": an unnamed person's place belongs to the noun. */
function isPlaceOf({ language, tokens }: Reading, from: number, at: number): boolean {
  return language.capitals === 'none' && at === from + 1 && language.unnamed.has(tokens[from]?.low ?? '');
}

/** A mark inside a name: "Jean-Luc", "J. Roule". */
function isInner({ tokens }: Reading, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text === '-' || token?.text === '&' || token?.text === '/')
    return touch(before, token) && touch(token, after);
  return token?.text === '.' && touch(before, token) && (before?.text.length ?? 9) <= 3 && isCapital(after);
}

/** The subject that ends right before `end`, with its apposition; null: none does. */
export function nounLeft(reading: Reading, floor: number, end: number): Stretch | null {
  const head = beforeApposition(reading, floor, end);
  if (head === null || head <= floor) return null;
  if (isPronoun(reading, head - 1)) return { from: head - 1, next: end };
  const from = stripped(reading, startOf(reading, floor, head), head);
  if (from === null || from >= head || !(opensNoun(reading, from) || isNumberOf(reading, from, head))) return null;
  const own = beforeAdjuncts(reading, from, head);
  // "Das sagte …": what was said before, and nobody.
  const isWord = own === from + 1 && reading.language.articles.has(lowAt(reading, from));
  if (own <= from || isWord) return null;
  return { from, next: head < end ? end : own };
}

function isNumberOf({ tokens }: Reading, from: number, head: number): boolean {
  return tokens[from]?.kind === 'number' && from + 1 < head;
}

function beforeApposition(reading: Reading, floor: number, end: number): number | null {
  const { tokens } = reading;
  const last = tokens[end - 1]?.text ?? '';
  if (!/^[,—)]$/.test(last) || isQuoted(reading, end - 1)) return end;
  const opens = last === ')' ? '(' : last;
  for (let at = end - 2; at >= Math.max(floor, end - apposedAtMost); at--) {
    if (isQuoted(reading, at)) return null;
    if (tokens[at]?.text === opens) return at;
  }
  return null;
}

function startOf(reading: Reading, floor: number, head: number): number {
  const { language, tokens } = reading;
  let at = head - 1;
  for (; at >= Math.max(floor, head - atMost); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break' || isQuoted(reading, at)) break;
    if (token.kind === 'mark' && !isInner(reading, at) && !(token.text === '.' && tokens[at - 1]?.kind === 'number'))
      break;
    if (isCapital(token) && language.capitals !== 'none') continue;
    if (isComplementiser(reading, at) || isVerb(reading, at)) break;
    if (language.relatives.has(token.low) || language.ends.has(token.low) || language.parts.has(token.low)) break;
    if (language.joins.has(token.low) && tokens[at - 1]?.text === ',') break;
  }
  return at + 1;
}

/** Without what stands before the subject: "Але", "У понеділок", "Dans un communiqué". */
function stripped(reading: Reading, start: number, head: number): number | null {
  const { language } = reading;
  let from = start;
  while (from < head) {
    const low = lowAt(reading, from);
    const time = behindTime(reading, from);
    if (time > from) from = time;
    else if (language.joins.has(low) || language.parts.has(low) || isAdverb(reading, from)) from++;
    else break;
  }
  if (from >= head) return null;
  if (!language.prepositions.has(lowAt(reading, from))) return from;
  return language.isApart ? null : innerStart(reading, from, head);
}

/** Where the subject begins in "На брифінгу речниця поліції", "Dans un communiqué la mairie". */
function innerStart(reading: Reading, from: number, head: number): number | null {
  const { language } = reading;
  const follows = (at: number) => {
    const before = lowAt(reading, at - 1);
    return !language.prepositions.has(before) && !language.inNoun.has(before) && !language.articles.has(before);
  };
  for (let at = from + 2; at < head; at++) {
    const low = lowAt(reading, at);
    if (language.bareNouns && follows(at) && (isTitle(reading, at) || language.organisations.has(low))) return at;
    if (language.articles.has(low) && follows(at)) return at;
  }
  const named = head - 2 > from + 1 && isName(reading, head - 1) && isName(reading, head - 2);
  return named ? head - 2 : null;
}

/** Where times, adverbs and places behind the subject begin: "Мер у середу", "El alcalde también". */
function beforeAdjuncts(reading: Reading, from: number, head: number): number {
  const { language } = reading;
  for (let at = from + 1; at < head; at++) {
    const low = lowAt(reading, at);
    const place = language.prepositions.has(low) && !isPlaceOf(reading, from, at);
    if (isAdverb(reading, at) || place || behindTime(reading, at) > at) return at;
  }
  return head;
}
