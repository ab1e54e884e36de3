/** Finds the blocks of embedded metadata in a picture file, without reading any of them. */

import sharp from 'sharp';
import { type MetadataBlocks, noBlocks } from './blocks.ts';
import { jpegBlocks } from './jpeg-blocks.ts';
import { pngBlocks } from './png-blocks.ts';
import type { PictureFormat } from './shapes.ts';
import { tiffBlocks } from './tiff-blocks.ts';

export async function findBlocks(bytes: Buffer, format: PictureFormat): Promise<MetadataBlocks> {
  switch (format) {
    case 'jpeg':
      return jpegBlocks(bytes);
    case 'tiff':
      return tiffBlocks(bytes);
    case 'gif':
      return { ...noBlocks, xmp: gifXmp(bytes) };
    case 'png':
      return pngBlocks(bytes);
    case 'webp':
    case 'avif':
      return codecBlocks(bytes);
  }
}

/** What the codec library itself finds. Throws when the file's structure is damaged. */
async function codecBlocks(bytes: Buffer): Promise<MetadataBlocks> {
  const { exif, xmp } = await sharp(bytes, { pages: 1 }).metadata();
  return { ...noBlocks, exif: exif ? withoutExifMark(exif) : null, xmp: xmp ?? null };
}

function withoutExifMark(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

/** GIF keeps the packet unwrapped in an application extension, so it reads like text in the file. */
function gifXmp(bytes: Buffer): Buffer | null {
  const mark = 'XMP DataXMP';
  const start = bytes.indexOf(mark, 0, 'latin1');
  const end = start === -1 ? -1 : bytes.indexOf('<?xpacket end', start, 'latin1');
  return end === -1 ? null : bytes.subarray(start + mark.length, end);
}
