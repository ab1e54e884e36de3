import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { documentOfWords, plainWords } from './plain-words.ts';

describe('a text of plain paragraphs', () => {
  test('comes back as it was written', () => {
    const text = 'The ferry was late.\nBy an hour.\n\nNobody said why.';
    assert.equal(plainWords(documentOfWords(text)), text);
    assert.equal(plainWords(documentOfWords(' \n\n ')), '');
  });

  test('comes back the same from whatever was typed, once it has been a document', () => {
    const typed = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\t', 'ї', 'ع'), { maxLength: 40 });
    fc.assert(
      fc.property(typed, (pieces) => {
        const once = plainWords(documentOfWords(pieces.join(''))) ?? '';
        assert.equal(plainWords(documentOfWords(once)), once);
        const letters = (text: string) => text.replaceAll(/\s/g, '');
        assert.equal(letters(once), letters(pieces.join('')));
      }),
    );
  });

  test('is told from one that plain text cannot hold', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } };
    for (const node of [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'A', marks: [link] }] },
      { type: 'horizontalRule' },
    ])
      assert.equal(plainWords({ type: 'doc', content: [node] }), null, node.type);
  });
});
