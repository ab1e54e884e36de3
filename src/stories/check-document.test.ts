import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkDocument, plainText, storySchema } from './stories.ts';

const paragraph = (text: string, marks?: object[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});
const problemsOf = (input: unknown) => {
  const checked = checkDocument(input);
  return 'problems' in checked ? checked.problems : [];
};

describe('a document that comes from outside', () => {
  test('is taken when it keeps to the schema, and loses nothing', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'At the beacon' }] },
        paragraph('She was not slowing', [
          { type: 'bold' },
          { type: 'link', attrs: { href: 'https://example.org/log' } },
        ]),
        { type: 'blockquote', attrs: { lang: 'uk' }, content: [paragraph('Тихо було')] },
        { type: 'figure', attrs: { picture: 'p1', alt: null } },
        { type: 'embed', attrs: { url: 'https://example.org/', title: 'Log', site: '', description: '' } },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('One')] }] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1, colwidth: null }, content: [paragraph('h')] },
              ],
            },
          ],
        },
        { type: 'horizontalRule' },
      ],
    };
    const checked = checkDocument(document);
    assert.ok('document' in checked, JSON.stringify(checked));
    assert.equal(plainText(checked.document), 'At the beacon\nShe was not slowing\nТихо було\nLog\nOne\nh');
  });

  test('is refused for an unknown node, with the path to it', () => {
    const input = { type: 'doc', content: [paragraph('a'), { type: 'blockquote', content: [{ type: 'script' }] }] };
    assert.deepEqual(problemsOf(input), [
      'document.content[1].content[0]: "script" is no kind of node that a story can hold.',
    ]);
  });

  test('is refused for an unknown mark, attribute or key, each by its path', () => {
    const problems = problemsOf({
      type: 'doc',
      content: [
        paragraph('a', [{ type: 'onclick' }]),
        { type: 'heading', attrs: { level: 1, style: 'x' } },
        { type: 'paragraph', html: '<b>' },
      ],
    });
    assert.deepEqual(problems, [
      'document.content[0].content[0].marks[0]: "onclick" is no kind of mark that a story can hold.',
      'document.content[1].attrs.style: a heading has no such attribute.',
      'document.content[1].attrs.level: must be a whole number from 2 to 4.',
      'document.content[2]: "html" is no part of a node.',
    ]);
  });

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/x',
    '/\\evil.example',
  ]) {
    test(`is refused for a link to ${JSON.stringify(href)}`, () => {
      assert.equal(
        problemsOf({ type: 'doc', content: [paragraph('a', [{ type: 'link', attrs: { href } }])] }).length,
        1,
      );
    });
  }

  test('is refused where a node stands in the wrong place', () => {
    assert.match(
      problemsOf({ type: 'doc', content: [{ type: 'listItem', content: [paragraph('a')] }] })[0] ?? '',
      /cannot stand here/,
    );
    assert.match(problemsOf({ type: 'doc', content: [] })[0] ?? '', /not complete/);
    assert.match(problemsOf({ type: 'paragraph' })[0] ?? '', /outermost/);
  });

  test('that is nested a thousand deep, or has a million parts, is refused at once', () => {
    let deep: object = paragraph('a');
    for (let i = 0; i < 1_000; i += 1)
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('a'), deep] }] };
    assert.match(problemsOf({ type: 'doc', content: [deep] }).join(), /too deeply/);
    const wide = { type: 'doc', content: Array.from({ length: 1_000_000 }, () => ({ type: 'horizontalRule' })) };
    assert.match(problemsOf(wide).join(), /too many parts/);
  });

  test('loses control characters, which nobody can read, and no other', () => {
    const checked = checkDocument({
      type: 'doc',
      content: [paragraph('one\u0000 two\u0001\u009f\tthree\nfour'), paragraph('\u0007')],
    });
    assert.ok('document' in checked, JSON.stringify(checked));
    assert.equal(plainText(checked.document), 'one two\tthree\nfour');
  });

  test('has marks on text alone', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, marks: [{ type: 'bold' }] };
    assert.deepEqual(problemsOf({ type: 'doc', content: [heading] }), [
      'document.content[0]: a heading has no marks; its text has.',
    ]);
  });

  test('of any shape never throws, and what is taken is a valid document', () => {
    const names = fc.constantFrom(...Object.keys(storySchema.nodes), 'script', '__proto__', 'constructor', 'toString');
    const marks = fc.array(fc.record({ type: fc.constantFrom('bold', 'link', '__proto__'), attrs: fc.object() }), {
      maxLength: 2,
    });
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.record({ type: fc.constant('text'), text: fc.string() }),
        fc.record(
          {
            type: names,
            attrs: fc.oneof(fc.object(), fc.constant({ level: 2 })),
            content: fc.array(tie('node'), { maxLength: 4 }),
            marks,
          },
          { requiredKeys: ['type'] },
        ),
        fc.anything(),
      ),
    }));
    fc.assert(
      fc.property(fc.record({ type: fc.constant('doc'), content: fc.array(node, { maxLength: 4 }) }), (input) => {
        const checked = checkDocument(input);
        if ('document' in checked) storySchema.nodeFromJSON(checked.document).check();
        else assert.ok(checked.problems.every((problem) => problem.startsWith('document')));
      }),
      { numRuns: 500 },
    );
  });

  test('bears marks of statements that name one, and no others', () => {
    const marked = (...ids: readonly unknown[]) =>
      problemsOf({
        type: 'doc',
        content: [
          paragraph(
            'a',
            ids.map((id) => ({ type: 'statement', attrs: { id } })),
          ),
        ],
      });
    const ids = Array.from({ length: 30 }, (_, n) => `0199aaaa-0000-7000-8000-0000000000${String(n + 10)}`);
    assert.deepEqual(marked(...ids), []);
    for (const id of ['', 'x', 7, null, '0199AAAA-0000-7000-8000-000000000001', '"><script>'])
      assert.match(marked(id).join(), /marks\[0\]\.attrs\.id: must be a statement’s id/);
    assert.match(marked(...ids, 'x').join(), /marks\[30\]\.attrs\.id/);
    assert.match(marked(...ids, ...ids).join(), /at most 50 marks; this has 60/);
  });
});
