import type { PublicPicture, Rendition } from '../pictures/pictures.ts';
import { picturePath } from './addresses.ts';
import type { DataNode } from './organisation-data.ts';
import { stated } from './structured-data.ts';

/** EDTF or ISO 8601 as far as schema.org's Date and DateTime go: an approximate date is not passed on as an exact one. */
const exactDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** IPTC's one code whose name schema.org does not keep. */
const renamed: Readonly<Record<string, string>> = { computationalCapture: 'multiFrameComputationalCapture' };

const sourceTypes: ReadonlySet<string> = new Set([
  'algorithmicMedia',
  'algorithmicallyEnhanced',
  'composite',
  'compositeCapture',
  'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia',
  'dataDrivenMedia',
  'digitalArt',
  'digitalCapture',
  'minorHumanEdits',
  'multiFrameComputationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'screenCapture',
  'trainedAlgorithmicMedia',
  'virtualRecording',
]);

/**
 * A picture as ImageObjects, the whole one first, and where they are asked for the shapes that search results choose
 * from. Each says who made it and whose it is, since each is found on its own. Empty while there is no file.
 */
export function pictureData(picture: PublicPicture, baseUrl: string, withShapes: boolean): readonly DataNode[] {
  const whole = picture.renditions
    .filter(({ format }) => format === 'jpeg')
    .reduce<Rendition | null>((widest, one) => (widest === null || one.width > widest.width ? one : widest), null);
  if (whole === null) return [];
  const shapes = withShapes ? picture.crops.filter(({ shape }) => shape !== 'share') : [];
  const words = wordsOf(picture);
  return [whole, ...shapes].map(({ file, width, height }) => {
    const url = baseUrl + picturePath(file);
    return { '@type': 'ImageObject', url, contentUrl: url, width, height, ...words };
  });
}

function wordsOf(picture: PublicPicture): DataNode {
  const { creators, credit, source, takenAt } = picture;
  return stated({
    caption: picture.caption.trim(),
    creditText: credit || source,
    creator: creators.map((name) => makerOf(name, picture)),
    copyrightNotice: picture.copyright,
    license: picture.rightsUrl,
    acquireLicensePage: picture.licensorUrl,
    digitalSourceType: sourceTypeOf(picture.digitalSourceType),
    dateCreated: takenAt !== null && exactDate.test(takenAt) ? takenAt : null,
    contentLocation: picture.place === '' ? null : { '@type': 'Place', name: picture.place },
  });
}

/** IPTC's creator is the person who made the picture, or a company where that one is not to be named. */
function makerOf(name: string, { credit, source }: PublicPicture): DataNode {
  return { '@type': name === credit || name === source ? 'Organization' : 'Person', name };
}

/** `…/digitalsourcetype/digitalCapture` as schema.org's own value; a code of IPTC's that it does not know as it is. */
function sourceTypeOf(stated: string): string {
  const code = stated.split('/').at(-1) ?? '';
  const known = renamed[code] ?? code;
  // A file may hold anything; only IPTC's codes mean something to whoever reads this.
  if (!sourceTypes.has(known)) return /^https?:\/\/cv\.iptc\.org\/\S+$/.test(stated) ? stated : '';
  return `https://schema.org/${known.charAt(0).toUpperCase()}${known.slice(1)}DigitalSource`;
}
