import type { RevisionChanges } from '../shapes.ts';
import { textOf } from './align.ts';

type Part = RevisionChanges['parts'][number];
type Note = Part['notes'][number];

const opening = 60;

const words = {
  moved: 'Moved here',
  movedAway: (start: string) => `Moved from here: “${start}”`,
  added: 'Inserted',
  removed: 'Deleted',
  things: {
    figure: {
      added: 'Picture inserted',
      removed: 'Picture taken out',
      changed: 'Picture: other caption or description',
    },
    embed: { added: 'Link card inserted', removed: 'Link card taken out', changed: 'Link card changed' },
    horizontalRule: { added: 'Rule inserted', removed: 'Rule taken out', changed: 'Rule' },
    table: { added: 'Table inserted', removed: 'Table taken out', changed: 'Table changed' },
  },
  form: 'Set in another form than before.',
  own: 'the library’s own',
  alt: (from: string, to: string) => `Description for those who do not see it: “${from}” became “${to}”.`,
  on: (said: string, mark: string) => `“${said}” is ${mark} now.`,
  off: (said: string, mark: string) => `“${said}” is ${mark} no more.`,
  linkIn: (said: string, to: string) => `“${said}” leads to ${to} now.`,
  linkOut: (said: string, from: string) => `“${said}” led to ${from} and leads nowhere now.`,
  linkMoved: (said: string, to: string, from: string) => `“${said}” leads to ${to} now, and led to ${from}.`,
  marks: {
    bold: 'bold',
    italic: 'italic',
    strike: 'struck through',
    superscript: 'superscript',
    subscript: 'subscript',
    code: 'code',
    language: 'marked as another language',
  } as Readonly<Record<string, string>>,
} as const;

/** What became of a block, where its own words cannot show it; null where they do. */
export function labelOf({ kind, node }: Part): string | null {
  if (kind === 'same') return null;
  if (kind === 'moved-here') return words.moved;
  const text = textOf(node).trim();
  if (kind === 'moved-away') return words.movedAway(text.length > opening ? `${text.slice(0, opening)} …` : text);
  const thing = words.things[node.type as keyof typeof words.things];
  if (thing) return thing[kind];
  return text === '' && kind !== 'changed' ? words[kind] : null;
}

/** A change that no word tells, in a sentence. */
export function noteText(note: Note): string {
  switch (note.kind) {
    case 'form':
      return words.form;
    case 'alt':
      return words.alt(note.from ?? words.own, note.to ?? words.own);
    case 'mark': {
      const mark = words.marks[note.mark] ?? note.mark;
      return note.isOn ? words.on(note.words, mark) : words.off(note.words, mark);
    }
    case 'link':
      if (note.from === null) return words.linkIn(note.words, note.to ?? '');
      return note.to === null ? words.linkOut(note.words, note.from) : words.linkMoved(note.words, note.to, note.from);
  }
}
