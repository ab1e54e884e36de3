import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useMemo, useRef } from 'react';
import { useDesk } from '../desk-context.ts';
import type { RelationKind, StatementAsked, StatementDone, StatementShape, Stretch, Suggestion } from '../shapes.ts';
import { eachMadeOnce } from './made-once.ts';
import { placesNow } from './passages-plugin.ts';
import { recordChanged, showStatement } from './record-queries.ts';
import { askedOf, type StatementDraft } from './statement-draft.ts';
import { markStatement, unmarkStatement } from './statement-marks.ts';
import { type Place, textIn } from './text-places.ts';

/** A statement that goes on the record. */
export interface Putting {
  /** made here, so that sending it twice makes one */
  readonly id: string;
  readonly stretches: readonly Stretch[];
  readonly draft: StatementDraft;
  readonly extractor: Suggestion['extractor'] | null;
  readonly confidence: number;
  readonly relations: readonly { readonly toId: string; readonly kind: RelationKind }[];
}

/** What is done about a story's record; each shows what the server answers at once. */
export interface RecordActs {
  /** puts a statement on the record, and marks its words where they stand by then; `places` is asked when it is there */
  readonly put: (what: Putting, places: () => readonly Place[]) => Promise<StatementDone>;
  /** keeps that a suggestion is none; gives the id under which that is kept */
  readonly reject: (suggestion: Suggestion) => Promise<string>;
  /** takes a rejection back */
  readonly unreject: (id: string) => Promise<void>;
  readonly change: (id: string, given: { fields: StatementShape; basedOn: string }) => Promise<StatementDone>;
  /** does something to a statement, and shows what came of it */
  readonly does: (asked: Promise<StatementDone>) => Promise<StatementDone>;
  /** reads the whole record again */
  readonly again: () => Promise<void>;
  /** takes a mark off the text, where a statement is on the record no more */
  readonly unmark: (id: string) => void;
}

const words = { undone: 'The rejection was taken back.' } as const;

interface ActsParts {
  readonly storyId: string;
  readonly editor: Editor | null;
  /** saves what is in the editor */
  readonly settle: () => Promise<unknown>;
}

/** What may be done about a story's record beside its text. */
export function useRecordActs({ storyId, editor, settle }: ActsParts): RecordActs {
  const { api } = useDesk();
  const client = useQueryClient();
  const latest = useRef(settle);
  latest.current = settle;
  return useMemo(() => {
    const { record } = api;
    const view = () => (editor === null || editor.isDestroyed ? null : editor.view);
    let saved: string | null = null;
    /** A statement is found in the words that the server has: those of the editor go there first. */
    const saveWords = async () => {
      const text = view() === null || editor === null ? null : textIn(editor.state.doc);
      if (text === null || text === saved) return;
      await latest.current();
      saved = text;
    };
    const does = async (asked: Promise<StatementDone>) => {
      const done = await asked;
      await showStatement(client, done.statement);
      return done;
    };
    const again = () => recordChanged(client);
    const madeOnce = eachMadeOnce();
    return {
      does,
      again,
      put: async ({ id, stretches, draft, extractor, confidence, relations }, places) => {
        const asked: Omit<StatementAsked, 'fields'> = {
          id,
          storyId,
          stretches: [...stretches],
          state: 'confirmed',
          extractor: extractor && { ...extractor, confidence },
          relations: [...relations],
        };
        await saveWords();
        const done = await madeOnce(draft.speaker, (speaker) =>
          does(record.put({ ...asked, ...askedOf({ ...draft, speaker }) })),
        );
        const shown = view();
        if (shown !== null) markStatement(shown, id, places());
        if (draft.speaker.kind === 'new' || draft.organisation.kind === 'new' || relations.length > 0) await again();
        return done;
      },
      reject: async ({ stretches, fields, speaker, organisation, extractor, confidence }) => {
        const id = crypto.randomUUID();
        await record.put({
          id,
          storyId,
          stretches,
          fields: { ...fields, speakerId: speaker?.id ?? null, organisationId: organisation?.id ?? null },
          state: 'rejected',
          extractor: { ...extractor, confidence },
        });
        return id;
      },
      unreject: (id) => record.remove(id, words.undone),
      change: (id, { fields, basedOn }) => does(record.change(id, { fields, basedOn })),
      unmark: (id) => {
        const shown = view();
        if (shown !== null) unmarkStatement(shown, id);
      },
    };
  }, [api, client, editor, storyId]);
}

/** Where a passage that the editor draws stands when it is asked. */
export function placesIn(editor: Editor | null, id: string): readonly Place[] {
  return editor === null || editor.isDestroyed ? [] : placesNow(editor.state, id);
}
