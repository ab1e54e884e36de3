/** The blocks of embedded metadata that a picture file can hold. */

export interface MetadataBlocks {
  /** begins with a TIFF header */
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
  /** the rest of a packet that was too long for one JPEG segment, filed under the name that the main packet gives */
  readonly extendedXmp: ReadonlyMap<string, Uint8Array>;
  /** Photoshop image resources; IIM lies among them */
  readonly photoshop: Uint8Array | null;
  /** IIM on its own, as TIFF has it */
  readonly iim: Uint8Array | null;
}

export const noBlocks: MetadataBlocks = { exif: null, xmp: null, extendedXmp: new Map(), photoshop: null, iim: null };
