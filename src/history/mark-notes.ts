import type { DocumentMark } from '../stories/stories.ts';
import type { Account } from './account.ts';
import type { TokenRun } from './runs.ts';
import type { BlockNote } from './shapes.ts';
import { sameMarks, type Token } from './tokens.ts';

/** Says of words that stayed what they are set in now and were not before, or the other way, and where links lead now. */
export function noteMarks(account: Account, runs: readonly TokenRun[]): void {
  for (const run of runs) {
    if (run.change !== 'same') continue;
    const stretches: { signature: string; notes: readonly BlockNote[]; words: string }[] = [];
    for (const [index, token] of run.newer.entries()) {
      const notes = differences(run.older[index], token);
      const signature = JSON.stringify(notes);
      const last = stretches.at(-1);
      if (last?.signature === signature) last.words += token.text;
      else stretches.push({ signature, notes, words: token.text });
    }
    for (const { notes, words } of stretches) {
      if (words.trim() !== '') account.notes.push(...notes.map((note) => ({ ...note, words: words.trim() })));
    }
  }
}

function differences(older: Token | undefined, newer: Token): readonly BlockNote[] {
  if (older === undefined || sameMarks(older.marks, newer.marks)) return [];
  const words = '';
  const from = hrefOf(older.marks);
  const to = hrefOf(newer.marks);
  const before = plainMarks(older.marks);
  const after = plainMarks(newer.marks);
  return [
    ...(from === to ? [] : [{ kind: 'link', words, from, to } as const]),
    ...[...after]
      .filter((mark) => !before.has(mark))
      .map((mark) => ({ kind: 'mark', mark, isOn: true, words }) as const),
    ...[...before]
      .filter((mark) => !after.has(mark))
      .map((mark) => ({ kind: 'mark', mark, isOn: false, words }) as const),
  ];
}

function hrefOf(marks: readonly DocumentMark[]): string | null {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : null;
}

function plainMarks(marks: readonly DocumentMark[]): ReadonlySet<string> {
  return new Set(marks.map(({ type }) => type).filter((type) => type !== 'link'));
}
