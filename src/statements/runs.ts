/** Which stretches of a text bear a statement's mark. */
import { collapsed, collapseWithPlaces, isInWord } from './same-words.ts';
import type { Stretch } from './shapes.ts';
import type { Piece } from './text-of.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The unbroken stretches of a text that bear each statement's mark; one that only white space interrupts is unbroken. */
export function runsOf(pieces: readonly Piece[], text: string): Map<string, Span[]> {
  const runs = new Map<string, Span[]>();
  for (const { start, end, ids } of pieces) {
    for (const id of new Set(ids)) {
      const own = runs.get(id) ?? [];
      runs.set(id, own);
      const last = own.at(-1);
      if (last && text.slice(last.end, start).trim() === '') own[own.length - 1] = { start: last.start, end };
      else own.push({ start, end });
    }
  }
  return runs;
}

/**
 * The runs of a statement, parted where one is made of its stretches alone: stretches that only white space parts, or a
 * copy that was pasted beside what it was copied from. A run without words is none.
 */
export function ownRuns(runs: readonly Span[], text: string, stretches: readonly Stretch[]): readonly Span[] {
  const sought = [...new Set(stretches.filter(({ part }) => part === 'text').map(({ exact }) => collapsed(exact)))];
  return runs.flatMap((run) => {
    const words = text.slice(run.start, run.end);
    if (words.trim() === '') return [];
    const parts = partedInto(words, sought);
    return parts.length < 2
      ? [run]
      : parts.map(({ start, end }) => ({ start: run.start + start, end: run.start + end }));
  });
}

/** The fewest parts of which words are made, each one of those sought; none where they are made otherwise. */
function partedInto(words: string, sought: readonly string[]): readonly Span[] {
  const { text: spaced, from } = collapseWithPlaces(words);
  const text = spaced.trimEnd();
  const reached = new Map<number, { readonly count: number; readonly at: number; readonly end: number }>();
  for (let at = 0; at < text.length; at += 1) {
    const before = at === 0 ? 0 : reached.get(at)?.count;
    if (before === undefined || isInWord(text, at)) continue;
    for (const each of sought) {
      if (!text.startsWith(each, at)) continue;
      const end = at + each.length;
      const next = text.charAt(end) === ' ' ? end + 1 : end;
      if (before + 1 < (reached.get(next)?.count ?? Number.POSITIVE_INFINITY))
        reached.set(next, { count: before + 1, at, end });
    }
  }
  const parts: Span[] = [];
  for (let step = reached.get(text.length); step; step = reached.get(step.at))
    parts.unshift({ start: from[step.at] ?? 0, end: (from[step.end - 1] ?? 0) + 1 });
  return parts;
}
