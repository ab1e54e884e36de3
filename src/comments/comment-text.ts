import { type LinkPlace, linkPlaces } from './links.ts';

/** A part of a line: words as they are, a link, or words that are stressed. */
export type CommentPiece =
  | string
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'emphasis'; readonly pieces: readonly CommentPiece[] };

/** A comment is plain text, read in blocks: no markup of a reader's is ever markup of the page. */
export type CommentBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly CommentPiece[])[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly CommentBlock[] };

/** Quotations in quotations; what is quoted more often than that keeps its signs. */
const deepest = 3;

/**
 * Reads a comment: paragraphs parted by empty lines, `> ` before quoted lines, *stressed* and _stressed_ words, links.
 * Takes time in proportion to the text, whatever stands in it.
 */
export function readCommentText(text: string): readonly CommentBlock[] {
  return blocksOf(text.split(/\r\n?|\n/), 0);
}

function blocksOf(lines: readonly string[], depth: number): readonly CommentBlock[] {
  const blocks: CommentBlock[] = [];
  let own: string[] = [];
  let quoted: string[] = [];
  const end = () => {
    if (own.length > 0) blocks.push({ kind: 'paragraph', lines: own.map(piecesOf) });
    if (quoted.length > 0) blocks.push(...quotation(quoted, depth));
    own = [];
    quoted = [];
  };
  for (const line of lines) {
    const isQuoted = depth < deepest && (line.startsWith('> ') || (line === '>' && quoted.length > 0));
    if (isQuoted !== quoted.length > 0 || line.trim() === '') end();
    if (isQuoted) quoted.push(line.slice(2));
    else if (line.trim() !== '') own.push(line);
  }
  end();
  return blocks;
}

/** Signs that quote nothing are words as any others. */
function quotation(lines: readonly string[], depth: number): readonly CommentBlock[] {
  const blocks = blocksOf(lines, depth + 1);
  if (blocks.length > 0) return [{ kind: 'quotation', blocks }];
  return [{ kind: 'paragraph', lines: lines.map((line) => [`> ${line}`.trimEnd()]) }];
}

/** Where stressed words begin and end: the places of their two signs. */
interface Stress {
  readonly start: number;
  readonly end: number;
}

function piecesOf(line: string): readonly CommentPiece[] {
  const links = linkPlaces(line);
  const pieces: CommentPiece[] = [];
  let from = 0;
  let nextLink = 0;
  for (const { start, end } of stressesIn(line, links)) {
    const before = linksUntil(links, nextLink, start);
    const inside = linksUntil(links, before, end);
    pieces.push(...linked(line, { start: from, end: start }, links.slice(nextLink, before)));
    pieces.push({
      kind: 'emphasis',
      pieces: linked(line, { start: start + 1, end }, links.slice(before, inside)),
    });
    nextLink = inside;
    from = end + 1;
  }
  pieces.push(...linked(line, { start: from, end: line.length }, links.slice(nextLink)));
  return pieces;
}

function linksUntil(links: readonly LinkPlace[], from: number, end: number): number {
  let index = from;
  while ((links[index]?.start ?? end) < end) index += 1;
  return index;
}

function linked(line: string, { start, end }: Stress, links: readonly LinkPlace[]): readonly CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let from = start;
  for (const link of links) {
    if (link.start > from) pieces.push(line.slice(from, link.start));
    pieces.push({ kind: 'link', href: link.href, text: line.slice(link.start, link.end) });
    from = link.end;
  }
  if (end > from) pieces.push(line.slice(from, end));
  return pieces;
}

const begins = { '*': /(?<!\S)\*(?=\p{L})/gu, _: /(?<!\S)_(?=\p{L})/gu } as const;
const ends = { '*': /(?<=\S)\*(?![^\s\p{P}\p{S}])/gu, _: /(?<=\S)_(?![^\s\p{P}\p{S}])/gu } as const;

/** Each sign that begins goes with the first of its kind that ends; what lies between is stressed, and stressed once. */
function stressesIn(line: string, links: readonly LinkPlace[]): readonly Stress[] {
  if (!/[*_]/.test(line)) return [];
  const found = (['*', '_'] as const).flatMap((sign) => paired(line, sign, links));
  const stresses: Stress[] = [];
  let from = 0;
  for (const stress of found.toSorted((one, other) => one.start - other.start)) {
    if (stress.start < from) continue;
    stresses.push(stress);
    from = stress.end + 1;
  }
  return stresses;
}

function paired(line: string, sign: '*' | '_', links: readonly LinkPlace[]): readonly Stress[] {
  const closing = outside([...line.matchAll(ends[sign])], links);
  const stresses: Stress[] = [];
  let next = 0;
  let from = 0;
  for (const start of outside([...line.matchAll(begins[sign])], links)) {
    if (start < from) continue;
    while ((closing[next] ?? line.length) <= start) next += 1;
    const end = closing[next];
    if (end === undefined) break;
    stresses.push({ start, end });
    from = end + 1;
  }
  return stresses;
}

/** A sign within an address is a part of it. */
function outside(signs: readonly RegExpExecArray[], links: readonly LinkPlace[]): readonly number[] {
  let next = 0;
  return signs.flatMap(({ index }) => {
    while ((links[next]?.end ?? index + 1) <= index) next += 1;
    const link = links[next];
    return link !== undefined && link.start <= index ? [] : [index];
  });
}
