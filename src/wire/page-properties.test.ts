import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharedData } from '../../test/support/shared-data.ts';
import { checkDocument, type DocumentNode, isSafeLink, storySchema } from '../stories/stories.ts';
import { readClipping } from './wire.ts';

const text = 'The river rose over night, and the council said on Monday that it would keep the gates shut.';
const leaves = [
  text,
  'Share',
  'Advertisement',
  'Jane Doe/Reuters',
  'By Jane Doe',
  'KYIV (AP) — The river rose.',
  '<img src=a.jpg width=600 alt="A quay">',
  '<br>',
  '<br><br>',
  '<hr>',
  '<iframe src="https://video.example/1"></iframe>',
  '<a href="javascript:alert(1)">link</a>',
  '<a href="/x">more</a>',
  '<b>bold',
  '</p>',
  '</div>',
  '<script>alert(1)</script>',
  '<noscript><img src=b.jpg></noscript>',
  '<!-- c -->',
  '&nbsp;',
  '<time datetime="2025-01-06">x</time>',
  '<select><option>a</option></select>',
  '<textarea>z</textarea>',
  '<math><mi>x</mi></math>',
  '<svg><title>q</title><text>w</text></svg>',
];
const elements = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'figure',
  'figcaption',
  'section',
  'article',
  'span',
  'a',
  'em',
  'strong',
  'pre',
  'code',
  'aside',
  'nav',
  'header',
  'footer',
  'dl',
  'dt',
  'dd',
  'center',
  'caption',
  'tbody',
  'main',
  'form',
  'button',
  'summary',
  'q',
  'font',
  'html',
  'body',
  'head',
  'blockquote class="twitter-tweet"',
  'div class=related',
  'p class=standfirst',
  'span class=sr-only',
  'div hidden',
  'p class=pullquote',
  'div class="caption"',
];

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.oneof(fc.constantFrom(...leaves), fc.string({ unit: 'grapheme', maxLength: 20 })),
    fc
      .tuple(fc.constantFrom(...elements), fc.array(tie('node'), { maxLength: 5 }), fc.boolean())
      .map(
        ([element, inner, isClosed]) => `<${element}>${inner.join('')}${isClosed ? `</${element.split(' ')[0]}>` : ''}`,
      ),
  ),
}));

function page(body: string): string {
  return `<!doctype html><html><head><title>Headline of the day</title></head><body>${body}</body></html>`;
}

test('whatever a page is made of, its words are all accounted for and the story is valid', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 10 }), (nodes) => {
      const clipping = readClipping({ text: page(nodes.join('')), fileName: 'page.html' });
      storySchema.nodeFromJSON(clipping.document).check();
      assert.ok('document' in checkDocument(clipping.document));
    }),
    { numRuns: 200 },
  );
});

const vectors = sharedData('data', 'sanitiser', 'vectors.jsonl');

test('no attack that a page carries comes through into the story', { skip: vectors.skip }, () => {
  let read = 0;
  for (const row of readFileSync(vectors.path, 'utf8').trim().split('\n')) {
    const { id, payload } = JSON.parse(row) as { readonly id: string; readonly payload: string };
    const body = `<article><h1>Headline of the day</h1><p>${text}</p>${payload}<p>${text}</p><p>${text} <span>${payload}</span></p></article>`;
    const { document, pictures, originUrl } = readClipping({ text: page(body), fileName: 'page.html' });
    assert.ok('document' in checkDocument(document), id);
    for (const address of [...addressesIn(document), ...pictures.map(({ src }) => src), originUrl]) {
      if (address !== null)
        assert.ok(isSafeLink(address) && /^(?:https?|mailto|tel):/u.test(address), `${id}: ${address}`);
    }
    read += 1;
  }
  assert.ok(read > 500, String(read));
});

function addressesIn(node: DocumentNode): string[] {
  const own = [node.attrs?.['url'], ...(node.marks ?? []).map((mark) => mark.attrs?.['href'])];
  return [...own.filter((address) => typeof address === 'string'), ...(node.content ?? []).flatMap(addressesIn)];
}

/** Pages that are made to tire a reader; each must be read or refused in the time of a plain page, or near it, and without a crash. */
const hostile: Readonly<Record<string, string>> = {
  'a million elements': '<p>a'.repeat(1_000_000),
  'elements within elements': '<div>'.repeat(2_000_000),
  'tables within tables': '<table><tr><td>'.repeat(200_000),
  'a flood of character references': '&amp;'.repeat(2_000_000),
  'a flood of signs': '<'.repeat(9_000_000),
  'a flood of attributes': `<p ${'a=1 '.repeat(2_000_000)}>x`,
  'one paragraph of nine megabytes': `<article><p>${'word and, more. '.repeat(560_000)}</p></article>`,
  'a tag that never ends': `<a ${'<a '.repeat(3_000_000)}`,
  'a script that never ends': `<svg>${'<script>'.repeat(1_000_000)}`,
  'brackets in JSON-LD': `<script type="application/ld+json">${'['.repeat(1_000_000)}</script><p>${text}</p>`,
  'text at a great depth': `${'<div>'.repeat(240)}${`<p>${text}</p>`.repeat(9_000)}`,
  'thousands of images': `<p>${text}</p>${'<img src="a.jpg">'.repeat(19_000)}`,
};

/** Seconds of CPU that reading or refusing a page takes. */
function costOf(html: string): number {
  const before = process.cpuUsage();
  try {
    readClipping({ text: `<!doctype html><html>${html}`, fileName: 'page.html' });
  } catch (error) {
    assert.equal(error instanceof Error && error.name, 'UnreadableClipping', String(error));
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

for (const [what, html] of Object.entries(hostile)) {
  test(`${what}: read or refused in words, for little more than a plain page costs`, () => {
    // On a machine with other work both cost more. A third of a plain page tells what the whole would cost.
    const plain = 3 * costOf(`<article>${`<p>${text}</p>`.repeat(3_000)}</article>`);
    const cost = costOf(html);
    assert.ok(cost < 12 * plain + 1, `${cost} s, a plain page ${plain} s`);
  });
}

test('elements nested beyond all newspapers are refused by their name, and not by a fallen stack', () => {
  for (const nested of ['<div>', '<span>', '<b><i>', '<ul><li>', '<blockquote>', '<table><tr><td>']) {
    const text = page(`${nested.repeat(100_000)}deep`);
    assert.throws(() => readClipping({ text, fileName: 'page.html' }), /nested too deeply/);
  }
});
