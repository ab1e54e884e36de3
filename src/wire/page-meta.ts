/** What a page says of itself in its head and in its attributes: OpenGraph, Dublin Core, parsely, microdata. */
import { attribute, isElement, type PageDocument, type PageElement, textOf } from './page-dom.ts';

export interface PageMeta {
  /** values of the `<meta>` with one of these names or properties, in the order of the names */
  readonly named: (...names: readonly string[]) => readonly string[];
  /** values of microdata with this property that stand outside of other stories' teasers, in document order */
  readonly items: (property: string) => readonly PageElement[];
  /** the address the page gives as its own; http or https */
  readonly url: string | null;
  readonly title: string | null;
}

/** Values of one name that are kept. */
const valuesAtMost = 100;

export function readPageMeta(page: PageDocument): PageMeta {
  const values = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta')) {
    const value = attribute(meta, 'content') ?? attribute(meta, 'value');
    if (value === null || value.length > 10_000) continue;
    // Dublin Core is written with a colon as well as with a stop.
    const keys = [meta.getAttribute('name'), meta.getAttribute('property'), meta.getAttribute('itemprop')];
    for (const key of keys.flatMap((name) =>
      (name ?? '')
        .toLowerCase()
        .replace(/^(dc|dcterms?):/u, '$1.')
        .split(/\s+/u),
    )) {
      if (key === '') continue;
      const known = values.get(key);
      if (known === undefined) values.set(key, [value]);
      else if (known.length < valuesAtMost) known.push(value);
    }
  }
  for (const [name, value] of parselyPage(values.get('parsely-page')?.[0])) values.set(`parsely-page ${name}`, value);
  const named = (...names: readonly string[]) => names.flatMap((name) => values.get(name.toLowerCase()) ?? []);
  const canonical = [...page.querySelectorAll('link')].find((link) =>
    /\bcanonical\b/iu.test(link.getAttribute('rel') ?? ''),
  );
  const addresses = [
    attribute(canonical ?? null, 'href'),
    ...named('og:url', 'parsely-link', 'parsely-page link', 'twitter:url', 'dc.identifier'),
  ];
  const title = [...page.querySelectorAll('title')].find((element) => element.parentNode?.localName !== 'svg');
  return {
    named,
    items: (property) =>
      [...page.querySelectorAll('[itemprop]')].filter((element) =>
        propertyOf(element).includes(property.toLowerCase()),
      ),
    url: addresses.map(webAddress).find((url) => url !== null) ?? null,
    title: textOf(title ?? null) || null,
  };
}

function propertyOf(element: PageElement): string[] {
  return (element.getAttribute('itemprop') ?? '').toLowerCase().split(/\s+/u);
}

/** An http or https address without its fragment, or null. */
export function webAddress(text: string | null | undefined): string | null {
  const url = text === null || text === undefined ? null : URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.href.length > 2_000) return null;
  url.hash = '';
  return url.href;
}

/** The value that microdata gives: an attribute, else the text. */
export function itemValue(element: PageElement): string | null {
  return attribute(element, 'content') ?? attribute(element, 'datetime') ?? (textOf(element) || null);
}

/** parsely keeps its fields as JSON in one attribute. */
function parselyPage(json: string | undefined): readonly (readonly [string, string[]])[] {
  if (json === undefined) return [];
  try {
    const fields: unknown = JSON.parse(json);
    if (typeof fields !== 'object' || fields === null) return [];
    return Object.entries(fields).map(
      ([name, value]) => [name, [value].flat().filter((text) => typeof text === 'string')] as const,
    );
  } catch {
    return [];
  }
}

/** The page's own address for making its links absolute: `<base>`, resolved against where the page says it stands. */
export function baseOf(page: PageDocument, url: string | null): string | null {
  const base = page.querySelector('base');
  const href = isElement(base) ? attribute(base, 'href') : null;
  const resolved = href === null ? null : URL.parse(href, url ?? undefined);
  return resolved !== null && /^https?:$/u.test(resolved.protocol) ? resolved.href : url;
}
