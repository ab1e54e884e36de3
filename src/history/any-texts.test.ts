import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { paragraphs } from '../../test/support/stories.ts';
import { version } from '../../test/support/versions.ts';
import { plainText, type StoryDocument } from '../stories/stories.ts';
import { compareVersions } from './history.ts';
import { runsOf } from './runs.ts';
import { tokensOfText } from './tokens.ts';

const compare = (older: StoryDocument, newer: StoryDocument) =>
  compareVersions(version(1, { document: older }), version(2, { document: newer }));

describe('whatever two texts hold', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'the',
        'fog',
        'horn',
        'дев’ять',
        'العبّارة',
        '渡轮',
        '9.4',
        ' ',
        ' ',
        ' ',
        ', ',
        '.',
        '\n',
        '“',
        '🚢',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  test('kept and deleted words make the older one, kept and inserted words the newer', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 3_000 }), (older, newer, left) => {
        const runs = runsOf(tokensOfText(older, 'en'), tokensOfText(newer, 'en'), { left });
        const join = (side: 'older' | 'newer') =>
          runs
            .flatMap((run) => run[side])
            .map((token) => token.text)
            .join('');
        assert.equal(join('older'), older);
        assert.equal(join('newer'), newer);
        for (const [index, run] of runs.entries()) {
          assert.equal(run.older.length > 0, run.change !== 'inserted');
          assert.equal(run.newer.length > 0, run.change !== 'deleted');
          assert.notEqual(run.change, runs[index + 1]?.change, 'no two runs of one kind side by side');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no block of either document is lost or told twice', () => {
    const document = fc.array(
      text.filter((one) => one.trim() !== ''),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(document, document, (older, newer) => {
        const { parts } = compare(paragraphs(...older), paragraphs(...newer));
        const side = (leftOut: readonly string[], mark: string) =>
          parts
            .filter(({ kind }) => !leftOut.includes(kind))
            .map(({ node }) =>
              plainText({
                ...node,
                content: (node.content ?? []).filter((one) => !one.marks?.some(({ type }) => type === mark)),
              }),
            );
        assert.deepEqual(side(['added', 'moved-here'], 'inserted'), older);
        assert.deepEqual(side(['removed', 'moved-away'], 'deleted'), newer);
      }),
      { numRuns: 300 },
    );
  });

  test('comparing ends soon, and two runs of it agree: 50,000 other words, in one paragraph or a thousand', () => {
    const many = (seed: number, paragraphsOf: number) => {
      const all = Array.from({ length: 50_000 }, (_, n) => `w${(n * 7919 + seed * 104_729) % 60_013}`);
      return paragraphs(
        ...Array.from({ length: 50_000 / paragraphsOf }, (_, n) =>
          all.slice(n * paragraphsOf, (n + 1) * paragraphsOf).join(' '),
        ),
      );
    };
    for (const size of [50_000, 50, 1]) {
      const before = process.threadCpuUsage();
      const once = compare(many(1, size), many(2, size));
      const { user, system } = process.threadCpuUsage(before);
      assert.ok(user + system < 5_000_000, `${Math.round((user + system) / 1_000)} ms of CPU`);
      assert.ok(once.inserted > 10_000);
      assert.deepEqual(compare(many(1, size), many(2, size)), once);
    }
  });
});
