import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { IimText } from './iim.ts';
import { type Standing, settleMoment, settleNames, settleText, settleWithExif } from './precedence.ts';

const iim = (text: string, more: Partial<IimText> = {}): IimText => ({
  text,
  atLimit: false,
  charsetGuessed: false,
  ...more,
});
const whole = '©1985 David Riecks: www.riecks.com';
const cut = iim('©1985 David Riecks: www.riecks.c', { atLimit: true });

describe('a field that XMP and IIM both state', () => {
  test('is taken from XMP where IIM has not changed since', () => {
    assert.equal(settleText('A', iim('B'), 'in-step').text, 'A');
    assert.equal(settleText('A', iim('B'), 'unknown').text, 'A');
  });

  test('is taken from IIM where that was changed later, and the difference is shown', () => {
    assert.deepEqual(settleText('A', iim('B'), 'iim-newer'), {
      text: 'B',
      cut: false,
      charsetGuessed: false,
      otherwise: 'A',
    });
  });

  test('is taken from XMP where IIM is only its beginning, even when IIM was changed later', () => {
    for (const standing of ['in-step', 'iim-newer', 'unknown'] as const) {
      assert.deepEqual(settleText(whole, cut, standing), {
        text: whole,
        cut: false,
        charsetGuessed: false,
        otherwise: '',
      });
    }
  });

  test('is shown as a difference only where no digest explains it', () => {
    assert.equal(settleText('A', iim('B'), 'in-step').otherwise, '');
    assert.equal(settleText('A', iim('B'), 'unknown').otherwise, 'B');
  });

  test('stays flagged as cut where XMP has only the same cut text', () => {
    assert.equal(settleText(cut.text, cut, 'in-step').cut, true);
    assert.equal(settleText('', cut, 'in-step').cut, true);
  });

  test('counts as stated by the other where one is blank', () => {
    assert.equal(settleText('', iim('B'), 'in-step').text, 'B');
    assert.equal(settleText('A', undefined, 'iim-newer').text, 'A');
  });

  test('never comes out shorter than an XMP text that goes on from IIM’s, and never invented', () => {
    const standing = fc.constantFrom<Standing>('in-step', 'iim-newer', 'unknown');
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), standing, (xmp, text, how) => {
        assert.ok([xmp, text].includes(settleText(xmp, iim(text), how).text));
        assert.equal(settleText(`${text}more`, iim(text), how).text, `${text}more`);
      }),
    );
  });
});

describe('names', () => {
  test('are all kept, each whole', () => {
    const names = ['Wolodymyr-Alexander Hryhorenko-Stepanenko', 'Bo Ek'];
    const cutName = iim('Wolodymyr-Alexander Hryhorenko-S', { atLimit: true });
    const settled = settleNames(names, [cutName, iim('Bo Ek')], 'iim-newer');
    assert.deepEqual(
      settled.map(({ text }) => text),
      names,
    );
    assert.ok(settled.every((name) => !name.cut));
  });

  test('come as one list or the other where they are not as many', () => {
    assert.deepEqual(
      settleNames(['A'], [iim('B'), iim('C')], 'iim-newer').map(({ text }) => text),
      ['B', 'C'],
    );
    assert.deepEqual(
      settleNames(['A'], [iim('B'), iim('C')], 'in-step').map(({ text }) => text),
      ['A'],
    );
    assert.deepEqual(
      settleNames([], [cut], 'in-step').map((name) => name.cut),
      [true],
    );
  });
});

test('EXIF speaks where nothing else does, and completes what was cut', () => {
  const settled = settleText('', cut, 'unknown');
  assert.deepEqual(settleWithExif(settled, `${whole} all rights`).text, `${whole} all rights`);
  assert.equal(settleWithExif(settled, 'something else').text, cut.text);
  assert.equal(settleWithExif(settleText('', undefined, 'unknown'), 'EXIF').text, 'EXIF');
  assert.equal(settleWithExif(settleText('A', undefined, 'unknown'), 'AB').text, 'A');
});

test('a moment is taken from the first who states it and told as exactly as any of them does', () => {
  assert.equal(settleMoment(['2006-10-29', '2006-10-29T06:27:51-05:00', '']), '2006-10-29T06:27:51-05:00');
  assert.equal(settleMoment(['2004-02-26', '', '2001-05-19T18:36:41']), '2004-02-26');
  assert.equal(settleMoment(['', '', '2008-10-22T16:28:39']), '2008-10-22T16:28:39');
  assert.equal(settleMoment(['', '', '']), '');
});
