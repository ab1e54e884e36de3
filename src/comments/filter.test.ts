import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { judge, type TokenCount } from './filter.ts';
import { featuresOf } from './filter-features.ts';
import { thresholdOf } from './filter-threshold.ts';

const features = (text: string) => featuresOf({ text, name: 'Ida', website: null });

/** What so many comments of each text teach. */
function taught(lessons: readonly { readonly text: string; readonly as: 'ham' | 'spam'; readonly times: number }[]) {
  const counts = new Map<number, { spam: number; ham: number }>();
  const learned = { spam: 0, ham: 0, threshold: null };
  for (const { text, as, times } of lessons) {
    learned[as] += times;
    for (const { token } of features(text).all) {
      const count = counts.get(token) ?? { spam: 0, ham: 0 };
      count[as] += times;
      counts.set(token, count);
    }
  }
  return { counts, learned };
}

const advertising = 'Check out my channel, please subscribe! http://cheap.example/now';
const opinion = 'The council should have asked the harbour master before it closed the ferry.';

describe('the filter', () => {
  test('says nothing before it has learned from thirty comments of each kind', () => {
    const says = (spam: number, ham: number) => {
      const { counts, learned } = taught([
        { text: advertising, as: 'spam', times: spam },
        { text: opinion, as: 'ham', times: ham },
      ]);
      return judge(features(advertising), counts, learned);
    };
    assert.equal(says(29, 500), null);
    assert.equal(says(500, 29), null);
    assert.ok(says(30, 30)?.isSpam);
  });

  test('says what a comment has in common with what was binned', () => {
    const { counts, learned } = taught([
      { text: advertising, as: 'spam', times: 40 },
      { text: opinion, as: 'ham', times: 40 },
    ]);
    const facts = judge(features('Please subscribe to me, http://cheap.example/other'), counts, learned);
    assert.ok(facts?.isSpam && facts.probability > 0.9);
    assert.ok(facts.because.includes('“please subscribe”'), facts.because.join());
    assert.ok(facts.because.some((words) => words.startsWith('a link')));
    assert.ok(facts.because.length <= 4);
    const other = judge(features('The harbour master closed the ferry.'), counts, learned);
    assert.ok(other && !other.isSpam && !other.isDoubtful && other.probability < 0.1);
    assert.deepEqual(other.because, []);
  });

  test('has no opinion of words that it has never met', () => {
    const { counts, learned } = taught([
      { text: advertising, as: 'spam', times: 40 },
      { text: opinion, as: 'ham', times: 40 },
    ]);
    const facts = judge(features('Полювання на качок дозволено'), counts, learned);
    assert.ok(facts && !facts.isSpam && !facts.isDoubtful);
  });

  test('is surer the more speaks for it, and always a probability', () => {
    const count = fc.record({ spam: fc.nat(5_000), ham: fc.nat(5_000) });
    const learned = fc.record({ spam: fc.integer({ min: 30, max: 5_000 }), ham: fc.integer({ min: 30, max: 5_000 }) });
    const { all } = features(advertising);
    fc.assert(
      fc.property(fc.array(count, { minLength: all.length, maxLength: all.length }), learned, (counted, both) => {
        const counts = new Map<number, TokenCount>(
          all.map(({ token }, at) => [token, counted[at] ?? { spam: 0, ham: 0 }]),
        );
        const facts = judge(features(advertising), counts, { ...both, threshold: null });
        assert.ok(facts && facts.probability >= 0 && facts.probability <= 1);
        const swapped = new Map([...counts].map(([token, { spam, ham }]) => [token, { spam: ham, ham: spam }]));
        const other = judge(features(advertising), swapped, { spam: both.ham, ham: both.spam, threshold: null });
        assert.ok(other && !(facts.isSpam && other.isSpam));
      }),
    );
  });
});

describe('the threshold', () => {
  const decided = (text: string, as: 'ham' | 'spam', story: number) =>
    ({ text, name: 'Ida', website: null, as, storyId: `story ${story}` }) as const;

  test('stays where it began while little was decided', async () => {
    assert.equal(await thresholdOf([]), 8.5);
    const few = await thresholdOf([decided(opinion, 'ham', 1), decided(advertising, 'spam', 1)]);
    assert.ok(Math.abs(few - 8.5) < 0.1, String(few));
  });

  test('rises where the newsroom lets stand what resembles what it bins, and falls where it does not', async () => {
    const made = (ham: (at: number) => string) =>
      thresholdOf(
        Array.from({ length: 800 }, (_, at) =>
          at % 2 === 0
            ? decided(
                `Subscribe to channel ${['one', 'two', 'three'][at % 3]} now, http://cheap.example/${at}`,
                'spam',
                at % 40,
              )
            : decided(ham(at), 'ham', at % 40),
        ),
      );
    const apart = await made(
      (at) => `The ferry in ${['May', 'June', 'July'][at % 3]} was late, and nobody said why ${at % 7}.`,
    );
    const alike = await made((at) =>
      at % 20 === 1 ? `Subscribe to channel four now, http://cheap.example/${at}` : 'The ferry was late.',
    );
    assert.ok(apart < 5, String(apart));
    assert.ok(alike > apart + 2, `${alike} ${apart}`);
  });
});
