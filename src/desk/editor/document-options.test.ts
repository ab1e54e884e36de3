import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Editor } from '@tiptap/core';
import { DOMParser, DOMSerializer, type MarkType, type NodeType, type Schema } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { storySchema } from '../story-schema.ts';
import { documentOptions } from './document-options.ts';

const attributes = (type: NodeType | MarkType) =>
  Object.entries(type.spec.attrs ?? {}).map(([name, spec]) => ({ name, ...spec }));

function nodeFacts(type: NodeType) {
  const { content, group, marks, inline, atom, selectable, defining, isolating, tableRole } = type.spec;
  return {
    content,
    group,
    marks,
    inline,
    atom,
    selectable,
    defining,
    isolating,
    tableRole,
    attributes: attributes(type),
  };
}

function markFacts(type: MarkType) {
  return { excludes: type.spec.excludes, inclusive: type.spec.inclusive, attributes: attributes(type) };
}

const factsOf = (schema: Schema) => ({
  top: schema.topNodeType.name,
  nodes: Object.entries(schema.nodes).map(([name, type]) => [name, nodeFacts(type)]),
  marks: Object.entries(schema.marks).map(([name, type]) => [name, markFacts(type)]),
});

const html = [
  '<h1>One</h1><h5 lang="de">Fünf</h5><p>A <strong>b</strong> <a href="https://example.org/">c</a> <a href="javascript:x">d</a></p>',
  '<blockquote lang="en_US"><p>No tag</p></blockquote><blockquote lang="UK"><p>Слова</p></blockquote><hr>',
  '<ol start="99999999999"><li><p>far</p></li></ol><ul><li><p>H<sub>2</sub>O<br>x<sup>2</sup></p></li></ul>',
  '<figure data-picture="p1" data-alt="A boat"><figcaption>At <em>sea</em></figcaption></figure>',
  '<a data-embed href="https://example.org/v" data-site="Example">A film</a>',
  '<table><tr><th colspan="900"><p>h</p></th></tr><tr><td rowspan="0"><p>d</p></td></tr></table>',
].join('');

describe("the editor's document", () => {
  const content = { type: 'doc', content: [{ type: 'paragraph' }] };
  const editors = new Editor({ ...documentOptions(), element: null, content }).schema;

  test("has the blocks and marks of the story's schema, in its order, and no others", () => {
    assert.deepEqual(factsOf(editors), factsOf(storySchema));
  });

  test('reads pasted HTML as the server does, and writes the same HTML', () => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const read = (schema: Schema) => DOMParser.fromSchema(schema).parse(document.body);
    const write = (schema: Schema) => {
      const written = document.createElement('div');
      DOMSerializer.fromSchema(schema).serializeFragment(read(schema).content, { document }, written);
      return written.innerHTML;
    };
    assert.deepEqual(read(editors).toJSON(), read(storySchema).toJSON());
    assert.equal(write(editors), write(storySchema));
  });
});
