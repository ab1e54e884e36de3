import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { NoteAnchor, StoryNote } from '../shapes.ts';
import { describePassage, findPassage } from './anchor.ts';

/** What the editor is told of a note. */
export type NoteInText = Pick<StoryNote, 'id' | 'anchor'>;

/** Where a note's passage is in the document now. */
export interface NotePlace {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** whether the passage stood there word for word when it was looked for */
  readonly isExact: boolean;
}

/** All that most of this needs of the editor's view. */
type View = Pick<EditorView, 'state' | 'dispatch'>;

interface NotesState {
  readonly notes: readonly NoteInText[];
  readonly set: DecorationSet;
  readonly current: string | null;
}

/** What a decoration remembers of its note. */
interface Spec {
  readonly id: string;
  readonly anchor: NoteAnchor;
  readonly isExact: boolean;
  readonly isCurrent: boolean;
}

type Told =
  | { readonly kind: 'notes'; readonly notes: readonly NoteInText[] }
  | { readonly kind: 'current'; readonly id: string | null }
  | { readonly kind: 'moved'; readonly id: string; readonly anchor: NoteAnchor };

/** The passage that a note is being written on is marked like those of notes, by this name. */
export const beingWritten = 'being written';

/** By this the editor's plugin is taken out again. */
export const notesKey = new PluginKey<NotesState>('notes');

/** What the editor tells of what is done in its text. */
export interface NotesInText {
  /** the passage of this note was clicked */
  readonly onChosen: (id: string) => void;
  /** a note on the selected words is wanted, by Ctrl or Command with Alt and M */
  readonly onWanted: () => void;
}

/** Marks the passages that notes are on. */
export function notesPlugin({ onChosen, onWanted }: NotesInText): Plugin<NotesState> {
  return new Plugin<NotesState>({
    key: notesKey,
    state: {
      init: () => ({ notes: [], set: DecorationSet.empty, current: null }),
      apply: (tr, state) => told(tr, moved(tr, state)),
    },
    props: {
      decorations: (state) => notesKey.getState(state)?.set,
      handleClick: (view, pos) => {
        const id = noteAt(view.state, pos);
        if (id !== null) onChosen(id);
        // The caret goes where it was clicked, as everywhere in the text.
        return false;
      },
      handleKeyDown: (_view, event) => {
        const { code, ctrlKey, metaKey, altKey } = event;
        // On many keyboards AltGr comes as both Ctrl and Alt, and is for writing.
        if (code !== 'KeyM' || !altKey || ctrlKey === metaKey || event.getModifierState('AltGraph')) return false;
        onWanted();
        return true;
      },
    },
  });
}

/** Passages move with the text around them. One that a change took away is looked for once, since it may only have moved. */
function moved(tr: Transaction, state: NotesState): NotesState {
  if (!tr.docChanged) return state;
  const mapped = state.set.map(tr.mapping, tr.doc);
  const isLost = mapped.find().length < state.set.find().length;
  return isLost ? placed(tr, { ...state, set: mapped }, state.notes) : { ...state, set: mapped };
}

function told(tr: Transaction, state: NotesState): NotesState {
  const what = tr.getMeta(notesKey) as Told | undefined;
  if (what?.kind === 'notes') return placed(tr, state, what.notes);
  if (what?.kind === 'current') return placed(tr, { ...state, current: what.id }, state.notes);
  if (what?.kind !== 'moved') return state;
  const { id, anchor } = what;
  const renewed = specsIn(state.set).map(({ from, to, spec }) =>
    decorate(from, to, spec.id === id ? { ...spec, anchor, isExact: true } : spec),
  );
  const notes = state.notes.map((note) => (note.id === id ? { ...note, anchor } : note));
  return { ...state, notes, set: DecorationSet.create(tr.doc, renewed) };
}

