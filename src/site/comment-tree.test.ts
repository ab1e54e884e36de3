import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PublicComment } from '../comments/comments.ts';
import { type PlacedAnswer, treeOf } from './comment-tree.ts';

const comment = (id: number, parent: number | null): PublicComment => ({
  id: String(id),
  storyId: 'story',
  parentId: parent === null ? null : String(parent),
  rootId: '0',
  name: `Reader ${id}`,
  website: null,
  text: 'Words.',
  badge: null,
  language: 'en',
  writtenAt: '2026-11-19T12:00:00.000Z',
  editedAt: null,
  isPick: false,
  gone: null,
  goneReason: null,
});

/** Threads in which each comment answers none, an earlier one, or one that the page does not show. */
const threads = fc
  .array(fc.integer({ min: -3, max: 60 }), { maxLength: 60 })
  .map((parents) =>
    parents.map((parent, id) =>
      comment(id, parent < -1 ? null : parent === -1 ? 9_999 : id === 0 ? null : parent % id),
    ),
  );

test('every comment stands once, at most two steps in, in the order of time, and shows what it answers or says it', () => {
  fc.assert(
    fc.property(threads, (comments) => {
      const met: string[] = [];
      const visit = (all: readonly PlacedAnswer[], above: string | null, level: number) => {
        assert.ok(level <= 2 || all.length === 0);
        assert.deepEqual(
          all.map(({ comment: { id } }) => Number(id)),
          all.map(({ comment: { id } }) => Number(id)).toSorted((one, other) => one - other),
        );
        for (const { comment: own, answered, replies } of all) {
          met.push(own.id);
          if (answered === null) assert.equal(own.parentId, above);
          else assert.equal(own.parentId, answered.id);
          visit(replies, own.id, level + 1);
        }
      };
      visit(treeOf(comments), null, 0);
      assert.deepEqual(met.toSorted(), comments.map(({ id }) => id).toSorted());
    }),
  );
});

test('a thread in which each answers the one before is no deeper for being long', () => {
  const [root] = treeOf(Array.from({ length: 20_000 }, (_, n) => comment(n, n === 0 ? null : n - 1)));
  assert.equal(root?.replies[0]?.replies.length, 19_998);
});
