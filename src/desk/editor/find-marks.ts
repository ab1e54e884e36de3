import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Match } from './find.ts';

/** How matches are marked in the text, for the eye only: a set that changes no more of itself than the text has. */

const marked = (matches: readonly Match[]) =>
  matches.map(({ from, to }) => Decoration.inline(from, to, { class: 'find-match' }));

/** The marks of all matches of a document. */
export function markAll(document: Node, matches: readonly Match[]): DecorationSet {
  return DecorationSet.create(document, marked(matches));
}

/** The blocks, from the first to the last, that a transaction has changed; null where it has changed none. */
function changedBlocks({ mapping, doc }: Transaction): Match | null {
  const places: number[] = [];
  for (const [index, map] of mapping.maps.entries()) {
    const later = mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      places.push(later.map(start, -1), later.map(end, 1));
    });
  }
  if (places.length === 0) return null;
  const first = doc.resolve(Math.min(...places));
  const last = doc.resolve(Math.max(...places));
  return {
    from: first.depth === 0 ? first.pos : first.before(1),
    to: last.depth === 0 ? last.pos : last.after(1),
  };
}

/** The marks after a change: those of unchanged blocks move along, those of changed ones are made anew. */
export function markChanged(marks: DecorationSet, tr: Transaction, matches: readonly Match[]): DecorationSet {
  const moved = marks.map(tr.mapping, tr.doc);
  const changed = changedBlocks(tr);
  if (changed === null) return moved;
  const isWithin = ({ from, to }: Match) => from >= changed.from && to <= changed.to;
  const stale = moved.find(changed.from, changed.to).filter(isWithin);
  return moved.remove(stale).add(tr.doc, marked(matches.filter(isWithin)));
}

/** The same marks with one match, or none, as the one that is looked at. */
export function markCurrent(marks: DecorationSet, document: Node, current: Match | undefined): DecorationSet {
  const others = marks.remove(marks.find(undefined, undefined, (spec) => spec['isCurrent'] === true));
  if (current === undefined) return others;
  const sign = Decoration.inline(current.from, current.to, { class: 'find-current' }, { isCurrent: true });
  return others.add(document, [sign]);
}
