/**
 * The story's document: one ProseMirror schema for the server, the importers and the desk's editor.
 * Names follow TipTap's, so that its extensions read and write the same JSON.
 */
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { canonicalLanguage } from '../text/text.ts';

const cellAttrs = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };

/** The part of a DOM element that parsing needs; the server's types know no DOM. */
interface PageElement {
  getAttribute(name: string): string | null;
  querySelector(selector: string): object | null;
  readonly textContent: string | null;
}

function attribute(element: unknown, name: string): string | null {
  return (element as PageElement).getAttribute(name);
}

/** The language that an element names; null where it names none, or what is no language tag (`en_US`). */
function languageOf(element: unknown): string | null {
  return canonicalLanguage(attribute(element, 'lang') ?? '');
}

export const listsBeginAtMost = 1_000_000;
export const listsBeginAtLeast = -listsBeginAtMost;

/** The number that an attribute states, no further than the bounds; 1 where it states none. */
function wholeNumber(stated: string | null, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(Number(stated)) || 1, least), most);
}

function cellAttrsOf(element: unknown) {
  const span = (name: string) => wholeNumber(attribute(element, name), 1, 100);
  return { colspan: span('colspan'), rowspan: span('rowspan'), colwidth: null };
}

const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    /** 1 is the headline's, so a document starts at 2 */
    attrs: { level: { default: 2 } },
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 4 } },
      { tag: 'h5', attrs: { level: 4 } },
      { tag: 'h6', attrs: { level: 4 } },
    ],
    toDOM: (node) => [`h${node.attrs['level']}`, 0],
  },
  bulletList: { group: 'block', content: 'listItem+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { start: { default: 1 } },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({
          start: wholeNumber(attribute(element, 'start'), listsBeginAtLeast, listsBeginAtMost),
        }),
      },
    ],
    toDOM: (node) => ['ol', { start: node.attrs['start'] }, 0],
  },
  listItem: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  blockquote: {
    group: 'block',
    content: '(paragraph | bulletList | orderedList)+',
    defining: true,
    /** BCP 47 of the quoted words where they differ from the story's */
    attrs: { lang: { default: null } },
    parseDOM: [{ tag: 'blockquote', getAttrs: (element) => ({ lang: languageOf(element) }) }],
    toDOM: (node) => ['blockquote', node.attrs['lang'] ? { lang: node.attrs['lang'] } : {}, 0],
  },
  figure: {
    group: 'block',
    /** the caption where this story words it in its own way; empty: the picture's own */
    content: 'inline*',
    /** alt null: the picture's own */
    attrs: { picture: {}, alt: { default: null } },
    isolating: true,
    parseDOM: [
      {
        tag: 'figure[data-picture]',
        getAttrs: (element) => ({
          picture: attribute(element, 'data-picture'),
          alt: attribute(element, 'data-alt'),
        }),
        contentElement: (element) =>
          ((element as unknown as PageElement).querySelector('figcaption') ?? element) as typeof element,
      },
    ],
    toDOM: (node) => [
      'figure',
      { 'data-picture': node.attrs['picture'], 'data-alt': node.attrs['alt'] },
      ['figcaption', 0],
    ],
  },
  embed: {
    group: 'block',
    atom: true,
    /** a plain link card: nothing is ever loaded from the address by a reader's browser */
    attrs: { url: {}, title: { default: '' }, site: { default: '' }, description: { default: '' } },
    parseDOM: [
      {
        tag: 'a[data-embed]',
        getAttrs: (element) => ({
          url: attribute(element, 'href') ?? '',
          title: (element as unknown as PageElement).textContent ?? '',
          site: attribute(element, 'data-site') ?? '',
          description: attribute(element, 'data-description') ?? '',
        }),
      },
    ],
    toDOM: (node) => [
      'a',
      {
        'data-embed': '',
        href: node.attrs['url'],
        'data-site': node.attrs['site'],
        'data-description': node.attrs['description'],
      },
      String(node.attrs['title'] || node.attrs['url']),
    ],
  },
  table: {
    tableRole: 'table',
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)+',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableHeader: {
    tableRole: 'header_cell',
    content: 'paragraph+',
    attrs: cellAttrs,
    isolating: true,
    parseDOM: [{ tag: 'th', getAttrs: cellAttrsOf }],
    toDOM: () => ['th', 0],
  },
  tableCell: {
    tableRole: 'cell',
    content: 'paragraph+',
    attrs: cellAttrs,
    isolating: true,
    parseDOM: [{ tag: 'td', getAttrs: cellAttrsOf }],
    toDOM: () => ['td', 0],
  },
  horizontalRule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  hardBreak: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;

const marks = {
  /** a passage in another language than the words around it; BCP 47 */
  language: {
    attrs: { lang: {} },
    parseDOM: [
      {
        // Whatever element says it, a heading as well as a <span>; the element itself is then read as what it is.
        tag: '[lang]:not(blockquote)',
        consuming: false,
        priority: 60,
        getAttrs: (element) => {
          const lang = languageOf(element);
          return lang === null ? false : { lang };
        },
      },
    ],
    toDOM: (mark) => ['span', { lang: mark.attrs['lang'] }, 0],
  },
  link: {
    inclusive: false,
    attrs: { href: {} },
    parseDOM: [{ tag: 'a[href]:not([data-embed])', getAttrs: (element) => linkAttrs(attribute(element, 'href')) }],
    toDOM: (mark) => ['a', { href: mark.attrs['href'] }, 0],
  },
  /** words that are on the record; two statements may share some, and one may stand in several stretches */
  statement: {
    inclusive: false,
    excludes: '',
    attrs: { id: {} },
    parseDOM: [
      {
        tag: 'span[data-statement]',
        getAttrs: (element) => statementAttrs(attribute(element, 'data-statement')),
      },
    ],
    toDOM: (mark) => ['span', { 'data-statement': mark.attrs['id'] }, 0],
  },
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { tag: 'cite' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
  superscript: { excludes: 'subscript', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  subscript: { excludes: 'superscript', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} satisfies Record<string, MarkSpec>;

/** Schemes a link in a story may use; everything else is refused, whatever case or padding it wears. */
const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** True for an absolute address with an allowed scheme, a path on this site, or an anchor on this page. */
export function isSafeLink(href: unknown): href is string {
  if (typeof href !== 'string' || href === '') return false;
  if (/^(?:\/(?!\/)|#)[^\\\s]*$/.test(href)) return true;
  const url = URL.parse(href);
  return url !== null && linkSchemes.includes(url.protocol);
}

function linkAttrs(href: string | null) {
  return isSafeLink(href) ? { href } : (false as const);
}

/** True for the id that a statement's mark may hold: a UUID in lower case. */
export function isStatementId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

function statementAttrs(id: string | null) {
  return isStatementId(id) ? { id } : (false as const);
}

/** The one schema; other kinds join it here and nowhere else. */
export const storySchema = new Schema({ nodes, marks });
