import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { everyNode, paragraph, text } from '../../test/browser/site-document.ts';
import { wordsFor } from '../messages/messages.ts';
import { type DocumentNode, documentFromElement, type StoryDocument, storySchema } from '../stories/stories.ts';
import { Prose } from './document.tsx';
import { html } from './layout.tsx';

const voice = { language: 'en-GB', words: wordsFor('en'), own: 'en-GB', timeZone: 'UTC' };

function rendered(content: readonly DocumentNode[], dateline: string | null = null) {
  const document: StoryDocument = { type: 'doc', content };
  const page = html(
    <html lang="en">
      <body>
        <Prose document={document} pictures={new Map()} voice={voice} dateline={dateline} />
      </body>
    </html>,
  );
  return { page, prose: parseHTML(page).document.body };
}

const squeezed = (value: string | null | undefined) => (value ?? '').replaceAll(/\s+/gu, '');

function textsOf(node: DocumentNode): string[] {
  return [...(node.text === undefined ? [] : [node.text]), ...(node.content ?? []).flatMap(textsOf)];
}

/** Documents of every shape that the schema allows, with words that try to be markup. */
const documents = fc.letrec<Record<string, DocumentNode>>((tie) => {
  const nasty = fc.constantFrom('</p><script>alert(1)</script>', '<!--', '&amp;', '"\'', ' ', 'مرحبا', '\u202e', '😀');
  const words = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), nasty);
  const mark = fc.oneof(
    fc.constantFrom('bold', 'italic', 'strike', 'code', 'subscript').map((type) => ({ type })),
    fc.webUrl().map((href) => ({ type: 'link', attrs: { href } })),
    fc.constantFrom('ar', 'uk', 'en').map((lang) => ({ type: 'language', attrs: { lang } })),
  );
  const marks = fc.uniqueArray(mark, { selector: ({ type }) => type, maxLength: 3 });
  const inline = fc.oneof(
    fc.record({ type: fc.constant('text'), text: words, marks }),
    fc.constant<DocumentNode>({ type: 'hardBreak' }),
  );
  const inlines = fc.array(inline, { maxLength: 4 });
  const some = (kind: string) => fc.array(tie(kind), { minLength: 1, maxLength: 3 });
  const of = (type: string, content: fc.Arbitrary<DocumentNode[]>, attrs: fc.Arbitrary<object> = fc.constant({})) =>
    fc.record({ type: fc.constant(type), content, attrs: attrs as fc.Arbitrary<Record<string, unknown>> });
  const paragraphs = fc.array(of('paragraph', inlines), { minLength: 1, maxLength: 2 });
  const spans = fc.record({
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.constant(1),
    colwidth: fc.constant(null),
  });
  const cells = fc.array(fc.oneof(of('tableCell', paragraphs, spans), of('tableHeader', paragraphs, spans)), {
    minLength: 1,
    maxLength: 3,
  });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      of('paragraph', inlines),
      of('heading', inlines, fc.record({ level: fc.integer({ min: 2, max: 4 }) })),
      of('bulletList', some('listItem')),
      of('orderedList', some('listItem'), fc.record({ start: fc.integer() })),
      of('blockquote', paragraphs, fc.record({ lang: fc.constantFrom(null, 'ar', 'not a language', '') })),
      of('figure', inlines, fc.record({ picture: words, alt: fc.constant(null) })),
      of('table', fc.array(of('tableRow', cells), { minLength: 1, maxLength: 3 })),
      fc.constant<DocumentNode>({ type: 'horizontalRule' }),
      fc.record({
        type: fc.constant('embed'),
        attrs: fc.record({ url: fc.webUrl(), title: words, site: words, description: words }),
      }),
    ),
    listItem: fc
      .tuple(of('paragraph', inlines), fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  };
});

