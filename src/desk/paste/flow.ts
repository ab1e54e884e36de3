import { type Block, lineBreak, type Marks, type Run } from './blocks.ts';
import { paragraphsOf } from './lines.ts';
import { type ListEntry, nested } from './list-entries.ts';
import type { Styles } from './style-rules.ts';

/** A picture that was pasted; the story has none of it until it is brought in. */
export interface PastedPicture {
  /** `data:`, `blob:` or a web address */
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

/** What is known of all that was pasted while it is read. */
export interface Reading {
  readonly styles: Styles;
  /** whether it comes from Word or Outlook */
  readonly isWord: boolean;
  /** of the story: how quotation marks are written that a page only shows */
  readonly language: string;
  readonly pictures: PastedPicture[];
  /** reads an element's words, set as it says, as blocks of their own */
  read(element: Element, around: Around): Block[];
  /** reads what follows each other within an element as blocks of their own */
  readNodes(nodes: readonly ChildNode[], around: Around): Block[];
}

/** How the words of an element are read. */
export interface Around {
  readonly marks: Marks;
  readonly heading: 2 | 3 | 4 | null;
  readonly whiteSpace: 'collapsed' | 'lines' | 'preformatted';
}

/** Blocks in the making: the words of the one that is open, and list items that the next ones may join. */
export interface Flow {
  readonly blocks: Block[];
  readonly line: Run[];
  readonly entries: ListEntry[];
}

export function emptyFlow(): Flow {
  return { blocks: [], line: [], entries: [] };
}

export function addText(flow: Flow, text: string, marks: Marks): void {
  if (text !== '') flow.line.push({ text, marks });
}

export function addBreak(flow: Flow, marks: Marks): void {
  flow.line.push({ text: lineBreak, marks });
}

function closeLists(flow: Flow): void {
  flow.blocks.push(...nested(flow.entries.splice(0)));
}

/** Ends the block that is open; one without words was none. */
export function endBlock(flow: Flow, heading: Around['heading']): void {
  const paragraphs = paragraphsOf(flow.line.splice(0), heading !== null);
  if (paragraphs.length > 0) closeLists(flow);
  for (const runs of paragraphs)
    flow.blocks.push(heading === null ? { kind: 'paragraph', runs } : { kind: 'heading', level: heading, runs });
}

export function addBlocks(flow: Flow, around: Around, blocks: readonly Block[]): void {
  endBlock(flow, around.heading);
  if (blocks.length > 0) closeLists(flow);
  flow.blocks.push(...blocks);
}

export function addEntries(flow: Flow, around: Around, entries: readonly ListEntry[]): void {
  endBlock(flow, around.heading);
  flow.entries.push(...entries);
}

/** All blocks that were read, with what was still open. */
export function finished(flow: Flow, heading: Around['heading']): Block[] {
  endBlock(flow, heading);
  closeLists(flow);
  return flow.blocks;
}
