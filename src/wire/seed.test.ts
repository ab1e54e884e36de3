import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData } from '../../test/support/shared-data.ts';
import { plainText } from '../stories/stories.ts';
import { countsOf } from './account.ts';
import { printReport, readClipping } from './wire.ts';

const { path, skip } = sharedData('seed', '000_906c5bb01a62694b.txt');

function seed() {
  const bytes = readFileSync(path);
  return { clipping: readClipping({ bytes, fileName: 'seed.txt' }), lines: bytes.toString().split('\n') };
}

test('the first capture has its headline once and no standfirst that repeats it', { skip }, () => {
  const { clipping } = seed();
  assert.match(clipping.headline ?? '', /^Ukraine is bringing war .* Kursk offensive$/);
  assert.equal(clipping.standfirst, null);
  assert.equal(clipping.siteName, 'Kmaupdates');
  assert.ok(!plainText(clipping.document).includes('after new Kursk offensive'));
});

test('the first capture keeps all paragraphs, in order and whole', { skip }, () => {
  const { clipping, lines } = seed();
  const dropped =
    /^(?:Kmaupdates|Ukraine is bringing|Views|\(ABC|Leave a|Your email|Scroll|This handout|A Ukrainian serviceman|Handout\/|Sofiia)/;
  const expected = lines.filter((line) => line.trim() !== '' && !dropped.test(line));
  assert.equal(expected.length, 19);
  assert.deepEqual(
    plainText(clipping.document)
      .split('\n')
      .filter((line) => line !== ''),
    expected,
  );
});

test('the first capture keeps both pictures with their whole words, and flags the credit that was cut', {
  skip,
}, () => {
  const { clipping } = seed();
  assert.deepEqual(
    clipping.pictures.map(({ credit, creditCut, caption }) => [
      credit,
      creditCut,
      caption.slice(0, 24),
      caption.slice(-8),
    ]),
    [
      ['Handout/UKRAINIAN PRESIDENTIAL PRESS SER', true, 'This handout picture tak', 'in Kyiv.'],
      ['Sofiia Gatilova/Reuters', false, 'A Ukrainian serviceman f', '6, 2025.'],
    ],
  );
  const kinds = clipping.document.content?.map((node) => node.type) ?? [];
  assert.deepEqual([kinds.indexOf('figure'), kinds.lastIndexOf('figure')], [4, 14]);
});

test('the first capture’s agency is its origin, and its day is resolved from what it says', { skip }, () => {
  const { clipping } = seed();
  assert.equal(clipping.agency, 'ABC News');
  assert.equal(clipping.publishedAt, null);
  assert.deepEqual(clipping.dateline, { place: null, date: '2025-01-06', agency: null });
  const noted = clipping.report.filter((line) => line.notes.some((note) => note.includes('names Monday 5 times')));
  assert.deepEqual(
    noted.map(({ from, kept }) => [from, kept]),
    [[38, 'caption']],
  );
});

test('the first capture’s report has every line once and says why lines were left', { skip }, () => {
  const { clipping, lines } = seed();
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [[index + 1, line.trim()]]));
  assert.deepEqual(
    clipping.report.map(({ from, text }) => [from, text]),
    filled,
  );
  const left = clipping.report.filter((line) => line.dropped !== null).map(({ from, dropped }) => [from, dropped]);
  assert.deepEqual(left, [
    [5, 'view counter'],
    [55, 'comment form'],
    [57, 'comment form'],
    [59, 'scroll to top'],
  ]);
  assert.equal(countsOf(clipping.report).kept, 27);
  assert.equal(
    printReport(clipping.report).at(-1),
    'Found 31 lines: 27 kept, 4 dropped (1 view counter, 2 comment form, 1 scroll to top).',
  );
});
