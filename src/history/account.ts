import type { Effort } from './effort.ts';
import { type TokenRun, wordsIn } from './runs.ts';
import type { BlockNote, Edit } from './shapes.ts';

/** What a comparison of two versions keeps count of while it walks through them. */
export interface Account {
  /** BCP 47 of the newer version */
  readonly language: string;
  readonly effort: Effort;
  readonly edits: Edit[];
  /** of the block that is being compared */
  notes: BlockNote[];
  inserted: number;
  deleted: number;
}

/** Counts the changes among runs, and keeps each as an edit where it is one of the text. */
export function countRuns(
  account: Account,
  runs: readonly TokenRun[],
  text: { readonly isQuoted: boolean } | null,
): void {
  let deleted = '';
  for (const [index, run] of runs.entries()) {
    if (run.change === 'same') continue;
    account.deleted += wordsIn(run.older);
    account.inserted += wordsIn(run.newer);
    if (text === null) continue;
    const words = [...run.older, ...run.newer].map((token) => token.text).join('');
    if (run.change === 'deleted' && runs[index + 1]?.change === 'inserted') {
      deleted = words;
      continue;
    }
    account.edits.push({
      deleted: run.change === 'deleted' ? words : deleted,
      inserted: run.change === 'inserted' ? words : '',
      isQuoted: text.isQuoted,
    });
    deleted = '';
  }
}
