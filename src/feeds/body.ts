import type { PublicPicture } from '../pictures/pictures.ts';
import { type DocumentNode, isSafeLink, plainText } from '../stories/stories.ts';
import { canonicalLanguage, directionOf } from '../text/text.ts';
import { inlineBody } from './inline-body.ts';
import { type Markup, markup } from './markup.ts';
import { pictureBody } from './picture-body.ts';

export interface BodyParts {
  /** the address readers use, without a slash at its end: feeds are read far away, so every address is absolute */
  readonly baseUrl: string;
  readonly pictures: ReadonlyMap<string, PublicPicture>;
}

/** Lists in lists and the like; anything deeper is printed as plain words, so no document can exhaust the printer. */
const deepest = 24;

/** A document as HTML for feed readers: plain elements without classes, styles or scripts. */
export function documentBody(node: DocumentNode, parts: BodyParts, depth = 0): Markup {
  const children = node.content ?? [];
  const words = () => inlineBody(children, parts.baseUrl);
  const blocks = () => children.map((child) => documentBody(child, parts, depth + 1));
  // A reader's own styles give each paragraph its margins: one alone in an item or a cell is set without.
  const [first, second] = children;
  const close = () =>
    first?.type === 'paragraph' && second?.type !== 'paragraph'
      ? [...inlineBody(first.content ?? [], parts.baseUrl), ...blocks().slice(1)]
      : blocks();
  switch (depth > deepest && node.type !== 'listItem' ? 'too deep' : node.type) {
    case 'doc':
      return markup`${blocks()}`;
    case 'paragraph':
      return children.length === 0 ? markup`` : markup`<p>${words()}</p>\n`;
    case 'heading':
      return headingOf(node.attrs?.['level'], words());
    case 'bulletList':
      return markup`<ul>${blocks()}</ul>\n`;
    case 'orderedList': {
      const start = Math.trunc(Number(node.attrs?.['start'])) || 1;
      return markup`<ol${start === 1 ? null : markup` start="${start}"`}>${blocks()}</ol>\n`;
    }
    case 'listItem':
      return markup`<li>${close()}</li>\n`;
    case 'blockquote': {
      const lang = canonicalLanguage(String(node.attrs?.['lang'] ?? ''));
      return markup`<blockquote${lang === null ? null : markup` lang="${lang}" dir="${directionOf(lang)}"`}>${blocks()}</blockquote>\n`;
    }
    case 'figure': {
      const picture = parts.pictures.get(String(node.attrs?.['picture']));
      const alt = node.attrs?.['alt'];
      const caption = plainText(node) === '' ? null : words();
      if (picture === undefined) return caption === null ? markup`` : markup`<p>${caption}</p>\n`;
      return pictureBody(picture, { baseUrl: parts.baseUrl, caption, alt: typeof alt === 'string' ? alt : null });
    }
    case 'table':
      return markup`<table>${blocks()}</table>\n`;
    case 'tableRow':
      return markup`<tr>${blocks()}</tr>`;
    case 'tableHeader':
      return markup`<th>${close()}</th>`;
    case 'tableCell':
      return markup`<td>${close()}</td>`;
    case 'embed':
      return linkBody(node);
    case 'horizontalRule':
      return markup`<hr/>\n`;
    default:
      return markup`<p>${everyWord(node)}</p>\n`;
  }
}

function headingOf(level: unknown, words: readonly Markup[]): Markup {
  switch (level) {
    case 3:
      return markup`<h3>${words}</h3>\n`;
    case 4:
      return markup`<h4>${words}</h4>\n`;
    default:
      return markup`<h2>${words}</h2>\n`;
  }
}

function linkBody({ attrs }: DocumentNode): Markup {
  const url = attrs?.['url'];
  const title = String(attrs?.['title'] || url || '');
  if (!isSafeLink(url)) return title === '' ? markup`` : markup`<p>${title}</p>\n`;
  return markup`<p><a href="${url}">${title}</a></p>\n`;
}

/** Every word below a node, without recursion, so no depth can exhaust it. */
function everyWord(node: DocumentNode): string {
  const words: string[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    words.push(next.text ?? ' ');
    waiting.push(...(next.content?.toReversed() ?? []));
  }
  return words.join('').replaceAll(/\s+/gu, ' ').trim();
}
