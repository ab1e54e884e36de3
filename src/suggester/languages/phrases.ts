import { isQuoted, lowAt, type Stretch } from '../story.ts';
import { clauseBefore, clauseFrom, endOf, type Made, quoteBefore, type Room, sureness } from './contents.ts';
import { isAdverb, isComplementiser, isParting, isTitle, type Reading } from './reading.ts';

/** What stands before and behind `laut …`, `selon …`, `як повідомив …`. */
export function aroundPhrase(
  reading: Reading,
  { bound, behind, sentence, cut, floor }: Omit<Room, 'subject'>,
): Made | null {
  const limit = Math.min(cut, endOf(reading, sentence));
  const quoted = quoteBefore(reading, bound, sentence.from);
  if (quoted !== null && quoted.from >= floor) return { content: [quoted], sure: sureness.quoted };
  const start = clauseStart(reading, { from: floor, next: bound });
  const end = phraseEnd(reading, behind, limit);
  if (opensClause(reading, { from: start, next: bound })) {
    const rest = clauseFrom(reading, end, limit);
    return rest && { content: [rest], sure: sureness.according };
  }
  const apart = isParting(reading, bound - 1);
  const before = clauseBefore(reading, bound, start, apart && end > behind ? 1 : 2);
  if (before === null) return null;
  const goesOn = apart ? isParting(reading, end - 1) && end > behind : end === behind && reading.language.isApart;
  const rest = goesOn ? clauseFrom(reading, end, limit, 1) : null;
  return { content: rest === null ? [before] : [before, rest], sure: sureness.according * (apart ? 1 : 0.9) };
}

/** Behind the last `but` or semicolon before the phrase, since another clause ends there. */
function clauseStart(reading: Reading, { from, next }: Stretch): number {
  for (let at = next - 1; at > Math.max(from, next - 24); at--) {
    if (isQuoted(reading, at)) return from;
    const text = reading.tokens[at]?.text;
    const parts = reading.language.parts.has(lowAt(reading, at)) && isParting(reading, at - 1);
    if (text === ';' || parts) return at + 1;
  }
  return from;
}

function opensClause(reading: Reading, { from, next }: Stretch): boolean {
  const { language } = reading;
  for (let at = from; at < Math.min(next, from + 4); at++) {
    const low = lowAt(reading, at);
    const opens = isParting(reading, at) || language.joins.has(low) || language.parts.has(low) || isAdverb(reading, at);
    if (!opens && !isComplementiser(reading, at)) return false;
  }
  return next - from <= 4;
}

/** Where the rest of the clause begins: behind the comma that closes the phrase; in German it needs none. */
function phraseEnd(reading: Reading, behind: number, limit: number): number {
  const { language } = reading;
  if (isParting(reading, behind)) return behind + 1;
  if (language.isApart) return behind;
  for (let at = behind; at < Math.min(limit, behind + 14); at++) {
    if (isQuoted(reading, at) || isTitle(reading, at)) break;
    if (isParting(reading, at)) return at + 1;
  }
  return behind;
}
