import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publicPicture } from '../../test/support/public-picture.ts';
import { wordsFor } from '../messages/messages.ts';
import type { PublicPicture } from '../pictures/pictures.ts';
import { printedCredit, takenText } from './printed-credit.ts';

const words = wordsFor('en');
const bare = publicPicture();
const printed = (changes: Partial<PublicPicture>, language = 'en-GB') => {
  const { names, date } = printedCredit({ ...bare, ...changes }, words, language);
  return [...names, date].join(' ').trim();
};

describe('the credit under a picture', () => {
  test('names the maker and the credit, and the day in the language of the story', () => {
    const picture = { creators: ['Sofiia Gatilova'], credit: 'Reuters', takenAt: '2025-01-06T09:30:00' };
    assert.equal(printed(picture), 'Sofiia Gatilova / Reuters. 6 January 2025');
    assert.equal(printed(picture, 'uk'), 'Sofiia Gatilova / Reuters. 6 січня 2025 р.');
  });

  test('names nobody twice', () => {
    assert.equal(
      printed({ creators: ['Sofiia Gatilova'], credit: 'Sofiia Gatilova/Reuters' }),
      'Sofiia Gatilova/Reuters',
    );
    const notices = ['© 2025 Reuters. All rights reserved.', 'Copyright Reuters', '(c) REUTERS', '©'];
    for (const copyright of notices) assert.equal(printed({ credit: 'Reuters', copyright }), 'Reuters', copyright);
  });

  test('prints a copyright notice that names somebody else', () => {
    assert.equal(printed({ credit: 'Reuters', copyright: '© Sofiia Gatilova' }), 'Reuters. © Sofiia Gatilova');
  });

  test('prints the source where nothing else is stated, and nothing where nothing is', () => {
    assert.equal(printed({ source: 'Sound Coastguard' }), 'Sound Coastguard');
    assert.equal(printed({}), '');
  });

  test('shortens nothing, and tells that a credit was cut before it came', () => {
    const credit = 'Handout/UKRAINIAN PRESIDENTIAL PRESS SER';
    const long = `${'A very long agency name '.repeat(20)}end`;
    assert.deepEqual(printedCredit({ ...bare, credit, creditProbablyCut: true }, words, 'en'), {
      names: [credit],
      date: '',
      cut: true,
    });
    assert.equal(printed({ credit: long }), long);
  });
});

describe('the date of a picture', () => {
  test('is as exact as it was stated, with its qualifier', () => {
    const cases = {
      '2026-11-10': '10 November 2026',
      '2026-11-10T23:59:59+02:00': '10 November 2026',
      '2026-11-10 06:40': '10 November 2026',
      '2026-11': 'November 2026',
      '2026': '2026',
      '1998~': 'about 1998',
      '1998?': '1998, date uncertain',
      '1998-05%': 'about May 1998, date uncertain',
      'winter 1998': 'winter 1998',
    };
    for (const [stated, expected] of Object.entries(cases)) assert.equal(takenText(stated, words, 'en-GB'), expected);
  });
});
