/** Reads what EXIF states about a picture. EXIF knows little that a newsroom prints, so it is asked last. */

import ExifReader from 'exifreader';
import { cleanLine, cleanText } from './clean-text.ts';
import { toPosition } from './readings.ts';
import type { Position } from './shapes.ts';

export interface ExifReading {
  readonly caption: string;
  readonly creators: readonly string[];
  readonly copyright: string;
  /** `2008-10-22T16:28:39`, with a zone where the camera states one; '' when nothing is */
  readonly takenAt: string;
  /** 1 to 8; null when not stated */
  readonly orientation: number | null;
  readonly position: Position | null;
}

const wanted = {
  imageDescription: 270,
  orientation: 274,
  artist: 315,
  copyright: 33432,
  dateTimeOriginal: 36867,
  offsetTimeOriginal: 36881,
  xpAuthor: 40093,
} as const;

/** `tiff` is the EXIF block without its container: it begins with the TIFF header. Null when it cannot be read. */
export function readExif(tiff: Uint8Array): ExifReading | null {
  const tags = load(tiff);
  if (!tags) return null;
  const text = (name: string): string => String(tags.exif?.[name]?.description ?? '');
  const artist = cleanLine(text('Artist')) || cleanLine(text('XPAuthor'));
  const orientation = Number(tags.exif?.['Orientation']?.value);
  return {
    caption: cleanText(text('ImageDescription')),
    // The Metadata Working Group's way of naming several creators in one field.
    creators: artist
      .split(';')
      .map(cleanLine)
      .filter((name) => name !== ''),
    copyright: cleanLine(text('Copyright')),
    takenAt: takenAt(text('DateTimeOriginal'), text('OffsetTimeOriginal')),
    orientation: Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? orientation : null,
    position: toPosition(tags.gps?.Latitude, tags.gps?.Longitude),
  };
}

/** The parser throws on damage of many kinds; to us they all mean that nothing is stated. */
function load(tiff: Uint8Array) {
  try {
    const bytes = Buffer.from(tiff.buffer, tiff.byteOffset, tiff.byteLength);
    return ExifReader.load(bytes, {
      expanded: true,
      includeTags: { exif: Object.values(wanted), gps: true },
    }) as {
      exif?: Record<string, { value: unknown; description: string }>;
      gps?: { Latitude?: number; Longitude?: number };
    };
  } catch {
    return null;
  }
}

/** `YYYY:MM:DD HH:MM:SS`; cameras without a clock write zeros or blanks. */
function takenAt(stamp: string, offset: string): string {
  const parts = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(stamp.trim());
  if (!parts || parts[1] === '0000' || parts[2] === '00' || parts[3] === '00') return '';
  const zone = /^(Z|[+-]\d{2}:\d{2})$/.exec(offset.trim())?.[0] ?? '';
  return `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${zone}`;
}
