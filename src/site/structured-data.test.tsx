import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { dataOf } from '../../test/support/page-data.ts';
import { html } from './layout.tsx';
import { breadcrumbs, dataText, stated } from './structured-data.ts';

describe('the data in a page’s head', () => {
  const nasty = fc.constantFrom(
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!--<script',
    '-->',
    ']]>',
    '\u2028',
    '\u2029',
    ' srcSet="',
    ' dateTime=',
    '&quot;',
    '\\u003c',
    '"',
    '\ud800',
    'رست العبّارة',
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const node = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.array(text, { maxLength: 3 })), { maxKeys: 5 });

  test('cannot be ended or opened by any words of a story, and is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), (nodes) => {
        const page = html(
          <html lang="en">
            <head>
              <title>A page</title>
              <script type="application/ld+json">{dataText(nodes)}</script>
            </head>
            <body>
              <p>After it</p>
            </body>
          </html>,
        );
        assert.equal(page.match(/<\/?script/gi)?.length, 2);
        assert.deepEqual(dataOf(page), JSON.parse(JSON.stringify(nodes)));
        const { document } = parseHTML(page);
        assert.equal(document.querySelector('p')?.textContent, 'After it');
        assert.doesNotMatch(dataText(nodes), /[<>&=\u2028\u2029]/);
      }),
      { numRuns: 400 },
    );
  });

  test('leaves out what is not stated, and keeps 0 and false', () => {
    assert.deepEqual(stated({ a: null, b: '', c: [], d: undefined, e: 0, f: false, g: 'x' }), {
      e: 0,
      f: false,
      g: 'x',
    });
  });

  test('leads from the front page to the page step by step', () => {
    const list = breadcrumbs('The Courier', 'http://news.test', [{ name: 'Harbour', path: '/section/harbour/' }]);
    assert.deepEqual(list['itemListElement'], [
      { '@type': 'ListItem', position: 1, name: 'The Courier', item: 'http://news.test/' },
      { '@type': 'ListItem', position: 2, name: 'Harbour', item: 'http://news.test/section/harbour/' },
    ]);
  });
});
