import type { TestGroup } from './test-group.ts';

/** Every test there is, each in one group; the longest groups first. */
export const everything: readonly TestGroup[] = [
  { name: 'Their journeys', files: ['test/journeys/*.test.ts'] },
  { name: 'The rooms', files: ['src/**/*.test.{ts,tsx}', '{bench,tools}/**/*.test.ts'] },
  { name: 'The desk in a browser, A to M', files: ['test/browser/desk{,-[a-m]*}.test.ts'] },
  { name: 'The desk in a browser, N to Z', files: ['test/browser/{desk-[n-z],editor-}*.test.ts'] },
  {
    name: 'The demo and the pages in a browser',
    files: ['test/demo/*.test.ts', 'test/browser/{comment,comments,demo,site}-*.test.ts'],
  },
  // What they kill and count within a time shares its machine with nothing at the end of the line.
  { name: 'The faults', files: ['test/faults/*.test.ts'] },
];
