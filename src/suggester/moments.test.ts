import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { edtfSpan, findMoments, readEdtf, readMoment } from './suggester.ts';

const day = '2025-01-06';
const found = (text: string, from: string | null = day) =>
  findMoments(text, { day: from }).map(({ moment }) => `${moment.asPrinted} = ${moment.edtf}`);

describe('a time in a story', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['in a statement posted Monday to the website', 'Monday = 2025-01-06'],
    ['On Sunday, officials confirmed', 'Sunday = 2025-01-05'],
    ['in the region since August', 'since August = 2024-08/..'],
    ['Monday', 'Monday = 2025-01-06'],
    ['last Monday', 'last Monday = 2024-12-30'],
    ['next Tuesday', 'next Tuesday = 2025-01-07'],
    ['the river will crest on Thursday morning', 'Thursday morning = 2025-01-09'],
    ['it was marked five months since units crossed', 'five months since = 2024-08~'],
    ['a surprise summer 2024 offensive', 'summer 2024 = 2024-22'],
    ['taken on Dec. 26, 2024 shows', 'Dec. 26, 2024 = 2024-12-26'],
    ['it went on through Monday', 'through Monday = ../2025-01-06'],
    ['between 2019 and 2022', 'between 2019 and 2022 = 2019/2022'],
    ['at 10:42 on Thursday', '10:42 on Thursday = 2025-01-02T10:42:00'],
    ['three days ago', 'three days ago = 2025-01-03'],
    ['around Nov. 10', 'around Nov. 10 = 2024-11-10~'],
    ['ordered to return on April 3.', 'April 3 = 2025-04-03'],
    ['it came two weeks before he took office', 'two weeks before = null'],
    ['the day after', 'the day after = null'],
  ];
  for (const [text, moment] of cases) {
    test(`"${text}" is reckoned from the dateline`, () => assert.deepEqual(found(text), [moment]));
  }

  test('says what it was reckoned from, and says nothing where it stands for itself', () => {
    const [monday, year] = findMoments('on Monday, in 2024', { day }).map(({ moment }) => moment);
    assert.equal(monday?.resolvedFrom, 'dateline 2025-01-06');
    assert.equal(year?.resolvedFrom, null);
  });

  test('without a dateline keeps its words and is not guessed', () => {
    assert.deepEqual(found('on Monday', null), ['Monday = null']);
    assert.deepEqual(found('on 19 November 2026', null), ['19 November 2026 = 2026-11-19']);
  });

  test('is not found in words that only look like one', () => {
    assert.deepEqual(found('May I march? The sun rose, and we saw 12 boats.'), []);
  });

  test('stands where it says, and is EDTF, in any text', () => {
    const words = fc.constantFrom(
      'since',
      'Monday',
      'May',
      '19',
      ',',
      '2024',
      'last',
      'summer',
      '10:42',
      'p.m.',
      'five',
      'months',
      'ago',
      'from',
      'to',
      'between',
      'and',
      '-',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (list) => {
        const text = list.join(' ');
        for (const { start, end, moment } of findMoments(text, { day })) {
          assert.equal(text.slice(start, end), moment.asPrinted);
          assert.ok(moment.edtf === null || readEdtf(moment.edtf).ok, String(moment.edtf));
        }
      }),
    );
  });
});

describe('a time typed by a journalist', () => {
  const now = { day: '2026-11-26', timeZone: 'Europe/Kyiv' };
  test('is resolved, clock times with the offset of the newsroom', () => {
    const typed = (text: string) => readMoment(text, now).edtf;
    assert.equal(typed('19 Nov, 12:10'), '2026-11-19T12:10:00+02:00');
    assert.equal(typed('Monday'), '2026-11-23');
    assert.equal(typed('yesterday'), '2026-11-25');
    assert.equal(typed('since August'), '2026-08/..');
    assert.equal(typed('last Friday'), '2026-11-20');
    assert.equal(typed('the summer of 2024'), '2024-22');
    assert.equal(typed('2026-11-19'), '2026-11-19');
    assert.equal(typed('19 July 2026 at 9 p.m.'), '2026-07-19T21:00:00+03:00');
  });

  test('keeps its words where they cannot be resolved', () => {
    for (const text of ['the day after', '12:10', 'when the ferry left']) {
      assert.deepEqual(readMoment(text, now), { edtf: null, asPrinted: text, resolvedFrom: null });
    }
  });
});

describe('EDTF', () => {
  const ends = (text: string) => {
    const read = readEdtf(text);
    return read.ok ? `${read.first} ${read.last}` : 'wrong';
  };
  test('gives first and last day of days, months, seasons, years, stretches and sets', () => {
    assert.equal(ends('2026-11-19'), '2026-11-19 2026-11-19');
    assert.equal(ends('2024-02'), '2024-02-01 2024-02-29');
    assert.equal(ends('2024-22'), '2024-06-01 2024-08-31');
    assert.equal(ends('2024-24'), '2024-12-01 2025-02-28');
    assert.equal(ends('201X'), '2010-01-01 2019-12-31');
    assert.equal(ends('2024-08/..'), '2024-08-01 null');
    assert.equal(ends('../2024'), 'null 2024-12-31');
    assert.equal(ends('[2026-11-19,2026-11-21]'), '2026-11-19 2026-11-21');
    assert.equal(ends('2004-06~-11'), '2004-06-11 2004-06-11');
    const about = readEdtf('2026-11-10%');
    assert.ok(about.ok && about.approximate && about.uncertain);
  });

  test('that is none is told how to write it', () => {
    for (const text of [
      '',
      '2024-02-30',
      '2024-13',
      '19 Nov',
      '2026/2024',
      '/..',
      '2026-11-19T25:00:00',
      '9999-24',
      'X'.repeat(500),
    ]) {
      const read = readEdtf(text);
      assert.ok(!read.ok, text);
      assert.match(read.mend, /2026-11-19/);
      assert.equal(edtfSpan(text, 'Europe/Kyiv'), null);
    }
  });

  test('covers the instants of its days in the newsroom’s zone', () => {
    assert.deepEqual(edtfSpan('2026-11-19', 'Europe/Kyiv'), {
      first: '2026-11-18T22:00:00.000Z',
      last: '2026-11-19T21:59:59.999Z',
    });
    assert.deepEqual(edtfSpan('2024-08/..', 'UTC'), { first: '2024-08-01T00:00:00.000Z', last: null });
    assert.equal(edtfSpan('2026-11-19T10:42:00+01:00', 'UTC')?.first, '2026-11-19T09:42:00.000Z');
  });

  test('reads every day of the calendar as itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1500-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          assert.equal(ends(text), `${text} ${text}`);
        },
      ),
    );
  });
});
