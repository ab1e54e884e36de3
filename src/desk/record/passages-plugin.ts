import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { drawn, type Passage } from './passage-marks.ts';
import { markedPlaces, withoutDoubles } from './statement-marks.ts';
import { type Place, placeOf } from './text-places.ts';

interface PassagesState {
  readonly passages: readonly Passage[];
  readonly current: string | null;
  /** of passages that no mark in the document tells of: where they were found, and have moved to since */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly marks: DecorationSet;
}

type Told =
  | { readonly kind: 'passages'; readonly passages: readonly Passage[] }
  | { readonly kind: 'current'; readonly id: string | null };

/** What the editor tells of what is done in its text. */
export interface PassageActs {
  /** somebody clicked these words */
  readonly onChosen: (id: string) => void;
  /** the selected words, or those around the cursor, are to go on the record: Ctrl or Command with Shift and A */
  readonly onWanted: () => void;
}

/** By this the editor's plugin is taken out again. */
export const passagesKey = new PluginKey<PassagesState>('passages on the record');

const wanted = new WeakMap<Plugin, () => void>();

/** Draws what is on the record and what may go on it, and keeps a statement's mark with its words. */
export function passagesPlugin(acts: PassageActs): Plugin<PassagesState> {
  const plugin = new Plugin<PassagesState>({
    key: passagesKey,
    state: {
      init: () => ({ passages: [], current: null, places: new Map(), marks: DecorationSet.empty }),
      apply: (tr, state) => after(tr, state),
    },
    props: {
      decorations: (state) => passagesKey.getState(state)?.marks,
      handleClick: (view, pos) => {
        const id = passageAt(view.state, pos);
        if (id !== null) acts.onChosen(id);
        // The caret goes where it was clicked, as everywhere in the text.
        return false;
      },
      handleKeyDown: (_view, { code, ctrlKey, metaKey, shiftKey, altKey }) => {
        if (code !== 'KeyA' || !shiftKey || altKey || ctrlKey === metaKey) return false;
        acts.onWanted();
        return true;
      },
      transformPasted: (slice: Slice, { state }: EditorView) => {
        const known = new Set(passagesKey.getState(state)?.passages.map(({ id }) => id));
        return withoutDoubles(slice, state, known);
      },
    },
  });
  wanted.set(plugin, acts.onWanted);
  return plugin;
}

/** Whether an editor's text can go on the record at all. */
export function hasRecord(state: EditorState): boolean {
  return passagesKey.get(state) !== undefined;
}

/** Asks for a statement of the selected words, as the key does. */
export function wantStatement({ state }: Pick<EditorView, 'state'>): void {
  const plugin = passagesKey.get(state);
  if (plugin !== undefined) wanted.get(plugin)?.();
}

function after(tr: Transaction, state: PassagesState): PassagesState {
  const told = tr.getMeta(passagesKey) as Told | undefined;
  if (told === undefined && !tr.docChanged) return state;
  const moved = tr.docChanged ? mapped(state.places, tr) : state.places;
  const passages = told?.kind === 'passages' ? told.passages : state.passages;
  const current = told?.kind === 'current' ? told.id : state.current;
  const found = markedPlaces(tr.doc);
  const places = new Map(passages.map((passage) => [passage.id, stillAt(tr.doc, passage, moved.get(passage.id))]));
  const whole = passages.map((passage) => ({ ...passage, places: placesOf(passage, found, places) }));
  return { passages, current, places, marks: drawn(tr.doc, whole, current) };
}

function placesOf(
  { id, kind }: Passage,
  marked: ReadonlyMap<string, readonly Place[]>,
  places: PassagesState['places'],
): readonly Place[] {
  return (kind === 'statement' ? marked.get(id) : undefined) ?? places.get(id) ?? [];
}

/** Where it was a moment ago, moved with the text; one that was nowhere is looked for by its words. */
function stillAt(doc: Node, { stretches }: Passage, before: readonly Place[] | undefined): readonly Place[] {
  if (before !== undefined && before.length > 0) return before;
  return stretches.flatMap((stretch) => placeOf(doc, stretch) ?? []);
}

function mapped(places: PassagesState['places'], { mapping }: Transaction): PassagesState['places'] {
  const move = ({ from, to }: Place) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) });
  return new Map([...places].map(([id, all]) => [id, all.map(move).filter(({ from, to }) => from < to)]));
}

function tell(view: EditorView, told: Told): void {
  view.dispatch(view.state.tr.setMeta(passagesKey, told).setMeta('addToHistory', false));
}

/** Gives the editor what it draws. What it draws already stays where it has moved to. */
export function setPassages(view: EditorView, passages: readonly Passage[]): void {
  tell(view, { kind: 'passages', passages });
}

/** Makes the words of a passage the ones that are looked at; null: none. */
export function setCurrentPassage(view: EditorView, id: string | null): void {
  if ((passagesKey.getState(view.state)?.current ?? null) !== id) tell(view, { kind: 'current', id });
}

/** Where a passage stands in the text now; [] where it does not. */
export function placesNow(state: EditorState, id: string): readonly Place[] {
  const kept = passagesKey.getState(state);
  const passage = kept?.passages.find((each) => each.id === id);
  if (kept === undefined || passage === undefined) return [];
  return placesOf(passage, markedPlaces(state.doc), kept.places);
}

/** Selects a passage's words, brings them into view and gives the text the focus; false where they stand nowhere. */
export function showPassage(view: EditorView, id: string): boolean {
  const [first] = placesNow(view.state, id);
  if (first === undefined) return false;
  const { doc, tr } = view.state;
  const selection = TextSelection.between(doc.resolve(first.from), doc.resolve(first.to));
  view.dispatch(tr.setSelection(selection).setMeta(passagesKey, { kind: 'current', id }).scrollIntoView());
  view.focus();
  return true;
}

/** The passage at a place of the text; of several the one of the fewest words. */
function passageAt(state: EditorState, pos: number): string | null {
  const at = (passagesKey.getState(state)?.passages ?? []).flatMap(({ id }) =>
    placesNow(state, id)
      .filter(({ from, to }) => from <= pos && pos <= to)
      .map(({ from, to }) => ({ id, length: to - from })),
  );
  return at.toSorted((one, other) => one.length - other.length)[0]?.id ?? null;
}
