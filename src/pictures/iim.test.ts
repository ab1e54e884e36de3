import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dataSet, inUtf8, photoshopBlock } from '../../test/support/made-pictures.ts';
import { readIim, splitDataSets } from './iim.ts';
import { readPhotoshopResources } from './photoshop-resources.ts';

const credit = (...sets: readonly Buffer[]) => readIim(Buffer.concat(sets)).texts.credit;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('an IIM block', () => {
  test('says each field once and every by-line', () => {
    const iim = readIim(
      Buffer.concat([dataSet(80, 'Ada Lind'), dataSet(110, 'TT'), dataSet(80, 'Bo Ek'), dataSet(110, 'later')]),
    );
    assert.deepEqual(
      iim.creators.map((creator) => creator.text),
      ['Ada Lind', 'Bo Ek'],
    );
    assert.equal(iim.texts.credit?.text, 'TT');
  });

  test('is flagged where a value fills its field, whatever the field is', () => {
    const limits = {
      credit: [110, 32],
      source: [115, 32],
      city: [90, 32],
      country: [101, 64],
      copyright: [116, 128],
      headline: [105, 256],
      caption: [120, 2000],
    } as const;
    for (const [field, [number, limit]] of Object.entries(limits)) {
      for (const length of [limit - 1, limit, limit + 1]) {
        const text = readIim(dataSet(number, 'x'.repeat(length))).texts[field as keyof typeof limits];
        assert.equal(text?.text.length, length, `${field} is kept as long as it is`);
        assert.equal(text?.atLimit, length === limit, `${field} of ${length} bytes`);
      }
    }
    assert.equal(readIim(dataSet(80, 'x'.repeat(32))).creators[0]?.atLimit, true);
  });

  test('states nothing where it holds only blanks', () => {
    assert.deepEqual(readIim(Buffer.concat([dataSet(120, '   \r\n '), dataSet(80, '\0')])), {
      texts: {},
      creators: [],
      takenAt: '',
    });
  });

  test('loses control characters and keeps line breaks in captions only', () => {
    const iim = readIim(Buffer.concat([dataSet(120, 'One\rtwo\u0007'), dataSet(105, 'One\ntwo')]));
    assert.equal(iim.texts.caption?.text, 'One\ntwo');
    assert.equal(iim.texts.headline?.text, 'One two');
  });
});

describe('letters in an IIM block', () => {
  test('are UTF-8 where record 1:90 says so', () => {
    assert.deepEqual(credit(inUtf8, dataSet(110, 'Čapek')), { text: 'Čapek', atLimit: false, charsetGuessed: false });
  });

  test('are UTF-8 without being declared where nothing else fits', () => {
    assert.deepEqual(credit(dataSet(110, 'Зоряна')), { text: 'Зоряна', atLimit: false, charsetGuessed: false });
  });

  test('are guessed as Western European, and flagged, where they are not UTF-8', () => {
    assert.deepEqual(credit(dataSet(110, latin1('Café'))), { text: 'Café', atLimit: false, charsetGuessed: true });
    assert.deepEqual(credit(inUtf8, dataSet(110, latin1('Café'))), {
      text: 'Café',
      atLimit: false,
      charsetGuessed: true,
    });
  });

  test('are not flagged as guessed where Latin-1 is declared', () => {
    assert.deepEqual(credit(dataSet(90, '\u001b.A', 1), dataSet(110, latin1('Café')))?.charsetGuessed, false);
  });

  test('cut in the middle lose only their last half', () => {
    const cut = Buffer.from(`${'Зоряна '.repeat(4)}`).subarray(0, 32);
    assert.deepEqual(credit(inUtf8, dataSet(110, cut)), {
      text: 'Зоряна Зоряна Зор',
      atLimit: true,
      charsetGuessed: false,
    });
  });

  test('at the limit are one last Latin letter rather than half of another', () => {
    assert.equal(credit(dataSet(110, latin1(`${'x'.repeat(31)}é`)))?.text, `${'x'.repeat(31)}é`);
  });
});

describe('a date in an IIM block', () => {
  const taken = (date: string, time?: string) =>
    readIim(Buffer.concat([dataSet(55, date), ...(time === undefined ? [] : [dataSet(60, time)])])).takenAt;

  test('says as much as it knows', () => {
    assert.equal(taken('20070419', '110315-0600'), '2007-04-19T11:03:15-06:00');
    assert.equal(taken('20070419', '110315'), '2007-04-19T11:03:15');
    assert.equal(taken('20070419', 'noon'), '2007-04-19');
    assert.equal(taken('20070400'), '2007-04');
    assert.equal(taken('20070000'), '2007');
    assert.equal(taken('00000000'), '');
    assert.equal(taken('yesterday'), '');
  });
});

describe('a damaged or hostile block', () => {
  test('never makes the reader throw or leave its bounds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readIim(bytes);
        readPhotoshopResources(bytes);
      }),
      { numRuns: 2_000 },
    );
  });

  test('gives data sets that lie one behind the other inside it', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const head = fc.tuple(fc.constant(0x1c), fc.constantFrom(1, 2, 3), byte, fc.constantFrom(0, 0x80), fc.nat(8));
    const piece = fc.tuple(head, fc.array(byte, { maxLength: 12 })).map(([start, rest]) => [...start, ...rest]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const block = Uint8Array.from(pieces.flat());
        let end = 0;
        for (const { data } of splitDataSets(block)) {
          assert.equal(data.buffer, block.buffer);
          assert.ok(data.byteOffset >= end + 5 && data.byteOffset + data.length <= block.length);
          end = data.byteOffset + data.length;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('comes back whole where it is whole', () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (names) => {
        const iim = Buffer.concat([inUtf8, ...names.map((name) => dataSet(80, name))]);
        const found = readPhotoshopResources(photoshopBlock(iim, iim));
        assert.deepEqual(found.iim, iim);
        assert.equal(splitDataSets(iim).length, names.length + 1);
      }),
    );
  });

  test('of millions of empty data sets costs nothing', () => {
    const block = Buffer.alloc(5_000_000, dataSet(80, ''));
    assert.ok(splitDataSets(block).length <= 5_000);
  });

  test('may state a length in four bytes, but no more than are there', () => {
    const long = Buffer.concat([Buffer.from([0x1c, 2, 120, 0x80, 4, 0, 0, 0, 3]), Buffer.from('abc')]);
    assert.equal(readIim(long).texts.caption?.text, 'abc');
    assert.deepEqual(splitDataSets(long.subarray(0, -1)), []);
    assert.deepEqual(splitDataSets(Buffer.from([0x1c, 2, 120, 0xff, 0xff, 1])), []);
  });
});
