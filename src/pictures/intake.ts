/** What may come in, decided by the content of the file; its name and its stated type say nothing. */

import { largestFile, refuse, refuseKind } from './refusals.ts';
import type { PictureFormat, PictureProblem } from './shapes.ts';

export type Intake =
  | { readonly ok: true; readonly format: PictureFormat }
  | { readonly ok: false; readonly problem: PictureProblem };

/** The ending under which the original is kept, by format. */
export const endings: Readonly<Record<PictureFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  tiff: 'tif',
};

/** What stands at which position of the file, one character a byte. */
type Mark = readonly [at: number, text: string];

const signatures: readonly (readonly [format: PictureFormat, ...marks: readonly Mark[]])[] = [
  ['jpeg', [0, '\xFF\xD8\xFF']],
  ['png', [0, '\x89PNG\r\n\x1A\n']],
  ['gif', [0, 'GIF87a']],
  ['gif', [0, 'GIF89a']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['tiff', [0, 'II*\0']],
  ['tiff', [0, 'MM\0*']],
];

/** Other things that people send, and what to call them. */
const others: readonly (readonly [name: string, ...marks: readonly Mark[]])[] = [
  ['a PDF', [0, '%PDF-']],
  ['a ZIP archive or an office document', [0, 'PK\x03\x04']],
  ['a Photoshop document', [0, '8BPS']],
  ['a BMP bitmap', [0, 'BM']],
  ['a film', [0, 'RIFF'], [8, 'AVI ']],
  ['a sound', [0, 'RIFF'], [8, 'WAVE']],
  ['a JPEG XL picture', [0, '\0\0\0\x0CJXL ']],
  ['a JPEG XL picture', [0, '\xFF\x0A']],
  ['a BigTIFF', [0, 'II+\0']],
  ['a BigTIFF', [0, 'MM\0+']],
];

const webPage = /^<(?:!doctype html|html|head|body|script)/i;
const svg = /^(?:<\?xml\b[\s\S]*|<!--[\s\S]*|<!doctype\s+svg\b[\s\S]*)?<(?:\w+:)?svg[\s/>]/i;

/** Looks at the length and the first bytes only. */
export function admit(bytes: Uint8Array): Intake {
  if (bytes.length > largestFile) return { ok: false, problem: refuse('too-many-bytes') };
  if (bytes.length === 0) return { ok: false, problem: refuse('broken') };
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const bears = ([at, text]: Mark) => head.startsWith(text, at);
  const format = signatures.find(([, ...marks]) => marks.every(bears))?.[0];
  if (format) return { ok: true, format };
  if (bears([4, 'ftyp'])) return admitByBrand(brandsOf(head));
  const text = head.replace('\xEF\xBB\xBF', '').trimStart();
  if (svg.test(text)) return { ok: false, problem: refuse('svg') };
  const other = others.find(([, ...marks]) => marks.every(bears))?.[0] ?? (webPage.test(text) ? 'a web page' : null);
  return { ok: false, problem: refuseKind(other) };
}

/** The brands of an ISO base media file (ISO/IEC 14496-12): first the major one, then the compatible ones. */
function brandsOf(head: string): readonly string[] {
  const end = Math.min(Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE(0), head.length);
  const brands = [head.slice(8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.slice(at, at + 4));
  return brands;
}

function admitByBrand(brands: readonly string[]): Intake {
  const [major = ''] = brands;
  const isHeic = brands.some((brand) => /^he[iv]/.test(brand));
  if (major === 'avif' || major === 'avis') return { ok: true, format: 'avif' };
  if (brands.includes('avif') && !isHeic) return { ok: true, format: 'avif' };
  if (isHeic || major === 'mif1' || major === 'msf1') return { ok: false, problem: refuse('heic') };
  return { ok: false, problem: refuseKind('a film or a sound') };
}
