import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aComment } from '../../test/support/comments.ts';
import { noon } from '../../test/support/stories.ts';
import type { Facts } from './facts.ts';
import { decide, policy } from './policy.ts';

const settings: Facts['settings'] = {
  areOn: true,
  readFirst: 'first',
  openDays: 30,
  longest: 2_000,
  linksAtMost: 2,
  perTenMinutes: 10,
  invitation: '',
  readWhen: '',
  reasons: [],
  keepPersonDays: 90,
  keepBinnedDays: 30,
};

/** A comment with nothing against it, by somebody known. */
const fine: Facts = {
  now: noon,
  settings,
  comment: aComment('s'),
  story: { publishedAt: '2026-11-18T12:00:00.000Z', mode: 'open', language: 'en-GB' },
  hasParent: true,
  sender: { id: 'somebody', shown: 3, binned: 0, spam: 0 },
  fromAddress: 1,
  wroteHereJustNow: false,
  sameText: 0,
  links: [],
  blocks: [],
  proof: { isRight: true, isExpired: false, wasUsed: false, afterSeconds: 40 },
  filter: null,
};

/** What one change of the facts makes of it: the outcome, and which check said so. */
function outcome(changes: Partial<Facts>): string {
  const verdict = decide({ ...fine, ...changes });
  if (verdict.outcome === 'refused') return `refused: ${verdict.finding.check}`;
  return [verdict.outcome, ...verdict.findings.map(({ check }) => check)].join(': ');
}

describe('the policy', () => {
  test('shows what nothing speaks against', () => assert.equal(outcome({}), 'shown'));

  const cases: readonly (readonly [string, Partial<Facts>, string])[] = [
    ['a story that there is not', { story: null }, 'refused: story'],
    ['comments switched off', { settings: { ...settings, areOn: false } }, 'refused: open'],
    ['a closed thread', { story: { ...fine.story, mode: 'closed' } as Facts['story'] }, 'refused: open'],
    [
      'a story a day too old',
      { story: { ...fine.story, publishedAt: '2026-10-19T12:00:00.000Z' } as Facts['story'] },
      'refused: open',
    ],
    ['an answer to what is not shown', { hasParent: false }, 'refused: answer'],
    ['too many from one address', { fromAddress: 10 }, 'refused: rate'],
    [
      'a second one in a slow thread',
      { story: { ...fine.story, mode: 'slow' } as Facts['story'], wroteHereJustNow: true },
      'refused: slow',
    ],
    ['a sender who is refused', { blocks: [{ kind: 'sender', label: 'Hob', outcome: 'refused' }] }, 'refused: blocked'],
    ['a word that is held', { blocks: [{ kind: 'word', label: 'dredger', outcome: 'held' }] }, 'held: blocked'],
    ['the trap filled in', { comment: aComment('s', { trap: 'x' }) }, 'spam: trap'],
    ['no script', { proof: null }, 'held: proof'],
    ['a wrong proof', { proof: { isRight: false, isExpired: false, wasUsed: false, afterSeconds: 0 } }, 'held: proof'],
    [
      'a proof used before',
      { proof: { isRight: true, isExpired: false, wasUsed: true, afterSeconds: 40 } },
      'held: proof',
    ],
    [
      'a proof of yesterday',
      { proof: { isRight: true, isExpired: true, wasUsed: false, afterSeconds: 40 } },
      'held: proof',
    ],
    ['three seconds', { proof: { isRight: true, isExpired: false, wasUsed: false, afterSeconds: 3 } }, 'held: time'],
    ['the same text as before', { sameText: 1 }, 'held: repeat'],
    ['a third link', { links: ['a', 'b', 'c'] }, 'held: links'],
    ['a sender of advertising', { sender: { id: 'x', shown: 3, binned: 0, spam: 1 } }, 'held: sender'],
    ['a newcomer', { sender: { id: null, shown: 0, binned: 0, spam: 0 } }, 'held: newcomer'],
    ['a newsroom that reads every one', { settings: { ...settings, readFirst: 'every' } }, 'held: newcomer'],
    [
      'what the filter takes for advertising',
      { filter: { probability: 0.99, isSpam: true, isDoubtful: true, because: ['a link'] } },
      'held: filter',
    ],
  ];
  for (const [what, changes, expected] of cases)
    test(`${expected}, for ${what}`, () => assert.equal(outcome(changes), expected));

  test('has a case here for every check', () => {
    const tried = new Set(cases.map(([, , expected]) => expected.split(': ')[1]));
    assert.deepEqual(
      policy.map(({ name }) => name).filter((name) => !tried.has(name)),
      [],
    );
  });

  test('lets a short text be said by many', () => {
    assert.equal(outcome({ sameText: 4, comment: aComment('s', { text: 'Thank you!' }) }), 'shown');
  });

  test('takes comments for ever where the newsroom says so, and any number where it counts none', () => {
    const old = { ...fine.story, publishedAt: '2001-01-01T00:00:00.000Z' } as Facts['story'];
    assert.equal(outcome({ story: old, settings: { ...settings, openDays: 0 } }), 'shown');
    assert.equal(outcome({ fromAddress: 9_000, settings: { ...settings, perTenMinutes: 0 } }), 'shown');
  });

  test('tells a moderator everything that was found, in its order', () => {
    const verdict = decide({
      ...fine,
      proof: null,
      links: ['a', 'b', 'c'],
      filter: { probability: 0.97, isSpam: true, isDoubtful: true, because: ['“check out”', 'a link'] },
    });
    assert.deepEqual(verdict.outcome !== 'refused' && verdict.findings.map(({ words }) => words), [
      'Sent without script, so without the proof of work.',
      '3 links.',
      'Resembles what was binned as advertising (97 %): “check out”, a link.',
    ]);
  });
});
