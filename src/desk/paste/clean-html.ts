import { type Block, plainMarks } from './blocks.ts';
import type { Around, PastedPicture, Reading } from './flow.ts';
import { aroundIn } from './kinds.ts';
import { readBlocks } from './read-page.ts';
import { settled } from './settle.ts';
import { stylesOf } from './style-rules.ts';
import { blocksHtml } from './write-html.ts';

export interface PasteContext {
  /** makes an inert document of HTML: in a browser `inertDocument` */
  readonly parse: (html: string) => Document;
  /** of the story, BCP 47 */
  readonly language: string;
}

export interface PastedHtml {
  /** of the story's kinds alone, as its schema writes them */
  readonly html: string;
  /** what was shown among the words; none of it is in the HTML */
  readonly pictures: readonly PastedPicture[];
}

const wordSigns =
  /urn:schemas-microsoft-com:office|class="?Mso|\bmso-[a-z]+-?[a-z]*:|content="?(?:Word\.Document|Microsoft Word)/i;

/** Windows puts lines like `StartHTML:00000097` before the HTML of its clipboard. */
function withoutClipboardHead(html: string): string {
  return /^\s*Version:\s*\d/.test(html) ? html.slice(Math.max(html.indexOf('<'), 0)) : html;
}

/** Pasted HTML as blocks of a story. */
export function pastedBlocks(html: string, { parse, language }: PasteContext): [Block[], PastedPicture[]] {
  const document = parse(withoutClipboardHead(html));
  const pictures: PastedPicture[] = [];
  const isWord = wordSigns.test(html);
  const reading: Reading = {
    styles: stylesOf(document),
    isWord,
    language,
    pictures,
    read: (element, around) => {
      const inner = aroundIn(element, reading.styles.of(element), around);
      return readBlocks([...element.childNodes], inner, reading);
    },
    readNodes: (nodes, around) => readBlocks(nodes, around, reading),
  };
  const page: Around = { marks: plainMarks, heading: null, whiteSpace: 'collapsed' };
  const blocks = readBlocks([...document.body.childNodes], page, reading);
  return [settled(blocks, language, isWord), pictures];
}

/**
 * Clipboard HTML of other programs as what a story can hold: each word once and none glued to the next, lists and
 * headings as such, and no style, script or picture of elsewhere. Cleaning it again changes nothing.
 */
export function cleanPastedHtml(html: string, context: PasteContext): PastedHtml {
  const [blocks, pictures] = pastedBlocks(html, context);
  return { html: blocksHtml(blocks), pictures };
}
