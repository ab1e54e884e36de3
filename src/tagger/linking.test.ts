import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Segment, SegmentRole } from './labels.ts';
import { linked } from './linking.ts';
import { piecesOf } from './pieces.ts';
import { quotingOf } from './quoting.ts';

const roles: Readonly<Record<string, SegmentRole>> = { s: 'source', c: 'cue', w: 'content' };

/** Links what stands marked in a text: `[s Holt] [c said] [w no]`. */
function linksOf(marked: string): readonly string[] {
  let text = '';
  const marks: { readonly role: SegmentRole; readonly start: number; readonly end: number }[] = [];
  for (const { groups = {} } of marked.matchAll(/\[(?<role>[scw]) (?<words>[^\]]+)\]|(?<plain>[^[]+)/g)) {
    const words = groups['words'] ?? groups['plain'] ?? '';
    const role = roles[groups['role'] ?? ''];
    if (role) marks.push({ role, start: text.length, end: text.length + words.length });
    text += words;
  }
  const pieces = piecesOf(text);
  const segments = marks.map(({ role, start, end }): Segment => {
    const next = pieces.ends.indexOf(end) + 1;
    return { role, from: pieces.starts.indexOf(start), next };
  });
  const words = ({ from, next }: Segment) => text.slice(pieces.starts[from], pieces.ends[next - 1]);
  return linked(segments, { pieces, quoting: quotingOf(pieces) }).map(({ source, cue, content }) =>
    [source === null ? '–' : words(source), words(cue), ...content.map(words)].join(' | '),
  );
}

describe('segments are linked', () => {
  test('within their sentence, on either side', () => {
    assert.deepEqual(linksOf('[s Holt] [c said] [w the ferry was late]. [w “It was not,”] [c said] [s Berg].'), [
      'Holt | said | the ferry was late',
      'Berg | said | “It was not,”',
    ]);
  });

  test('to both halves of a quotation', () => {
    assert.deepEqual(linksOf('[w “We waited,”] [s Holt] [c said], [w “and nobody came.”]'), [
      'Holt | said | “We waited,” | “and nobody came.”',
    ]);
  });

  test('to one source of two cues', () => {
    assert.deepEqual(linksOf('[s Holt] [c said] [w it was late] and [c added] [w that nobody was hurt].'), [
      'Holt | said | it was late',
      'Holt | added | that nobody was hurt',
    ]);
  });

  test('without a source where none is near, and not at all where nothing was said', () => {
    assert.deepEqual(linksOf('[w The pumps were off], it [c was said].'), ['– | was said | The pumps were off']);
    assert.deepEqual(linksOf('[s Holt] [c said].'), []);
  });

  test('to a quotation that goes on in the next sentence', () => {
    assert.deepEqual(linksOf('[w “We waited,”] [s Holt] [c said]. [w “Nobody came.”] The inquiry goes on.'), [
      'Holt | said | “We waited,” | “Nobody came.”',
    ]);
  });

  test('in a text of a hundred thousand segments, in time in proportion to it', () => {
    const line = 'Holt said no. '.repeat(33_000);
    const pieces = piecesOf(line);
    const segments = Array.from({ length: 33_000 }, (_, index) => index * 4).flatMap((from): Segment[] => [
      { role: 'source', from, next: from + 1 },
      { role: 'cue', from: from + 1, next: from + 2 },
      { role: 'content', from: from + 2, next: from + 3 },
    ]);
    const found = linked(segments, { pieces, quoting: quotingOf(pieces) });
    assert.equal(found.length, 33_000);
    for (const [index, { source, content }] of found.entries())
      assert.deepEqual([source?.from, content[0]?.from], [index * 4, index * 4 + 2]);
    // Nothing but cues, and no target near: the states must not pile up.
    const cues = segments.filter(({ role }) => role !== 'source');
    assert.equal(linked(cues, { pieces, quoting: quotingOf(pieces) }).length, 33_000);
  });
});
