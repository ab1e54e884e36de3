/** Text that is already markup: made by the template below and by nothing else. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | readonly Part[];

/**
 * A template for XML and HTML alike: what is filled in is escaped, unless a template made it. `null` leaves nothing.
 * Characters that XML 1.0 cannot hold (2.2) become U+FFFD, so that one stray byte of a story cannot break the feed.
 */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: fixed.map((text, index) => text + print(parts[index] ?? null)).join('') };
}

function print(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(print).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text without those characters: what a stranger types needs none of them. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(notInXml, '');
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(notInXml, '\u{fffd}')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
