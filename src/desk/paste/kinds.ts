import type { Block, List, Paragraph } from './blocks.ts';
import { marksOf } from './element-marks.ts';
import type { Around } from './flow.ts';
import { languageTag } from './languages.ts';
import { asParagraphs } from './read-table.ts';
import type { Declarations } from './style-rules.ts';

const headingClass = /(?:^|\s)(?:Mso)?Heading([1-6])(?:Char)?(?:\s|$)/;

function storyLevel(level: number): 2 | 3 | 4 {
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}

/** The level that an element is a heading of, in a story: 2 to 4; null where it is none. */
export function headingLevel(element: Element): 2 | 3 | 4 | null {
  const tag = /^h([1-6])$/.exec(element.localName)?.[1];
  if (tag !== undefined) return storyLevel(Number(tag));
  const isHeading = element.getAttribute('role') === 'heading';
  const level = element.getAttribute('aria-level');
  if (isHeading) return storyLevel(Number(level) || 2);
  if (!/^(?:p|div)$/.test(element.localName)) return null;
  const names = element.getAttribute('class') ?? '';
  const byClass = headingClass.exec(names)?.[1];
  if (byClass !== undefined) return storyLevel(Number(byClass));
  return /(?:^|\s)MsoTitle/.test(names) ? 2 : null;
}

/** How the words within an element are read, from how those around it are. */
export function aroundIn(element: Element, declared: Declarations, around: Around): Around {
  const marks = marksOf(element, declared, around.marks);
  const space = `${declared.get('white-space') ?? ''} ${declared.get('white-space-collapse') ?? ''}`;
  const keepsLines = /\b(?:pre-wrap|pre-line|break-spaces|preserve|preserve-breaks)\b/.test(space);
  const collapses = /\b(?:normal|nowrap|collapse)\b/.test(space);
  const isPre = /^(?:pre|listing|xmp|plaintext)$/.test(element.localName);
  const byStyle = keepsLines ? 'lines' : collapses ? 'collapsed' : around.whiteSpace;
  return {
    marks: element.localName === 'dt' ? { ...marks, bold: true } : marks,
    heading: headingLevel(element) ?? around.heading,
    whiteSpace: isPre ? 'preformatted' : around.whiteSpace === 'preformatted' ? 'preformatted' : byStyle,
  };
}

/** Whether an element is a quotation apart from the text, by its tag or by Word's style. */
export function isQuote(element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  return element.localName === 'blockquote' || /(?:^|\s)Mso(?:Intense)?Quote(?:CxSp\w+)?(?:\s|$)/.test(names);
}

/** A quotation; what it cannot hold stands between its parts. */
export function quoteBlocks(blocks: readonly Block[], element: Element): Block[] {
  const lang = languageTag(element.getAttribute('lang') ?? '');
  const made: Block[] = [];
  let open: (Paragraph | List)[] = [];
  const close = () => {
    if (open.length > 0) made.push({ kind: 'quote', lang, blocks: open });
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'list') open.push(block);
    else if (block.kind === 'heading' || block.kind === 'quote') open.push(...asParagraphs([block]));
    else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}
