import type { DeskFields, NoteAnchor } from '../shapes.ts';
import { NoteForm } from './note-form.tsx';
import { Quote } from './note-quote.tsx';

const words = {
  passage: 'Note on these words',
  whole: 'Note on the whole story',
  leave: { send: 'Leave the note', busy: 'Leaving …' },
} as const;

interface NewNoteProps {
  readonly anchor: NoteAnchor | null;
  readonly written: Pick<DeskFields, 'language' | 'direction'>;
  readonly send: (text: string) => Promise<unknown>;
  readonly close: () => void;
}

/** A note that is being written, below the words that it is on. */
export function NewNote({ anchor, written, send, close }: NewNoteProps) {
  const label = anchor === null ? words.whole : words.passage;
  return (
    <div className="note note-new" aria-current="true">
      {anchor !== null && (
        <p>
          <Quote quote={anchor.exact} written={written} />
        </p>
      )}
      <NoteForm label={label} button={words.leave} send={send} close={close} />
    </div>
  );
}