describe('a document on the page', () => {
  test('keeps every word, escaped, whatever the schema allows', () => {
    fc.assert(
      fc.property(
        fc.array(documents['block'] as fc.Arbitrary<DocumentNode>, { minLength: 1, maxLength: 4 }),
        (content) => {
          storySchema.nodeFromJSON({ type: 'doc', content }).check();
          const { page, prose } = rendered(content);
          const printed = squeezed(prose.textContent);
          for (const words of content.flatMap(textsOf)) assert.ok(printed.includes(squeezed(words)), words);
          assert.equal(prose.querySelectorAll('script, style, iframe').length, 0);
          assert.doesNotMatch(page, /<!--/);
        },
      ),
    );
  });

  test('has every node and mark as the element that means it', () => {
    const { prose } = rendered(everyNode().content ?? []);
    const elements = [
      'strong',
      'em',
      's',
      'sub',
      'sup',
      'code',
      'br',
      'hr',
      'ul ul, ol ul',
      'ol[start="3"]',
      '.link-card a',
    ];
    for (const element of elements) assert.ok(prose.querySelector(element), element);
    const quotation = prose.querySelector('blockquote');
    assert.deepEqual([quotation?.getAttribute('lang'), quotation?.getAttribute('dir')], ['uk', 'ltr']);
  });

  test('makes one link of words that lead to one place', () => {
    const { prose } = rendered([
      paragraph('See ', text('the ', 'https://a.example/'), text('log', 'https://a.example/', 'bold')),
    ]);
    assert.deepEqual(
      [...prose.querySelectorAll('a')].map((link) => link.innerHTML),
      ['the <strong>log</strong>'],
    );
  });

  test('skips no level of headings, and prints none without words', () => {
    const heading = (level: number, words: string): DocumentNode => ({
      type: 'heading',
      attrs: { level },
      content: [text(words)],
    });
    const { prose } = rendered([heading(4, 'a'), heading(4, 'b'), heading(4, 'c'), heading(2, 'd'), heading(3, ' ')]);
    assert.deepEqual(
      [...prose.querySelectorAll('h2, h3, h4')].map(({ localName }) => localName),
      ['h2', 'h3', 'h4', 'h2'],
    );
  });

  test('gives tables heads with a scope, a name of their own and a frame that a keyboard can scroll', () => {
    const { prose } = rendered(everyNode().content ?? []);
    const frames = [...prose.querySelectorAll('.table-scroll')];
    assert.deepEqual(
      frames.map((frame) => [frame.getAttribute('aria-label'), frame.getAttribute('tabindex')]),
      [
        ['Table 1', '0'],
        ['Table 2', '0'],
      ],
    );
    const scopes = [...prose.querySelectorAll('th')].map(
      (cell) => `${cell.textContent}: ${cell.getAttribute('scope')}`,
    );
    assert.deepEqual(scopes, ['Injured: col', 'Counted as: col', 'Sound Coastguard: row', 'Tern Line: row']);
  });

  test('follows no link that is not safe, and keeps its words', () => {
    const links = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//evil.example/',
      '/\\evil.example',
    ];
    for (const href of links) {
      const link: DocumentNode = { type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] };
      const card: DocumentNode = { type: 'embed', attrs: { url: href, title: 'card' } };
      const { prose } = rendered([paragraph(link), card]);
      assert.deepEqual([prose.querySelectorAll('a').length, squeezed(prose.textContent)], [0, 'wordscard'], href);
    }
  });

  test('prints the words of what it does not know, and of what is nested beyond reason', () => {
    let deep: DocumentNode = paragraph('deepest');
    for (let level = 0; level < 3_000; level += 1)
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] };
    const { prose } = rendered([
      { type: 'hologram', content: [paragraph('future words')] },
      deep,
      { type: 'paragraph' },
    ]);
    assert.equal(squeezed(prose.textContent), 'futurewordsdeepest');
  });

  test('opens its first paragraph with the dateline, and says it even where there is none', () => {
    const figure: DocumentNode = { type: 'figure', attrs: { picture: 'x' }, content: [text('caption')] };
    const { prose } = rendered([figure, paragraph('Text.'), paragraph('More.')], 'Merrow Quay, Thursday');
    const [, opening] = prose.querySelectorAll('p');
    assert.equal(opening?.textContent, 'Merrow Quay, Thursday — Text.');
    assert.equal(prose.querySelectorAll('.dateline').length, 1);
    assert.equal(squeezed(rendered([], 'Merrow Quay').prose.textContent), 'MerrowQuay—');
  });
});

