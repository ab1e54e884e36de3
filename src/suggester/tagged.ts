import {
  type Linked,
  linked,
  type Pieces,
  piecesOf,
  type Segment,
  type Tag,
  type Tagged,
  type TellKinds,
} from '../tagger/tagger.ts';
import { type Attributed, endOf, tells } from './attributions.ts';
import { type Circumstances, circumstancesFrom } from './circumstances.ts';
import { hedgeAt } from './contents.ts';
import { cueVerbs } from './cue-words.ts';
import { hintsOf } from './hints.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './shapes.ts';
import { actOf, hasQuoted, isSaid } from './speech.ts';
import { lowAt, type Story, type Stretch } from './story.ts';

/** What has learned to read English. */
export interface Reader {
  readonly tag: Tag;
  readonly tellKinds: TellKinds;
}

/** An attribution that the tagger found. */
export interface TaggedAttribution extends Attributed {
  readonly spans: NonNullable<Attributed['spans']>;
  /** what speaks for it, each 0 to 1: how sure the tagger is of its parts, and whether the rules found it too */
  readonly evidence: Evidence;
}

export interface Evidence {
  readonly cue: number;
  /** of the least sure stretch */
  readonly content: number;
  /** 1 where there is none */
  readonly source: number;
  readonly hasSource: boolean;
  /** the share of the words that rules and tagger both take for what was said */
  readonly ruled: number;
  /** whether some of it is quoted, and whether it was said at all (`isSaid`) */
  readonly isQuoted: boolean;
  readonly isSaid: boolean;
}

/**
 * The attributions of a text by what was learned. `ruled`: those that the rules found, in the order of their cues; where
 * both found one, the rules tell when, where and through which channel.
 */
export function taggedIn(
  story: Story,
  ruled: readonly Attributed[],
  { tag, tellKinds }: Reader,
): readonly TaggedAttribution[] {
  const pieces = piecesOf(story.text);
  const { quoting, segments } = tag({ pieces, hints: hintsOf(story, ruled, pieces), kinds: tellKinds(pieces) });
  return linked(segments, { pieces, quoting }).map((one) => {
    const parts = partsOf(story, pieces, one);
    const same = overlapping(ruled, parts.cue);
    return { ...told(story, parts, same), evidence: evidenceOf(story, one, { parts, same }) };
  });
}

/** What the tagger linked, in the text and in the story's tokens. */
interface Parts {
  readonly spans: { readonly source: Span | null; readonly cue: Span; readonly content: readonly Span[] };
  readonly source: Stretch | null;
  readonly cue: Stretch;
  readonly content: readonly Stretch[];
}

function partsOf({ tokens }: Story, { starts, ends }: Pieces, { source, cue, content }: Linked<Tagged>): Parts {
  const span = ({ from, next }: Segment): Span => ({ start: starts[from] ?? 0, end: ends[next - 1] ?? 0 });
  const stretch = ({ start, end }: Span): Stretch => {
    const from = firstAt(tokens, (token) => token.end > start);
    return {
      from,
      next: Math.max(
        from + 1,
        firstAt(tokens, (token) => token.start >= end),
      ),
    };
  };
  const spans = { source: source && span(source), cue: span(cue), content: content.map(span) };
  return {
    spans,
    source: spans.source && stretch(spans.source),
    cue: stretch(spans.cue),
    content: spans.content.map(stretch),
  };
}

/** The first of an ordered list for which it is so, found by halving; the list's length where there is none. */
function firstAt<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The one that the rules found by the same words. */
function overlapping(ruled: readonly Attributed[], { from, next }: Stretch): Attributed | null {
  const one = ruled[firstAt(ruled, ({ cue }) => cue.next > from)];
  return one !== undefined && one.cue.from < next ? one : null;
}

