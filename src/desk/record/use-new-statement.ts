import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { say } from '../parts/notices.ts';
import type { Suggestion } from '../shapes.ts';
import type { NewDraft } from './new-statement.tsx';
import { passageAround } from './passage-around.ts';
import { draftFor, type StatementDraft } from './statement-draft.ts';
import { offsetsOf, placeOf, stretchIn, textIn } from './text-places.ts';
import { placesIn, type RecordActs } from './use-record-acts.ts';

const words = {
  done: 'It is on the record.',
  nothing: 'There are no words here: set the cursor into a sentence first.',
} as const;

interface NewStatements {
  /** null: none is being written */
  readonly begun: NewDraft | null;
  /** begins one of the selected words, else of the quotation or sentence around the cursor; false where there is none */
  readonly begin: () => boolean;
  readonly put: (draft: StatementDraft) => Promise<void>;
  readonly close: () => void;
}

interface NewParts {
  readonly acts: RecordActs;
  readonly suggestions: readonly Suggestion[];
  /** BCP 47 of the story */
  readonly language: string;
}

/** The statement that somebody makes of words of the text by hand. */
export function useNewStatement(editor: Editor | null, { acts, suggestions, language }: NewParts): NewStatements {
  const [begun, setBegun] = useState<NewDraft | null>(null);
  const back = () => {
    setBegun(null);
    if (editor !== null && !editor.isDestroyed) editor.view.focus();
  };
  return {
    begun,
    begin: () => {
      if (editor === null || editor.isDestroyed) return false;
      const { doc, selection } = editor.state;
      const text = textIn(doc);
      const selected = offsetsOf(doc, selection);
      const { start, end } = selected.start === selected.end ? passageAround(text, selected.start, language) : selected;
      if (start === end) {
        say(words.nothing);
        return false;
      }
      const stretch = stretchIn(text, start, end);
      const draft = draftFor(stretch, { suggestions, text, language });
      setBegun({ id: crypto.randomUUID(), stretch, draft });
      return true;
    },
    put: async (draft) => {
      if (begun === null) return;
      const { id, stretch } = begun;
      const within = suggestions.find(({ stretches }) =>
        stretches.some(({ part, start, end }) => part === 'text' && start < stretch.end && end > stretch.start),
      );
      const what = {
        id,
        stretches: [presentOf(editor, begun) ?? stretch],
        draft,
        extractor: null,
        confidence: within?.confidence ?? 0,
        relations: [],
      };
      await acts.put(what, () => placesIn(editor, id));
      back();
      say(words.done);
    },
    close: back,
  };
}

/** The stretch as it stands when it is sent: the text may have changed while the form was open. */
function presentOf(editor: Editor | null, { id, stretch }: NewDraft) {
  if (editor === null || editor.isDestroyed) return null;
  const { doc } = editor.state;
  const place = placesIn(editor, id)[0] ?? placeOf(doc, stretch);
  if (place === null) return null;
  const { start, end } = offsetsOf(doc, place);
  return start === end ? null : stretchIn(textIn(doc), start, end);
}
