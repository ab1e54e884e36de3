import type { Reading } from './flow.ts';
import type { Declarations } from './style-rules.ts';

/** What a page shows that is no text of it; between words they stand like a space. */
const dropped = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'base', 'xml', 'nav', 'dialog'],
  ...['button', 'input', 'select', 'textarea', 'datalist', 'progress', 'meter', 'svg', 'canvas', 'map', 'area'],
  ...['object', 'embed', 'applet', 'audio', 'video', 'source', 'track', 'param', 'frameset', 'rp', 'colgroup', 'col'],
]);

const hiddenClass = /(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|mw-editsection)(?:\s|$)/;

/** Class names of the rows of buttons by which a page asks to be passed on. */
const shareClass =
  /(?:^|\s)(?:sharedaddy|share-?daddy|addtoany\S*|a2a_kit|addthis\S*|(?:social|post|article|entry)[-_]?(?:share|sharing)\S*|(?:share|sharing)[-_]?(?:buttons?|bar|links?|tools?|icons?|list|menu)\S*|social[-_]?(?:buttons?|links?|icons?|bar)\S*|jp-relatedposts|sd-sharing\S*)(?:\s|$)/i;

function isHidden(element: Element, declared: Declarations): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    declared.get('display') === 'none' ||
    declared.get('visibility') === 'hidden' ||
    declared.get('mso-hide') === 'all'
  );
}

/** Remarks beside the text: Word's comments with their signs, and what separates its notes. */
function isWordsRemark(element: Element, declared: Declarations): boolean {
  const kind = declared.get('mso-element');
  return (
    /^(?:comment-list|comment|footnote-separator|footnote-continuation-separator|header|footer)$/.test(kind ?? '') ||
    /(?:^|\s)(?:msocomanchor|MsoCommentReference|msocomtxt|msocomoff)(?:\s|$)/.test(
      element.getAttribute('class') ?? '',
    ) ||
    declared.get('mso-special-character') === 'comment' ||
    (element.localName === 'hr' && element.parentElement?.getAttribute('style')?.includes('footnote-list') === true)
  );
}

/** Whether an element and all in it is left out of the story. */
export function isDropped(element: Element, { styles, isWord }: Pick<Reading, 'styles' | 'isWord'>): boolean {
  const declared = styles.of(element);
  const names = element.getAttribute('class') ?? '';
  return (
    dropped.has(element.localName) ||
    isHidden(element, declared) ||
    hiddenClass.test(names) ||
    shareClass.test(names) ||
    (isWord && (element.localName === 'del' || isWordsRemark(element, declared)))
  );
}

const blockTags = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'address', 'center', 'form', 'fieldset'],
  ...['legend', 'details', 'summary', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'hgroup', 'search', 'body', 'html'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'menu', 'dir', 'blockquote', 'pre', 'hr', 'table'],
  ...['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'option', 'optgroup', 'listing', 'xmp', 'plaintext'],
]);

/** Whether what stands before and after an element is apart from what is in it. */
export function isBlock(element: Element, declared: Declarations): boolean {
  const display = declared.get('display') ?? '';
  if (/^inline$/.test(display) && /^(?:div|p|section)$/.test(element.localName)) return false;
  return blockTags.has(element.localName) || /^(?:block|flex|grid|table|table-row|table-cell|list-item)$/.test(display);
}
