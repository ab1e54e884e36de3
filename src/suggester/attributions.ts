import { type Circumstances, circumstancesFrom, plainAdverbs } from './circumstances.ts';
import { accepts, clauseBefore, contentFrom, hedgeAt, quoteBefore } from './contents.ts';
import { type Cue, cuesIn } from './cues.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './shapes.ts';
import { isQuoted, lowAt, type Story, type Stretch } from './story.ts';
import { isPreposition, subjectLeft, subjectOfSentence, subjectRight } from './subjects.ts';

/** One attribution of a sentence, in tokens. */
export interface Attributed {
  readonly source: Stretch | null;
  readonly cue: Cue;
  readonly content: readonly Stretch[];
  readonly told: Omit<Circumstances, 'next'>;
  readonly hedge: Stretch | null;
  readonly confidence: number;
  /** exactly where it stands in the text, where that is not what its tokens say */
  readonly spans?: {
    readonly source: Span | null;
    readonly cue: Span;
    readonly wholeCue: Span;
    readonly content: readonly Span[];
  };
}

/** Verbs behind which stands who was told. */
export const tells = new Set(['tell', 'inform']);
const parting = new Set(['but', 'while', 'whereas', 'although', 'though']);

/** The attributions of a sentence, in the order of their cues. */
export function attributedIn(story: Story, sentence: Sentence): readonly Attributed[] {
  const cues = cuesIn(story, sentence);
  const parts = cues.map((cue, index) => subjectOf(story, cue, { sentence, floor: floorOf(cues, index, sentence) }));
  const found: Attributed[] = [];
  for (const [index, cue] of cues.entries()) {
    const part = parts[index];
    if (part === undefined) continue;
    const shared =
      part.kind === 'shared'
        ? (found.at(-1)?.source ?? subjectOfSentence(story, sentence.from, cue.from))
        : part.subject;
    if (shared === null) continue;
    const cut = cutOf(story, sentence, { cues, parts, index });
    const last = found.at(-1)?.content.at(-1);
    // A cue within what somebody else is quoted as saying has a speaker of its own only where its subject is its own.
    const one = attributed(story, {
      cue,
      part,
      source: shared,
      sentence,
      cut,
      floor: last && last.next <= cue.from ? last.next : sentence.from,
    });
    if (one !== null) found.push(one);
  }
  return found;
}

interface Part {
  readonly kind: 'left' | 'right' | 'shared';
  readonly subject: Stretch | null;
}

function floorOf(cues: readonly Cue[], index: number, { from }: Sentence): number {
  return Math.max(from, cues[index - 1]?.next ?? from);
}

function subjectOf(
  story: Story,
  cue: Cue,
  { sentence, floor }: { readonly sentence: Sentence; readonly floor: number },
): Part {
  if (cue.according) {
    const opens = cue.from <= sentence.from + 1;
    return { kind: 'right', subject: subjectRight(story, cue.next, endOf(story, sentence), opens) };
  }
  if (cue.participle) return { kind: 'shared', subject: null };
  const before = story.tokens[cue.from - 1]?.text ?? '';
  const limit = endOf(story, sentence);
  if (lowAt(story, cue.from - 1) === 'and' || lowAt(story, cue.from - 1) === 'but')
    return { kind: 'shared', subject: null };
  const afterQuote = cue.from > sentence.from && isQuoted(story, cue.from - 1);
  const left = afterQuote ? null : subjectLeft(story, floor, cue.from);
  const apposed = left !== null && (before !== ',' || isApposed(story, left));
  if (apposed) return { kind: 'left', subject: left };
  const right = afterQuote || before === ',' ? invertedSubject(story, cue.next, limit) : null;
  return right !== null ? { kind: 'right', subject: right } : { kind: 'left', subject: left };
}

/** "…", said Maren Holt: behind the subject stands no verb of its own. */
function invertedSubject(story: Story, at: number, limit: number): Stretch | null {
  const right = subjectRight(story, at, limit);
  if (right === null || right.next >= limit) return right;
  const after = story.tokens[right.next];
  const closes = after?.kind === 'mark' || story.moments.has(right.next) || isPreposition(after?.low ?? '');
  return closes || plainAdverbs.has(after?.low ?? '') ? right : null;
}

/** "Dario Penn, the branch secretary, said": between the commas stands who he is, not what was said. */
function isApposed(story: Story, { from, next }: Stretch): boolean {
  for (let at = next - 2; at > from; at--) {
    if (story.tokens[at]?.text !== ',') continue;
    return /^(?:a|an|the|its|their|his|her|our|who|which|whose|one|head|chief|director|president|former|deputy|\d+|\p{Ll}+er)$/u.test(
      lowAt(story, at + 1),
    );
  }
  return false;
}

/** A sentence's end without its full stop. */
export function endOf({ tokens }: Story, { from, next }: Sentence): number {
  let end = next;
  while (end > Math.max(from, next - 40) && /^[.!?…]$/.test(tokens[end - 1]?.text ?? '')) end--;
  return end;
}

/** Where what the cue reports must end at the latest, because another clause of the sentence has a speaker of its own. */
function cutOf(
  story: Story,
  sentence: Sentence,
  { cues, parts, index }: { readonly cues: readonly Cue[]; readonly parts: readonly Part[]; readonly index: number },
): number {
  const limit = sentence.next;
  for (let later = index + 1; later < Math.min(cues.length, index + 7); later++) {
    const cue = cues[later];
    const part = parts[later];
    if (cue === undefined || part === undefined) continue;
    const start = part.kind === 'left' ? (part.subject?.from ?? cue.from) : cue.from;
    const before = lowAt(story, start - 1);
    const comma = story.tokens[start - 2]?.text === ',';
    const joined = before === 'and' ? part.kind === 'shared' || comma : parting.has(before);
    if (joined) return comma ? start - 2 : start - 1;
    if (
      before === ';' ||
      (before === ',' && part.kind === 'left' && part.subject !== null && hedgeAt(story, start, limit) === null)
    )
      return start - 1;
    if ((cue.participle || cue.according) && before === ',') return start - 1;
  }
  return limit;
}

