import { isPlural } from './measures.ts';
import { months, weekdays } from './moment-words.ts';
import { stopWords } from './stop-words.ts';
import { isQuoted, lowAt, type Story, type Stretch, wordsOf } from './story.ts';
import { nameParticles, organisationWords, titles } from './title-words.ts';
import { isCapital } from './tokens.ts';

/** Who speaks, as far as the story says it. */
export interface Speaker {
  readonly speaker: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly kind: 'person' | 'organisation' | 'unnamed';
}

/** Names that a story has, so that short forms find the long one. */
export interface Names {
  /** the full name for a surname, the first in the story */
  readonly persons: ReadonlyMap<string, string>;
  /** capital words that stand inside a sentence, so that the first word of one is known for a name */
  readonly inner: ReadonlySet<string>;
  /** whole names that begin a sentence, with a title before or who they are behind: of whom the story goes on to tell */
  readonly introduced: readonly Introduced[];
}

export interface Introduced {
  /** the token at which the name begins */
  readonly at: number;
  readonly name: string;
}

const unnamed: Speaker = { speaker: null, role: null, organisation: null, kind: 'unnamed' };

/** Every name of two words or more in the story, and those that the newsroom knows, by its last word. */
export function namesIn(story: Story, known: readonly string[]): Names {
  const persons = new Map<string, string>();
  const inner = new Set<string>();
  const introduced: Introduced[] = [];
  const begins = new Set(story.sentences.map(({ from }) => from));
  for (const { from, next } of story.sentences)
    for (let at = from + 1; at < next; at++)
      if (isNameWord(story, at) && !/^[“"‘]$/.test(story.tokens[at - 1]?.text ?? '')) inner.add(lowAt(story, at));
  for (let at = 0; at < story.tokens.length; ) {
    const next = capitalsFrom(story, at);
    if (next > at + 1) {
      const name = nameWithin(story, { from: at, next });
      const last = name === null ? '' : lowAt(story, name.next - 1).replace(/'s$/, '');
      if (name !== null && name.next - name.from > 1 && name.next - name.from < 5 && !persons.has(last))
        persons.set(last, plainName(wordsOf(story, name)));
      if (
        name !== null &&
        name.next - name.from > 1 &&
        begins.has(at) &&
        !isQuoted(story, at) &&
        isIntroduced(story, at, name)
      )
        introduced.push({ at: name.from, name: plainName(wordsOf(story, name)) });
    }
    at = Math.max(next, at + 1);
  }
  for (const name of known) {
    const last = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    if (name.includes(' ') && !persons.has(last)) persons.set(last, name);
  }
  return { persons, inner, introduced };
}

/** "Dr Noor Eskelund gave …", "Noor Eskelund, lead investigator at …" */
function isIntroduced(story: Story, at: number, { from, next }: Stretch): boolean {
  const behind = story.tokens[next + 1];
  return from > at || (story.tokens[next]?.text === ',' && behind?.kind === 'word' && !isCapital(behind));
}

function plainName(words: string): string {
  return words.replace(/['’]s?$/u, '').trim();
}

/** The end of a run of capital words; small words of names, initials and hyphens may stand within. */
function capitalsFrom(story: Story, at: number): number {
  let next = at;
  while (isNameWord(story, next)) {
    next++;
    const possessive = /'s$/.test(lowAt(story, next - 1));
    if (possessive) return next;
    const token = story.tokens[next];
    const inner = token?.text === '-' || (token?.text === '.' && (story.tokens[next - 1]?.text.length ?? 9) < 4);
    if (inner && story.tokens[next - 1]?.end === token?.start && isNameWord(story, next + 1)) next++;
    else if (nameParticles.has(token?.low ?? '') && isNameWord(story, next + 1)) next++;
  }
  return next;
}

function isNameWord(story: Story, at: number): boolean {
  const token = story.tokens[at];
  if (!isCapital(token) || token === undefined) return false;
  return !stopWords.has(token.low) && !weekdays.has(token.low) && !(months.has(token.low) && token.low !== 'may');
}

/** Within a run of capitals, the person's name: what stands behind the last title and is not an organisation's. */
function nameWithin(story: Story, { from, next }: Stretch): Stretch | null {
  let start = from;
  for (let at = from; at < next; at++) {
    const low = lowAt(story, at);
    if (organisationWords.has(low)) return null;
    if (titles.has(low)) start = story.tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  }
  return start < next ? { from: start, next } : null;
}

/** The speaker that a source's words name by themselves; a name alone of one word is looked up among the story's names. */
export function speakerIn(story: Story, source: Stretch, names: Names): Speaker {
  const head = headOf(story, source);
  const apposed = appositionOf(story, { from: head.next, next: source.next });
  const ending = endingName(story, head, names);
  if (ending === null) return { ...unnamed, ...(apposed ?? describedRole(story, head)) };
  const words = plainName(wordsOf(story, ending));
  const leading = ending.from > head.from ? wordsOf(story, { from: head.from, next: ending.from }) : null;
  if (isOrganisation(story, ending, leading)) {
    return { speaker: organisationName(story, head, ending), role: null, organisation: null, kind: 'organisation' };
  }
  const full = names.persons.get(words.toLowerCase()) ?? words;
  const single = !/\s/.test(words);
  const person = !single || full !== words || apposed?.role !== undefined || leading !== null;
  const role = apposed?.role ?? leading?.replace(/^(?:the|an?) /i, '') ?? null;
  const organisation =
    apposed?.organisation ?? (leading === null ? null : beforeTitle(story, { from: head.from, next: ending.from }));
  return { speaker: full, role, organisation, kind: person ? 'person' : 'organisation' };
}

function headOf(story: Story, { from, next }: Stretch): Stretch {
  for (let at = from; at < next; at++) if (/^[,—–(]$/.test(story.tokens[at]?.text ?? '')) return { from, next: at };
  return { from, next };
}

/** The run of capitals that ends the head, behind its last title. */
function endingName(story: Story, { from, next }: Stretch, names: Names): Stretch | null {
  let at = from;
  let last: Stretch | null = null;
  while (at < next) {
    const end = Math.min(next, capitalsFrom(story, at));
    if (end > at) last = { from: at, next: end };
    at = Math.max(end, at + 1);
  }
  if (last === null) return null;
  const tail = wordsOf(story, { from: last.next, next });
  if (last.next < next && !/^(?:think tank|party|group|newspaper|company|union|government)$/i.test(tail)) return null;
  // "A spokeswoman for the Tern Line" names nobody; "the Institute for the Study of War" is one name.
  const small = last.from > from && /^(?:for|at|of|from|with|by|in|the)$/.test(lowAt(story, last.from - 1));
  const first = lowAt(story, from) === 'the' ? from + 1 : from;
  const named =
    isNameWord(story, first) &&
    (names.inner.has(lowAt(story, first)) || first > from || organisationWords.has(lowAt(story, first)));
  if (small && !named) return null;
  // "Forecasters", "Police": a capital that only begins the sentence.
  if (
    last.next - last.from === 1 &&
    last.from === from &&
    isPlural(lowAt(story, from)) &&
    !names.inner.has(lowAt(story, from))
  )
    return null;
  return nameWithin(story, last) ?? last;
}

function isOrganisation(story: Story, { from, next }: Stretch, leading: string | null): boolean {
  for (let at = from; at < next; at++) if (organisationWords.has(lowAt(story, at))) return true;
  return /^the\b/i.test(leading ?? '') || /\b(?:of|for)\b/i.test(leading ?? '');
}

function organisationName(story: Story, head: Stretch, { next }: Stretch): string {
  const words = plainName(wordsOf(story, { from: head.from, next }));
  return words.replace(/^the /i, '');
}

interface Described {
  readonly role: string;
  readonly organisation: string | null;
}

/** ", the branch secretary," "— the head of Zelenskyy’s presidential office —" */
function appositionOf(story: Story, { from, next }: Stretch): Described | null {
  let [start, end] = [from, next];
  while (start < end && story.tokens[start]?.kind === 'mark') start++;
  while (end > start && /^[,—–)]$/.test(story.tokens[end - 1]?.text ?? '')) end--;
  const first = lowAt(story, start);
  if (start >= end || first === 'who' || first === 'which' || story.tokens[start]?.kind === 'number') return null;
  return {
    role: wordsOf(story, { from: start, next: end }).replace(/^(?:the|an?) /i, ''),
    organisation: organisationIn(story, { from: start, next: end }),
  };
}

/** "A spokeswoman for the authority": nobody is named, the role is. */
function describedRole(story: Story, head: Stretch): Described | null {
  let has = false;
  for (let at = head.from; at < head.next; at++) has ||= titles.has(lowAt(story, at));
  if (!has) return null;
  return { role: wordsOf(story, head).replace(/^(?:the|an?) /i, ''), organisation: organisationIn(story, head) };
}

/** "a member of the Ukrainian parliament", "head of research at Varn University": what stands behind of, at or for. */
function organisationIn(story: Story, { from, next }: Stretch): string | null {
  for (let at = from; at < next; at++) {
    if (!/^(?:of|at|for|with|from)$/.test(lowAt(story, at))) continue;
    const start = lowAt(story, at + 1) === 'the' ? at + 2 : at + 1;
    let end = start;
    while (
      end < next &&
      !/^(?:and|or|,|who|which)$/.test(lowAt(story, end)) &&
      story.tokens[end]?.kind !== 'mark' &&
      end < start + 7
    )
      end++;
    const named = isCapital(story.tokens[start]);
    if (named && end > start) return wordsOf(story, { from: start, next: end });
  }
  return null;
}

/** "Northline spokesman Jon Berg": the capitals before a title in small letters. */
function beforeTitle(story: Story, { from, next }: Stretch): string | null {
  const end = capitalsFrom(story, from);
  if (end <= from || end >= next || isCapital(story.tokens[next - 1]) || isQuoted(story, from))
    return organisationIn(story, { from, next });
  return plainName(wordsOf(story, { from, next: end }));
}
