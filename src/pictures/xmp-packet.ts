/** Writes the one XMP packet (ISO 16684-1) that a rendition carries: who made it, whose it is, on what terms. */

import type { PictureFields } from './shapes.ts';
import { namespaces } from './xmp.ts';

/** What renditions say of themselves. No captions (they name people), no positions, no contact details. */
export type PacketWords = Pick<
  PictureFields,
  'creators' | 'credit' | 'source' | 'copyright' | 'rightsTerms' | 'rightsUrl' | 'takenAt'
> & { readonly digitalSourceType: string };

/** XMP's dates know no approximation: of `2026-11~` nothing is written. */
const xmpDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Null when nothing is known that a rendition could carry. */
export function writePacket(words: PacketWords): string | null {
  const properties = [
    list('dc:creator', words.creators),
    alternatives('dc:rights', words.copyright),
    simple('photoshop:Credit', words.credit),
    simple('photoshop:Source', words.source),
    simple('photoshop:DateCreated', xmpDate.exec(words.takenAt ?? '')?.[0] ?? ''),
    alternatives('xmpRights:UsageTerms', words.rightsTerms),
    simple('xmpRights:WebStatement', words.rightsUrl),
    simple('Iptc4xmpExt:DigitalSourceType', words.digitalSourceType),
  ].join('');
  if (properties === '') return null;
  const declared = (['rdf', 'dc', 'photoshop', 'xmpRights', 'Iptc4xmpExt'] as const)
    .map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`)
    .join('');
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    `<x:xmpmeta xmlns:x="${namespaces.x}"><rdf:RDF${declared}><rdf:Description rdf:about="">${properties}` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}

function simple(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;
}

function list(name: string, texts: readonly string[]): string {
  const items = texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('');
  return items === '' ? '' : `<${name}><rdf:Seq>${items}</rdf:Seq></${name}>`;
}

function alternatives(name: string, text: string): string {
  return text === ''
    ? ''
    : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
