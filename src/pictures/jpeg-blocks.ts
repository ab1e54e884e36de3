/** Metadata blocks of a JPEG: application segments between the start of the file and the start of the scan. */

import { type MetadataBlocks, noBlocks } from './blocks.ts';

const exifMark = 'Exif\0';
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
const extendedXmpMark = 'http://ns.adobe.com/xmp/extension/\0';
const photoshopMark = 'Photoshop 3.0\0';
const app1 = 0xe1;
const app13 = 0xed;
/** XMP with embedded depth maps runs to megabytes; more is not metadata. */
const longestExtendedXmp = 16 * 1024 * 1024;
const mostParts = 1_000;

interface ExtendedPart {
  readonly name: string;
  readonly total: number;
  readonly offset: number;
  readonly data: Buffer;
}

export interface JpegSegment {
  readonly marker: number;
  readonly data: Buffer;
  /** position behind the segment */
  readonly end: number;
}

export function jpegBlocks(bytes: Buffer): MetadataBlocks {
  let exif: Buffer | null = null;
  let xmp: Buffer | null = null;
  const extended: ExtendedPart[] = [];
  const photoshop: Buffer[] = [];
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker === app1 && begins(data, exifMark)) exif ??= data.subarray(exifMark.length + 1);
    if (marker === app1 && begins(data, xmpMark)) xmp ??= data.subarray(xmpMark.length);
    if (marker === app1 && begins(data, extendedXmpMark) && extended.length < mostParts) {
      extended.push(...extendedPart(data));
    }
    if (marker === app13 && begins(data, photoshopMark)) photoshop.push(data.subarray(photoshopMark.length));
  }
  return {
    ...noBlocks,
    exif,
    xmp,
    extendedXmp: joinExtended(extended),
    photoshop: photoshop.length > 0 ? Buffer.concat(photoshop) : null,
  };
}

/** Every segment up to and with the first start of scan. Damage ends the walk. */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return;
    yield { marker, data: bytes.subarray(at + 4, end), end };
    if (marker === 0xda) return;
    at = end;
  }
}

function begins(data: Buffer, mark: string): boolean {
  return data.length > mark.length && data.toString('latin1', 0, mark.length) === mark;
}

/** A part says: 32 characters of name, the length of the whole, and where it belongs in it. */
function extendedPart(data: Buffer): ExtendedPart[] {
  const head = extendedXmpMark.length;
  if (data.length <= head + 40) return [];
  return [
    {
      name: data.toString('latin1', head, head + 32),
      total: data.readUInt32BE(head + 32),
      offset: data.readUInt32BE(head + 36),
      data: data.subarray(head + 40),
    },
  ];
}

/** Puts parts together in the order that they state. What claims more than its parts hold is left out. */
function joinExtended(parts: readonly ExtendedPart[]): ReadonlyMap<string, Buffer> {
  const joined = new Map<string, Buffer>();
  for (const [name, named] of Map.groupBy(parts, (part) => part.name)) {
    const total = named[0]?.total ?? 0;
    const held = named.reduce((sum, part) => sum + part.data.length, 0);
    if (held < total || total > longestExtendedXmp) continue;
    const whole = Buffer.alloc(total);
    for (const part of named) if (part.offset < total) part.data.copy(whole, part.offset);
    joined.set(name, whole);
  }
  return joined;
}
