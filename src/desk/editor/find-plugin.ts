import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type Finder, type FindQuery, finderOf, type Match } from './find.ts';
import { markAll, markChanged, markCurrent } from './find-marks.ts';

/** What is being looked for in an editor. */
export interface FindState {
  readonly query: FindQuery | null;
  readonly matches: readonly Match[];
  /** the one that is looked at, from 0; -1 where none is */
  readonly current: number;
}

interface Kept extends FindState {
  readonly finder: Finder | null;
  readonly marks: DecorationSet;
}

type Meta = { readonly query: FindQuery | null } | { readonly current: number };

const key = new PluginKey<Kept>('find');
const nothing: Kept = { query: null, matches: [], current: -1, finder: null, marks: DecorationSet.empty };

/** The first match that begins at a place or behind it; from the top where there is none. */
function matchAt(matches: readonly Match[], place: number): number {
  const next = matches.findIndex(({ from }) => from >= place);
  return next === -1 && matches.length > 0 ? 0 : next;
}

function lookFor(query: FindQuery | null, document: Node, place: number): Kept {
  if (query === null) return nothing;
  const finder = finderOf(query);
  const matches = finder(document);
  const current = matchAt(matches, place);
  return {
    query,
    finder,
    matches,
    current,
    marks: markCurrent(markAll(document, matches), document, matches[current]),
  };
}

function afterChange(kept: Kept, tr: Transaction): Kept {
  if (kept.finder === null) return kept;
  const matches = kept.finder(tr.doc);
  const was = kept.matches[kept.current];
  const current = was === undefined ? -1 : matchAt(matches, tr.mapping.map(was.from));
  const marks = markCurrent(markChanged(kept.marks, tr, matches), tr.doc, matches[current]);
  return { ...kept, matches, current, marks };
}

function apply(tr: Transaction, before: Kept): Kept {
  const meta: Meta | undefined = tr.getMeta(key);
  const kept = tr.docChanged ? afterChange(before, tr) : before;
  if (meta === undefined) return kept;
  if ('query' in meta) return lookFor(meta.query, tr.doc, tr.selection.from);
  return { ...kept, current: meta.current, marks: markCurrent(kept.marks, tr.doc, kept.matches[meta.current]) };
}

/** Brings the match that is looked at into view; the focus stays where the words are typed that are looked for. */
function showCurrent(view: EditorView, before: EditorState): void {
  const now = key.getState(view.state);
  const was = key.getState(before);
  if (now === undefined || now.current === -1) return;
  if (now.query === was?.query && now.matches[now.current]?.from === was?.matches[was.current]?.from) return;
  view.dom.querySelector('.find-current')?.scrollIntoView({ block: 'nearest' });
}

/** Finds in an editor's text, and marks what was found. */
export function findPlugin(): Plugin {
  return new Plugin<Kept>({
    key,
    state: { init: () => nothing, apply },
    props: { decorations: (state) => key.getState(state)?.marks },
    view: () => ({ update: showCurrent }),
  });
}

/** What is being looked for, with what was found. */
export function findState(state: EditorState): FindState {
  return key.getState(state) ?? nothing;
}

/** Looks for something else, or for nothing; the first match from the cursor on is the one that is looked at. */
export function setQuery(query: FindQuery | null): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { query }));
    return true;
  };
}

function goTo(tr: Transaction, matches: readonly Match[], current: number): Transaction {
  const match = matches[current];
  if (match !== undefined) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  return tr.setMeta(key, { current });
}

/** Goes to the next match, or with -1 to the one before; behind the last one comes the first. */
export function goOn(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { matches, current } = findState(state);
    if (matches.length === 0) return false;
    const from = current === -1 && by === 1 ? -1 : Math.max(current, 0);
    dispatch?.(goTo(state.tr, matches, (from + by + matches.length) % matches.length));
    return true;
  };
}

/** Puts words in the place of a match, set as its first letter is. */
function replaceIn(tr: Transaction, { from, to }: Match, words: string): void {
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  if (words === '') tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

/** Replaces the match that is looked at and goes on to the next one. */
export function replaceOne(words: string): Command {
  return (state, dispatch) => {
    const { matches, current } = findState(state);
    const match = matches[current];
    if (match === undefined) return false;
    if (dispatch === undefined) return true;
    const tr = closeHistory(state.tr);
    replaceIn(tr, match, words);
    const { matches: left } = findState(state.apply(tr));
    const behind = left.findIndex(({ from }) => from >= match.from + words.length);
    dispatch(goTo(tr, left, behind === -1 && left.length > 0 ? 0 : behind));
    return true;
  };
}

/** Replaces every match, in one step that can be undone as one. */
export function replaceAll(words: string): Command {
  return (state, dispatch) => {
    const { matches } = findState(state);
    if (matches.length === 0) return false;
    const tr = closeHistory(state.tr);
    for (const match of matches.toReversed()) replaceIn(tr, match, words);
    dispatch?.(tr);
    return true;
  };
}
