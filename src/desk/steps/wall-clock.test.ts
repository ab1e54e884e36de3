import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wallTime as onServer } from '../../text/text.ts';
import { momentForReaders, readWall, versionTime } from './wall-clock.ts';

describe('a time of the newsroom’s clock', () => {
  test('is read as the server reads it, also where clocks skip it or show it twice', () => {
    for (const zone of [
      'Europe/London',
      'Europe/Kyiv',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'UTC',
    ])
      for (const date of [
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
        '2026-12-31',
      ])
        for (const time of ['00:00', '00:30', '01:00', '01:30', '02:00', '02:15', '02:30', '03:00', '03:30', '23:59']) {
          const read = readWall(date, time, zone);
          const { instant, remark } = onServer(`${date} ${time}`, zone);
          const where = `${date} ${time} ${zone}`;
          assert.equal(read?.at.getTime(), instant.epochMilliseconds, where);
          const kind = remark === null ? 'plain' : remark.includes('skip') ? 'skipped' : 'doubled';
          assert.equal(read?.kind, kind, where);
        }
  });

  test('that is none is not read', () => {
    for (const [date, time] of [
      ['2026-02-30', '06:30'],
      ['', '06:30'],
      ['0202-11-20', '06:30'],
      ['2026-02-20', ''],
      ['2026-02-20', '24:00'],
    ] as const)
      assert.equal(readWall(date, time, 'UTC'), null);
  });

  test('is told with its weekday, its day and its zone', () => {
    const at = new Date('2026-11-24T06:30:00Z');
    assert.equal(momentForReaders(at, 'Europe/London'), 'Tuesday 24 November 2026 at 06:30, Europe/London');
    assert.equal(momentForReaders(at, 'Europe/Kyiv'), 'Tuesday 24 November 2026 at 08:30, Europe/Kyiv');
  });

  test('is told short on its own day', () => {
    const at = '2026-11-24T18:51:00.000Z';
    assert.equal(versionTime(at, 'UTC', new Date('2026-11-24T20:00:00Z')), '18:51');
    assert.equal(versionTime(at, 'UTC', new Date('2026-11-25T20:00:00Z')), '18:51 on 24 November 2026');
  });
});
