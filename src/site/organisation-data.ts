import { type Newsroom, policyKinds, policyProperties } from '../newsroom/newsroom.ts';
import { picturePath, standingPath } from './addresses.ts';

/** A node of JSON-LD; a property that the newsroom has not stated is left out. */
export type DataNode = Readonly<Record<string, unknown>>;

/** The `@id` under which every page's data names the newsroom. */
export function organisationId(baseUrl: string): string {
  return `${baseUrl}/#organisation`;
}

/** Wider pictures gain a publisher's logo nothing and cost whoever fetches it. */
const logoAtMost = 1_280;

/**
 * The newsroom as schema.org 30.0 describes a NewsMediaOrganization, without `@context`: name, logo, profiles,
 * founding, address, contact, and the standing pages that are its policies.
 */
export function organisationData(newsroom: Newsroom, baseUrl: string): DataNode {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organisationId(baseUrl),
    name: newsroom.name,
    url: `${baseUrl}/`,
    ...(newsroom.tagline === '' ? {} : { slogan: newsroom.tagline }),
    ...logo(newsroom, baseUrl),
    ...(newsroom.profiles.length === 0 ? {} : { sameAs: newsroom.profiles }),
    ...(newsroom.founded === null ? {} : { foundingDate: newsroom.founded }),
    ...address(newsroom),
    ...contactPoint(newsroom),
    ...policies(newsroom, baseUrl),
  };
}

function logo({ logo: chosen }: Newsroom, baseUrl: string): DataNode {
  const file = chosen?.files.findLast(({ width }) => width <= logoAtMost) ?? chosen?.files[0];
  if (file === undefined) return {};
  const { width, height } = file;
  return { logo: { '@type': 'ImageObject', url: baseUrl + picturePath(file.file), width, height } };
}

function address({ address: stated }: Newsroom): DataNode {
  const parts = Object.entries({
    streetAddress: stated.street,
    addressLocality: stated.locality,
    addressRegion: stated.region,
    postalCode: stated.postalCode,
    addressCountry: stated.country,
  }).filter(([, value]) => value !== '');
  return parts.length === 0 ? {} : { address: { '@type': 'PostalAddress', ...Object.fromEntries(parts) } };
}

function contactPoint({ contact }: Newsroom): DataNode {
  if (contact === null) return {};
  return { contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', email: contact.email } };
}

function policies({ policies: chosen }: Newsroom, baseUrl: string): DataNode {
  return Object.fromEntries(
    policyKinds.flatMap((kind) => {
      const slug = chosen[kind];
      return slug === undefined ? [] : [[policyProperties[kind], baseUrl + standingPath(slug)]];
    }),
  );
}