interface Given {
  readonly cue: Cue;
  readonly part: Part;
  readonly source: Stretch;
  readonly sentence: Sentence;
  readonly cut: number;
  readonly floor: number;
}

function attributed(story: Story, given: Given): Attributed | null {
  const { cue, part, source, sentence, cut } = given;
  const limit = endOf(story, sentence);
  const behind = part.kind === 'right' ? source.next : cue.next;
  const told = circumstancesFrom(story, behind, { limit: Math.min(cut, limit), tells: tells.has(cue.lemma) });
  const bound = part.kind === 'left' ? source.from : cue.from;
  const leading =
    part.kind === 'left' && source.from > sentence.from
      ? circumstancesFrom(story, sentence.from, { limit: source.from, tells: false })
      : null;
  const made = cue.according
    ? accordingContent(story, given, told.next)
    : contentOf(story, given, { bound, at: told.next, limit });
  if (made === null || made.content.length === 0) return null;
  return {
    source,
    cue,
    content: made.content,
    told: {
      channel: told.channel ?? leading?.channel ?? null,
      when: told.when ?? leading?.when ?? null,
      where: told.where ?? leading?.where ?? null,
    },
    hedge: made.hedge,
    confidence: Math.min(0.97, cue.weight * made.sure),
  };
}

interface Made {
  readonly content: readonly Stretch[];
  readonly hedge: Stretch | null;
  /** how surely the words are what was said */
  readonly sure: number;
}

function accordingContent(story: Story, { cue, sentence, cut }: Given, at: number): Made | null {
  if (cue.from <= sentence.from + 1) {
    const from = story.tokens[at]?.text === ',' ? at + 1 : at;
    const { stretch, hedge } = contentFrom(story, from, cut);
    return stretch.next > stretch.from ? { content: [stretch], hedge, sure: 1 } : null;
  }
  const clause = clauseBefore(story, cue.from, sentence.from);
  return clause && { content: [clause], hedge: null, sure: 0.95 };
}

function contentOf(
  story: Story,
  given: Given,
  { bound, at, limit }: { readonly bound: number; readonly at: number; readonly limit: number },
): Made | null {
  const { cue, sentence, cut, part, floor } = given;
  const { tokens } = story;
  const mark = tokens[at]?.text ?? '';
  const introduced = (mark === ':' || mark === ',') && isQuoted(story, at + 1);
  const clause = cue.frames.includes('clause') || cue.frames.includes('quote');
  const quoted = clause && part.kind !== 'shared' ? quoteBefore(story, bound, sentence.from) : null;
  const opens = lowAt(story, at) === 'that' || mark === ':';
  if (quoted !== null && !opens) {
    const first = withClause(story, quoted, { sentence, floor });
    const second = introduced ? story.quotes.quotes[story.quotes.at[at + 1] ?? -1] : undefined;
    const rest = second && { from: second.from, next: Math.min(second.next, sentence.next) };
    return { content: rest ? [first, rest] : [first], hedge: null, sure: 1.08 };
  }
  if (introduced && clause) {
    const quote = story.quotes.quotes[story.quotes.at[at + 1] ?? -1];
    if (quote !== undefined)
      return { content: [{ from: quote.from, next: Math.min(quote.next, sentence.next) }], hedge: null, sure: 1.08 };
  }
  const ends = at >= limit || (mark === ',' && at + 1 >= limit);
  const before =
    clause && part.kind !== 'shared' && tokens[bound - 1]?.text === ',' ? clauseBefore(story, bound, floor) : null;
  if (ends && before !== null) return { content: [before], hedge: null, sure: 0.95 };
  if (mark === ',' && before !== null && cue.frames.includes('clause')) {
    const { stretch, hedge } = contentFrom(story, at + 1, cut);
    return { content: stretch.next > stretch.from ? [before, stretch] : [before], hedge, sure: 0.85 };
  }
  const from = mark === ':' ? at + 1 : at;
  if (cue.act === 'declines' && (from >= limit || mark === ',')) return { content: [cue], hedge: null, sure: 1 };
  if (!accepts(story, cue, { at: from, cut: Math.min(cut, isQuoted(story, limit - 1) ? cut : limit) })) return null;
  const { stretch, hedge } = contentFrom(story, from, cut);
  if (stretch.next <= stretch.from) return null;
  return { content: [stretch], hedge, sure: lowAt(story, from) === 'that' || isQuoted(story, from) ? 1 : 0.85 };
}

/** A quotation that ends a sentence begun outside it ("Ukraine is bringing war ‘back to Russia,’") takes it along. */
function withClause(
  story: Story,
  quoted: Stretch,
  { sentence, floor }: { readonly sentence: Sentence; readonly floor: number },
): Stretch {
  const before = quoted.from - 1;
  if (before < sentence.from || isQuoted(story, before) || floor > sentence.from) return quoted;
  if (/^[:.]$/.test(story.tokens[before]?.text ?? '') || quoted.from - sentence.from < 2) return quoted;
  const clause = clauseBefore(story, quoted.from, sentence.from);
  return clause === null ? quoted : { from: clause.from, next: quoted.next };
}
