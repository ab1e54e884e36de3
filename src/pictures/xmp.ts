/** Reads what an XMP packet (ISO 16684-1) states about a picture, by the properties of IPTC Photo Metadata 2025.1. */

import { cleanLine, cleanText } from './clean-text.ts';
import { emptyTexts, type SharedField, type SharedTexts, sharedFields, toPosition } from './readings.ts';
import type { Position } from './shapes.ts';
import { readXml, type XmlElement } from './xmp-xml.ts';

export interface XmpReading {
  /** the fields that IIM has too; '' where nothing is stated */
  readonly texts: SharedTexts;
  readonly creators: readonly string[];
  readonly alt: string;
  readonly rightsTerms: string;
  readonly rightsUrl: string;
  /** as stated: `2007-04-19T11:03:15-06:00`, `1985-11-25`, `1985` … */
  readonly takenAt: string;
  /** IPTC NewsCodes address, such as `…/digitalsourcetype/trainedAlgorithmicMedia` */
  readonly digitalSourceType: string;
  /** PLUS: where the first licensor named sells the picture */
  readonly licensorUrl: string;
  /** `Snow Peak, Nainital, Uttarakhand, India`: where the camera stood, and what it looked at */
  readonly locationCreated: string;
  readonly locationShown: string;
  readonly position: Position | null;
  /** the name under which the rest of the packet is filed in the same JPEG; '' when this is all */
  readonly extendedAs: string;
}

export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  x: 'adobe:ns:meta/',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
} as const;

const knownPrefixes: ReadonlyMap<string, string> = new Map(Object.entries(namespaces));
const languageAttribute = '{http://www.w3.org/XML/1998/namespace}lang';

/** An XMP value: a text, a list of values, or a structure of named values. */
interface XmpValue {
  readonly text: string;
  readonly items: readonly XmpValue[];
  readonly fields: ReadonlyMap<string, XmpValue>;
  readonly language: string;
}

type Properties = ReadonlyMap<string, XmpValue>;

const properties: Readonly<Record<keyof SharedTexts, string>> = {
  caption: `{${namespaces.dc}}description`,
  credit: `{${namespaces.photoshop}}Credit`,
  source: `{${namespaces.photoshop}}Source`,
  copyright: `{${namespaces.dc}}rights`,
  headline: `{${namespaces.photoshop}}Headline`,
  instructions: `{${namespaces.photoshop}}Instructions`,
  sublocation: `{${namespaces.Iptc4xmpCore}}Location`,
  city: `{${namespaces.photoshop}}City`,
  region: `{${namespaces.photoshop}}State`,
  country: `{${namespaces.photoshop}}Country`,
};

/**
 * Reads packets, the main one first; a property that several state is taken from the first. `language` (BCP 47) picks
 * among language alternatives that have no default. Null when no packet can be read.
 */
export function readXmp(packets: readonly Uint8Array[], language: string): XmpReading | null {
  const stated = new Map<string, XmpValue>();
  for (const packet of packets) {
    for (const [name, value] of readProperties(packet)) if (!stated.has(name)) stated.set(name, value);
  }
  if (stated.size === 0) return null;
  const of = (prefix: keyof typeof namespaces, name: string) => stated.get(`{${namespaces[prefix]}}${name}`);
  const line = (prefix: keyof typeof namespaces, name: string) => cleanLine(pickText(of(prefix, name), language));
  const texts: Record<SharedField, string> = { ...emptyTexts };
  for (const field of sharedFields) {
    const text = pickText(stated.get(properties[field]), language);
    texts[field] = field === 'caption' ? cleanText(text) : cleanLine(text);
  }
  return {
    texts,
    creators: listOf(of('dc', 'creator')),
    alt: cleanText(pickText(of('Iptc4xmpCore', 'AltTextAccessibility'), language)),
    rightsTerms: line('xmpRights', 'UsageTerms'),
    rightsUrl: line('xmpRights', 'WebStatement'),
    takenAt: line('photoshop', 'DateCreated') || line('exif', 'DateTimeOriginal'),
    digitalSourceType: line('Iptc4xmpExt', 'DigitalSourceType'),
    licensorUrl: licensorUrl(of('plus', 'Licensor'), language),
    locationCreated: place(of('Iptc4xmpExt', 'LocationCreated'), language),
    locationShown: place(of('Iptc4xmpExt', 'LocationShown'), language),
    position: position(line('exif', 'GPSLatitude'), line('exif', 'GPSLongitude')),
    extendedAs: line('xmpNote', 'HasExtendedXMP'),
  };
}

