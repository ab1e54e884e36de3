/** The site's mark, drawn from rectangles on a 32 by 32 grid, so that the SVG and the ICO are one drawing. */
interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const size = 32;
const ground = { red: 0x0a, green: 0x5a, blue: 0x61 } as const;
/** A dateline and the lines of text that follow it. */
const bars: readonly Bar[] = [
  { x: 7, y: 8, width: 9, height: 4 },
  { x: 19, y: 9, width: 6, height: 2 },
  { x: 7, y: 15, width: 18, height: 3 },
  { x: 7, y: 21, width: 12, height: 3 },
];

/** The mark as SVG. */
export function faviconSvg(): string {
  const hex = [ground.red, ground.green, ground.blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  const shapes = bars.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#${hex}" d="M0 0h${size}v${size}H0z"/><path fill="#fff" d="${shapes}"/></svg>`;
}

/** The mark as a 32 by 32 ICO with one 32-bit bitmap, for what still asks for `/favicon.ico`. */
export function faviconIco(): Buffer {
  const headers = 6 + 16;
  const bitmapHeader = 40;
  const pixels = size * size * 4;
  // One bit for each pixel, rows padded to 4 bytes; all zero, since the alpha channel says it better.
  const mask = (size * size) / 8;
  const file = Buffer.alloc(headers + bitmapHeader + pixels + mask);
  file.writeUInt16LE(1, 2); // an icon
  file.writeUInt16LE(1, 4); // with one image
  file.writeUInt8(size, 6);
  file.writeUInt8(size, 7);
  file.writeUInt16LE(1, 10);
  file.writeUInt16LE(32, 12);
  file.writeUInt32LE(bitmapHeader + pixels + mask, 14);
  file.writeUInt32LE(headers, 18);
  file.writeUInt32LE(bitmapHeader, headers);
  file.writeInt32LE(size, headers + 4);
  file.writeInt32LE(size * 2, headers + 8); // colours and mask together
  file.writeUInt16LE(1, headers + 12);
  file.writeUInt16LE(32, headers + 14);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const white = bars.some((bar) => x >= bar.x && x < bar.x + bar.width && y >= bar.y && y < bar.y + bar.height);
      // Bitmaps are stored from the lowest row up, blue first.
      const at = headers + bitmapHeader + ((size - 1 - y) * size + x) * 4;
      const colour = white ? [0xff, 0xff, 0xff, 0xff] : [ground.blue, ground.green, ground.red, 0xff];
      file.set(colour, at);
    }
  }
  return file;
}
