import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccount, countsOf } from './account.ts';
import { printReport } from './report.ts';
import type { ReportLine } from './shapes.ts';

const line = (from: number | string, text: string, outcome: Partial<ReportLine>): ReportLine => ({
  from,
  text,
  words: text.split(' ').length,
  kept: null,
  dropped: null,
  notes: [],
  ...outcome,
});

const capture = [
  line(1, 'The Courier', { kept: 'site-name' }),
  line(12, 'Views: 7', { dropped: 'view counter' }),
  line(13, 'Ferry was doing nine knots', { kept: 'headline', notes: ['A note.'] }),
];

test('a capture’s report is aligned by line number and outcome, with notes below and the sums last', () => {
  assert.deepEqual(printReport(capture), [
    '   1  site-name              The Courier',
    '  12  dropped: view counter  Views: 7',
    '  13  headline               Ferry was doing nine knots',
    '                             (A note.)',
    'Found 3 lines: 2 kept, 1 dropped (1 view counter).',
  ]);
});

test('a page’s report says where each block stood and adds the words up', () => {
  assert.deepEqual(
    printReport([
      line('article > p', 'One two three', { kept: 'paragraph' }),
      line('nav', 'Home', { dropped: 'navigation' }),
    ]),
    [
      'paragraph            One two three  [article > p]',
      'dropped: navigation  Home  [nav]',
      'Found 2 blocks: 1 kept, 1 dropped (1 navigation). Words: 4 found, 3 kept, 1 dropped.',
    ],
  );
});

test('nothing in a page can rewrite the terminal that the report is read on', () => {
  const [shown] = printReport([line(1, 'Ferry \u001B[2J\u202Egone', { kept: 'headline' })]);
  assert.equal(shown, '   1  headline  Ferry ·[2J·gone');
});

test('a report that does not add up is refused', () => {
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One two' }] }] };
  const report = [line(1, 'One two', { kept: 'paragraph' }), line(2, 'Home', { dropped: 'navigation' })];
  const right = { found: 2, words: 3, report, inkForText: 6, document };
  checkAccount(right);
  assert.throws(() => checkAccount({ ...right, found: 3 }), /3 were found, the report has 2/);
  assert.throws(() => checkAccount({ ...right, words: 4 }), /4 words were found, the report has 3/);
  assert.throws(
    () => checkAccount({ ...right, inkForText: 7 }),
    /7 characters were kept for the text, the story has 6/,
  );
  assert.throws(
    () => checkAccount({ ...right, report: [...report.slice(0, 1), line(2, 'Home', {})] }),
    /neither kept nor dropped/,
  );
});

test('counts name each reason with its lines and words', () => {
  assert.deepEqual(countsOf(capture), {
    found: 3,
    kept: 2,
    dropped: 1,
    wordsFound: 9,
    wordsKept: 7,
    wordsDropped: 2,
    reasons: [{ reason: 'view counter', lines: 1, words: 2 }],
  });
});
