import { quotesOf } from '../editor/quotation-marks.ts';
import type { Block } from './blocks.ts';
import { isBlock, isDropped } from './dropped.ts';
import { elementEmbed, embedOf } from './embeds.ts';
import {
  type Around,
  addBlocks,
  addBreak,
  addEntries,
  addText,
  emptyFlow,
  endBlock,
  type Flow,
  finished,
  type Reading,
} from './flow.ts';
import { isSeen, letterOf, notePicture } from './images.ts';
import { aroundIn, headingLevel, isQuote, quoteBlocks } from './kinds.ts';
import { preformatted } from './lines.ts';
import { listEntries } from './read-list.ts';
import { tableBlocks } from './read-table.ts';
import { shortcodeParts } from './shortcodes.ts';
import type { Declarations } from './style-rules.ts';
import { continuesItem, isMarker, wordListEntry } from './word-lists.ts';

/** An element that is about to be read, with where it goes and how its words are set. */
interface Step {
  readonly flow: Flow;
  readonly around: Around;
  readonly declared: Declarations;
  readonly reading: Reading;
}

function readText(text: string, flow: Flow, around: Around): void {
  if (around.whiteSpace === 'preformatted') {
    flow.line.push(...preformatted(text, around.marks));
    return;
  }
  for (const part of shortcodeParts(text)) {
    if (part.kind === 'end') endBlock(flow, around.heading);
    else if (part.kind === 'embed') addBlocks(flow, around, embedOf(part.url));
    else readLines(part.text, flow, around);
  }
}

function readLines(text: string, flow: Flow, { whiteSpace, marks }: Around): void {
  const keepsLines = whiteSpace === 'lines' && text.trim() !== '';
  for (const [index, line] of (keepsLines ? text.split(/\r\n?|\n/) : [text]).entries()) {
    if (index > 0) addBreak(flow, marks);
    addText(flow, line, marks);
  }
}

const spaces = /[\s\u00A0]+/g;

/** What programs write in place of a space, a tab or a sign; true where that was all of the element. */
function readSign(element: Element, { flow, around, declared, reading }: Step): boolean {
  const text = element.textContent ?? '';
  const isFiller =
    declared.has('mso-tab-count') ||
    declared.get('mso-spacerun') === 'yes' ||
    /(?:^|\s)Apple-(?:converted-space|tab-span)(?:\s|$)/.test(element.getAttribute('class') ?? '') ||
    (element.localName === 'span' && element.attributes.length === 0 && text === '\u00A0');
  if (isFiller && text.replaceAll(spaces, '') === '') {
    addText(flow, ' ', around.marks);
    return true;
  }
  if (element.localName === 'br') addBreak(flow, around.marks);
  else if (element.localName === 'img') {
    const letter = letterOf(element);
    if (letter === null) notePicture(element, reading);
    addText(flow, letter ?? (isSeen(element) ? ' ' : ''), around.marks);
  } else return false;
  return true;
}

/** Word knows no quotation, only paragraphs set as one: those that follow each other are one. */
function addQuote(element: Element, flow: Flow, around: Around, blocks: readonly Block[]): void {
  endBlock(flow, around.heading);
  const last = flow.entries.length === 0 ? flow.blocks.at(-1) : undefined;
  const quotes = quoteBlocks(blocks, element);
  const [first, ...rest] = quotes;
  if (element.localName !== 'blockquote' && last?.kind === 'quote' && first?.kind === 'quote') {
    flow.blocks.splice(-1, 1, { ...last, blocks: [...last.blocks, ...first.blocks] }, ...rest);
  } else addBlocks(flow, around, quotes);
}

/** Lists, tables, quotations, rules and cards; true where the element was one of them. */
function readWholeBlock(element: Element, { flow, around, declared, reading }: Step): boolean {
  const embed = elementEmbed(element);
  if (embed !== null) addBlocks(flow, around, embed);
  else if (/^(?:ul|ol|menu|dir)$/.test(element.localName))
    addEntries(flow, around, listEntries(element, { depth: 1, around: aroundIn(element, declared, around) }, reading));
  else if (element.localName === 'table')
    addBlocks(flow, around, tableBlocks(element, aroundIn(element, declared, around), reading));
  else if (element.localName === 'hr') addBlocks(flow, around, [{ kind: 'rule' }]);
  else if (isQuote(element)) addQuote(element, flow, around, reading.read(element, around));
  else return false;
  return true;
}

/** A paragraph of Word's that is a list item, or goes on in one; true where it was. */
function readWordItem(element: Element, { flow, around, reading }: Step): boolean {
  if (!reading.isWord || headingLevel(element) !== null) return false;
  const before = flow.entries.at(-1);
  const entry = wordListEntry(element, reading, { around, before });
  if (entry !== null) addEntries(flow, around, [entry]);
  else if (before !== undefined && element.localName === 'p' && continuesItem(element)) {
    endBlock(flow, around.heading);
    flow.entries.splice(-1, 1, { ...before, blocks: [...before.blocks, ...reading.read(element, around)] });
  } else return false;
  return true;
}

function readElement(element: Element, flow: Flow, around: Around, reading: Reading): void {
  const declared = reading.styles.of(element);
  const step: Step = { flow, around, declared, reading };
  if (isDropped(element, reading)) {
    for (const image of element.querySelectorAll('noscript img')) notePicture(image, reading);
    if (/^(?:button|input|select|textarea|svg|canvas|object|audio|video)$/.test(element.localName))
      addText(flow, ' ', around.marks);
    if (/^(?:nav|dialog)$/.test(element.localName)) endBlock(flow, around.heading);
    return;
  }
  if (isMarker(declared)) {
    // A heading's number is one of its words; a list writes its own.
    const number = (element.textContent ?? '').replaceAll(spaces, '');
    if (around.heading !== null) addText(flow, `${number} `, around.marks);
    return;
  }
  if (readSign(element, step) || readWordItem(element, step) || readWholeBlock(element, step)) return;
  const inner = aroundIn(element, declared, around);
  const isApart = isBlock(element, declared);
  if (isApart) endBlock(flow, around.heading);
  readWithin(element, flow, inner, reading);
  if (isApart) endBlock(flow, inner.heading);
}

/** Signs that a page shows without having them in its text: quotation marks, and the brackets around a reading. */
function shownAround(element: Element, language: string): readonly [before: string, after: string] {
  if (element.localName === 'q') return quotesOf(language).double;
  if (element.localName === 'rt') return ['(', ')'];
  return element.matches('a.sdfootnotesym') ? ['', ' '] : ['', ''];
}

function readWithin(element: Element, flow: Flow, around: Around, reading: Reading): void {
  const [before, after] = shownAround(element, reading.language);
  addText(flow, before, around.marks);
  readEach([...element.childNodes], flow, around, reading);
  addText(flow, after, around.marks);
}

function readEach(nodes: readonly ChildNode[], flow: Flow, around: Around, reading: Reading): void {
  for (const node of nodes) {
    if (node.nodeType === 3) readText(node.textContent ?? '', flow, around);
    else if (node.nodeType === 1) readElement(node as Element, flow, around, reading);
  }
}

/** What stands side by side in a page, as blocks. */
export function readBlocks(nodes: readonly ChildNode[], around: Around, reading: Reading): Block[] {
  const flow = emptyFlow();
  readEach(nodes, flow, around, reading);
  return finished(flow, around.heading);
}
