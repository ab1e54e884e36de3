import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dateline, Origin } from '../stories/stories.ts';
import { datelineText } from './dateline.ts';

const origin: Origin = {
  agency: 'ABC News',
  url: null,
  licence: null,
  licenceUrl: null,
  publishedAt: null,
  changes: null,
};

function line(
  dateline: Partial<Dateline> | null,
  more: { origin?: Origin; language?: string; published?: string } = {},
) {
  return datelineText(
    {
      dateline: dateline === null ? null : { place: null, date: null, agency: null, ...dateline },
      origin: more.origin ?? null,
      language: more.language ?? 'en-GB',
      firstPublishedAt: more.published ?? '2026-11-19T14:05:00.000Z',
    },
    'Europe/London',
  );
}

describe('the dateline', () => {
  test('names the day of the week within a week, and the date beyond it', () => {
    assert.equal(line({ place: 'Merrow Quay', date: '2026-11-18' }), 'Merrow Quay, Wednesday');
    assert.equal(line({ place: 'Merrow Quay', date: '2026-11-12' }), 'Merrow Quay, 12 November');
    assert.equal(line({ place: 'Merrow Quay', date: '2025-12-31' }), 'Merrow Quay, 31 December 2025');
  });

  test('speaks the language of the story', () => {
    assert.equal(line({ place: 'Київ', date: '2026-11-18' }, { language: 'uk' }), 'Київ, середа');
    assert.equal(line({ place: 'كييف', date: '2026-11-18' }, { language: 'ar' }), 'كييف، الأربعاء');
  });

  test('counts the week from the newsroom’s day, not from the server’s', () => {
    const late = { published: '2026-06-20T23:30:00.000Z' };
    assert.equal(line({ place: 'Merrow Quay', date: '2026-06-14' }, late), 'Merrow Quay, 14 June');
  });

  test('names the agency where no line above the text does', () => {
    assert.equal(line({ place: 'KYIV', agency: 'ABC News' }), 'KYIV (ABC News)');
    assert.equal(line({ place: 'KYIV', agency: 'ABC News' }, { origin }), 'KYIV');
    assert.equal(line({ agency: 'ABC News' }), '(ABC News)');
  });

  test('is left out where nothing of it is known', () => {
    assert.equal(line(null), null);
    assert.equal(line({}), null);
    assert.equal(line({ agency: 'ABC News' }, { origin }), null);
  });
});
