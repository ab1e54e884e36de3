/** What a picture file states about itself, read from XMP, IPTC-IIM and EXIF and settled where they differ. */

import { createHash } from 'node:crypto';
import type { MetadataBlocks } from './blocks.ts';
import { cutTo, longest, mostCreators } from './clean-text.ts';
import { type ExifReading, readExif } from './exif.ts';
import { flagged, tooLong } from './flags.ts';
import { type IimReading, readIim } from './iim.ts';
import { readPhotoshopResources } from './photoshop-resources.ts';
import { type Settled, type Standing, settleMoment, settleNames, settleText, settleWithExif } from './precedence.ts';
import type { SharedField } from './readings.ts';
import { isWebAddress } from './rules.ts';
import type { PictureField, PictureFields, PictureFlag, Position } from './shapes.ts';
import { readXmp, type XmpReading } from './xmp.ts';

/** The three readings, before any of them is believed. */
export interface Readings {
  readonly xmp: XmpReading | null;
  readonly iim: IimReading | null;
  readonly exif: ExifReading | null;
  readonly standing: Standing;
}

export interface PictureMetadata {
  readonly fields: PictureFields;
  readonly headline: string;
  /** what the supplier asks of whoever prints it: embargoes, restrictions; not for readers */
  readonly instructions: string;
  readonly digitalSourceType: string;
  /** a web address, or '' */
  readonly licensorUrl: string;
  /** where the camera stood; private */
  readonly position: Position | null;
  readonly flags: readonly PictureFlag[];
}

/** `language` (BCP 47) is the newsroom's: it picks among language alternatives that have no default. */
export function readBlocks(blocks: MetadataBlocks, language: string): Readings {
  const resources = blocks.photoshop && readPhotoshopResources(blocks.photoshop);
  const iimBlock = resources?.iim ?? blocks.iim;
  const digest = resources?.digest ?? null;
  return {
    xmp: readPackets(blocks, language),
    iim: iimBlock && readIim(iimBlock),
    exif: blocks.exif && readExif(blocks.exif),
    standing: iimBlock && digest ? standingBy(digest, iimBlock) : 'unknown',
  };
}

function readPackets({ xmp, extendedXmp }: MetadataBlocks, language: string): XmpReading | null {
  const main = xmp && readXmp([xmp], language);
  const rest = main?.extendedAs ? extendedXmp.get(main.extendedAs) : undefined;
  return xmp && rest ? readXmp([xmp, rest], language) : main;
}

function standingBy(digest: string, iim: Uint8Array): Standing {
  return createHash('md5').update(iim).digest('hex') === digest ? 'in-step' : 'iim-newer';
}

/** Settles the readings field by field and says what a person should look at. */
export function settleReadings({ xmp, iim, exif, standing }: Readings): PictureMetadata {
  const flags: PictureFlag[] = [];
  const take = (field: PictureField, settled: Settled): string => {
    flags.push(...flagged(field, settled));
    return capped(field, settled.text, flags);
  };
  const settle = (field: SharedField) => settleText(xmp?.texts[field] ?? '', iim?.texts[field], standing);
  const names = settleNames(xmp?.creators ?? [], iim?.creators ?? [], standing).map((name) => take('creators', name));
  const creators = names.length > 0 ? names : (exif?.creators ?? []).map((name) => capped('creators', name, flags));
  const rightsUrl = xmp?.rightsUrl ?? '';
  const licensorUrl = xmp?.licensorUrl ?? '';
  const fields: PictureFields = {
    alt: capped('alt', xmp?.alt ?? '', flags),
    caption: take('caption', settleWithExif(settle('caption'), exif?.caption ?? '')),
    creators: creators.slice(0, mostCreators),
    credit: take('credit', settle('credit')),
    source: take('source', settle('source')),
    copyright: take('copyright', settleWithExif(settle('copyright'), exif?.copyright ?? '')),
    // An address that no browser could follow is still a statement of terms.
    rightsTerms: capped('rightsTerms', xmp?.rightsTerms || (isWebAddress(rightsUrl) ? '' : rightsUrl), flags),
    rightsUrl: isWebAddress(rightsUrl) ? rightsUrl : '',
    takenAt: settleMoment([xmp?.takenAt ?? '', iim?.takenAt ?? '', exif?.takenAt ?? '']) || null,
    place: placeOf(
      xmp,
      ['sublocation', 'city', 'region', 'country'].map((part) => settle(part as SharedField)),
      take,
    ),
  };
  return {
    fields,
    headline: take('headline', settle('headline')),
    instructions: cutTo(settle('instructions').text, longest('credit')),
    digitalSourceType: cutTo(xmp?.digitalSourceType ?? '', longest('credit')),
    licensorUrl: licensorUrl.length <= longest('rightsUrl') && isWebAddress(licensorUrl) ? licensorUrl : '',
    position: exif?.position ?? xmp?.position ?? null,
    flags,
  };
}

/** The structured place of the newer IPTC fields when XMP speaks; the older four fields one by one otherwise. */
function placeOf(
  xmp: XmpReading | null,
  parts: readonly Settled[],
  take: (field: PictureField, settled: Settled) => string,
): string {
  const older = parts.filter((part) => part.text !== '');
  const iimSpeaks = older.some((part) => part.otherwise !== '' || part.cut);
  if (xmp?.locationCreated && !iimSpeaks) return xmp.locationCreated;
  return older.map((part) => take('place', part)).join(', ') || xmp?.locationCreated || xmp?.locationShown || '';
}

function capped(field: PictureField, text: string, flags: PictureFlag[]): string {
  const most = longest(field);
  if (text.length > most) flags.push(tooLong(field, most));
  return cutTo(text, most);
}
