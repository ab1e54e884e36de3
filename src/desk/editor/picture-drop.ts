import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { DeskPicture } from '../shapes.ts';

const words = { coming: (name: string, share: number) => `${name}: ${Math.round(share * 100)} % here` } as const;

interface PictureDropParts {
  /** brings a file into the library; `told` hears how far it is, from 0 to 1 */
  readonly upload: (file: File, told: (share: number) => void) => Promise<DeskPicture>;
  readonly failed: (error: unknown) => void;
}

interface Place {
  readonly id: object;
  readonly at: number;
  readonly element: HTMLElement;
}
type Change = { readonly add: Place } | { readonly remove: object };

const key = new PluginKey<DecorationSet>('pictures on their way');

/**
 * Pictures that are dropped or pasted into the text. While one is on its way its place is kept, wherever the words around
 * it go meanwhile; the document itself changes only when the picture is there.
 */
export function pictureDrop({ upload, failed }: PictureDropParts): Extension {
  const bring = async (view: EditorView, file: File, at: number) => {
    const id = {};
    const element = document.createElement('p');
    element.className = 'on-its-way';
    element.setAttribute('role', 'status');
    const told = (share: number) => {
      element.textContent = words.coming(file.name, share);
    };
    told(0);
    tell(view, { add: { id, at, element } });
    try {
      const picture = await upload(file, told);
      const place = placeOf(view.state, id);
      const figure = view.state.schema.nodes['figure']?.create({ picture: picture.id });
      // The words around it may be gone, with its place; then it lies in the library.
      if (place !== null && figure) view.dispatch(view.state.tr.insert(place, figure));
    } catch (error) {
      failed(error);
    } finally {
      if (!view.isDestroyed) tell(view, { remove: id });
    }
  };
  return Extension.create({
    name: 'pictureDrop',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before) => {
            const kept = before.map(tr.mapping, tr.doc);
            const change = tr.getMeta(key) as Change | undefined;
            if (change === undefined) return kept;
            if ('remove' in change) return kept.remove(kept.find(undefined, undefined, isOf(change.remove)));
            const { at, element, id } = change.add;
            return kept.add(tr.doc, [Decoration.widget(at, element, { id })]);
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            const files = picturesIn(data);
            // Words that bring their pictures along are pasted as words.
            if (files.length === 0 || data?.getData('text/plain').trim()) return false;
            for (const file of files) void bring(view, file, blockEnd(view.state, view.state.selection.to));
            return true;
          },
          handleDrop: (view, event, _slice, isMoved) => {
            const files = isMoved ? [] : picturesIn(event.dataTransfer);
            if (files.length === 0) return false;
            event.preventDefault();
            const at =
              view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
            for (const file of files) void bring(view, file, blockEnd(view.state, at));
            return true;
          },
        },
      }),
    ],
  });
}

function tell(view: EditorView, change: Change): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false));
}

const isOf = (id: object) => (spec: { readonly id?: object }) => spec.id === id;

function placeOf(state: EditorState, id: object): number | null {
  return key.getState(state)?.find(undefined, undefined, isOf(id))[0]?.from ?? null;
}

/** Behind the outermost block at a place: a picture stands between blocks, and not in a list or a table. */
function blockEnd(state: EditorState, at: number): number {
  const place = state.doc.resolve(Math.min(at, state.doc.content.size));
  return place.depth === 0 ? place.pos : place.after(1);
}

function picturesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
