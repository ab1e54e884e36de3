import { lowAt, type Stretch, wordsOf } from '../story.ts';
import { fullName, type Names, nobody, type Speaker } from './names.ts';
import type { Reading } from './reading.ts';

/** As far as the words between a title and a name go: `وزير النقل اللبناني`. */
const chainAtMost = 5;

/**
 * Who speaks where no capital tells a name from a noun (Arabic): the name begins behind a title and the definite words that
 * belong to it. Nouns for people (some officials, witnesses)
 * name nobody.
 */
export function namedWithoutCapitals(reading: Reading, head: Stretch, names: Names): Speaker {
  const { language } = reading;
  const first = base(lowAt(reading, head.from));
  if (language.pronouns.has(first)) return { ...nobody, gender: language.pronouns.get(first) ?? null };
  const from = titleEnd(reading, head);
  if (from === null) return untitled(reading, head, names);
  const at = nameStart(reading, { from, next: head.next }, isDefinite(lowAt(reading, from - 1)));
  const rest = { from: at, next: head.next };
  const isName = at < head.next && head.next - at <= 4 && !holdsNoun(reading, rest);
  if (!isName) {
    const last = { from: head.next - 1, next: head.next };
    const words = wordsOf(reading, last);
    const known = fullName(reading, words, names);
    if (known !== words && last.from >= from)
      return {
        ...nobody,
        speaker: known,
        role: wordsOf(reading, { from: head.from, next: last.from }),
        kind: 'person',
      };
    return { ...nobody, role: wordsOf(reading, head), organisation: organisationIn(reading, head) };
  }
  const role = { from: head.from, next: at };
  return {
    ...nobody,
    speaker: fullName(reading, wordsOf(reading, rest), names),
    role: wordsOf(reading, role),
    organisation: organisationIn(reading, role),
    kind: 'person',
  };
}

/**
 * The subject of a verb whose object may follow at once (نفى الوزير | الاتهامات): it ends with its first definite word, or
 * with the name behind that.
 */
export function withoutObject({ language, tokens }: Reading, { from, next }: Stretch): Stretch {
  const low = (at: number) => tokens[at]?.low ?? '';
  let end = from;
  while (end < next && !isDefinite(low(end))) end++;
  if (end >= next) return { from, next };
  end++;
  const isTitled = language.titles.has(base(low(from)));
  const isName = isTitled && end + 1 < next && !isDefinite(low(end)) && !/^ب(?:ال|إ|أ|ت)/.test(low(end));
  return { from, next: isName ? end + 2 : end };
}

function untitled(reading: Reading, head: Stretch, names: Names): Speaker {
  const { language } = reading;
  const words = wordsOf(reading, head);
  const first = lowAt(reading, head.from);
  const single = head.next - head.from === 1;
  if (language.organisations.has(base(first)))
    return single ? nobody : { ...nobody, speaker: words, kind: 'organisation' };
  const known = fullName(reading, words, names);
  if (known !== words) return { ...nobody, speaker: known, kind: 'person' };
  const isNoun = single || isDefinite(first) || reading.tokens[head.from]?.kind !== 'word' || holdsNoun(reading, head);
  return isNoun ? nobody : { ...nobody, speaker: words, kind: 'person' };
}

/** Behind the last title that the head begins with; null: it begins with none. */
function titleEnd({ language, tokens }: Reading, { from, next }: Stretch): number | null {
  let end: number | null = null;
  for (let at = from; at < Math.min(next, from + 3); at++) {
    if (!language.titles.has(base(tokens[at]?.low ?? ''))) break;
    end = at + 1;
  }
  return end;
}

/** Behind the definite words that belong to a title: `وزير النقل | سامر`, `المتحدث باسم الشرطة | ليلى`. */
function nameStart(reading: Reading, { from, next }: Stretch, isDefiniteTitle: boolean): number {
  const { language } = reading;
  let at = from;
  let chain = !isDefiniteTitle;
  for (let steps = 0; steps < chainAtMost && at < next; steps++) {
    const low = lowAt(reading, at);
    if (language.inNoun.has(low)) chain = true;
    else if (isDefinite(low)) chain = false;
    else if (!chain) break;
    at++;
  }
  return at;
}

function holdsNoun({ language, tokens }: Reading, { from, next }: Stretch): boolean {
  for (let at = from; at < next; at++) {
    const low = base(tokens[at]?.low ?? '');
    const isPreposition = language.prepositions.has(low) || language.inNoun.has(low);
    if (tokens[at]?.kind !== 'word' || isPreposition || language.organisations.has(low) || language.unnamed.has(low))
      return true;
  }
  return false;
}

/** "وزارة الصحة" within a role. */
function organisationIn({ language, tokens, text }: Reading, { from, next }: Stretch): string | null {
  for (let at = from + 1; at < next - 1; at++) {
    if (!language.organisations.has(tokens[at]?.low ?? '')) continue;
    return text.slice(tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0);
  }
  return null;
}

function isDefinite(low: string): boolean {
  return low.startsWith('ال') && low.length > 4;
}

/** A word without its article. */
function base(low: string): string {
  return isDefinite(low) ? low.slice(2) : low;
}
