import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cleanLine } from './clean-text.ts';
import { readXmp } from './xmp.ts';
import { type PacketWords, writePacket } from './xmp-packet.ts';
import { readXml } from './xmp-xml.ts';

const nothing: PacketWords = {
  creators: [],
  credit: '',
  source: '',
  copyright: '',
  rightsTerms: '',
  rightsUrl: '',
  takenAt: null,
  digitalSourceType: '',
};

function readBack(words: Partial<PacketWords>) {
  return readXmp([Buffer.from(writePacket({ ...nothing, ...words }) ?? '')], 'en');
}

describe('the packet that a rendition carries', () => {
  test('comes back as it was written, whatever letters it holds', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).map(cleanLine);
    const names = fc.array(
      line.filter((name) => name !== ''),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(names, line, line, (creators, credit, copyright) => {
        fc.pre(credit !== '');
        const back = readBack({ creators, credit, copyright });
        assert.deepEqual([back?.creators, back?.texts.credit, back?.texts.copyright], [creators, credit, copyright]);
      }),
    );
  });

  test('is left out where nothing is known', () => {
    assert.equal(writePacket(nothing), null);
  });

  test('holds no date that XMP could not read', () => {
    for (const takenAt of ['2026', '2026-11', '2026-11-10', '2026-11-10T06:40', '2026-11-10T06:40:00+02:00']) {
      assert.equal(readBack({ takenAt })?.takenAt, takenAt);
    }
    for (const takenAt of ['2026-11~', 'last summer', '2026-11-10T06:40 or so']) {
      assert.equal(writePacket({ ...nothing, takenAt }), null, takenAt);
    }
  });
});

describe('XML from a stranger', () => {
  const prefixes = new Map([['dc', 'urn:dc']]);

  test('is read with namespaces, entities, comments and CDATA', () => {
    const root = readXml(
      '<?xml version="1.0"?><!-- one --><a xmlns="urn:a" xmlns:b="urn:b" b:c=\'1 &lt; 2\'>x&#x416;<![CDATA[<y>]]><b:d/><dc:e>&amp;</dc:e></a>tail',
      prefixes,
    );
    assert.equal(root?.name, '{urn:a}a');
    assert.deepEqual([...(root?.attributes ?? [])], [['{urn:b}c', '1 < 2']]);
    assert.equal(root?.text, 'xЖ<y>');
    assert.deepEqual(
      root?.children.map(({ name, text }) => [name, text]),
      [
        ['{urn:b}d', ''],
        ['{urn:dc}e', '&'],
      ],
    );
  });

  test('is nothing where it is torn, misnested, has a document type or goes too deep', () => {
    const torn = [
      '',
      '<a',
      '<a>',
      '<a></b>',
      '<a><b></a></b>',
      '</a>',
      '<a b="1></a>',
      '<!DOCTYPE a><a/>',
      '<a><!-- </a>',
    ];
    for (const text of [...torn, `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`]) {
      assert.equal(readXml(text, prefixes), null, text.slice(0, 30));
    }
  });

  test('never makes the reader throw', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<a',
      '<b:c',
      ' d="',
      "'",
      '"',
      '&',
      '&#x110000;',
      '&lt;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      'xmlns:b="',
      '=',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        readXml(pieces.join(''), prefixes);
        readXmp([Buffer.from(pieces.join(''))], 'en');
      }),
      { numRuns: 1_000 },
    );
  });

  test('of megabytes is read in a moment', () => {
    const many = `<a>${'<b c="1">text</b>'.repeat(150_000)}</a>`;
    assert.equal(readXml(many, prefixes)?.children.length, 150_000);
    assert.equal(readXml(`<a ${'b:c="1" '.repeat(200_000)}/>`, prefixes)?.name, 'a');
    assert.equal(readXml(`<a>${'<'.repeat(2_000_000)}`, prefixes), null);
  });
});
