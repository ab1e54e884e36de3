/**
 * The same bytes in memory of their own. A small buffer is a view of a block (64 kB in Node 26) that it shares with
 * whatever else was made at that time, and the whole block stays for as long as one of them is kept; zlib's are longer
 * than what they hold.
 */
export function ownBytes(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
