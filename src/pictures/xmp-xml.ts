/**
 * A small reader of the XML that XMP packets are made of (ISO 16684-1). It knows elements, attributes, text, CDATA and
 * the predefined entities, and nothing that could reach outside or grow: a document type ends the reading.
 */

export interface XmlElement {
  /** `{namespace}local`, or the bare name where the prefix is unknown */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

interface OpenElement {
  readonly tag: string;
  readonly element: { name: string; attributes: Map<string, string>; children: XmlElement[]; text: string };
  readonly scope: Scope;
}

const deepest = 60;
const mostElements = 200_000;
const attributePattern = /\s+([^\s=/<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const namePattern = /[^\s/<>"'=]+/y;
const tagEndPattern = /\s*(\/?)>/y;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * Reads the first element of `source` and everything in it. `prefixes` are taken for granted where a writer forgot to
 * declare them. Null when the text is not well formed, has a document type, or is deeper or longer than any XMP is.
 */
export function readXml(source: string, prefixes: ReadonlyMap<string, string>): XmlElement | null {
  const open: OpenElement[] = [];
  let scope: Scope = { prefixes: new Map([...prefixes, ['xml', xmlNamespace]]), outer: null };
  let position = 0;
  for (let elements = 0; elements < mostElements; ) {
    const next = source.indexOf('<', position);
    if (next === -1) return null;
    const inside = open.at(-1);
    if (inside) inside.element.text += unescaped(source.slice(position, next));
    if (source.startsWith('<!--', next)) {
      position = after(source, '-->', next);
    } else if (source.startsWith('<![CDATA[', next)) {
      position = after(source, ']]>', next);
      if (inside) inside.element.text += source.slice(next + 9, position - 3);
    } else if (source.startsWith('<?', next)) {
      position = after(source, '?>', next);
    } else if (source.startsWith('<!', next)) {
      return null;
    } else if (source.startsWith('</', next)) {
      position = after(source, '>', next);
      const closed = open.pop();
      if (!closed || closed.tag !== source.slice(next + 2, position - 1).trim()) return null;
      const parent = open.at(-1);
      if (!parent) return closed.element;
      parent.element.children.push(closed.element);
      scope = closed.scope;
    } else {
      elements += 1;
      const tag = readTag(source, next, scope);
      if (tag === null || open.length >= deepest) return null;
      position = tag.end;
      if (!tag.empty) {
        open.push({ tag: tag.name, element: tag.element, scope });
        scope = tag.scope;
      } else if (inside) {
        inside.element.children.push(tag.element);
      } else {
        return tag.element;
      }
    }
    if (position === 0) return null;
  }
  return null;
}

/** Position behind `mark`; 0 when it never comes. */
function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? 0 : at + mark.length;
}

function readTag(source: string, at: number, outer: Scope) {
  namePattern.lastIndex = at + 1;
  const name = namePattern.exec(source)?.[0];
  if (name === undefined) return null;
  let end = at + 1 + name.length;
  const written: [name: string, value: string][] = [];
  const declared = new Map<string, string>();
  for (;;) {
    attributePattern.lastIndex = end;
    const found = attributePattern.exec(source);
    if (found === null) break;
    end = attributePattern.lastIndex;
    const [, attribute = '', double, single] = found;
    const value = unescaped(double ?? single ?? '');
    if (attribute === 'xmlns') declared.set('', value);
    else if (attribute.startsWith('xmlns:')) declared.set(attribute.slice(6), value);
    else written.push([attribute, value]);
  }
  tagEndPattern.lastIndex = end;
  const close = tagEndPattern.exec(source);
  if (close === null) return null;
  const scope = declared.size > 0 ? { prefixes: declared, outer } : outer;
  const attributes = new Map<string, string>();
  for (const [attribute, value] of written) {
    if (attribute.includes(':')) attributes.set(expand(attribute, scope), value);
  }
  const element = { name: expand(name, scope), attributes, children: [] as XmlElement[], text: '' };
  return { name, element, scope, empty: close[1] === '/', end: tagEndPattern.lastIndex };
}

function expand(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  for (let looked: Scope | null = scope; looked !== null; looked = looked.outer) {
    const namespace = looked.prefixes.get(prefix);
    if (namespace !== undefined) return `{${namespace}}${name.slice(colon + 1)}`;
  }
  return name;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}
