import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ActButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { say } from '../parts/notices.ts';
import type { DeskFields, StoryNote } from '../shapes.ts';
import type { ListedNote } from './listed-notes.ts';
import { NoteForm } from './note-form.tsx';
import { NoteQuote } from './note-quote.tsx';
import type { NoteActs } from './notes-queries.ts';

const words = {
  answer: 'Answer',
  answering: { send: 'Answer', busy: 'Answering …' },
  yourAnswer: 'Your answer',
  edit: 'Edit',
  editing: { send: 'Save', busy: 'Saving …' },
  yourNote: 'Your note',
  resolve: 'Resolve',
  resolving: 'Resolving …',
  resolved: 'Resolved. It is folded away below the open notes.',
  resolvedBy: (name: string) => `Resolved by ${name}`,
  reopen: 'Open again',
  reopening: 'Opening …',
  reopened: 'The note is open again.',
  answered: 'Answered.',
  deleted: 'The note is deleted.',
  deleting: 'Deleting …',
  remove: { ask: 'Delete', question: 'Delete this note for good?', keep: 'Keep it' },
  changed: 'changed',
  to: (act: string, { by, text }: StoryNote) => `${act}: ${by.name}, “${text.slice(0, 60)}”`,
} as const;

interface NoteEntryProps {
  readonly listed: ListedNote;
  readonly isCurrent: boolean;
  readonly mayWrite: boolean;
  readonly written: Pick<DeskFields, 'language' | 'direction'>;
  readonly acts: NoteActs;
  readonly show: () => void;
  /** told while something is being written in it, so that it stays in its place meanwhile */
  readonly onWriting: (isWriting: boolean) => void;
  /** told when it has left the list by what was done here, with the focus in it */
  readonly onLeft: () => void;
}

/** One note: what it is on, what was said and answered, and what may be done about it. */
export function NoteEntry(props: NoteEntryProps) {
  const { listed, isCurrent, mayWrite, written, acts, show, onWriting } = props;
  const { note } = listed;
  const [writing, setWriting] = useState<'answer' | 'edit' | null>(null);
  const buttons = { answer: useRef<HTMLButtonElement>(null), edit: useRef<HTMLButtonElement>(null) };
  const wrote = useRef<typeof writing>(null);
  useEffect(() => {
    // The button that called for the form has the focus again after it.
    if (writing === null && wrote.current !== null) buttons[wrote.current].current?.focus();
    wrote.current = writing;
  });
  const write = (what: typeof writing) => {
    setWriting(what);
    onWriting(what !== null);
  };
  const close = () => write(null);
  const change = async (text: string) => {
    await acts.change(note.id, { text });
    close();
  };
  const answer = async (text: string) => {
    await acts.answer(note.id, text);
    close();
    say(words.answered);
  };
  return (
    <li className="note" data-note={note.id} aria-current={isCurrent ? 'true' : undefined}>
      <NoteQuote note={note} standing={listed.standing} written={written} show={show} />
      {writing === 'edit' ? (
        <NoteForm label={words.yourNote} button={words.editing} defaultValue={note.text} send={change} close={close} />
      ) : (
        <Said by={note.by.name} at={note.at} text={note.text} isChanged={note.editedAt !== null} />
      )}
      {note.answers.length > 0 && (
        <ol className="note-answers">
          {note.answers.map(({ id, by, at, text }) => (
            <li key={id}>
              <Said by={by.name} at={at} text={text} isChanged={false} />
            </li>
          ))}
        </ol>
      )}
      {note.resolved !== null && (
        <p className="note-by">
          {words.resolvedBy(note.resolved.by)}, <NewsroomMoment at={note.resolved.at} />
        </p>
      )}
      {writing === 'answer' && (
        <NoteForm label={words.yourAnswer} button={words.answering} send={answer} close={close} />
      )}
      {mayWrite && writing === null && (
        <div className="note-acts">
          <Button
            ref={buttons.answer}
            variant="subtle"
            aria-label={words.to(words.answer, note)}
            onClick={() => write('answer')}
          >
            {words.answer}
          </Button>
          <NoteSteps {...props} />
          {note.isMine && (
            <Button
              ref={buttons.edit}
              variant="subtle"
              aria-label={words.to(words.edit, note)}
              onClick={() => write('edit')}
            >
              {words.edit}
            </Button>
          )}
          {note.isMine && note.answers.length === 0 && <DeleteButton {...props} />}
        </div>
      )}
    </li>
  );
}

function Said({ by, at, text, isChanged }: { by: string; at: string; text: string; isChanged: boolean }) {
  return (
    <div>
      <p className="note-text" dir="auto">
        {text}
      </p>
      <p className="note-by">
        <b>
          <bdi>{by}</bdi>
        </b>
        , <NewsroomMoment at={at} />
        {isChanged && `, ${words.changed}`}
      </p>
    </div>
  );
}

function NoteSteps({ listed: { note }, acts, onLeft }: NoteEntryProps) {
  const isOpen = note.resolved === null;
  const act = isOpen ? words.resolve : words.reopen;
  const step = async () => {
    await acts.change(note.id, { isResolved: isOpen });
    onLeft();
    say(isOpen ? words.resolved : words.reopened);
  };
  return (
    <ActButton
      variant="subtle"
      busy={isOpen ? words.resolving : words.reopening}
      aria-label={words.to(act, note)}
      act={step}
    >
      {act}
    </ActButton>
  );
}

function DeleteButton({ listed: { note }, acts, onLeft }: NoteEntryProps) {
  const remove = async () => {
    await acts.remove(note.id);
    onLeft();
    say(words.deleted);
  };
  return (
    <ConfirmButton
      words={{ ...words.remove, aloud: words.to(words.remove.ask, note) }}
      busy={words.deleting}
      act={remove}
    />
  );
}
