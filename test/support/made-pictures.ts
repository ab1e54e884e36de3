import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** One IPTC-IIM data set; a string is written in UTF-8. */
export function dataSet(number: number, content: string | Buffer, record = 2): Buffer {
  const data = Buffer.from(content);
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(data.length, 3);
  return Buffer.concat([head, data]);
}

/** The data set that says that the others are in UTF-8. */
export const inUtf8 = dataSet(90, '\u001b%G', 1);

/** Photoshop image resources with an IIM block, and the digest that Photoshop would have kept of `digestOf`. */
export function photoshopBlock(iim: Buffer, digestOf?: Buffer): Buffer {
  const digest = digestOf && createHash('md5').update(digestOf).digest();
  return Buffer.concat([resource(0x0404, iim), ...(digest ? [resource(0x0425, digest)] : [])]);
}

function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** An XMP packet with these properties, written as they stand between the tags of a description. */
export function xmpPacket(properties: string): Buffer {
  return Buffer.from(
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"' +
      ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:xmpNote="http://ns.adobe.com/xmp/note/"' +
      ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"' +
      ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">' +
      `<rdf:Description rdf:about="">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
}

/** A small plain JPEG with application segments put in front. */
export async function jpegWith(...segments: readonly (readonly [marker: number, data: Buffer])[]): Promise<Buffer> {
  const plain = await plainPicture(64, 48).jpeg().toBuffer();
  const written = segments.map(([marker, data]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([plain.subarray(0, 2), ...written, plain.subarray(2)]);
}

export function xmpSegment(packet: Buffer): readonly [number, Buffer] {
  return [0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), packet])];
}

/** A part of an extended XMP packet; `name` is 32 characters. */
export function extendedXmpSegment(
  name: string,
  whole: Buffer,
  part: readonly [number, number],
): readonly [number, Buffer] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(whole.length, 0);
  head.writeUInt32BE(part[0], 4);
  const mark = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${name}`, 'latin1');
  return [0xe1, Buffer.concat([mark, head, whole.subarray(...part)])];
}

export function photoshopSegment(block: Buffer): readonly [number, Buffer] {
  return [0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), block])];
}

/** A picture of one colour. */
export function plainPicture(width: number, height: number, background = '#804020') {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A picture of coarse noise, which no codec makes small. */
export function noisyPicture(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888888', noise } });
}

/** A PNG of these chunks, each with its right checksum. */
export function pngOf(...chunks: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  const written = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...written]);
}

/** The header chunk of an 8-bit RGB PNG. */
export function pngHeader(width: number, height: number): readonly [string, Buffer] {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
  return ['IHDR', data];
}