/** Each passage where it stands already, as long as it is told by the same words; looked for only where it does not. */
function placed({ doc }: Transaction, { set, current }: NotesState, notes: readonly NoteInText[]): NotesState {
  const standing = new Map(specsIn(set).map((each) => [each.spec.id, each]));
  const decorations = notes.flatMap(({ id, anchor }) => {
    if (anchor === null) return [];
    const stands = standing.get(id);
    const isCurrent = id === current;
    if (stands && isSame(stands.spec.anchor, anchor))
      return [decorate(stands.from, stands.to, { ...stands.spec, isCurrent })];
    const found = findPassage(doc, anchor);
    return found ? [decorate(found.from, found.to, { id, anchor, isExact: found.isExact, isCurrent })] : [];
  });
  return { notes, current, set: DecorationSet.create(doc, decorations) };
}

function decorate(from: number, to: number, spec: Spec): Decoration {
  const attributes = { nodeName: 'mark', class: spec.isCurrent ? 'noted noted-now' : 'noted', 'data-note': spec.id };
  return Decoration.inline(from, to, attributes, spec);
}

function specsIn(set: DecorationSet, from?: number, to?: number) {
  return set.find(from, to).map((each) => ({ from: each.from, to: each.to, spec: each.spec as Spec }));
}

function isSame(one: NoteAnchor, other: NoteAnchor): boolean {
  return (['exact', 'prefix', 'suffix', 'block', 'offset'] as const).every((name) => one[name] === other[name]);
}

/** The note whose passage is at a place; of several the one on the fewest words. */
function noteAt(state: EditorState, pos: number): string | null {
  const found = specsIn(notesKey.getState(state)?.set ?? DecorationSet.empty, pos, pos);
  return found.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0]?.spec.id ?? null;
}

function tell(view: View, what: Told): void {
  view.dispatch(view.state.tr.setMeta(notesKey, what).setMeta('addToHistory', false));
}

/** Gives the editor the notes whose passages it marks. Those that it has stay where they have moved to. */
export function setNotes(view: View, notes: readonly NoteInText[]): void {
  tell(view, { kind: 'notes', notes: notes.map(({ id, anchor }) => ({ id, anchor })) });
}

/** Makes a note the current one, or none. */
export function setCurrentNote(view: View, id: string | null): void {
  if ((notesKey.getState(view.state)?.current ?? null) !== id) tell(view, { kind: 'current', id });
}

/** Selects a note's passage, brings it into view and gives the text the focus; false where the passage is gone. */
export function showNote(view: EditorView, id: string): boolean {
  const place = notePlaces(view.state).find((each) => each.id === id);
  if (place === undefined) return false;
  const { doc, tr } = view.state;
  const selection = TextSelection.between(doc.resolve(place.from), doc.resolve(place.to));
  view.dispatch(tr.setSelection(selection).setMeta(notesKey, { kind: 'current', id }).scrollIntoView());
  view.focus();
  return true;
}

/** Where the passages are now, in the order of the text; those that are gone are left out. */
export function notePlaces(state: EditorState): readonly NotePlace[] {
  const found = specsIn(notesKey.getState(state)?.set ?? DecorationSet.empty);
  return found
    .map(({ from, to, spec: { id, isExact } }) => ({ id, from, to, isExact }))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

/** How a note's passage is described as it stands in the text now; null where it is gone. */
export function presentAnchor(state: EditorState, id: string): NoteAnchor | null {
  const place = notePlaces(state).find((each) => each.id === id);
  return place === undefined ? null : describePassage(state.doc, place.from, place.to);
}

/**
 * The passages that are told by other words now than those by which they were found. One that was found by words nearly
 * like its own may be another, so that it is never told anew; that of a note that is being written is told with it.
 */
export function movedAnchors(state: EditorState): readonly { readonly id: string; readonly anchor: NoteAnchor }[] {
  const told = new Map(notesKey.getState(state)?.notes.map(({ id, anchor }) => [id, anchor]));
  return notePlaces(state).flatMap(({ id, from, to, isExact }) => {
    const before = id === beingWritten ? null : told.get(id);
    const anchor = isExact ? describePassage(state.doc, from, to) : null;
    return before && anchor && !isSame(before, anchor) ? [{ id, anchor }] : [];
  });
}

/** Notes that a passage is told by other words from now on, so that it stays where it is when they come back. */
export function keepAnchor(view: View, id: string, anchor: NoteAnchor): void {
  tell(view, { kind: 'moved', id, anchor });
}
