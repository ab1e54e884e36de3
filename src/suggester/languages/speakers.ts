import { lowAt, type Stretch, wordsOf } from '../story.ts';
import type { Gender } from './language-data.ts';
import { fullName, type Names, nameEnd, nobody, personWithin, type Speaker } from './names.ts';
import { isName, isParting, isTitle, type Reading } from './reading.ts';
import { namedWithoutCapitals } from './uncapitalised.ts';

/** The speaker that a source's words name by themselves. */
export function speakerIn(reading: Reading, source: Stretch, names: Names): Speaker {
  const head = headOf(reading, source);
  const apposition = appositionOf(reading, { from: head.next, next: source.next });
  if (reading.language.capitals === 'none') {
    const named = namedWithoutCapitals(reading, head, names);
    return { ...named, role: named.role ?? (apposition && roleOf(reading, apposition)) };
  }
  const gender = genderOf(reading, head);
  const name = nameOf(reading, head);
  if (name !== null) return personOf(reading, { head, name, apposition, names, gender });
  const own = apposition === null ? null : wholeName(reading, apposition);
  if (own !== null) {
    const speaker = fullName(reading, wordsOf(reading, own), names);
    return {
      speaker,
      role: roleOf(reading, head),
      organisation: organisationIn(reading, head),
      kind: 'person',
      gender,
    };
  }
  return unnamedOf(reading, head, gender);
}

interface Named {
  readonly head: Stretch;
  readonly name: Stretch;
  readonly apposition: Stretch | null;
  readonly names: Names;
  readonly gender: Gender | null;
}

function personOf(reading: Reading, { head, name, apposition, names, gender }: Named): Speaker {
  const words = wordsOf(reading, name);
  const speaker = fullName(reading, words, names);
  const leading = name.from > head.from ? roleOf(reading, { from: head.from, next: name.from }) : null;
  const single = name.next - name.from === 1;
  const { capitals } = reading.language;
  // In German every noun has a capital, elsewhere the first word: alone it is a name where the text has it elsewhere too.
  const isNoun = capitals === 'nouns' || !names.inner.has(lowAt(reading, name.from));
  if (single && speaker === words && isNoun && leading === null && apposition === null)
    return unnamedOf(reading, head, gender);
  const described = apposition === null ? null : roleOf(reading, apposition);
  const organisation = organisationIn(reading, apposition ?? { from: head.from, next: name.from });
  const isPerson = !single || speaker !== words || leading !== null || described !== null;
  return { speaker, role: described ?? leading, organisation, kind: isPerson ? 'person' : 'organisation', gender };
}

function unnamedOf(reading: Reading, head: Stretch, gender: Gender | null): Speaker {
  const first = firstOf(reading, head);
  let [hasTitle, isNamed] = [false, false];
  for (let at = first; at < head.next; at++) {
    hasTitle ||= isTitle(reading, at);
    const isElided = isElidedName(reading, at);
    isNamed ||= isElided || (isProper(reading, at) && (at > first || head.next > at + 1));
  }
  const low = lowAt(reading, first).replace(/^[ld]'/, '');
  if (reading.language.organisations.has(low) && isNamed) {
    const speaker = withoutArticle(wordsOf(reading, { from: first, next: head.next }));
    return { ...nobody, speaker, kind: 'organisation', gender };
  }
  if (!hasTitle) return { ...nobody, gender };
  return { ...nobody, role: roleOf(reading, head), organisation: organisationIn(reading, head), gender };
}

/** A capital, also behind an article that has lost its vowel: l'Intérieur. */
function isProper(reading: Reading, at: number): boolean {
  return isName(reading, at) || isElidedName(reading, at);
}

function isElidedName({ tokens }: Reading, at: number): boolean {
  return /^\p{L}['’]\p{Lu}/u.test(tokens[at]?.text ?? '');
}

function withoutArticle(words: string): string {
  return words.replace(/^[ld]['’]/i, '');
}

/** Behind the article. */
function firstOf(reading: Reading, { from, next }: Stretch): number {
  let first = from;
  while (first < next - 1 && reading.language.articles.has(lowAt(reading, first))) first++;
  return first;
}

function headOf(reading: Reading, { from, next }: Stretch): Stretch {
  for (let at = from + 1; at < next; at++)
    if (isParting(reading, at) || reading.tokens[at]?.text === '(') return { from, next: at };
  return { from, next };
}

function appositionOf(reading: Reading, { from, next }: Stretch): Stretch | null {
  let [start, end] = [from, next];
  while (start < end && reading.tokens[start]?.kind === 'mark') start++;
  while (end > start && /^[,—)]$/.test(reading.tokens[end - 1]?.text ?? '')) end--;
  for (let at = start; at < end; at++) if (reading.tokens[at]?.text === '(') end = at;
  const isRelative = reading.language.relatives.has(lowAt(reading, start));
  return start >= end || isRelative || reading.tokens[start]?.kind !== 'word' ? null : { from: start, next: end };
}

/** The run of capitals that names a person within the head of a source. */
function nameOf(reading: Reading, { from, next }: Stretch): Stretch | null {
  let last: Stretch | null = null;
  for (let at = from; at < next; ) {
    const end = Math.min(next, isName(reading, at) ? nameEnd(reading, at) : at);
    const person = end > at ? personWithin(reading, { from: at, next: end }, from) : null;
    if (person !== null && !isInOrganisation(reading, { from, next: person.from })) last = person;
    at = Math.max(end, at + 1);
  }
  return last;
}

/** "поліція Києва", "Ministerium Berlin": what stands behind an organisation's word is its place. */
function isInOrganisation(reading: Reading, { from, next }: Stretch): boolean {
  for (let at = from; at < next; at++) {
    if (isTitle(reading, at)) return false;
    if (reading.language.organisations.has(lowAt(reading, at))) return true;
  }
  return false;
}

function wholeName(reading: Reading, { from, next }: Stretch): Stretch | null {
  if (!isName(reading, from)) return null;
  const end = nameEnd(reading, from);
  const person = end >= next ? personWithin(reading, { from, next }) : null;
  return person?.from === from ? person : null;
}

/** Words that say who somebody is, without the article before them. */
function roleOf(reading: Reading, stretch: Stretch): string | null {
  const from = firstOf(reading, { from: stretch.from, next: stretch.next + 1 });
  if (from >= stretch.next) return null;
  const words = wordsOf(reading, { from, next: stretch.next });
  return withoutArticle(words) || null;
}

/** "речниця поліції Києва": from the organisation's word on, where a name makes it plain which one it is. */
function organisationIn(reading: Reading, { from, next }: Stretch): string | null {
  const { organisations, organisationForms } = reading.language;
  for (let at = from + 1; at < next; at++) {
    const low = lowAt(reading, at);
    if (!organisations.has(low) && !organisationForms.has(low)) continue;
    for (let name = at; name < next; name++) {
      if (reading.language.capitals === 'names' && isProper(reading, name)) return wordsOf(reading, { from: at, next });
    }
  }
  return null;
}

function genderOf(reading: Reading, { from }: Stretch): Gender | null {
  const low = lowAt(reading, from);
  return reading.language.pronouns.get(low) ?? reading.language.articles.get(low) ?? null;
}
