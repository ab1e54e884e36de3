import { Fragment, type Mark, type MarkType, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Place } from './text-places.ts';

function markOf({ marks }: Schema): MarkType {
  const type = marks['statement'];
  if (type === undefined) throw new Error('The story’s schema has no mark for statements.');
  return type;
}

const isStatement = ({ type }: Mark) => type.name === 'statement';
const idOf = ({ attrs }: Mark) => String(attrs['id']);

/** Where each statement's marks stand in a document, by its id; pieces that touch, or are parted by blocks alone, are one. */
export function markedPlaces(doc: Node): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  doc.descendants((node, pos) => {
    if (!node.isInline) return true;
    for (const mark of node.marks.filter(isStatement)) {
      const places = found.get(idOf(mark)) ?? [];
      const last = places.at(-1);
      const to = pos + node.nodeSize;
      if (last !== undefined && last.to === pos) places[places.length - 1] = { from: last.from, to };
      else places.push({ from: pos, to });
      found.set(idOf(mark), places);
    }
    return false;
  });
  return found;
}

/**
 * Marks words as a statement's. It is no step of its own in what can be undone: undoing what was typed before leaves the
 * statement on the record, and its mark with it.
 */
export function markStatement(view: EditorView, id: string, places: readonly Place[]): void {
  const { tr, schema } = view.state;
  const type = markOf(schema);
  for (const { from, to } of places) tr.addMark(from, to, type.create({ id }));
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/** Takes a statement's mark off its words, wherever they stand. */
export function unmarkStatement(view: EditorView, id: string): void {
  const { doc, tr, schema } = view.state;
  const mark = markOf(schema).create({ id });
  for (const { from, to } of markedPlaces(doc).get(id) ?? []) tr.removeMark(from, to, mark);
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/**
 * What is pasted, without marks that are not for it: those of other stories' statements, and those whose words still
 * stand in the text. Words that are cut and put in elsewhere keep theirs.
 */
export function withoutDoubles({ content, openStart, openEnd }: Slice, state: EditorState, known: ReadonlySet<string>) {
  const { from, to } = state.selection;
  const standing = new Set(
    [...markedPlaces(state.doc)]
      .filter(([, places]) => places.some((place) => place.from < from || place.to > to))
      .map(([id]) => id),
  );
  const isFor = (mark: Mark) => !isStatement(mark) || (known.has(idOf(mark)) && !standing.has(idOf(mark)));
  const cleared = (node: Node): Node =>
    node.isInline ? node.mark(node.marks.filter(isFor)) : node.copy(mappedBy(node.content, cleared));
  return new Slice(mappedBy(content, cleared), openStart, openEnd);
}

function mappedBy(fragment: Fragment, change: (node: Node) => Node): Fragment {
  return Fragment.from(fragment.content.map(change));
}
