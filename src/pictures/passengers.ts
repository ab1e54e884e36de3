/** Looks for what rides along in a picture file behind its end, or makes it a file of a second kind. */

import { jpegSegments } from './jpeg-blocks.ts';
import type { PictureFormat } from './shapes.ts';

/** What makes bytes behind a picture's end dangerous; phones append films, previews and notes, which are let pass. */
const foreign = /<(?:!doctype html|html|head|body|script|iframe|svg|object|embed)[\s>/]|<\?php\s|%PDF-/i;
const programsAndArchives = ['MZ', '\x7FELF', '#!', 'PK\x03\x04', 'Rar!', '7z\xBC\xAF'];
/** bytes looked at behind the end, and at the end of formats that have no stated end */
const tailLength = 256 * 1024;
const endOfZip = Buffer.from('PK\x05\x06', 'latin1');

/**
 * True when the file is something else besides a picture: a ZIP archive (found from its end), a PDF (its mark stands in
 * the first kilobyte) or has a web page, script or program behind the picture's end.
 */
export function carriesPassenger(bytes: Buffer, format: PictureFormat): boolean {
  if (bytes.subarray(0, 1024).includes('%PDF-') || endsAsZip(bytes)) return true;
  const end = endOfPicture(bytes, format);
  const from = end ?? Math.max(0, bytes.length - tailLength);
  const tail = bytes.toString('latin1', from, from + tailLength);
  return foreign.test(tail) || (end !== null && programsAndArchives.some((mark) => tail.startsWith(mark)));
}

/** A ZIP's last record names its own comment's length, so one that reaches the end of the file is no accident. */
function endsAsZip(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf(endOfZip);
  return at !== -1 && at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length;
}

/** Null where the format states no end or the structure is damaged; decoding will tell. */
function endOfPicture(bytes: Buffer, format: PictureFormat): number | null {
  switch (format) {
    case 'jpeg':
      return endOfJpeg(bytes);
    case 'png':
      return endOfPng(bytes);
    case 'webp':
      return bytes.length < 8 ? null : 8 + bytes.readUInt32LE(4);
    case 'gif':
      return endOfGif(bytes);
    case 'avif':
      return endOfBoxes(bytes);
    case 'tiff':
      return null;
  }
}

/** Entropy-coded data holds no marker but restarts and escaped FF bytes, so the next one ends the scan. */
function endOfJpeg(bytes: Buffer): number | null {
  let at = bytes.length;
  for (const segment of jpegSegments(bytes)) at = segment.end;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    const hasLength = marker >= 0xc0 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd7);
    at += hasLength && at + 4 <= bytes.length ? 2 + bytes.readUInt16BE(at + 2) : 1;
  }
}

function endOfPng(bytes: Buffer): number | null {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end;
    at = end;
  }
  return null;
}

function endOfGif(bytes: Buffer): number | null {
  const colourTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skipBlocks = (from: number) => {
    let at = from;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    return at + 1;
  };
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return at + 1;
    if (kind === 0x21) at = skipBlocks(at + 2);
    else if (kind === 0x2c) at = skipBlocks(at + 11 + colourTable(bytes[at + 9] ?? 0));
    else return null;
  }
  return null;
}

/** ISO base media boxes: a length, four letters, content; a length of 0 reaches to the end of the file. */
function endOfBoxes(bytes: Buffer): number {
  let at = 0;
  while (at + 8 <= bytes.length && /^[\w ]{4}$/.test(bytes.toString('latin1', at + 4, at + 8))) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return bytes.length;
    if (length < 8 || at + length > bytes.length) return at;
    at += length;
  }
  return at;
}
