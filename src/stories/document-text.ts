import { countWords } from '../text/text.ts';
import type { DocumentNode, StoryDocument } from './shapes.ts';

/** Nodes whose text runs on in the line; every other node begins a line of its own. */
const inline: ReadonlySet<string> = new Set(['text', 'hardBreak']);

/** A document with one empty paragraph: where a new story begins. */
export const emptyDocument: StoryDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The words of a document, one line for each paragraph, heading, item, cell or caption. */
export function plainText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'embed') return String(node.attrs?.['title'] ?? '');
  const children = node.content ?? [];
  const separator = children.every((child) => inline.has(child.type)) ? '' : '\n';
  return children
    .map(plainText)
    .filter((part) => part !== '')
    .join(separator);
}

/** Words of a document, captions of its own included. */
export function wordsIn(document: DocumentNode): number {
  return countWords(plainText(document));
}

/** The ids of the pictures that a document's figures name, in order, each once. */
export function picturesIn(document: DocumentNode): string[] {
  const ids = new Set<string>();
  const visit = (node: DocumentNode) => {
    const picture = node.type === 'figure' ? node.attrs?.['picture'] : undefined;
    if (typeof picture === 'string') ids.add(picture);
    node.content?.forEach(visit);
  };
  visit(document);
  return [...ids];
}

/** Pictures whose every figure in the text has an alternative text of its own. */
export function picturesWithOwnAlt(document: DocumentNode): ReadonlySet<string> {
  const without = new Set<string>();
  const visit = (node: DocumentNode) => {
    const { picture, alt } = node.type === 'figure' ? (node.attrs ?? {}) : {};
    if (typeof picture === 'string' && !alt) without.add(picture);
    node.content?.forEach(visit);
  };
  visit(document);
  return new Set(picturesIn(document).filter((id) => !without.has(id)));
}

/** Lead first, then the document's own, each once. */
export function allPictures(story: {
  readonly leadPictureId: string | null;
  readonly document: DocumentNode;
}): string[] {
  const inText = picturesIn(story.document);
  return story.leadPictureId === null
    ? inText
    : [story.leadPictureId, ...inText.filter((id) => id !== story.leadPictureId)];
}
