import type { DeskFields } from '../shapes.ts';

type Document = DeskFields['document'];
type Node = NonNullable<Document['content']>[number];

/**
 * A document's paragraphs as plain text, a blank line between any two; null where it holds anything that plain text
 * cannot: a heading, a picture, a link, a word in italics. Such a text must not be written as one, or it would be lost.
 */
export function plainWords(document: Document): string | null {
  const paragraphs: string[] = [];
  for (const node of document.content ?? []) {
    const text = paragraphText(node);
    if (text === null) return null;
    paragraphs.push(text);
  }
  return paragraphs.join('\n\n').trim();
}

function paragraphText(node: Node): string | null {
  if (node.type !== 'paragraph') return null;
  let text = '';
  for (const part of node.content ?? []) {
    if (part.type === 'hardBreak') text += '\n';
    else if (part.type === 'text' && (part.marks ?? []).length === 0) text += part.text ?? '';
    else return null;
  }
  return text;
}

/** The document of plain text: a blank line ends a paragraph, and a single line break is kept in it. */
export function documentOfWords(text: string): Document {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const content = paragraphs.map((paragraph) => ({
    type: 'paragraph',
    content: paragraph
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
        ...(line === '' ? [] : [{ type: 'text', text: line }]),
      ]),
  }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
