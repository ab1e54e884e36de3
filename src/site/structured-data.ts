/** What pages say of themselves to machines: JSON-LD (W3C) in the words of schema.org, in the head of the page. */

import { type DataNode, organisationId } from './organisation-data.ts';

/**
 * The nodes of a page as the text of its `<script type="application/ld+json">`, which is data and never run. Only
 * letters that can neither end the element nor look like an attribute stand in it as they are: `<`, `>`, `&`, `=` and
 * the two line ends that JSON allows and JavaScript does not are written as JSON's own escapes.
 */
export function dataText(nodes: readonly DataNode[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return json.replaceAll(/[<>&=\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The node without the properties that nothing is stated for: null, '' and empty lists. */
export function stated(node: DataNode): DataNode {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => {
      return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );
}

/** What every page is a part of. */
export function siteReference(name: string, baseUrl: string): DataNode {
  return { '@type': 'WebSite', '@id': `${baseUrl}/#website`, name, url: `${baseUrl}/` };
}

/** The newsroom named, where the page does not need all that is known of it. */
export function organisationReference(name: string, baseUrl: string): DataNode {
  return { '@type': 'NewsMediaOrganization', '@id': organisationId(baseUrl), name, url: `${baseUrl}/` };
}

/** A step on the way from the front page; the last one is the page itself. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** BreadcrumbList, from the front page, which goes by the newsroom's name. */
export function breadcrumbs(name: string, baseUrl: string, crumbs: readonly Crumb[]): DataNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name, path: '/' }, ...crumbs].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: baseUrl + crumb.path,
    })),
  };
}
