import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clipping } from './wire.ts';
import { readClipping } from './wire.ts';

function read(...lines: readonly string[]): Clipping {
  return readClipping({ text: lines.join('\n'), fileName: 'capture.txt' });
}

function kinds(clipping: Clipping): string[] {
  return clipping.report.map(({ kept, dropped }) => kept ?? `- ${dropped}`);
}

const sentence = 'The ferry was doing nine knots in fog when it struck a dredger at anchor.';
const another = 'The harbourmaster told the inquiry that three of the four lamps had failed.';

test('a caption with the credit below it becomes a picture in its place', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    'The quay from the air.',
    'Linnea Brock/The Courier',
    '',
    another,
    '',
    '“We saw a light,” said the mate.',
    '',
    'Getty Images',
    '',
    sentence,
  );
  assert.deepEqual(
    clipping.pictures.map(({ caption, credit }) => [caption, credit]),
    [
      ['The quay from the air.', 'Linnea Brock/The Courier'],
      ['', 'Getty Images'],
    ],
  );
  assert.deepEqual(
    clipping.document.content?.map(({ type }) => type),
    ['paragraph', 'figure', 'paragraph', 'paragraph', 'figure', 'paragraph'],
  );
});

test('a paragraph above a credit stays a paragraph', () => {
  const clipping = read('Ferry was doing nine knots', '', sentence, '', another, '', 'Jane Doe/Reuters', '', sentence);
  assert.deepEqual(kinds(clipping), ['headline', 'paragraph', 'paragraph', 'credit', 'paragraph']);
});

test('a picture’s words on one line are parted into caption and credit', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    'The quay from the air. (Jane Doe/Reuters)',
    '',
    another,
  );
  assert.deepEqual(
    clipping.pictures.map(({ caption, credit }) => [caption, credit]),
    [['The quay from the air.', 'Jane Doe/Reuters']],
  );
});

test('lists, quotations, rules and sure subheads keep their form', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    'What the inquiry heard',
    '',
    another,
    '',
    '- The radar was on.',
    '- The horn was not sounded.',
    '',
    '3. Third of all',
    '4. Fourth of all',
    '',
    '> No dredger will work the Sound.',
    '',
    '* * *',
    '',
    sentence,
  );
  const nodes = clipping.document.content ?? [];
  assert.deepEqual(
    nodes.map(({ type }) => type),
    ['paragraph', 'heading', 'paragraph', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule', 'paragraph'],
  );
  assert.deepEqual(nodes[4]?.attrs, { start: 3 });
  assert.deepEqual(nodes[1]?.attrs, { level: 2 });
});

test('a short line that could be a sentence or a quote stays a paragraph', () => {
  const clipping = read(
    'Ferry was doing nine knots',
    '',
    sentence,
    '',
    'He was 84.',
    '',
    another,
    '',
    '“Never again”',
    '',
    sentence,
  );
  assert.ok(!kinds(clipping).includes('heading'));
});
