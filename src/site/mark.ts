import { crc32, deflateSync } from 'node:zlib';

/** The site's mark, drawn from rectangles on a 32 by 32 grid, so that the SVG, the ICO and the PNG are one drawing. */
export const markSize = 32;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A dateline and the lines of text that follow it. */
export const markBars: readonly Bar[] = [
  { x: 7, y: 8, width: 9, height: 4 },
  { x: 19, y: 9, width: 6, height: 2 },
  { x: 7, y: 15, width: 18, height: 3 },
  { x: 7, y: 21, width: 12, height: 3 },
];

/** True where the mark is white. */
export function isOnBar(x: number, y: number): boolean {
  return markBars.some((bar) => x >= bar.x && x < bar.x + bar.width && y >= bar.y && y < bar.y + bar.height);
}

/** Red, green and blue (0 to 255) of `#rrggbb`. */
export function bytesOf(colour: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

/** The mark on a ground of this colour as a PNG of two colours (W3C PNG, third edition); `scale` pixels to a grid line. */
export function markPng(ground: string, scale: number): Buffer {
  const side = markSize * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 3, 0, 0, 0], 8); // one bit a pixel, indexed
  const row = 1 + Math.ceil(side / 8);
  const pixels = Buffer.alloc(row * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (!isOnBar(Math.floor(x / scale), Math.floor(y / scale))) continue;
      const at = y * row + 1 + (x >> 3);
      pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...bytesOf(ground), 0xff, 0xff, 0xff])),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
