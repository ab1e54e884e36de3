/** What each block of a file's metadata says, before any of them is believed; and a cut credit's other half. */

import type { PictureFound } from './found-shapes.ts';
import type { Readings } from './metadata.ts';
import { goesOn } from './precedence.ts';
import type { SharedField } from './readings.ts';
import type { PictureFields } from './shapes.ts';

type Said = PictureFound['fields'][number]['said'][number];

/** Under which names the blocks hold what both can hold: XMP by its usual prefixes, IIM by record and number. */
const shared: Readonly<Record<SharedField, { readonly field: string; readonly xmp: string; readonly iim: string }>> = {
  caption: { field: 'caption', xmp: 'dc:description', iim: '2:120' },
  credit: { field: 'credit', xmp: 'photoshop:Credit', iim: '2:110' },
  source: { field: 'source', xmp: 'photoshop:Source', iim: '2:115' },
  copyright: { field: 'copyright', xmp: 'dc:rights', iim: '2:116' },
  sublocation: { field: 'place', xmp: 'Iptc4xmpCore:Location', iim: '2:92' },
  city: { field: 'place', xmp: 'photoshop:City', iim: '2:90' },
  region: { field: 'place', xmp: 'photoshop:State', iim: '2:95' },
  country: { field: 'place', xmp: 'photoshop:Country', iim: '2:101' },
  headline: { field: 'headline', xmp: 'photoshop:Headline', iim: '2:105' },
  instructions: { field: 'instructions', xmp: 'photoshop:Instructions', iim: '2:40' },
};

/** The order in which a person reads them: as the picture's own form has its fields. */
const order = [
  'caption',
  'alt',
  'credit',
  'creators',
  'source',
  'copyright',
  'rightsTerms',
  'rightsUrl',
  'place',
  'takenAt',
  'headline',
  'instructions',
  'digitalSourceType',
  'licensorUrl',
] as const;

/** Everything that a file says of its picture, but for where the camera stood. */
export function foundIn(readings: Readings, picture: Pick<PictureFields, 'credit'>): PictureFound {
  const said = [...sharedSaid(readings), ...ownSaid(readings)].filter(([, { texts }]) => texts.length > 0);
  const fields = order.flatMap((field) => {
    const ofField = said.flatMap(([name, words]) => (name === field ? [words] : []));
    return ofField.length === 0 ? [] : [{ field, said: ofField }];
  });
  return { fields, fullCredit: fullCredit(picture.credit, said) };
}

type Named = readonly [field: string, said: Said];

function sharedSaid({ xmp, iim }: Readings): readonly Named[] {
  return Object.entries(shared).flatMap(([name, { field, ...properties }]): Named[] => {
    const inXmp = xmp?.texts[name as SharedField] ?? '';
    const inIim = iim?.texts[name as SharedField];
    return [
      [field, said('xmp', properties.xmp, [inXmp])],
      [field, said('iim', properties.iim, [inIim?.text ?? ''], inIim?.atLimit)],
    ];
  });
}

function ownSaid({ xmp, iim, exif }: Readings): readonly Named[] {
  const ofXmp = (field: string, property: string, text = ''): Named => [field, said('xmp', property, [text])];
  return [
    ['caption', said('exif', 'ImageDescription', [exif?.caption ?? ''])],
    ofXmp('alt', 'Iptc4xmpCore:AltTextAccessibility', xmp?.alt),
    ['creators', said('xmp', 'dc:creator', xmp?.creators ?? [])],
    ['creators', said('iim', '2:80', iim?.creators.map(({ text }) => text) ?? [], iim?.creators.some(isCut))],
    ['creators', said('exif', 'Artist', exif?.creators ?? [])],
    ['copyright', said('exif', 'Copyright', [exif?.copyright ?? ''])],
    ofXmp('rightsTerms', 'xmpRights:UsageTerms', xmp?.rightsTerms),
    ofXmp('rightsUrl', 'xmpRights:WebStatement', xmp?.rightsUrl),
    ofXmp('place', 'Iptc4xmpExt:LocationCreated', xmp?.locationCreated),
    ofXmp('place', 'Iptc4xmpExt:LocationShown', xmp?.locationShown),
    ofXmp('takenAt', 'photoshop:DateCreated', xmp?.takenAt),
    ['takenAt', said('iim', '2:55, 2:60', [iim?.takenAt ?? ''])],
    ['takenAt', said('exif', 'DateTimeOriginal', [exif?.takenAt ?? ''])],
    ofXmp('digitalSourceType', 'Iptc4xmpExt:DigitalSourceType', xmp?.digitalSourceType),
    ofXmp('licensorUrl', 'plus:LicensorURL', xmp?.licensorUrl),
  ];
}

function isCut({ atLimit }: { readonly atLimit: boolean }): boolean {
  return atLimit;
}

function said(from: Said['from'], property: string, texts: readonly string[], cut = false): Said {
  return { from, property, texts: texts.filter((text) => text !== ''), isCut: cut };
}

const speakOfCredit = ['credit', 'source', 'copyright', 'creators'];

/**
 * The credit, whole, where the file says in any field of credits how it goes on, or how its part behind the last slash
 * or comma does, in whatever letter case: `Handout/SOUND COASTGUARD PRESS SER` and `Sound Coastguard Press Service`.
 */
function fullCredit(credit: string, all: readonly Named[]): string | null {
  const texts = all
    .filter(([field, { isCut: cut }]) => speakOfCredit.includes(field) && !cut)
    .flatMap(([, words]) => words.texts)
    .map((text) => text.replace(/^(?:©|\(c\)|copyright)?\s*(?:\d{4}\s+)?/iu, ''));
  const whole = texts.find((text) => continues(text, credit));
  if (whole !== undefined) return whole;
  const start = Math.max(credit.lastIndexOf('/'), credit.lastIndexOf(',')) + 1;
  const last = credit.slice(start).trim();
  const rest = last === credit.trim() ? undefined : texts.find((text) => continues(text, last));
  return rest === undefined ? null : `${credit.slice(0, start)}${/\s/.test(credit[start] ?? '') ? ' ' : ''}${rest}`;
}

/** Below this many letters a common beginning says nothing. */
const fewest = 4;

function continues(text: string, part: string): boolean {
  return part.trim().length >= fewest && goesOn(text.toLocaleLowerCase('und'), part.toLocaleLowerCase('und'));
}
