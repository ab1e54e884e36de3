/** Reads Photoshop image resource blocks (Adobe Photoshop File Formats, "Image Resource Blocks"). */

const iimResource = 0x0404;
const digestResource = 0x0425;

export interface PhotoshopResources {
  /** IPTC-IIM data sets; null when there are none */
  readonly iim: Uint8Array | null;
  /** MD5 of the IIM block when the XMP was last written beside it, hex; null when not kept (all zeros mean the same) */
  readonly digest: string | null;
}

/** Never reads outside `block`; what comes after a damaged resource is left. */
export function readPhotoshopResources(block: Uint8Array): PhotoshopResources {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  let iim: Uint8Array | null = null;
  let digest: string | null = null;
  for (let at = 0; at + 12 <= bytes.length && isResource(bytes, at); ) {
    const id = bytes.readUInt16BE(at + 4);
    // The name is a Pascal string, padded so that its length byte and text together are even.
    const nameLength = (bytes[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > bytes.length) break;
    const size = bytes.readUInt32BE(sizeAt);
    const data = bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (data.length < size) break;
    if (id === iimResource) iim ??= data;
    if (id === digestResource && size === 16 && data.some((byte) => byte !== 0)) digest = data.toString('hex');
    at = sizeAt + 4 + size + (size % 2);
  }
  return { iim, digest };
}

function isResource(bytes: Buffer, at: number): boolean {
  const signature = bytes.toString('latin1', at, at + 4);
  return signature === '8BIM' || signature === 'PHUT' || signature === 'DCSR' || signature === 'AgHg';
}
