/**
 * Finding a statement's words again after a story was edited. Two things say where they stand: the document's mark, which
 * moves with the words, and the selector (W3C Web Annotation: the words, what surrounds them, their offsets), which
 * outlives the mark.
 */
import { ownRuns, runsOf, type Span } from './runs.ts';
import { collapsed, collapseWithPlaces, isInWord, likeness, mostLike, occurrences } from './same-words.ts';
import type { Anchor, Anchored, AnchoredFields, Part, Stretch } from './shapes.ts';
import { textOf, wordsOf } from './text-of.ts';

/** UTF-16 units of what surrounds a stretch. */
const around = 32;

/** The stretch between two offsets of a part. White space at its edges is left out. */
export function stretchAt(fields: AnchoredFields, part: Part, start: number, end: number): Stretch {
  return cut(textOf(fields)[part], part, { start, end });
}

function cut(text: string, part: Part, span: Span): Stretch {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = Math.max(start, span.end - (words.length - words.trimEnd().length));
  return {
    part,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
    start,
    end,
  };
}

/** A statement as anchoring sees it. */
export interface Sought {
  readonly id: string;
  readonly anchored: Anchored;
}

/**
 * Where each statement's words stand in these fields. `exact` and `moved`: the same words, but for white space. Any other
 * difference is `changed`, with what stands there now; words of which nothing is left are `lost`. A statement stands as
 * its worst stretch does, and its confirmed stretches stay until a person takes other words.
 */
export function anchorAll(fields: AnchoredFields, statements: readonly Sought[]): ReadonlyMap<string, Anchored> {
  const { text, pieces } = wordsOf(fields.document);
  const texts = { text, headline: fields.headline, standfirst: fields.standfirst ?? '' };
  const runs = runsOf(pieces, texts.text);
  const folded = new Map<Part, ReturnType<typeof collapseWithPlaces>>();
  const foldedOf = (part: Part) => {
    const known = folded.get(part) ?? collapseWithPlaces(texts[part]);
    folded.set(part, known);
    return known;
  };
  return new Map(
    statements.map(({ id, anchored }) => {
      const own = ownRuns(runs.get(id) ?? [], texts.text, anchored.stretches);
      return [id, anchorOne(anchored, { texts, foldedOf, runs: own })];
    }),
  );
}

interface Ground {
  readonly texts: Readonly<Record<Part, string>>;
  readonly foldedOf: (part: Part) => ReturnType<typeof collapseWithPlaces>;
  readonly runs: readonly Span[];
}

/** What became of one stretch: `at` where the same words stand, `now` where other words stand in their place. */
interface Fate {
  readonly at: Span | null;
  readonly now: Span | null;
}

function anchorOne({ stretches }: Anchored, ground: Ground): Anchored {
  const marked = takeRuns(stretches, ground);
  const free = ground.runs.filter((run) => !marked.some((taken) => taken === run));
  const missing = stretches.filter((_, index) => marked[index] === null);
  const fates = stretches.map((stretch, index): Fate => {
    const run = marked[index] ?? null;
    if (run !== null) return { at: run, now: null };
    return fateOf(stretch, ground, leftover(stretch, { ground, free, missing }));
  });
  const placed = stretches.map((stretch, index) => {
    const at = fates[index]?.at ?? null;
    return at === null ? stretch : cut(ground.texts[stretch.part], stretch.part, at);
  });
  if (fates.every(({ at }) => at !== null))
    return { anchor: standing(stretches, placed), stretches: placed, found: null };
  if (fates.some(({ at, now }) => at === null && now === null))
    return { anchor: 'lost', stretches: placed, found: null };
  const found = placed.map((stretch, index) => {
    const now = fates[index]?.now ?? null;
    return now === null ? stretch : cut(ground.texts[stretch.part], stretch.part, now);
  });
  return { anchor: 'changed', stretches: placed, found };
}

function standing(before: readonly Stretch[], now: readonly Stretch[]): Anchor {
  const same = before.every((stretch, index) => stretch.start === now[index]?.start && stretch.end === now[index]?.end);
  return same ? 'exact' : 'moved';
}

