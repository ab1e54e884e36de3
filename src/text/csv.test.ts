import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv.ts';

test('a table begins with the mark that spreadsheets read UTF-8 by, and quotes what needs it', () => {
  const rows = [
    ['Паром, “late”', 12, null],
    ['She said "no"', 0, 'two\nlines'],
  ] as const;
  assert.equal(
    csvText(['Story', 'Views', 'Note'], rows),
    '\uFEFFStory,Views,Note\r\n"Паром, “late”",12,\r\n"She said ""no""",0,"two\nlines"\r\n',
  );
  assert.equal(csvText(['Day'], []), '\uFEFFDay\r\n');
});

test('a headline that looks like a formula is none in a spreadsheet', () => {
  const cells = ['=HYPERLINK("https://x.example","y")', '+1', '-5 degrees', '@SUM(1)', '\t=1', 'a=1'];
  const [, ...lines] = csvText(
    ['Story'],
    cells.map((cell) => [cell]),
  ).split('\r\n');
  assert.deepEqual(lines, [
    `"'=HYPERLINK(""https://x.example"",""y"")"`,
    `'+1`,
    `'-5 degrees`,
    `'@SUM(1)`,
    `'\t=1`,
    'a=1',
    '',
  ]);
});
