import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentNode } from '../stories/stories.ts';
import { edged } from './change-edges.ts';

const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const parted = (...nodes: readonly DocumentNode[]) => {
  const { before, nodes: between, after } = edged(nodes);
  return [before, between.map((node) => node.text ?? node.type), after];
};

describe('words that came or went', () => {
  test('are marked without the space around them, which a reader would see as a stain', () => {
    assert.deepEqual(parted(text(' more than ')), [' ', ['more than'], ' ']);
    assert.deepEqual(parted(text(' more '), text(' than\u00a0')), [' ', ['more ', ' than'], '\u00a0']);
    assert.deepEqual(parted(text('over')), ['', ['over'], '']);
  });

  test('are marked with it where the space itself is what changed, or no text stands at the edge', () => {
    assert.deepEqual(parted(text('  ')), ['', ['  '], '']);
    assert.deepEqual(parted({ type: 'hardBreak' }, text(' than ')), ['', ['hardBreak', ' than '], '']);
  });
});
