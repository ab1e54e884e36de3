import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  dayBegins,
  dayNumber,
  dayStarts,
  dayText,
  eachOf,
  hourAWeekBefore,
  hoursOfDays,
  mondayOf,
  monthsWithin,
  spanOfDays,
  wholeWeeks,
} from './calendar-days.ts';

const one = (day: string) => ({ from: dayNumber(day), until: dayNumber(day) });
const written = ({ from, until }: { from: number; until: number }) => `${dayText(from)} ${dayText(until)}`;
const hourOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 3_600_000;
const instantOf = (hour: number) => Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000).toString();
const hoursOf = (day: string, zone: string) => {
  const { from, until } = hoursOfDays(one(day), zone);
  return [instantOf(from), instantOf(until), until - from + 1];
};

describe('the newsroom’s calendar', () => {
  test('numbers days from 1970, those before it too', () => {
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('1969-12-31'), -1);
    assert.equal(dayText(dayNumber('2028-02-29')), '2028-02-29');
  });

  test('has weeks from Monday, over the ends of years', () => {
    assert.equal(dayText(mondayOf(dayNumber('2026-11-29'))), '2026-11-23');
    assert.equal(dayText(mondayOf(dayNumber('2026-11-23'))), '2026-11-23');
    assert.equal(
      written(wholeWeeks({ from: dayNumber('2027-01-01'), until: dayNumber('2027-01-04') })),
      '2026-12-28 2027-01-10',
    );
    assert.equal(written(spanOfDays('week', dayNumber('2027-01-01'))), '2026-12-28 2027-01-03');
    assert.equal(written(spanOfDays('month', dayNumber('2028-02-10'))), '2028-02-01 2028-02-29');
    assert.equal(written(spanOfDays('year', dayNumber('2026-12-31'))), '2026-01-01 2026-12-31');
  });

  test('has days of 23, 24 and 25 hours', () => {
    assert.deepEqual(hoursOf('2026-06-01', 'Europe/London'), ['2026-05-31T23:00:00Z', '2026-06-01T22:00:00Z', 24]);
    assert.deepEqual(hoursOf('2026-03-29', 'Europe/London'), ['2026-03-29T00:00:00Z', '2026-03-29T22:00:00Z', 23]);
    assert.deepEqual(hoursOf('2026-10-25', 'Europe/London'), ['2026-10-24T23:00:00Z', '2026-10-25T23:00:00Z', 25]);
    // Clocks of Beirut skip midnight: the day begins at one.
    assert.equal(hoursOf('2026-03-29', 'Asia/Beirut')[2], 23);
  });

  test('gives every hour to one day in zones of half and quarter hours, also where clocks change by half an hour', () => {
    assert.deepEqual(hoursOf('2026-11-20', 'Asia/Kolkata'), ['2026-11-19T19:00:00Z', '2026-11-20T18:00:00Z', 24]);
    for (const zone of ['Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns']) {
      const days = eachOf({ from: dayNumber('2026-01-01'), until: dayNumber('2026-12-31') });
      let next = hoursOfDays({ from: dayNumber('2026-01-01'), until: dayNumber('2026-01-01') }, zone).from;
      for (const day of days) {
        const { from, until } = hoursOfDays({ from: day, until: day }, zone);
        assert.equal(from, next, `${zone} ${dayText(day)}`);
        next = until + 1;
      }
    }
  });

  test('finds where many days begin as it finds each, wherever clocks are changed', () => {
    // Clocks change at midnight, by half an hour, over a whole day, or never.
    const zones = ['Europe/London', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Havana', 'UTC'];
    for (const zone of zones) {
      const begins = dayStarts(zone);
      for (const day of eachOf({ from: dayNumber('2009-01-01'), until: dayNumber('2030-12-31') }))
        assert.equal(begins(day), dayBegins(day, zone), `${zone} ${dayText(day)}`);
    }
  });

  test('compares an hour with the one that clocks showed a week before', () => {
    const before = (instant: string, zone: string) => instantOf(hourAWeekBefore(hourOf(instant), zone));
    assert.equal(before('2026-11-19T12:00:00Z', 'Europe/London'), '2026-11-12T12:00:00Z');
    assert.equal(before('2026-10-28T12:00:00Z', 'Europe/London'), '2026-10-21T11:00:00Z');
    assert.equal(before('2026-04-01T11:00:00Z', 'Europe/London'), '2026-03-25T12:00:00Z');
    // 01:30 was skipped on 29 March.
    assert.equal(before('2026-04-05T00:00:00Z', 'Europe/London'), '2026-03-29T01:00:00Z');
    assert.equal(before('2026-11-19T12:00:00Z', 'Asia/Kolkata'), '2026-11-12T12:00:00Z');
  });

  test('parts a time into whole months and the days beside them', () => {
    const parted = (from: string, until: string) => {
      const { months, rest } = monthsWithin({ from: dayNumber(from), until: dayNumber(until) });
      return [months && written(months), ...rest.map(written)];
    };
    assert.deepEqual(parted('2026-01-15', '2026-04-10'), [
      '2026-02-01 2026-03-31',
      '2026-01-15 2026-01-31',
      '2026-04-01 2026-04-10',
    ]);
    assert.deepEqual(parted('2026-01-01', '2026-12-31'), ['2026-01-01 2026-12-31']);
    assert.deepEqual(parted('2026-02-01', '2026-02-27'), [null, '2026-02-01 2026-02-27']);
    assert.deepEqual(parted('2026-02-10', '2026-03-20'), [null, '2026-02-10 2026-03-20']);
    assert.deepEqual(parted('2026-02-28', '2026-04-01'), [
      '2026-03-01 2026-03-31',
      '2026-02-28 2026-02-28',
      '2026-04-01 2026-04-01',
    ]);
  });
});
