import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateline, resolveDateline, resolveReportDay } from './datelines.ts';
import { openWithDateline } from './opening.ts';
import { readMachineTime } from './stated-times.ts';

const place = (text: string) => {
  const read = readDateline(text);
  return read && [read.place, read.agency];
};

test('a dateline is read with its place and its agency', () => {
  assert.deepEqual(place('KYIV, Ukraine (AP) — The river rose.'), ['KYIV, Ukraine', 'AP']);
  assert.deepEqual(place('PARIS (AFP) – Le fleuve monte.'), ['PARIS', 'AFP']);
  assert.deepEqual(place('Berlin (dpa) - Der Fluss steigt.'), ['Berlin', 'dpa']);
  assert.deepEqual(place('МОСКВА, 6 янв — РИА Новости. Река поднялась.'), ['МОСКВА', 'РИА Новости']);
  assert.deepEqual(place('القاهرة (رويترز) - قال مسؤولون'), ['القاهرة', 'رويترز']);
  assert.deepEqual(place('CAIRO — Gunmen opened fire.'), ['CAIRO', null]);
  assert.deepEqual(place('(Reuters) - The river rose.'), [null, 'Reuters']);
});

test('a dash after ordinary words makes no dateline', () => {
  for (const text of [
    'Andriy Yermak — the head of the office — said so.',
    'Washington — The',
    'Note: This',
    'He said on Monday — that',
    'NATO — an alliance — met.',
    '“We go on — he said',
    'I — and',
    'A – B',
  ]) {
    assert.equal(readDateline(text), null, text);
  }
});

test('the day of a dateline is resolved from the publication, and only from it', () => {
  const day = (text: string, published: string | null) => {
    const read = readDateline(text);
    return read && (resolveDateline(read, published === null ? null : readMachineTime(published))?.day ?? null);
  };
  assert.equal(day('MERROW QUAY, Wednesday — All dredging stopped.', '2026-11-20'), '2026-11-18');
  assert.equal(day('MERROW QUAY, Wednesday — All dredging stopped.', '2026-11-18T09:00:00Z'), '2026-11-18');
  assert.equal(day('LONDON, Jan 6 (Reuters) - The river rose.', '2025-01-07'), '2025-01-06');
  assert.equal(day('LONDON, Dec 31 (Reuters) - The river rose.', '2025-01-01'), '2024-12-31');
  assert.equal(day('NEW YORK, Jan. 6, 2025 (AP) -- The river rose.', null), '2025-01-06');
  assert.equal(day('MERROW QUAY, Wednesday — All dredging stopped.', null), null);
});

test('a dateline whose day cannot be told stays in the text, so that no word is lost', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'MERROW QUAY, Wednesday — All dredging stopped.' }] },
    ],
  } as const;
  assert.equal(openWithDateline(document, null), null);
  const opened = openWithDateline(document, readMachineTime('2026-11-18'));
  assert.deepEqual(opened?.dateline, { place: 'MERROW QUAY', date: '2026-11-18', agency: null });
  assert.deepEqual(opened?.document.content?.[0]?.content, [{ type: 'text', text: 'All dredging stopped.' }]);
});

test('a report’s day is resolved when its newest date is the weekday that it names most', () => {
  const seen = ['Dec. 26, 2024', 'on Monday', 'on Sunday', 'posted Monday', 'Jan. 6, 2025'];
  assert.equal(resolveReportDay(seen)?.day, '2025-01-06');
  assert.match(resolveReportDay(seen)?.how ?? '', /names Monday 2 times/);
});

test('a report’s day is not resolved from weaker evidence', () => {
  assert.equal(resolveReportDay(['on Monday', 'on Tuesday', 'Jan. 6, 2025']), null);
  assert.equal(resolveReportDay(['on Tuesday', 'Jan. 6, 2025']), null);
  assert.equal(resolveReportDay(['Jan. 6, 2025']), null);
  assert.equal(resolveReportDay(['on Monday', 'Jan. 6, 2025', 'the vote of Nov. 3, 2026']), null);
});
