import type { Editor } from '@tiptap/core';
import { useMemo, useRef, useState } from 'react';
import type { NoteAnchor } from '../shapes.ts';
import { quoteAtMost } from './limits.ts';
import { selectedPassage, useHasSelection } from './notes-in-text.ts';
import { beingWritten, type NoteInText, presentAnchor } from './notes-plugin.ts';

const words = {
  select: 'Select words in the text first.',
  long: 'That is too long for one note: select at most 4,000 characters.',
} as const;

/** A note that is being written, or about to be. */
export interface NoteDraft {
  /** null: none is being written */
  readonly draft: { readonly anchor: NoteAnchor | null } | null;
  /** why none could be begun; empty where there is nothing to say */
  readonly hint: string;
  /** whether words are selected in the text */
  readonly hasSelection: boolean;
  /** begins one; false where there is nothing to begin it on */
  readonly begin: (on: 'selection' | 'story') => boolean;
  /** ends it, and gives the focus back to where it was begun */
  readonly end: () => void;
  /** where its passage is now, since the text may have changed while it was written */
  readonly presentAnchor: () => NoteAnchor | null;
  /** its passage, to be marked like those of notes */
  readonly marks: readonly NoteInText[];
}

/** The note that somebody is writing beside an editor. */
export function useNoteDraft(editor: Editor | null): NoteDraft {
  const [draft, setDraft] = useState<NoteDraft['draft']>(null);
  const [hint, setHint] = useState('');
  const opener = useRef<Element | null>(null);
  const hasSelection = useHasSelection(editor);
  const anchor = draft?.anchor ?? null;
  const marks = useMemo(() => (anchor === null ? [] : [{ id: beingWritten, anchor }]), [anchor]);
  const refuse = (why: string) => {
    setHint(why);
    return false;
  };
  const begin: NoteDraft['begin'] = (on) => {
    const selected = on === 'selection' && editor !== null ? selectedPassage(editor) : null;
    if (on === 'selection' && selected === null) return refuse(words.select);
    if (selected !== null && selected.exact.length > quoteAtMost) return refuse(words.long);
    opener.current = document.activeElement;
    setHint('');
    setDraft({ anchor: selected });
    return true;
  };
  const end = () => {
    setDraft(null);
    const isOfText = (opener.current?.closest('.ProseMirror') ?? null) !== null;
    if (isOfText && editor !== null && !editor.isDestroyed) editor.view.focus();
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return {
    draft,
    hint: hint === words.select && hasSelection ? '' : hint,
    hasSelection,
    begin,
    end,
    presentAnchor: () => (anchor && editor && presentAnchor(editor.state, beingWritten)) ?? anchor,
    marks,
  };
}
