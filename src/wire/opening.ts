/** Takes the dateline off a story's first paragraph and into a field of its own. */
import type { Dateline, DocumentNode, StoryDocument } from '../stories/stories.ts';
import { namesDay, readDateline, resolveDateline } from './datelines.ts';
import { inDocument, keep, type Placement } from './placements.ts';
import type { StatedTime } from './shapes.ts';

export interface Opening {
  readonly dateline: Dateline;
  /** the document without the dateline's words */
  readonly document: StoryDocument;
  /** the words taken off, as printed, with the blank after them */
  readonly printed: string;
  readonly notes: readonly string[];
}

/**
 * Reads the dateline off the first paragraph. A dateline that prints a day which cannot be told whole stays where it is,
 * since its words would be lost in the field; so does a paragraph that is nothing else.
 */
export function openWithDateline(document: StoryDocument, published: StatedTime | null): Opening | null {
  const nodes = document.content ?? [];
  const at = nodes.findIndex((node) => node.type === 'paragraph' && node.content !== undefined);
  const first = nodes[at];
  if (first === undefined) return null;
  const text = textOfInline(first);
  const found = readDateline(text);
  if (!found || found.printed.length >= text.length) return null;
  const day = resolveDateline(found, published);
  if (namesDay(found) && day === null) return null;
  const { place, agency, printed } = found;
  const rest = withoutStart(first, printed.length);
  return {
    dateline: { place, date: day?.day ?? null, agency },
    document: { ...document, content: nodes.map((node, index) => (index === at ? rest : node)) },
    printed,
    notes: [`Its opening “${printed.trim()}” is kept as the dateline.`, ...(day === null ? [] : [day.how])],
  };
}

function textOfInline(paragraph: DocumentNode): string {
  return (paragraph.content ?? []).map((node) => (node.type === 'text' ? (node.text ?? '') : '\n')).join('');
}

/** The paragraph without its first characters; marks of the rest stay. */
function withoutStart(paragraph: DocumentNode, length: number): DocumentNode {
  let left = length;
  const content: DocumentNode[] = [];
  for (const node of paragraph.content ?? []) {
    const text = node.type === 'text' ? (node.text ?? '') : '\n';
    const taken = Math.min(left, text.length);
    left -= taken;
    if (taken === 0) content.push(node);
    else if (taken < text.length && node.type === 'text') content.push({ ...node, text: text.slice(taken) });
  }
  return { ...paragraph, content };
}

/** The placement of the words that opened the text, once the dateline is taken off; null for any other placement. */
export function placeOpening(opening: Opening, placement: Placement): Placement | null {
  const { kept, parts } = placement;
  const text = parts[0]?.text.replaceAll(/\s+/gu, '') ?? '';
  const printed = opening.printed.replaceAll(/\s+/gu, '');
  if (kept === null || !inDocument.has(kept) || !text.startsWith(printed)) return null;
  const rest = { as: kept, text: text.slice(printed.length) };
  return keep(kept, [{ as: 'dateline', text: opening.printed }, rest], [...placement.notes, ...opening.notes]);
}
