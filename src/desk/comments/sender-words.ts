import type { SenderSummary } from '../shapes.ts';

const words = {
  first: 'First comment',
  shown: (count: number) => `${count} published`,
  binned: (count: number) => `${count} rejected`,
  spam: (count: number) => `${count} spam`,
  waiting: (count: number) => `${count} waiting`,
} as const;

/** How somebody's comments have fared: “First comment”, or “5 published, 1 rejected”. */
export function historyWords({ shown, binned, spam, waiting }: SenderSummary): string {
  if (shown + binned + spam + waiting === 1) return words.first;
  return [
    shown > 0 && words.shown(shown),
    binned > 0 && words.binned(binned),
    spam > 0 && words.spam(spam),
    waiting > 0 && words.waiting(waiting),
  ]
    .filter(Boolean)
    .join(', ');
}
