import assert from 'node:assert/strict';
import { domains, parents, ranges } from './schema-terms.ts';

/** A node of JSON-LD as a page holds it. */
export type PageNode = Readonly<Record<string, unknown>>;

/** The nodes of a page's JSON-LD; empty where it has none. */
export function dataOf(html: string): readonly PageNode[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, text = '']) => {
    const { '@context': context, '@graph': nodes } = JSON.parse(text);
    assert.equal(context, 'https://schema.org');
    return nodes as readonly PageNode[];
  });
}

/** The page's one node of a type, which may have others beside it. */
export function nodeOf(html: string, type: string): PageNode {
  const found = dataOf(html).filter((node) => typesOf(node).includes(type));
  assert.equal(found.length, 1, `one ${type} among ${dataOf(html).map(typesOf).join(' ')}`);
  return found[0] ?? {};
}

export function typesOf(node: PageNode): readonly string[] {
  const types = node['@type'];
  return Array.isArray(types) ? types : typeof types === 'string' ? [types] : [];
}

/** Fails on a type or property that schema.org does not have, or has elsewhere, and on a property that says nothing. */
export function checkTerms(node: PageNode, at = ''): void {
  const types = typesOf(node);
  for (const type of types) assert.ok(parents[type], `${at}: ${type} is no type we know`);
  const kinds = new Set(types.flatMap(withAncestors));
  for (const [name, value] of Object.entries(node)) {
    const here = `${at}/${types.join('+')}.${name}`;
    assert.ok(value !== null && value !== '' && !(Array.isArray(value) && value.length === 0), `${here} says nothing`);
    // Keywords of JSON-LD, and Google's note on what of a search address is typed.
    if (name.startsWith('@') || name === 'query-input') continue;
    assert.ok(
      domains[name]?.some((type) => kinds.has(type)),
      `${here} is no property there`,
    );
    for (const one of [value].flat()) if (isNode(one)) checkHeld(one, name, here);
  }
}

function checkHeld(node: PageNode, name: string, at: string): void {
  const kinds = typesOf(node).flatMap(withAncestors);
  assert.ok(
    ranges[name]?.some((type) => kinds.includes(type)),
    `${at} may not hold ${typesOf(node).join('+')}`,
  );
  checkTerms(node, at);
}

function isNode(value: unknown): value is PageNode {
  return typeof value === 'object' && value !== null;
}

function withAncestors(type: string): readonly string[] {
  return [type, ...(parents[type] ?? []).flatMap(withAncestors)];
}

/** Every address of this site that the nodes name; an `@id` with a fragment names a thing and not a page. */
export function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:[^{#]*$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  return isNode(value) ? Object.values(value).flatMap(addressesIn) : [];
}