/** XMP may come in UTF-8 or UTF-16; a packet that is neither is taken as Windows-1252. */
function decodePacket(packet: Uint8Array): string {
  const [first = 0, second = 0] = packet;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return decodeAs('utf-16be', packet);
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decodeAs('utf-16le', packet);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(packet);
  } catch {
    return decodeAs('windows-1252', packet);
  }
}

function decodeAs(encoding: string, packet: Uint8Array): string {
  return new TextDecoder(encoding).decode(packet);
}

function readProperties(packet: Uint8Array): Properties {
  const root = readXml(decodePacket(packet), knownPrefixes);
  const rdf = root && findRdf(root);
  const found = new Map<string, XmpValue>();
  for (const description of rdf?.children ?? []) {
    for (const [name, value] of fieldsOf(description)) if (!found.has(name)) found.set(name, value);
  }
  return found;
}

function findRdf(element: XmlElement): XmlElement | null {
  if (element.name === `{${namespaces.rdf}}RDF`) return element;
  for (const child of element.children) {
    const found = findRdf(child);
    if (found) return found;
  }
  return null;
}

/** The properties of a description: RDF lets each stand as an attribute or as an element. */
function fieldsOf(element: XmlElement): Map<string, XmpValue> {
  const fields = new Map<string, XmpValue>();
  for (const [name, text] of element.attributes) {
    const isSyntax = name.startsWith(`{${namespaces.rdf}}`) || name === languageAttribute;
    if (!isSyntax) fields.set(name, { text, items: [], fields: new Map(), language: '' });
  }
  for (const child of element.children) if (!fields.has(child.name)) fields.set(child.name, toValue(child));
  return fields;
}

function toValue(element: XmlElement): XmpValue {
  const language = element.attributes.get(languageAttribute)?.toLowerCase() ?? '';
  const [only] = element.children;
  const list = only && ['Alt', 'Bag', 'Seq'].some((kind) => only.name === `{${namespaces.rdf}}${kind}`);
  if (list) return { text: '', items: only.children.map(toValue), fields: new Map(), language };
  const structure = only?.name === `{${namespaces.rdf}}Description` ? fieldsOf(only) : fieldsOf(element);
  const text =
    structure.get(`{${namespaces.rdf}}value`)?.text ??
    element.attributes.get(`{${namespaces.rdf}}resource`) ??
    (only ? '' : element.text);
  return { text, items: [], fields: structure, language };
}

/** x-default, else the newsroom's language, else the first that says something. */
function pickText(value: XmpValue | undefined, language: string): string {
  if (!value) return '';
  if (value.items.length === 0) return value.text;
  const saying = value.items.filter((item) => item.text.trim() !== '');
  const wanted = language.toLowerCase();
  const [primary = ''] = wanted.split('-');
  const pick =
    saying.find((item) => item.language === 'x-default') ??
    saying.find((item) => item.language === wanted) ??
    saying.find((item) => item.language.split('-')[0] === primary) ??
    saying[0];
  return pick?.text ?? '';
}

function listOf(value: XmpValue | undefined): readonly string[] {
  if (!value) return [];
  const texts = value.items.length === 0 ? [value.text] : value.items.map((item) => item.text);
  return texts.map(cleanLine).filter((text) => text !== '');
}

function place(value: XmpValue | undefined, language: string): string {
  const [first = value] = value?.items ?? [];
  const parts = ['Sublocation', 'City', 'ProvinceState', 'CountryName'].map((name) =>
    cleanLine(pickText(first?.fields.get(`{${namespaces.Iptc4xmpExt}}${name}`), language)),
  );
  return parts.filter((part) => part !== '').join(', ');
}

function licensorUrl(value: XmpValue | undefined, language: string): string {
  const licensors = value?.items.length ? value.items : [value];
  const urls = licensors.map((one) =>
    cleanLine(pickText(one?.fields.get(`{${namespaces.plus}}LicensorURL`), language)),
  );
  return urls.find((url) => url !== '') ?? '';
}

/** XMP writes a position as `50,17.976N` or `50,17,58.57N`: degrees, minutes, seconds and the half of the globe. */
function position(latitude: string, longitude: string): Position | null {
  const [north, east] = [latitude, longitude].map((text) => {
    const parts = /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/.exec(text);
    if (!parts) return Number.NaN;
    const degrees = Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600;
    return parts[4] === 'S' || parts[4] === 'W' ? -degrees : degrees;
  });
  return toPosition(north, east);
}
