import '../css/notes.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { say } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { may, useMe } from '../session.ts';
import type { DeskStory, StoryNote } from '../shapes.ts';
import { bringIntoView } from './bring-into-view.ts';
import { listedNotes } from './listed-notes.ts';
import { NewNote } from './new-note.tsx';
import { useNoteDraft } from './note-draft.ts';
import { NoteEntry } from './note-entry.tsx';
import { useMarks, useMovedPassages, usePlaces } from './notes-in-text.ts';
import { beingWritten, setCurrentNote, showNote } from './notes-plugin.ts';
import { notesQuery, useNoteActs } from './notes-queries.ts';
import { useOpenNotes } from './open-notes.ts';

const words = {
  title: 'Notes',
  about: 'For colleagues. Readers never see them.',
  onWords: 'Note on the selected words',
  onStory: 'Note on the story',
  none: 'No open notes.',
  resolved: 'Resolved',
  left: 'The note is left.',
} as const;

interface NotesPanelProps {
  readonly story: DeskStory;
  readonly editor: Editor | null;
  /** told when the passage of a note is clicked in the text, or a note is wanted there */
  readonly onCalled?: () => void;
}

/** What colleagues say about a story among themselves, beside its text; the passages are marked as long as it is there. */
export function NotesPanel(props: NotesPanelProps) {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(notesQuery(api, props.story.line.id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Notes key={props.story.line.id} {...props} notes={data.notes} />;
}

function Notes({ story, editor, notes, onCalled }: NotesPanelProps & { readonly notes: readonly StoryNote[] }) {
  const mayWrite = may(useMe(), 'desk: write');
  const acts = useNoteActs(story.line.id);
  const [current, setCurrent] = useState<string | null>(null);
  const { open, resolved, keep } = useOpenNotes(notes);
  const draft = useNoteDraft(editor);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const places = usePlaces(editor);
  const isWriting = draft.draft !== null;
  const wasWriting = useRef(false);
  useEffect(() => {
    // The button that began it was away meanwhile, and could not take the focus back.
    if (wasWriting.current && !isWriting && document.activeElement === document.body) title.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);

  const choose = (id: string | null) => {
    setCurrent(id);
    if (editor !== null && !editor.isDestroyed) setCurrentNote(editor.view, id);
  };
  const begin = (on: 'selection' | 'story') => {
    if (draft.begin(on)) choose(on === 'selection' ? beingWritten : null);
  };
  const leave = async (text: string) => {
    const note = await acts.leave({ text, anchor: draft.presentAnchor() });
    draft.end();
    choose(note.id);
    say(words.left);
  };
  const cancel = () => {
    draft.end();
    choose(null);
  };
  const marks = useMemo(() => [...open, ...draft.marks], [open, draft.marks]);
  useMarks(editor, marks, {
    onChosen: (id) => {
      if (id === beingWritten) return;
      choose(id);
      onCalled?.();
      bringIntoView(panel.current?.querySelector(`[data-note="${id}"]`) ?? null);
    },
    onWanted: () => {
      if (!mayWrite) return;
      onCalled?.();
      if (draft.draft === null) begin('selection');
    },
  });
  const { holder } = story.line;
  const hasStory = mayWrite && (holder === null || holder.isMe);
  useMovedPassages(editor, marks, hasStory ? (id, anchor) => acts.change(id, { anchor }) : null);

  const entry = (listed: ReturnType<typeof listedNotes>[number]) => (
    <NoteEntry
      key={listed.note.id}
      listed={listed}
      isCurrent={listed.note.id === current}
      mayWrite={mayWrite}
      written={story.fields}
      acts={acts}
      show={() => {
        setCurrent(listed.note.id);
        if (editor !== null) showNote(editor.view, listed.note.id);
      }}
      onWriting={(isWriting) => keep(listed.note, isWriting)}
      onLeft={() => title.current?.focus()}
    />
  );
  return (
    <section className="notes" aria-labelledby={heading} ref={panel}>
      <div className="notes-head">
        <h2 id={heading} ref={title} tabIndex={-1}>
          {words.title} <b className="figures">{open.length}</b>
        </h2>
        <p>{words.about}</p>
        {mayWrite && draft.draft === null && (
          <div className="acts">
            {editor !== null && (
              <Button
                aria-disabled={!draft.hasSelection}
                aria-keyshortcuts="Control+Alt+M"
                onClick={() => begin('selection')}
              >
                {words.onWords}
              </Button>
            )}
            <Button variant="subtle" onClick={() => begin('story')}>
              {words.onStory}
            </Button>
          </div>
        )}
        <p role="status">{draft.hint}</p>
      </div>
      {draft.draft !== null && (
        <NewNote anchor={draft.draft.anchor} written={story.fields} send={leave} close={cancel} />
      )}
      {open.length === 0 && draft.draft === null && <p className="notes-none">{words.none}</p>}
      <ol>{listedNotes(open, places).map(entry)}</ol>
      {resolved.length > 0 && (
        <details className="notes-resolved">
          <summary>
            {words.resolved} <b className="figures">{resolved.length}</b>
          </summary>
          <ol>{listedNotes(resolved, null).map(entry)}</ol>
        </details>
      )}
    </section>
  );
}
