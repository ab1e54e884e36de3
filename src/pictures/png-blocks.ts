/** Metadata blocks of a PNG (third edition), which may stand before or behind the picture itself. */

import { inflateSync } from 'node:zlib';
import { type MetadataBlocks, noBlocks } from './blocks.ts';

const xmpKeyword = 'XML:com.adobe.xmp';
const iptcKeyword = 'Raw profile type iptc';
/** bytes; what unpacks to more is not metadata */
const longestText = 4 * 1024 * 1024;

/** Damage ends the walk; a text that cannot be unpacked is left out. */
export function pngBlocks(bytes: Buffer): MetadataBlocks {
  let exif: Buffer | null = null;
  let xmp: Buffer | null = null;
  let profile: Buffer | null = null;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const type = bytes.toString('latin1', at + 4, at + 8);
    const keyword = data.toString('latin1', 0, Math.max(0, Math.min(data.indexOf(0), 79)));
    if (type === 'eXIf') exif ??= data;
    if (keyword === xmpKeyword) xmp ??= textOf(type, data.subarray(keyword.length + 1));
    if (keyword === iptcKeyword) profile ??= rawProfile(textOf(type, data.subarray(keyword.length + 1)));
    at += 12 + data.length;
  }
  const isIim = profile?.[0] === 0x1c;
  return { ...noBlocks, exif, xmp, iim: isIim ? profile : null, photoshop: isIim ? null : profile };
}

/** What follows the keyword, by the kind of chunk: plain, packed, or with languages. */
function textOf(type: string, data: Buffer): Buffer | null {
  switch (type) {
    case 'tEXt':
      return data;
    case 'zTXt':
      return unpacked(data.subarray(1));
    case 'iTXt':
      return internationalText(data);
    default:
      return null;
  }
}

/** Packed?, method, language, 0, translated keyword, 0, text. */
function internationalText(data: Buffer): Buffer | null {
  const languageEnd = data.indexOf(0, 2);
  const keywordEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1);
  if (keywordEnd === -1) return null;
  const text = data.subarray(keywordEnd + 1);
  return data[0] === 1 ? unpacked(text) : text;
}

function unpacked(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: longestText });
  } catch {
    return null;
  }
}

/** ImageMagick's way of keeping IIM in a PNG: a name, the length in decimal, and the bytes in hex, on lines. */
function rawProfile(text: Buffer | null): Buffer | null {
  const [, hex] = /^\s*\S+\s+\d+\s+([0-9a-fA-F\s]+)$/.exec(text?.toString('latin1') ?? '') ?? [];
  return hex === undefined ? null : Buffer.from(hex.replace(/\s+/g, ''), 'hex');
}
