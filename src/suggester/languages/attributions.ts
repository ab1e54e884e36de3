import type { Sentence } from '../sentences.ts';
import { isQuoted, lowAt, type Stretch } from '../story.ts';
import { contentOf, type Made } from './contents.ts';
import { type Cue, cuesIn, endOfCue } from './cues.ts';
import { aroundPhrase } from './phrases.ts';
import { isParting, type Reading } from './reading.ts';
import { firstNoun, type Part, partOf } from './subjects.ts';

/** One attribution of a sentence, in tokens. */
export interface Attributed {
  /** null: it is left out, and is who spoke before */
  readonly source: Stretch | null;
  readonly cue: Cue;
  /** may grow by the quoted sentences behind it */
  readonly content: Stretch[];
  readonly confidence: number;
}

interface Parts {
  readonly cues: readonly Cue[];
  readonly parts: readonly (Part | null)[];
  readonly index: number;
}

/** The attributions of a sentence, in the order of their cues. */
export function attributedIn(reading: Reading, sentence: Sentence): readonly Attributed[] {
  const cues = cuesIn(reading, sentence);
  const parts = cues.map((cue, index) => {
    const before = cues[index - 1];
    return partOf(reading, cue, { from: before === undefined ? sentence.from : endOfCue(before), next: sentence.next });
  });
  const found: Attributed[] = [];
  for (const [index, cue] of cues.entries()) {
    const part = parts[index];
    if (part === null || part === undefined) continue;
    const last = found.at(-1);
    const source = part.side === 'shared' ? (last?.source ?? firstNoun(reading, sentence, cue)) : part.subject;
    const known = source !== null || (reading.language.dropsSubject && !cue.impersonal);
    if (!known) continue;
    const cut = cutOf(reading, sentence, { cues, parts, index });
    const ended = last?.content.at(-1)?.next ?? sentence.from;
    const floor = ended <= cue.from ? ended : sentence.from;
    const made = madeOf(reading, cue, { part, sentence, cut, floor });
    if (made === null || made.content.length === 0) continue;
    const confidence = made.sure * cue.verb.sure * (source === null ? 0.8 : 1);
    found.push({ source, cue, content: [...made.content], confidence });
  }
  return found;
}

/** Where what the cue reports must end at the latest, because another clause of the sentence has a speaker of its own. */
function cutOf(reading: Reading, sentence: Sentence, { cues, parts, index }: Parts): number {
  const { language } = reading;
  const own = cues[index];
  for (let later = index + 1; later < Math.min(cues.length, index + 7); later++) {
    const [cue, part] = [cues[later], parts[later]];
    if (cue === undefined || part === undefined || part === null || own === undefined) continue;
    const start = part.side === 'left' ? Math.min(part.subject?.from ?? cue.from, cue.from) : cue.from;
    if (start <= endOfCue(own)) continue;
    // mientras que, alors que, тоді як
    const two = language.parts.has(lowAt(reading, start - 2)) && !isQuoted(reading, start - 2) ? 2 : 1;
    const before = lowAt(reading, start - two);
    const comma = isParting(reading, start - two - 1) && !isQuoted(reading, start - two);
    if (language.parts.has(before)) return comma ? start - two - 1 : start - two;
    if (language.joins.has(before) && (part.side !== 'left' || comma)) return comma ? start - 2 : start - 1;
    const joined = language.verbFirst && part.side !== 'left' && sharesClause(reading, cue);
    if (joined) return isParting(reading, start - 1) ? start - 1 : start;
    const parted = isParting(reading, start - 1) || before === ';';
    const speaks = part.side !== 'dropped' || language.verbFirst;
    if (parted && speaks) return start - 1;
  }
  return sentence.next;
}

/** In Arabic `و` on the verb, or a participle, begins the next statement without a comma. */
function sharesClause(reading: Reading, cue: Cue): boolean {
  const low = lowAt(reading, cue.from);
  return cue.verb.form === 'gerund' || reading.language.prefixes.some((one) => low.startsWith(one));
}

interface Given {
  readonly part: Part;
  readonly sentence: Sentence;
  readonly cut: number;
  readonly floor: number;
}

function madeOf(reading: Reading, cue: Cue, { part, sentence, cut, floor }: Given): Made | null {
  const { subject, side } = part;
  const bound = side === 'left' && subject !== null ? Math.min(subject.from, cue.from) : cue.from;
  const behind = Math.max(endOfCue(cue), side === 'right' && subject !== null ? subject.next : 0);
  const room = { cue, sentence, bound, behind, inverted: side === 'right', floor, cut };
  return cue.kind === 'verb' ? contentOf(reading, { ...room, subject }) : aroundPhrase(reading, room);
}
