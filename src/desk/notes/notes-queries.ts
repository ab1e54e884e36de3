import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Api } from '../api.ts';
import { useDesk } from '../desk-context.ts';
import type { DeskStory, NoteAnchor, StoryNote, StoryNotes } from '../shapes.ts';
import { storyQuery } from '../stories/story-queries.ts';
import type { NoteChange } from './notes-api.ts';

/** Milliseconds after which the server is asked again, while somebody looks. */
const pause = 30_000;

/** The notes on a story, asked for again every half minute and when the window is looked at. */
export function notesQuery(api: Api, story: string) {
  return queryOptions({
    queryKey: ['notes', story],
    queryFn: () => api.notes.list(story),
    refetchInterval: pause,
    refetchOnWindowFocus: 'always',
  });
}

/** What is done with the notes on a story. Each shows what the server answers at once, without reading all of them again. */
export interface NoteActs {
  readonly leave: (given: { readonly text: string; readonly anchor: NoteAnchor | null }) => Promise<StoryNote>;
  readonly change: (note: string, change: NoteChange) => Promise<StoryNote>;
  readonly answer: (note: string, text: string) => Promise<StoryNote>;
  readonly remove: (note: string) => Promise<void>;
}

/** What may be done with the notes on a story. */
export function useNoteActs(story: string): NoteActs {
  const { api } = useDesk();
  const client = useQueryClient();
  return useMemo(() => {
    const { notes } = api;
    const take = async (asked: Promise<StoryNote>) => {
      const note = await asked;
      await show(client, api, story, (all) => withNote(all, note));
      return note;
    };
    return {
      leave: (given) => take(notes.leave(story, given)),
      change: (note, change) => take(notes.change(story, note, change)),
      answer: (note, text) => take(notes.answer(story, note, text)),
      remove: async (note) => {
        await notes.remove(story, note);
        await show(client, api, story, (all) => all.filter(({ id }) => id !== note));
      },
    };
  }, [api, client, story]);
}

function withNote(all: readonly StoryNote[], note: StoryNote): readonly StoryNote[] {
  const isKnown = all.some(({ id }) => id === note.id);
  return isKnown ? all.map((each) => (each.id === note.id ? note : each)) : [...all, note];
}

async function show(
  client: QueryClient,
  api: Api,
  story: string,
  change: (all: readonly StoryNote[]) => readonly StoryNote[],
): Promise<void> {
  const { queryKey } = notesQuery(api, story);
  // An answer that is on its way tells of before.
  await client.cancelQueries({ queryKey });
  const shown = client.setQueryData<StoryNotes>(queryKey, (before) => before && { notes: change(before.notes) });
  const open = shown?.notes.filter(({ resolved }) => resolved === null).length;
  client.setQueryData<DeskStory>(storyQuery(api, story).queryKey, (whole) =>
    whole && open !== undefined ? { ...whole, notes: open } : whole,
  );
}