function told(
  story: Story,
  { spans, source, cue, content }: Parts,
  same: Attributed | null,
): Omit<TaggedAttribution, 'evidence'> {
  const sentence = sentenceAt(story, cue.from);
  const found = circumstancesOf(story, { source, cue, content, sentence });
  const core = same === null ? { from: cue.from, next: found.cueEnds } : common(cue, same.cue);
  const last = content.at(-1);
  return {
    source,
    content,
    cue: { ...plainCue, ...same?.cue, ...core, act: same?.cue.act ?? actOf(story, core) },
    told: {
      channel: same?.told.channel ?? found.channel,
      when: same?.told.when ?? found.when,
      where: same?.told.where ?? found.where,
    },
    hedge: same?.hedge ?? (last === undefined ? null : hedgeBehind(story, last)),
    confidence: 0,
    spans: { ...spans, cue: spanWithin(story, core, spans.cue), wholeCue: spans.cue },
  };
}

const plainCue = { frames: [], lemma: '', weight: 0.5, participle: false, according: false } as const;

function common(one: Stretch, other: Stretch): Stretch {
  return { from: Math.max(one.from, other.from), next: Math.min(one.next, other.next) };
}

function spanWithin({ tokens }: Story, { from, next }: Stretch, { start, end }: Span): Span {
  return { start: Math.max(start, tokens[from]?.start ?? start), end: Math.min(end, tokens[next - 1]?.end ?? end) };
}

function sentenceAt({ sentences }: Story, at: number): Sentence {
  return sentences[firstAt(sentences, ({ next }) => next > at)] ?? { from: at, next: at + 1 };
}

interface Where extends Omit<Parts, 'spans'> {
  readonly sentence: Sentence;
}

/** When, where and how it was said: within the words that report it ("said in a statement on Monday"), or about them. */
function circumstancesOf(
  story: Story,
  { source, cue, content, sentence }: Where,
): Omit<Circumstances, 'next'> & { readonly cueEnds: number } {
  const limit = endOf(story, sentence);
  for (let at = cue.from + 1; at < cue.next; at++) {
    const found = circumstancesFrom(story, at, { limit, tells: false });
    if (isSomething(found)) return { ...found, cueEnds: at };
  }
  const behind = source !== null && source.from === cue.next ? source.next : cue.next;
  const next = content.find(({ from }) => from >= behind)?.from ?? limit;
  const hears = tells.has(cueVerbs.get(lowAt(story, cue.next - 1))?.lemma ?? '');
  const after = circumstancesFrom(story, behind, { limit: Math.min(next, limit), tells: hears });
  if (isSomething(after)) return { ...after, cueEnds: cue.next };
  const first = Math.min(source?.from ?? cue.from, cue.from);
  const before = circumstancesFrom(story, sentence.from, { limit: first, tells: false });
  return { ...(before.next >= first - 1 ? before : after), cueEnds: cue.next };
}

const isSomething = ({ channel, when, where }: Circumstances) => channel !== null || when !== null || where !== null;

function hedgeBehind(story: Story, { next }: Stretch): Stretch | null {
  const from = story.tokens[next]?.text === ',' ? next + 1 : next;
  return hedgeAt(story, from, endOf(story, sentenceAt(story, next - 1)));
}

function evidenceOf(
  story: Story,
  { source, cue, content }: Linked<Tagged>,
  { parts, same }: { readonly parts: Parts; readonly same: Attributed | null },
): Evidence {
  return {
    cue: cue.sure,
    content: Math.min(...content.map(({ sure }) => sure)),
    source: source?.sure ?? 1,
    hasSource: source !== null,
    ruled: same === null ? 0 : shared(parts.content, same.content),
    isQuoted: hasQuoted(story, parts.content),
    isSaid: isSaid(story, parts.cue, parts.content),
  };
}

/** Tokens in both, out of those in either. */
function shared(some: readonly Stretch[], others: readonly Stretch[]): number {
  const size = (stretches: readonly Stretch[]) => stretches.reduce((sum, { from, next }) => sum + next - from, 0);
  const both = some.reduce(
    (sum, one) => sum + others.reduce((own, other) => own + Math.max(0, lengthOf(common(one, other))), 0),
    0,
  );
  return both / Math.max(1, size(some) + size(others) - both);
}

const lengthOf = ({ from, next }: Stretch) => next - from;
