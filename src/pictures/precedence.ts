/**
 * Which of several embedded statements of the same field is believed: the rules of the Metadata Working Group
 * ("Guidelines for Handling Image Metadata" 2.0, section 3.3), hardened against values that IIM cut at its limit.
 */

import type { IimText } from './iim.ts';

/**
 * How the two blocks stand to each other, by the digest that Photoshop keeps of the IIM block:
 * `in-step`: IIM is as it was when the XMP was written; `iim-newer`: IIM was changed after it; `unknown`: no digest.
 */
export type Standing = 'in-step' | 'iim-newer' | 'unknown';

export interface Settled {
  readonly text: string;
  /** the text fills its IIM field to the last byte, and nothing longer is stated anywhere */
  readonly cut: boolean;
  readonly charsetGuessed: boolean;
  /** the text that lost, where the two say different things and the digest does not explain it; '' otherwise */
  readonly otherwise: string;
}

/** XMP wins, unless IIM was changed later; an IIM value that XMP goes on from is never believed over it. */
export function settleText(xmp: string, iim: IimText | undefined, standing: Standing): Settled {
  if (!iim) return certain(xmp);
  if (xmp === '') return fromIim(iim, '');
  if (xmp === iim.text) return { ...certain(xmp), cut: iim.atLimit };
  if (goesOn(xmp, iim.text)) return certain(xmp);
  if (standing === 'iim-newer') return fromIim(iim, xmp);
  return { ...certain(xmp), otherwise: standing === 'unknown' ? iim.text : '' };
}

/** Names one by one where both list as many, else one whole list or the other. */
export function settleNames(xmp: readonly string[], iim: readonly IimText[], standing: Standing): readonly Settled[] {
  if (iim.length === 0) return xmp.map(certain);
  if (xmp.length === 0) return iim.map((name) => fromIim(name, ''));
  if (xmp.length === iim.length) return xmp.map((name, index) => settleText(name, iim[index], standing));
  return standing === 'iim-newer' ? iim.map((name) => fromIim(name, xmp.join('; '))) : xmp.map(certain);
}

/** EXIF helps out where nothing else speaks, and where it goes on from a text that was cut. */
export function settleWithExif(settled: Settled, exif: string): Settled {
  if (settled.text === '') return certain(exif);
  return settled.cut && goesOn(exif, settled.text) ? certain(exif) : settled;
}

/** Of several statements of one moment, first come first believed; a later one that only says more is taken for it. */
export function settleMoment(statements: readonly string[]): string {
  return statements.reduce((settled, next) => (next.startsWith(settled) ? next : settled), '');
}

/** True when `whole` begins with `part` and has more to say; white space counts the same however it is written. */
export function goesOn(whole: string, part: string): boolean {
  const [long, short] = [whole, part].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return long !== undefined && short !== undefined && long.length > short.length && long.startsWith(short);
}

function certain(text: string): Settled {
  return { text, cut: false, charsetGuessed: false, otherwise: '' };
}

function fromIim({ text, atLimit, charsetGuessed }: IimText, otherwise: string): Settled {
  return { text, cut: atLimit, charsetGuessed, otherwise };
}
