import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates, findWeekdays } from './dates.ts';
import { dayOrInstant, readDateLine, readMachineTime } from './stated-times.ts';

test('a full date is read in the languages and orders that papers print', () => {
  for (const printed of [
    '6 January 2025',
    'Jan. 6, 2025',
    'January 6th, 2025',
    '6 de enero de 2025',
    '6 de janeiro de 2025',
    '6 janvier 2025',
    '6. Januar 2025',
    '6 gennaio 2025',
    '6 stycznia 2025',
    '6 января 2025',
    '6 січня 2025',
    '٦ يناير ٢٠٢٥',
    '6 كانون الثاني 2025',
    '6 Ocak 2025',
    '2025-01-06',
    '06.01.2025',
    '2025年1月6日',
    '2025년 1월 6일',
  ]) {
    assert.deepEqual(
      findDates(`(${printed})`).map(({ day, printed: as }) => [day, as]),
      [['2025-01-06', printed]],
    );
  }
});

test('a date that could be two days is not guessed', () => {
  assert.deepEqual(findDates('03/04/2025'), []);
  assert.deepEqual(findDates('31/04/2025'), []);
  assert.equal(findDates('23/04/2025')[0]?.day, '2025-04-23');
  assert.equal(findDates('04/23/2025')[0]?.day, '2025-04-23');
  assert.deepEqual(readDateLine('03/04/2025')?.published, { iso: null, precision: 'none', printed: '03/04/2025' });
});

test('weekdays are found in any language', () => {
  assert.deepEqual(findWeekdays('On Monday, le mardi, в среду, am Donnerstag, el viernes, الأحد'), [1, 2, 4, 5, 7]);
  assert.deepEqual(findWeekdays('Среда'), [3]);
});

test('a line of publication and change gives both times, each as far as it is stated', () => {
  const read = (line: string) => {
    const times = readDateLine(line);
    return times && [times.published?.iso ?? null, times.modified?.iso ?? null];
  };
  assert.deepEqual(read('April 28, 2019 at 6:01 am Updated April 29, 2019 at 3:33 pm'), [
    '2019-04-28T06:01:00',
    '2019-04-29T15:33:00',
  ]);
  assert.deepEqual(read('Publié le 4 mai 2015 à 13h36 - Mis à jour le 5 mai 2015 à 20h13'), [
    '2015-05-04T13:36:00',
    '2015-05-05T20:13:00',
  ]);
  assert.deepEqual(read('Monday, January 6, 2025 4:05 PM ET'), ['2025-01-06T21:05:00.000Z', null]);
  assert.deepEqual(read('Опубликовано: 6 января 2025 г., 12:30 МСК'), ['2025-01-06T09:30:00.000Z', null]);
  assert.deepEqual(read('Updated 4:33 PM'), [null, null]);
  assert.equal(readDateLine('Updated 4:33 PM')?.modified?.printed, '4:33 PM');
});

test('a sentence with a date in it is no line of publication', () => {
  for (const line of [
    'The meeting of 6 January 2025 was long',
    'On Monday',
    '1.23',
    '16',
    'Chapter 4',
    '6 January 2025 and 7 January 2025',
  ]) {
    assert.equal(readDateLine(line), null);
  }
});

test('machine times keep their zone, and none is made up', () => {
  const iso = (value: string) => readMachineTime(value)?.iso;
  assert.equal(iso('2015-07-24T05:36:09+01:00'), '2015-07-24T04:36:09.000Z');
  assert.equal(iso('2015-03-18T08:26-500'), '2015-03-18T13:26:00.000Z');
  assert.equal(iso('2018-12-21 12:55:00'), '2018-12-21T12:55:00');
  assert.equal(iso('20170113033838'), '2017-01-13T03:38:38');
  assert.equal(iso('2025-13-01'), undefined);
  assert.equal(iso('yesterday'), undefined);
});

test('an origin is given the day when the zone of its hour is not stated', () => {
  assert.equal(dayOrInstant(readMachineTime('2018-12-21 12:55:00')), '2018-12-21');
  assert.equal(dayOrInstant(readMachineTime('2018-12-21T12:55:00Z')), '2018-12-21T12:55:00.000Z');
  assert.equal(dayOrInstant(null), null);
});
