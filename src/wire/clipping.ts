/** Reads a file as a clipping: decides what it is, and refuses what is no page. */

import { checkDocument } from '../stories/stories.ts';
import { canonicalLanguage } from '../text/text.ts';
import { decodeText, statedEncoding } from './decode.ts';
import { pageAtMost } from './page.ts';
import { readPageClipping } from './page-clipping.ts';
import { type Clipping, UnreadableClipping } from './shapes.ts';
import { readTextClipping } from './text-clipping.ts';

interface NamedFile {
  /** the ending helps to tell a page from a capture */
  readonly fileName: string;
  /** BCP 47; left out: as the page states it, else told from the text */
  readonly language?: string | null;
}

/** The file's content, or its text where it has been decoded already. */
export type ClippingFile = NamedFile & ({ readonly bytes: Uint8Array } | { readonly text: string });

/** Longest capture, characters; a story may have as many. */
const textAtMost = 2_000_000;

/** Kinds of file that are often taken for text: how each begins, byte for byte, and what to do instead. */
const otherKinds: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF; copy its text into a plain-text file'],
  ['PK\u0003\u0004', 'an archive or an office document; save it as HTML or as plain text'],
  ['{\\rtf', 'an RTF document; save it as HTML or as plain text'],
  ['From: <Saved by', 'a web archive (MHT); save the page as “HTML, complete”'],
  ['MIME-Version:', 'a web archive (MHT); save the page as “HTML, complete”'],
  ['bplist', 'a web archive of Safari; save the page as “Page Source”'],
  ['\u0089PNG', 'a picture; take it in with the pictures'],
  ['GIF8', 'a picture; take it in with the pictures'],
  ['\u00ff\u00d8\u00ff', 'a picture; take it in with the pictures'],
  ['RIFF', 'a picture; take it in with the pictures'],
];

/**
 * Reads a plain-text capture or a saved HTML page. Every line of a capture and every word of a page is accounted for in
 * the report. Nothing is run and nothing is fetched. Throws UnreadableClipping with what is wrong and how to mend it.
 */
export function readClipping(file: ClippingFile): Clipping {
  const { fileName, language = null } = file;
  const size = 'text' in file ? file.text.length : file.bytes.byteLength;
  if (size > pageAtMost)
    throw new UnreadableClipping(
      `${fileName} is larger than ${pageAtMost / 1024 / 1024} MB. Save the story’s own page, without its pictures inside.`,
    );
  const { text, encoding, isGuessed } = textOf(file);
  if (!/\S/u.test(text))
    throw new UnreadableClipping(`${fileName} is empty. Give a text capture or a saved HTML page.`);
  const given = language === null ? null : canonicalLanguage(language);
  if (language !== null && given === null)
    throw new UnreadableClipping(`language: “${language}” is no language tag; write one such as en-GB or uk.`);
  const isPage = isMarkup(text, fileName);
  if (!isPage && text.length > textAtMost)
    throw new UnreadableClipping(
      `${fileName} has more than ${textAtMost.toLocaleString('en')} characters. Bring in one story at a time.`,
    );
  const clipping = isPage ? readPageClipping(text, given) : readTextClipping(text, given);
  const checked = checkDocument(clipping.document);
  if ('problems' in checked)
    throw new UnreadableClipping(`${fileName} cannot be kept as a story: ${checked.problems.join(' ')}`);
  return isGuessed
    ? withNote(clipping, `The file does not say how it is encoded; it was read as ${encoding}. Look for wrong letters.`)
    : clipping;
}

interface ReadText {
  readonly text: string;
  readonly encoding: string;
  readonly isGuessed: boolean;
}

function textOf(file: ClippingFile): ReadText {
  if ('text' in file) return { text: storable(file.text), encoding: 'utf-8', isGuessed: false };
  const { bytes, fileName } = file;
  // One character for each byte; the WHATWG’s `latin1` is Windows-1252.
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const other = otherKinds.find(([beginning]) => start.startsWith(beginning));
  if (other) throw new UnreadableClipping(`${fileName} is ${other[1]}.`);
  const decoded = decodeText(bytes, statedEncoding(bytes));
  const sample = decoded.text.slice(0, 10_000);
  // Text holds line ends and tabs, and no other control character but by accident; a program or an archive is full of them.
  const controls = sample.match(/[\p{Cc}--[\n\r\t\f]]/gv)?.length ?? 0;
  if (controls > sample.length * 0.05)
    throw new UnreadableClipping(`${fileName} is no text. Give a text capture or a saved HTML page.`);
  return { text: storable(decoded.text), encoding: decoded.encoding, isGuessed: decoded.guessed };
}

/** Half characters and zero bytes can be kept by no database and are printed by nobody; HTML replaces them the same way. */
function storable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replace(/^\uFEFF/u, '');
}

/** True for HTML: by how it begins, or by its ending where there is any markup at all. */
function isMarkup(text: string, fileName: string): boolean {
  const start = text.slice(0, 4_000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(start)) return true;
  return /\.x?html?$/iu.test(fileName) && /<[a-z][a-z\d]*(?:\s|>|\/)/iu.test(text);
}

function withNote(clipping: Clipping, note: string): Clipping {
  const [first, ...rest] = clipping.report;
  return first ? { ...clipping, report: [{ ...first, notes: [...first.notes, note] }, ...rest] } : clipping;
}
