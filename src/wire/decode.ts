/** Bytes to text, for files that seldom say how they are encoded. */

export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding */
  readonly encoding: string;
  /** true when nothing in the file names the encoding and it is not UTF-8 */
  readonly guessed: boolean;
}

/**
 * Decodes by byte order mark, then as UTF-8 where the bytes are valid UTF-8 (whatever the page says: browsers re-encode
 * what they save), then by the encoding the page states, then by the likeliest of the single-byte code pages.
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): DecodedText {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    const named = stated === null ? null : decoderFor(stated);
    if (named && named.encoding !== 'utf-8')
      return { text: named.decode(bytes), encoding: named.encoding, guessed: false };
    const encoding = likeliestCodePage(bytes);
    return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: true };
  }
}

/** The encoding that a page names in its first 4096 bytes, by `<meta>` or by an XML declaration. */
export function statedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named =
    /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return named?.[1] ?? null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows as zero bytes in every other place wherever the text has blanks or Latin letters. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  if (pairs < 4) return null;
  if (odd > pairs * 0.1 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.1 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** The commonest letters of a script; the right code page shows many of them, a wrong one few. */
const commonLetters = [
  ['windows-1251', /[оеаинтслвркієї]/gu],
  ['windows-1256', /[اليمونرتبة]/gu],
  ['windows-1253', /[αοιετσνηυρπ]/gu],
] as const;

/** Western text has few letters beyond ASCII; where they are the majority, the script decides. */
function likeliestCodePage(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  let letters = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte >= 0xc0) high += 1;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters += 1;
  }
  if (high <= letters) return 'windows-1252';
  let best = { encoding: 'windows-1252', share: 0 };
  for (const [encoding, common] of commonLetters) {
    const share = (new TextDecoder(encoding).decode(sample).match(common)?.length ?? 0) / high;
    if (share > best.share) best = { encoding, share };
  }
  return best.encoding;
}
