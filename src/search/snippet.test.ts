import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readQuery } from './query.ts';
import type { MarkedText } from './shapes.ts';
import { marked, snippetOf } from './snippet.ts';

const told = (text: MarkedText) => text.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
const mark = (text: string, query: string) => told(marked(text, readQuery(query)));
const long = 'The harbour board met on Monday and spoke of other things for an hour. '.repeat(6);

describe('what matches', () => {
  test('is marked in its own spelling and script', () => {
    assert.equal(mark('Two FERRIES, one Müller', 'ferry muller'), 'Two [FERRIES], one [Müller]');
    assert.equal(mark('Пороми йшли в тумані', 'пором туман'), '[Пороми] йшли в [тумані]');
    assert.equal(mark('رست السفينةُ في المينــاء', 'سفينة ميناء'), 'رست [السفينةُ] في [المينــاء]');
    assert.equal(mark('東京港湾局は', '港湾'), '東京[港湾]局は');
    assert.equal(mark('東京港湾局は', '京港湾局'), '東[京港湾局]は');
    assert.equal(mark('昨年の港', '年'), '昨[年]の港');
  });

  test('of a phrase is marked as a whole, and its words elsewhere are not', () => {
    assert.equal(mark('nine men, nine knots', '"nine knots"'), 'nine men, [nine knots]');
  });
});

describe('a snippet', () => {
  test('is the passage with the most of the words, cut between words', () => {
    const passages = [`${long}A ferry.`, `${long}The ferry hit the dredger at nine knots in the fog. ${long}`];
    const snippet = told(snippetOf(passages, readQuery('ferry dredger fog')));
    assert.match(snippet, /^…\S.* The \[ferry\] hit the \[dredger\] at nine knots in the \[fog\]\..*\S…$/);
    assert.ok(snippet.length < 260, snippet);
  });

  test('is the beginning where the text has none of the words', () => {
    assert.equal(told(snippetOf(['A standfirst.', 'A text.'], readQuery('elsewhere'))), 'A standfirst.');
    assert.deepEqual(snippetOf([], readQuery('elsewhere')), []);
  });

  test('of any text for any query is a part of it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme', maxLength: 20 }), (passage, query) => {
        const parts = snippetOf([passage], readQuery(query));
        const joined = parts.map(({ text: part }) => part).join('');
        assert.ok(joined.isWellFormed() || !passage.isWellFormed());
        assert.ok(passage.includes(joined.replace(/^…/, '').replace(/…$/, '')) || passage.includes(joined));
      }),
      { numRuns: 500 },
    );
  });
});
