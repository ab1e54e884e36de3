import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharedData } from '../../test/support/shared-data.ts';
import { checkDocument, plainText, storySchema } from '../stories/stories.ts';
import { readClipping } from './wire.ts';

/** Lines that mean something to the reader of captures, so that chance combines them. */
const known = [
  'Views: 7',
  'By Jane Doe, Associated Press',
  'Jane Doe | 3 March 2026',
  'Updated 4:33 PM',
  '6 January 2025',
  'Opinion',
  'Home > World',
  'Tags: a, b',
  'KYIV, Ukraine (AP) — The river rose over night, he said on Monday.',
  'LONDON, Jan 6 (Reuters) - The river rose over night.',
  'A picture taken on Jan. 6, 2025 shows a ferry.',
  'Jane Doe/Reuters',
  'Photo: AP',
  '(ABC News)',
  '- one',
  '- two',
  '1. first',
  '2. second',
  '> quoted',
  '* * *',
  'Share',
  'Advertisement',
  'Read more',
  'Related articles',
  'Leave a Comment',
  'Reply',
  'Jane says:',
  'Scroll to Top',
  'Site',
  '',
  '',
  'The river rose over night, and the council said that it would keep the gates shut.',
  '“The river rose over night, and the council said,” he said.',
  'The river rose',
  'Headline of the day is this',
  'Headline of the day is this.',
  'Headline of the day is this | Site',
];

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Lines with anything in them, as the reader of captures sees them. */
function filledLines(text: string): string[] {
  const stored = text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replace(/^\uFEFF/u, '');
  return stored
    .split(/\r\n|\n|\r/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

test('whatever a capture holds, every line is accounted for once and the story is valid', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const text = lines.join(end);
      fc.pre(filledLines(text).length > 0);
      const clipping = readClipping({ text, fileName: 'capture.txt' });
      assert.deepEqual(
        clipping.report.map((one) => one.text),
        filledLines(text),
      );
      assert.ok(clipping.report.every(({ kept, dropped }) => (kept === null) !== (dropped === null)));
      storySchema.nodeFromJSON(clipping.document).check();
      assert.ok('document' in checkDocument(clipping.document));
    }),
    { numRuns: 1_000 },
  );
});

test('any bytes at all are read or refused in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.html'), (bytes, fileName) => {
      try {
        readClipping({ bytes, fileName });
      } catch (error) {
        assert.equal(error instanceof Error && error.name, 'UnreadableClipping');
      }
    }),
    { numRuns: 500 },
  );
});

const naughty = sharedData('data', 'naughty-strings', 'strings.jsonl');

test('strings that break programs survive unchanged as paragraphs', { skip: naughty.skip }, () => {
  const around = 'The river rose over night, and the council said that it would keep the gates shut.';
  let checked = 0;
  for (const row of readFileSync(naughty.path, 'utf8').trim().split('\n')) {
    const { s } = JSON.parse(row) as { readonly s: string };
    const wanted = s.trim();
    if (wanted === '' || /[\r\n]/u.test(wanted)) continue;
    const text = ['Headline of the day is this', '', around, '', wanted, '', `${around} Again.`].join('\n');
    const clipping = readClipping({ text, fileName: 'capture.txt' });
    assert.ok(plainText(clipping.document).split('\n').includes(wanted), wanted);
    checked += 1;
  }
  assert.ok(checked > 250, String(checked));
});
