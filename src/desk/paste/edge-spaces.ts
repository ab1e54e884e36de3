import { Fragment, type Node, Slice } from '@tiptap/pm/model';

/** The spaces at the ends of what was copied, which HTML does not tell from those between its lines. */
export interface EdgeSpaces {
  readonly before: boolean;
  readonly after: boolean;
}

export const noEdgeSpaces: EdgeSpaces = { before: false, after: false };

/** The spaces at the ends of some words of a line; a passage of several lines has none that count. */
export function edgeSpacesOf(plain: string): EdgeSpaces {
  if (/[\r\n]/.test(plain) || plain.trim() === '') return noEdgeSpaces;
  return { before: /^[ \u00A0]/.test(plain), after: /[ \u00A0]$/.test(plain) };
}

function withSpaces(content: Fragment, { before, after }: EdgeSpaces): Fragment {
  const { firstChild, lastChild } = content;
  const space = (beside: Node) => Fragment.from(beside.type.schema.text(' ', beside.marks));
  const needs = (wanted: boolean, node: Node | null, edge: RegExp): node is Node =>
    wanted && node?.isText === true && !edge.test(node.text ?? '');
  const begun = needs(before, firstChild, /^\s/) ? space(firstChild).append(content) : content;
  return needs(after, lastChild, /\s$/) ? begun.append(space(lastChild)) : begun;
}

/** Words that go in among others, with the spaces that were copied with them, so that none is glued to the next. */
export function withEdgeSpaces(slice: Slice, spaces: EdgeSpaces): Slice {
  const { content, openStart, openEnd } = slice;
  const only = content.childCount === 1 ? content.firstChild : null;
  if (only === null || (!spaces.before && !spaces.after)) return slice;
  if (only.isInline) return new Slice(withSpaces(content, spaces), openStart, openEnd);
  const isOpen = only.isTextblock && openStart > 0 && openEnd > 0;
  return isOpen ? new Slice(Fragment.from(only.copy(withSpaces(only.content, spaces))), openStart, openEnd) : slice;
}
