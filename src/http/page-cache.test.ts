import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makePageCache } from './page-cache.ts';
import type { ReadyAnswer } from './ready-answer.ts';

function answer(keys: readonly string[], bytes = 10, until = Number.POSITIVE_INFINITY): ReadyAnswer {
  return {
    status: 200,
    etag: 'W/"x"',
    head: [],
    plain: Buffer.alloc(bytes),
    encoded: new Map(),
    underway: new Set(),
    isCompressible: false,
    keys,
    madeAt: 0,
    until,
    timesAsked: 0,
    heads: new Map(),
    last: null,
  };
}

describe('answers kept ready', () => {
  test('are forgotten with each thing that they show, and with nothing else', () => {
    const cache = makePageCache(1_000_000);
    cache.keep('/a/', answer(['story:1', 'frame']), cache.moment());
    cache.keep('/b/', answer(['story:2', 'frame']), cache.moment());
    cache.forget(['story:1', 'story:9']);
    assert.equal(cache.find('/a/', 0), undefined);
    assert.ok(cache.find('/b/', 0));
    cache.forget(['frame']);
    assert.deepEqual(cache.size(), { answers: 0, bytes: 0 });
  });

  test('are not kept when something they show changed while they were made', () => {
    const cache = makePageCache(1_000_000);
    const began = cache.moment();
    cache.forget(['story:1']);
    assert.equal(cache.keep('/a/', answer(['story:1']), began), false);
    assert.equal(cache.keep('/b/', answer(['story:2']), began), true);
    assert.equal(cache.keep('/a/', answer(['story:1']), cache.moment()), true);
  });

  test('are not kept either when so much changed meanwhile that it is no longer known what', () => {
    const cache = makePageCache(1_000_000);
    const began = cache.moment();
    cache.forget(Array.from({ length: 30_000 }, (_, n) => `story:${n}`));
    assert.equal(cache.keep('/b/', answer(['story:none']), began), false);
    assert.equal(cache.keep('/b/', answer(['story:none']), cache.moment()), true);
  });

  test('end when their time is over', () => {
    const cache = makePageCache(1_000_000);
    cache.keep('/a/', answer([], 10, 1_000), cache.moment());
    assert.ok(cache.find('/a/', 999));
    assert.equal(cache.find('/a/', 1_000), undefined);
  });

  test('make room for others, those first that nobody asks for, and never take more than they may', () => {
    const cache = makePageCache(50_000);
    cache.keep('/wanted/', answer([], 5_000), cache.moment());
    for (let n = 0; n < 100; n += 1) {
      cache.keep(`/${n}/`, answer([`story:${n}`], 5_000), cache.moment());
      assert.ok(cache.find('/wanted/', 0), `after ${n}`);
      assert.ok(cache.size().bytes <= 50_000);
    }
    assert.equal(cache.find('/0/', 0), undefined);
    assert.equal(cache.keep('/huge/', answer([], 40_000), cache.moment()), false);
  });

  test('account for every byte through any order of keeping, growing and forgetting', () => {
    const step = fc.tuple(fc.nat(2), fc.nat(9), fc.nat(9_000));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const cache = makePageCache(60_000);
        for (const [what, n, bytes] of steps) {
          const url = `/${n}/`;
          if (what === 0) cache.keep(url, answer([`k${n}`, 'frame'], bytes), cache.moment());
          const kept = cache.find(url, 0);
          if (what === 1 && kept) {
            kept.encoded.set('br', Buffer.alloc(bytes));
            cache.grown(url, kept);
          }
          if (what === 2) cache.forget([`k${n}`]);
          assert.ok(cache.size().bytes <= 60_000 && cache.size().bytes >= 0);
        }
        cache.forget(['frame']);
        assert.deepEqual(cache.size(), { answers: 0, bytes: 0 });
      }),
    );
  });
});
