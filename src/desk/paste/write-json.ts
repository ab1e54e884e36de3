import type { JSONContent } from '@tiptap/core';
import { type Block, type Cell, lineBreak, type Marks, markNames, type Run } from './blocks.ts';

function marksJson(marks: Marks): NonNullable<JSONContent['marks']> {
  return markNames.flatMap((name): NonNullable<JSONContent['marks']> => {
    const value = marks[name];
    if (value === null || value === false) return [];
    if (name === 'lang') return [{ type: 'language', attrs: { lang: value } }];
    return [name === 'link' ? { type: 'link', attrs: { href: value } } : { type: name }];
  });
}

function runJson({ text, marks }: Run): JSONContent {
  const set = marksJson(marks);
  const node: JSONContent = text === lineBreak ? { type: 'hardBreak' } : { type: 'text', text };
  return set.length > 0 ? { ...node, marks: set } : node;
}

function cellJson({ isHeader, colspan, rowspan, paragraphs }: Cell): JSONContent {
  const content = paragraphs.length > 0 ? blocksJson(paragraphs) : [{ type: 'paragraph' }];
  return { type: isHeader ? 'tableHeader' : 'tableCell', attrs: { colspan, rowspan, colwidth: null }, content };
}

function blockJson(block: Block): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: block.runs.map(runJson) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: block.runs.map(runJson) };
    case 'list': {
      const content = block.items.map((item) => ({ type: 'listItem', content: blocksJson(item) }));
      if (block.start === null) return { type: 'bulletList', content };
      return { type: 'orderedList', attrs: { start: block.start }, content };
    }
    case 'quote':
      return { type: 'blockquote', attrs: { lang: block.lang }, content: blocksJson(block.blocks) };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row) => ({ type: 'tableRow', content: row.map(cellJson) })),
      };
    case 'embed': {
      const { url, title, site, description } = block;
      return { type: 'embed', attrs: { url, title, site, description } };
    }
    case 'rule':
      return { type: 'horizontalRule' };
  }
}

/** Blocks as the JSON of the story's document. */
export function blocksJson(blocks: readonly Block[]): JSONContent[] {
  return blocks.map(blockJson);
}
