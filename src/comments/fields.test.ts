import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { aComment } from '../../test/support/comments.ts';
import { cleaned, wrongFields } from './fields.ts';
import { linksIn } from './links.ts';

const problems = (changes: Parameters<typeof aComment>[1]) =>
  wrongFields(cleaned(aComment('s', changes)), 2_000).map(({ field, code }) => `${field}: ${code}`);

describe('the fields of a comment', () => {
  test('are right when they are', () => assert.deepEqual(problems({ website: 'courier.example' }), []));

  test('are kept in one line where they are one, and without what no database takes', () => {
    const { name, text, website } = cleaned(
      aComment('s', { name: ' Wilf\r\nAndersby\0', text: 'a\r\nb\rc\0\ud800', website: 'courier.example/x' }),
    );
    assert.equal(name, 'Wilf Andersby');
    assert.equal(text, 'a\nb\nc\ufffd');
    assert.equal(website, 'https://courier.example/x');
  });

  test('hold no name or text of which nothing can be seen', () => {
    assert.deepEqual(problems({ name: '\u200b\u2060 ', text: '\u00ad' }), ['name: missing', 'text: missing']);
  });

  test('hold no website that is none', () => {
    for (const website of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://user:word@courier.example',
      'https://localhost',
      'mailto:a@b.example',
    ])
      assert.deepEqual(problems({ website }), ['website: no-website'], website);
  });

  test('take addresses as they are written in the world', () => {
    for (const email of [
      'wilf@mail.example',
      'wilf+news@mail.example',
      'o’neill@mail.example',
      'пошта@приклад.укр',
      "o'neill@mail.example",
    ])
      assert.deepEqual(problems({ email }), [], email);
    for (const email of [
      '',
      'wilf',
      'wilf@mail',
      '@mail.example',
      'a b@mail.example',
      'a@b@c.example',
      'a@mail..example',
      'a@.example',
    ])
      assert.match(problems({ email }).join(), /^email: /, email);
  });

  test('never fail, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const comment = cleaned(aComment('s', { name: one, email: other, website: one, text: other }));
        wrongFields(comment, 2_000);
        linksIn(other);
        assert.ok(comment.text.isWellFormed() && !comment.text.includes('\0'));
      }),
    );
  });
});

describe('links in a text', () => {
  test('are found with and without their scheme, each once', () => {
    assert.deepEqual(
      linksIn('See https://a.example/x, www.b.example and cheap-sails.com/now or again https://a.example/x,'),
      ['https://a.example/x,', 'http://www.b.example', 'http://cheap-sails.com/now'],
    );
  });

  test('are not found in an address of mail, an abbreviation or a sum', () => {
    assert.deepEqual(linksIn('wilf@mail.com, e.g. the 3.5 m mark; i.e. No.1.'), []);
  });

  test('are looked for in a time that grows with the text alone', () => {
    for (const hard of ['a.'.repeat(50_000), 'www.'.repeat(25_000), '-'.repeat(100_000), 'http://'.repeat(15_000)]) {
      const began = performance.now();
      linksIn(hard);
      assert.ok(performance.now() - began < 2_000, hard.slice(0, 10));
    }
  });
});