/** For each stretch the run that has its words, the nearest one where a copy was made; each run is taken once. */
function takeRuns(stretches: readonly Stretch[], { texts, runs }: Ground): readonly (Span | null)[] {
  const taken = new Set<Span>();
  return stretches.map(({ part, exact, start }) => {
    if (part !== 'text') return null;
    const words = collapsed(exact);
    const same = runs.filter((run) => !taken.has(run) && collapsed(texts.text.slice(run.start, run.end)) === words);
    const run = nearest(same, start);
    if (run !== null) taken.add(run);
    return run;
  });
}

function nearest<S extends Span>(spans: readonly S[], start: number): S | null {
  return spans.reduce<S | null>(
    (best, span) => (best === null || Math.abs(span.start - start) < Math.abs(best.start - start) ? span : best),
    null,
  );
}

/** Marked words that are nobody's: what became of a stretch whose words were edited. */
function leftover(
  stretch: Stretch,
  { ground, free, missing }: { ground: Ground; free: readonly Span[]; missing: readonly Stretch[] },
): Span | null {
  if (stretch.part !== 'text' || free.length === 0) return null;
  const [first, last] = [free[0], free.at(-1)];
  // What was put into the midst of marked words bears no mark, and parts them.
  if (missing.filter(({ part }) => part === 'text').length === 1 && first && last)
    return { start: first.start, end: last.end };
  const ranked = free.map((run) => ({
    ...run,
    like: likeness(ground.texts.text.slice(run.start, run.end), stretch.exact),
  }));
  const most = Math.max(...ranked.map(({ like }) => like));
  return nearest(
    ranked.filter(({ like }) => like === most),
    stretch.start,
  );
}

/** So alike are words that were edited; less alike, they are others under an old mark. */
const edited = 0.3;

function fateOf(stretch: Stretch, { texts, foldedOf }: Ground, left: Span | null): Fate {
  const text = texts[stretch.part];
  if (left !== null && likeness(text.slice(left.start, left.end), stretch.exact) >= edited)
    return { at: null, now: left };
  const again = elsewhere(stretch, text, occurrences(foldedOf(stretch.part), edgesOf(stretch)));
  if (again !== null) return again;
  if (left !== null) return { at: null, now: left };
  return { at: null, now: mostLike(text, stretch.exact) };
}

/** The words, and at which of their ends a word went on when they were confirmed. */
function edgesOf({ prefix, exact, suffix }: Stretch) {
  const around = prefix + exact + suffix;
  const beginsInWord = isInWord(around, prefix.length);
  return { words: collapsed(exact), beginsInWord, endsInWord: isInWord(around, prefix.length + exact.length) };
}

/** From so many words on, the same ones are taken to be the same statement wherever they stand. */
const tellingWords = 4;
/** UTF-16 units of what surrounds few words by which they are known. */
const tellingContext = 8;

function elsewhere(stretch: Stretch, text: string, places: readonly Span[]): Fate | null {
  const ranked = places.map((place) => ({ ...place, context: contextOf(stretch, text, place) }));
  const most = Math.max(...ranked.map(({ context }) => context));
  const place = nearest(
    ranked.filter(({ context }) => context === most),
    stretch.start,
  );
  if (place === null) return null;
  const isTelling = (stretch.exact.match(/[\p{L}\p{N}]+/gu) ?? []).length >= tellingWords;
  const isThere = place.start === stretch.start && place.context > 0;
  const at = { start: place.start, end: place.end };
  return isTelling || isThere || place.context >= tellingContext ? { at, now: null } : { at: null, now: at };
}

/** How many units before and behind a place are those that surrounded the stretch. */
function contextOf({ prefix, suffix }: Stretch, text: string, { start, end }: Span): number {
  const before = collapsed(prefix);
  const beforeNow = collapsed(text.slice(Math.max(0, start - 2 * around), start));
  const behind = collapsed(suffix);
  const behindNow = collapsed(text.slice(end, end + 2 * around));
  let count = 0;
  while (count < before.length && before.at(-1 - count) === beforeNow.at(-1 - count)) count += 1;
  let after = 0;
  while (after < behind.length && behind.charAt(after) === behindNow.charAt(after)) after += 1;
  return count + after;
}
