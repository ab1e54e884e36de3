import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RevisionLine } from '../shapes.ts';
import { commonBase } from './common-base.ts';

/** A revision whose id grows with the time at which it was saved, as the server's do. */
function revision(number: number, id: string, changes: Partial<RevisionLine> = {}): RevisionLine {
  const who = { savedAt: '2026-11-19T12:00:00Z', savedBy: 'Orla', note: null, headline: '' };
  const marks = { isBranch: false, closed: null, isNewest: false, isPublic: false, isPlanned: false };
  return { id, number, basedOn: null, ...marks, ...who, ...changes };
}

describe('where a branch and the story parted', () => {
  test('is the revision that the branch was written on', () => {
    const branch = revision(3, 'c', { isBranch: true, basedOn: 'a' });
    const all = [branch, revision(2, 'b', { basedOn: 'a' }), revision(1, 'a')];
    assert.equal(commonBase(branch, all)?.id, 'a');
  });

  test('is where the first of branches that were gone on with began', () => {
    const first = revision(3, 'c', { isBranch: true, basedOn: 'a', closed: 'continued' });
    const branch = revision(4, 'd', { isBranch: true, basedOn: 'c' });
    assert.equal(commonBase(branch, [branch, first, revision(2, 'b'), revision(1, 'a')])?.id, 'a');
  });

  test('is an earlier one where that was folded into a later save, and never that later one', () => {
    const branch = revision(3, 'd', { isBranch: true, basedOn: 'b' });
    const all = [branch, revision(2, 'c', { basedOn: 'a' }), revision(1, 'a')];
    assert.equal(commonBase(branch, all)?.id, 'a');
    assert.equal(commonBase(branch, [branch, revision(1, 'c')]), null);
  });

  test('is none that came after a branch began whose own beginning was folded', () => {
    // The story's c came after the first branch had begun on a; that branch's save d was folded into e.
    const first = revision(3, 'e', { isBranch: true, basedOn: 'a', closed: 'merged' });
    const branch = revision(4, 'f', { isBranch: true, basedOn: 'd' });
    assert.equal(commonBase(branch, [branch, first, revision(2, 'c'), revision(1, 'a')])?.id, 'a');
  });
});
