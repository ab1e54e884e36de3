import { Refusal, wrongField } from '../api/api.ts';
import { notNow } from './desk-refusals.ts';
import { notesAtMost, openNotesAtMost, type StoryNote } from './note-shapes.ts';

/** The refusal where an id names no note of the story. */
export function noSuchNote(): Refusal {
  const detail = 'There is no such note any more. Load the story again.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** A note's words as they are kept: lines as they were, without other control characters. Refuses nothing but space. */
export function keptWords(text: string): string {
  const kept = text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .trim();
  if (kept === '') throw wrongField('text', 'Nothing is written yet.', 'Write what colleagues should know.');
  return kept;
}

/** Refuses one more open note where a story has as many as it can hold. */
export function mayLeave({ all, open }: { readonly all: number; readonly open: number }): void {
  if (open >= openNotesAtMost)
    throw notNow(
      'note',
      `The story has ${openNotesAtMost} open notes, the most that it can have.`,
      'Resolve some first.',
    );
  if (all >= notesAtMost)
    throw notNow(
      'note',
      `The story has ${notesAtMost} notes, the most that it can have.`,
      'Answer one of them instead.',
    );
}

/** Refuses what only a note's author may do. */
export function mustBeAuthors({ isMine, by }: StoryNote, mend: string): void {
  if (!isMine) throw notNow('note', `The note is ${by.name}’s.`, mend);
}
