import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DOMParser } from '@tiptap/pm/model';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { storySchema } from '../story-schema.ts';
import { cleanPastedHtml } from './clean-html.ts';

const parse = (html: string): Document => parseHTML(`<html><body>${html}</body></html>`).document;
const context = { parse, language: 'en' };

/** What a page is made of: its HTML, and its words as a reader sees them. `|` parts words, letters side by side are one. */
interface Piece {
  readonly html: string;
  readonly seen: string;
}

const joined = (pieces: readonly Piece[], between = ''): Piece => ({
  html: pieces.map(({ html }) => html).join(''),
  seen: pieces.map(({ seen }) => seen).join(between),
});

let made = 0;
/** Every word is another one, so that none can be doubled or change places unseen. */
const word = fc.constantFrom('pier', 'été', 'шум', 'موج', '海', 'don’t', '1,118', 'a-b').map((stem): Piece => {
  made += 1;
  const text = `${stem}${made}`;
  return { html: text, seen: text };
});

const gap = fc.constantFrom(
  ' ',
  '\n',
  '\t',
  '&nbsp;',
  '<br>',
  '<br/>\n',
  ' <!-- x --> ',
  '<span style="mso-tab-count:1">&nbsp; </span>',
  '<span class="Apple-converted-space">&nbsp;</span>',
  '<img src="https://e.example/a.png">',
  '<br><br>',
  '<button>B</button>',
);
const hidden = fc.constantFrom(
  '',
  '<!-- no -->',
  '<o:p></o:p>',
  '<script>no()</script>',
  '<span hidden>no</span>',
  '<wbr>',
  '<a name="x"></a>',
  '<i style="display:none">no</i>',
  '<img width="1" height="1" src="https://e.example/1.gif">',
);

const inlineTags = [
  'b',
  'i',
  'span',
  'font',
  'u',
  'em',
  'strong',
  'code',
  'sup',
  'sub',
  's',
  'ins',
  'small',
  'mark',
  'o:p',
  'st1:place',
  'time',
  'label',
  'bdi',
];
const styles = [
  '',
  ' style="font-weight:700"',
  ' style="font-style:italic;white-space:pre-wrap"',
  ' lang="de"',
  ' lang="EN-US" class="x y"',
  ' style="font-weight:normal" id="docs-internal-guid-1"',
  ' style="vertical-align:super"',
  ' href="https://e.example/?a=1&amp;utm_source=x"',
];
const blockTags = [
  'p',
  'div',
  'section',
  'article',
  'h1',
  'h2',
  'h4',
  'blockquote',
  'li',
  'center',
  'dd',
  'dt',
  'figcaption',
  'figure',
  'header',
  'footer',
  'aside',
  'pre',
  'details',
];

const { block } = fc.letrec<{ inline: Piece; block: Piece }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc
      .tuple(word, hidden, word)
      .map(([one, none, two]) => ({ html: `${one.html}${none}${two.html}`, seen: `${one.seen}${two.seen}` })),
    fc
      .tuple(tie('inline'), gap, tie('inline'))
      .map(([one, space, two]) => ({ html: `${one.html}${space}${two.html}`, seen: `${one.seen} ${two.seen}` })),
    fc
      .tuple(fc.constantFrom(...inlineTags, 'a'), fc.constantFrom(...styles), tie('inline'))
      .map(([tag, attributes, { html, seen }]) => ({ html: `<${tag}${attributes}>${html}</${tag}>`, seen })),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...blockTags), fc.constantFrom(...styles.slice(0, 5)), tie('inline'))
      .map(([tag, attributes, { html, seen }]) => ({
        html: `<${tag}${attributes}>${html}</${tag}>`,
        seen: ` ${seen} `,
      })),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((pieces) => {
      const { html, seen } = joined(pieces);
      return { html: `<div>${html}</div>`, seen };
    }),
    fc.tuple(tie('block'), tie('inline'), tie('block')).map(([one, bare, two]) => ({
      html: `<div>${one.html}${bare.html}${two.html}</div>`,
      seen: `${one.seen} ${bare.seen} ${two.seen}`,
    })),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol start="4"', 'menu'),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        tie('block'),
      )
      .map(([tag, items, last]) => {
        const name = tag.split(' ')[0];
        return {
          html: `<${tag}>${items.map(({ html }) => `<li>${html}</li>`).join('\n')}${last.html}</${name}>`,
          seen: joined([...items, last], ' ').seen,
        };
      }),
    fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => ({
      html: `<table>${rows.map((row) => `<tr>${row.map(({ html }) => `<td colspan="2">${html}</td>`).join('')}</tr>`).join('')}</table>`,
      seen: rows.map((row) => joined(row, ' ').seen).join(' '),
    })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((pieces) => ({ html: `<blockquote>${joined(pieces).html}</blockquote>`, seen: joined(pieces, ' ').seen })),
  ),
}));

const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((pieces) => joined(pieces, ' '));
const wordsOf = (seen: string) => seen.split(/\s+/).filter((one) => one !== '');

describe('any page that is pasted', () => {
  test('loses no word, glues none to another, and doubles none', () => {
    fc.assert(
      fc.property(page, ({ html, seen }) => {
        const cleaned = cleanPastedHtml(html, context).html;
        const story = DOMParser.fromSchema(storySchema).parse(parse(cleaned).body);
        story.check();
        assert.deepEqual(wordsOf(story.textBetween(0, story.content.size, ' ', ' ')), wordsOf(seen));
      }),
      { numRuns: 400 },
    );
  });

  test('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(page, ({ html }) => {
        const cleaned = cleanPastedHtml(html, context).html;
        assert.equal(cleanPastedHtml(cleaned, context).html, cleaned);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a page that is made to stop the desk', () => {
  const many: readonly string[] = [
    '<div>'.repeat(500),
    `<style>${'a'.repeat(100_000)}</style>`,
    `<p style="${"x:'".repeat(20_000)}">`,
    '[caption a='.repeat(10_000),
    `[caption ${'='.repeat(50_000)}`,
    `a${' '.repeat(100_000)}b${'\u00A0'.repeat(50_000)}`,
    'mso-a'.repeat(20_000),
    '“"--'.repeat(10_000),
  ];
  test('is cleaned in a moment all the same', () => {
    for (const html of many) {
      const begun = performance.now();
      cleanPastedHtml(html, context);
      assert.ok(performance.now() - begun < 2_000, html.slice(0, 20));
    }
  });
});