/** Each word of a document with the language it is marked with, where that is not English. */
function languagesOf(node: DocumentNode, around: unknown = null): [string, unknown][] {
  const own = node.type === 'blockquote' ? (node.attrs?.['lang'] ?? around) : around;
  if (node.text === undefined) return (node.content ?? []).flatMap((child) => languagesOf(child, own));
  const marked = node.marks?.find(({ type }) => type === 'language')?.attrs?.['lang'] ?? own;
  return node.text.split(/\s+/).flatMap((word) => (word === '' ? [] : [[word, marked === 'en' ? null : marked]]));
}

describe('words in another language than the page', () => {
  const inLanguage = (lang: string, words: string, ...marks: DocumentNode['marks'] & object): DocumentNode => ({
    type: 'text',
    text: words,
    marks: [{ type: 'language', attrs: { lang } }, ...marks],
  });

  test('are told apart with their direction, and a passage stays in one piece around its links', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example/' } };
    const { prose } = rendered([
      paragraph('They said ', inLanguage('ar', 'قالوا '), inLanguage('ar', 'هنا', link), inLanguage('ar', ' ذلك'), '.'),
    ]);
    const spans = [...prose.querySelectorAll('p > span')].map((span) => [span.lang, span.dir, span.innerHTML]);
    assert.deepEqual(spans, [['ar', 'rtl', 'قالوا <a href="https://a.example/">هنا</a> ذلك']]);
  });

  test('make a whole paragraph, heading or cell speak it, and a link over two languages stays one link', () => {
    const link = { type: 'link', attrs: { href: '/a' } };
    const { prose } = rendered([
      paragraph('One.'),
      paragraph(inLanguage('ar', 'فقرة كاملة')),
      { type: 'heading', attrs: { level: 2 }, content: [inLanguage('uk', 'Заголовок')] },
      paragraph({ type: 'text', text: 'see ', marks: [link] }, inLanguage('uk', 'тут', link)),
    ]);
    const [, whole, last] = prose.querySelectorAll('p');
    assert.deepEqual([whole?.lang, whole?.dir, whole?.innerHTML], ['ar', 'rtl', 'فقرة كاملة']);
    assert.equal(prose.querySelector('h2')?.lang, 'uk');
    assert.equal(last?.innerHTML, '<a href="/a">see <span lang="uk" dir="ltr">тут</span></a>');
  });

  test('need no mark inside a quotation in their language, and are marked in one of another', () => {
    const quotation = (lang: string): DocumentNode => ({
      type: 'blockquote',
      attrs: { lang },
      content: [paragraph('«', inLanguage('uk', 'так'), '»')],
    });
    assert.equal(rendered([quotation('uk')]).prose.querySelectorAll('[lang]').length, 1);
    assert.equal(
      rendered([quotation('ar')])
        .prose.querySelector('blockquote span')
        ?.getAttribute('lang'),
      'uk',
    );
  });

  test('keep their language from the page to a document and back, wherever they stand', () => {
    const lang = fc.constantFrom('ar', 'uk', 'he', 'en', 'pt-BR');
    const word = fc.constantFrom('alpha', 'бета', 'غاما', '12', '«').map((words) => `${words} `);
    const marks = fc
      .tuple(fc.option(lang), fc.boolean(), fc.boolean())
      .map(([own, bold, linked]) => [
        ...(own === null ? [] : [{ type: 'language', attrs: { lang: own } }]),
        ...(linked ? [{ type: 'link', attrs: { href: 'https://a.example/' } }] : []),
        ...(bold ? [{ type: 'bold' }] : []),
      ]);
    const words = fc.array(fc.record({ type: fc.constant('text'), text: word, marks }), { minLength: 1, maxLength: 5 });
    const line = words.map((content): DocumentNode => ({ type: 'paragraph', content }));
    const block = fc.oneof(
      line,
      words.map((content): DocumentNode => ({ type: 'heading', attrs: { level: 2 }, content })),
      fc
        .tuple(lang, line)
        .map(([own, inner]): DocumentNode => ({ type: 'blockquote', attrs: { lang: own }, content: [inner] })),
      line.map((inner): DocumentNode => ({ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
        const page = rendered(content).prose.querySelector('.prose');
        const back = documentFromElement(page);
        assert.deepEqual(languagesOf(back), languagesOf({ type: 'doc', content }));
      }),
    );
  });
});
