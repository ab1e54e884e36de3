/** Metadata blocks of a TIFF 6.0 file: entries of its first directory. */

import { type MetadataBlocks, noBlocks } from './blocks.ts';

const xmpTag = 700;
const iimTag = 33723;
const photoshopTag = 34377;
const entryLength = 12;
/** bytes of one value of each TIFF type, by type number */
const typeLengths: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** Offsets that lead outside the file name nothing. */
export function tiffBlocks(bytes: Buffer): MetadataBlocks {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const found = new Map<number, Buffer>();
  const directory = bytes.length >= 8 && short(2) === 42 ? long(4) : bytes.length;
  const entries = directory + 2 <= bytes.length ? short(directory) : 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * entryLength;
    if (at + entryLength > bytes.length) break;
    const length = long(at + 4) * (typeLengths[short(at + 2)] ?? 0);
    const start = length <= 4 ? at + 8 : long(at + 8);
    if (length > 0 && start + length <= bytes.length) found.set(short(at), bytes.subarray(start, start + length));
  }
  return {
    ...noBlocks,
    exif: bytes,
    xmp: found.get(xmpTag) ?? null,
    iim: found.get(iimTag) ?? null,
    photoshop: found.get(photoshopTag) ?? null,
  };
}
