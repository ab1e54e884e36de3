import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ladder } from './ladder.ts';
import {
  checkPictureForPrint,
  creditLine,
  creditLooksCut,
  flagsLeft,
  flagsOf,
  isWebAddress,
  wholeCredit,
} from './rules.ts';
import type { Picture, PictureFlag } from './shapes.ts';
import { noWords } from './words.ts';

describe('a credit that an old field cut', () => {
  for (const credit of [
    'UKRAINIAN PRESIDENTIAL PRESS SER',
    'Handout/UKRAINIAN PRESIDENTIAL PRESS SER',
    'Handout / UKRAINIAN PRESIDENTIAL PRESS SER',
    'Jane Doe, UKRAINIAN PRESIDENTIAL PRESS SER',
    '©1985 David Riecks: www.riecks.c',
    'Пресс-служба през',
  ]) {
    test(`is seen in “${credit}”`, () => assert.equal(creditLooksCut(credit), true));
  }

  for (const credit of [
    '',
    'Handout',
    'Handout/UKRAINIAN PRESIDENTIAL PRESS SERVICE',
    'x'.repeat(31),
    'x'.repeat(33),
    'x'.repeat(128),
  ]) {
    test(`is not seen in “${credit}”`, () => assert.equal(creditLooksCut(credit), false));
  }
});

describe('the credit of a slot whose file has come', () => {
  const file = { credit: 'UKRAINIAN PRESIDENTIAL PRESS SERVICE/AFP via Getty Images', creators: ['-'] };

  test('is the file’s whole one where the typed one is its beginning', () => {
    assert.equal(wholeCredit('UKRAINIAN PRESIDENTIAL PRESS SER', file), file.credit);
    assert.equal(wholeCredit('', file), file.credit);
  });

  test('keeps what was typed in front of the part that was cut', () => {
    assert.equal(wholeCredit('Handout/UKRAINIAN PRESIDENTIAL PRESS SER', file), `Handout/${file.credit}`);
  });

  test('names nobody twice: a first part that the file has as creator goes', () => {
    const signed = { ...file, creators: ['Handout'] };
    assert.equal(wholeCredit('Handout/UKRAINIAN PRESIDENTIAL PRESS SER', signed), file.credit);
  });

  test('stays as it was typed where the file says something else or nothing', () => {
    assert.equal(wholeCredit('Jane Doe/Reuters', file), 'Jane Doe/Reuters');
    assert.equal(wholeCredit('Jane Doe', { credit: '', creators: [] }), 'Jane Doe');
    assert.equal(wholeCredit(file.credit, file), file.credit);
  });
});

describe('before a picture is printed', () => {
  const cut: PictureFlag = { field: 'credit', problem: 'probably-cut', message: 'cut' };
  const whole = { state: 'ready', credit: 'Jane Doe', alt: 'A dog', flags: [], rightsUntil: null } as const;
  const day = '2026-11-19';

  test('credit and alternative text are asked for, and a cut credit is shown', () => {
    assert.deepEqual(checkPictureForPrint(whole, day), []);
    const problems = checkPictureForPrint({ ...whole, credit: '', alt: '', flags: [cut] }, day);
    assert.deepEqual(
      problems.map((flag) => [flag.field, flag.problem]),
      [
        ['credit', 'missing'],
        ['alt', 'missing'],
        ['credit', 'probably-cut'],
      ],
    );
  });

  test('its rights must last to the day', () => {
    assert.deepEqual(checkPictureForPrint({ ...whole, rightsUntil: day }, day), []);
    const [ended] = checkPictureForPrint({ ...whole, rightsUntil: '2026-11-18' }, day);
    assert.deepEqual([ended?.field, ended?.problem], ['rightsUntil', 'expired']);
  });

  test('a slot has nothing to describe yet', () => {
    assert.deepEqual(checkPictureForPrint({ ...whole, state: 'slot', alt: '' }, day), []);
  });

  test('everything to look at comes once, what printing needs first', () => {
    const differ: PictureFlag = { field: 'caption', problem: 'sources-differ', message: '' };
    const picture = { ...noWords, ...whole, alt: '', flags: [differ, cut] } as Partial<Picture> as Picture;
    const flags = flagsOf(picture, day);
    assert.deepEqual(
      flags.map(({ field, problem }) => `${field} ${problem}`),
      ['alt missing', 'credit probably-cut', 'caption sources-differ'],
    );
  });

  test('flags of other fields stay when one is put right', () => {
    const place: PictureFlag = { field: 'place', problem: 'charset-guessed', message: '' };
    assert.deepEqual(flagsLeft([cut, place], ['credit']), [place]);
  });
});

test('the credit line names every creator once and keeps its letter case', () => {
  assert.equal(creditLine({ creators: ['Ada Lind', 'Bo Ek'], credit: 'TT/AFP' }), 'Ada Lind, Bo Ek / TT/AFP');
  assert.equal(creditLine({ creators: ['Ada Lind'], credit: 'Ada Lind/TT' }), 'Ada Lind/TT');
  assert.equal(creditLine({ creators: [], credit: '' }), '');
});

test('only addresses that a browser may follow count as web addresses', () => {
  assert.equal(isWebAddress('https://example.org/terms'), true);
  for (const text of ['javascript:alert(1)', 'www.example.org', 'https://', 'data:text/html,x', '']) {
    assert.equal(isWebAddress(text), false, text);
  }
});

describe('the ladder of widths', () => {
  const cases = [
    [4000, 3000, [320, 640, 960, 1280, 1600, 2000]],
    [1600, 1000, [320, 640, 960, 1280, 1600]],
    [1000, 800, [320, 640, 960]],
    [516, 350, [320, 516]],
    [200, 100, [200]],
    [1, 1, [1]],
    [1000, 99_000, [80]],
    [2, 16_000, [1]],
    [30_000, 2, [320, 640, 960, 1280, 1600, 2000]],
  ] as const;
  for (const [width, height, widths] of cases) {
    test(`of a picture of ${width} by ${height} pixels is ${widths.join(', ')}`, () => {
      assert.deepEqual(ladder(width, height), widths);
    });
  }
});
