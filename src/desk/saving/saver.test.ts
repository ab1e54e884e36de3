import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { Problem } from '../problem.ts';
import type { DeskFields, SavedRevision } from '../shapes.ts';
import { makeSaver, type Saver } from './saver.ts';

type Words = { readonly basedOn: string; readonly fields: DeskFields };
type Answer = (words: Words, count: number) => Promise<SavedRevision>;

const saved = (number: number): SavedRevision => ({
  revisionId: `r${number}`,
  number,
  isBranch: false,
  savedAt: '2026-11-19T12:00:00Z',
  holder: null,
});

/** An editor whose words are one headline, a server that answers as told, and a browser that keeps. */
function writing(answer: Answer) {
  let headline = '';
  const sent: Words[] = [];
  let kept: Words | null = null;
  const saver: Saver = makeSaver({
    basedOn: 'r0',
    take: () => ({ headline }) as DeskFields,
    send: (words) => {
      sent.push(words);
      return answer(words, sent.length);
    },
    keep: async (words) => {
      kept = words;
    },
    forget: async () => {
      kept = null;
    },
    saved: () => undefined,
  });
  return {
    saver,
    sent: () => sent.map(({ basedOn, fields }) => `${basedOn} ${fields.headline}`),
    kept: () => kept && `${(kept as Words).basedOn} ${(kept as Words).fields.headline}`,
    type: (words: string) => {
      headline += words;
      saver.changed();
    },
  };
}

describe('words on their way to the server', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());
  /** Lets time pass, and whatever follows from it. */
  async function pass(milliseconds: number) {
    for (let left = milliseconds; left > 0; left -= 50) {
      mock.timers.tick(50);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
  }

  test('are saved within two seconds while somebody goes on typing, each save on the one before', async () => {
    const { saver, sent, type } = writing(async (_, count) => saved(count));
    for (const letter of 'abcdefgh') {
      type(letter);
      await pass(250);
    }
    await pass(1_500);
    assert.deepEqual(sent(), ['r0 abcd', 'r1 abcdefgh']);
    assert.equal(saver.standing().kind, 'saved');
  });

  test('lie in the browser a moment after they were typed, and until they are on the server', async () => {
    let arrive: (answer: SavedRevision) => void = () => undefined;
    const { kept, type } = writing(() => new Promise((resolve) => (arrive = resolve)));
    type('one');
    await pass(200);
    assert.equal(kept(), 'r0 one');
    await pass(1_000);
    type(' two');
    arrive(saved(1));
    await pass(100);
    assert.equal(kept(), 'r1 one two');
    await pass(1_000);
    arrive(saved(2));
    await pass(50);
    assert.equal(kept(), null);
  });

  test('stay and are sent again by themselves when the server is back', async () => {
    let isDown = true;
    const { saver, sent, kept, type } = writing(async (_, count) => {
      if (isDown) throw new Problem(0, 'not reached');
      return saved(count);
    });
    type('one');
    await pass(1_200);
    assert.equal(saver.standing().kind, 'waiting');
    type(' two');
    await pass(10_000);
    assert.equal(kept(), 'r0 one two');
    isDown = false;
    saver.again();
    await pass(100);
    assert.equal(sent().at(-1), 'r0 one two');
    assert.equal(saver.standing().kind, 'saved');
  });

  test('that the server refuses are sent again only when they have changed', async () => {
    const { saver, sent, type } = writing(async ({ fields }, count) => {
      if (fields.headline === 'bad') throw new Problem(400, 'too long');
      return saved(count);
    });
    type('bad');
    await pass(30_000);
    assert.deepEqual(sent(), ['r0 bad']);
    assert.equal(saver.standing().kind, 'refused');
    type(' no more');
    await pass(1_100);
    assert.equal(saver.standing().kind, 'saved');
  });

  test('that were mended while the server was still refusing them are sent without another key', async () => {
    let refuse: (problem: Problem) => void = () => undefined;
    const { saver, sent, type } = writing((_, count) =>
      count === 1 ? new Promise((_yes, no) => (refuse = no)) : Promise.resolve(saved(count)),
    );
    type('bad');
    await pass(1_100);
    type(' no more');
    refuse(new Problem(400, 'too long'));
    await pass(1_200);
    assert.deepEqual(sent(), ['r0 bad', 'r0 bad no more']);
    assert.equal(saver.standing().kind, 'saved');
  });

  test('are on the server when a step is taken, or the step is not taken', async () => {
    let status = 200;
    const { saver, type } = writing(async (_, count) => {
      if (status !== 200) throw new Problem(status, 'no');
      return saved(count);
    });
    type('one');
    assert.equal(await saver.settle(), 'r1');
    assert.equal(await saver.settle(), 'r1');
    status = 401;
    type(' two');
    await assert.rejects(saver.settle(), { status: 401 });
    assert.equal(saver.standing().kind, 'signed out');
  });
});
