import { bytesOf, isOnBar, markBars, markSize } from './mark.ts';

/** The mark's ground until a newsroom chooses a colour of its own: the accent of tokens.css. */
export const defaultGround = '#0a5a61';

/** The mark as SVG, on a ground of this colour. */
export function faviconSvg(ground: string): string {
  const shapes = markBars.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markSize} ${markSize}"><path fill="${ground}" d="M0 0h${markSize}v${markSize}H0z"/><path fill="#fff" d="${shapes}"/></svg>`;
}

/** The mark as a 32 by 32 ICO with one 32-bit bitmap, for what still asks for `/favicon.ico`. */
export function faviconIco(ground: string): Buffer {
  const headers = 6 + 16;
  const bitmapHeader = 40;
  const pixels = markSize * markSize * 4;
  // One bit for each pixel, rows padded to 4 bytes; all zero, since the alpha channel says it better.
  const mask = (markSize * markSize) / 8;
  const [red, green, blue] = bytesOf(ground);
  const file = Buffer.alloc(headers + bitmapHeader + pixels + mask);
  file.writeUInt16LE(1, 2); // an icon
  file.writeUInt16LE(1, 4); // with one image
  file.writeUInt8(markSize, 6);
  file.writeUInt8(markSize, 7);
  file.writeUInt16LE(1, 10);
  file.writeUInt16LE(32, 12);
  file.writeUInt32LE(bitmapHeader + pixels + mask, 14);
  file.writeUInt32LE(headers, 18);
  file.writeUInt32LE(bitmapHeader, headers);
  file.writeInt32LE(markSize, headers + 4);
  file.writeInt32LE(markSize * 2, headers + 8); // colours and mask together
  file.writeUInt16LE(1, headers + 12);
  file.writeUInt16LE(32, headers + 14);
  for (let y = 0; y < markSize; y += 1) {
    for (let x = 0; x < markSize; x += 1) {
      // Bitmaps are stored from the lowest row up, blue first.
      const at = headers + bitmapHeader + ((markSize - 1 - y) * markSize + x) * 4;
      file.set(isOnBar(x, y) ? [0xff, 0xff, 0xff, 0xff] : [blue, green, red, 0xff], at);
    }
  }
  return file;
}
