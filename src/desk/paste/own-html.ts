/** What the story's schema writes, and what a browser puts before it on the clipboard. */
const ownTags =
  /^(?:p|h[2-4]|ul|ol|li|blockquote|figure|figcaption|table|tbody|tr|th|td|hr|br|a|span|strong|em|s|sup|sub|code|meta)$/;

/**
 * Whether HTML was copied from an editor of the desk, whose schema has written it and reads it whole, with its pictures
 * and its halves of paragraphs. Editors of other houses are made of the same parts, and write more.
 */
export function isOwnHtml(html: string, parse: (html: string) => Document): boolean {
  if (!html.includes('data-pm-slice="')) return false;
  const { body } = parse(html);
  return (
    body.querySelector('[data-pm-slice]') !== null &&
    [...body.querySelectorAll('*')].every(
      (element) => ownTags.test(element.localName) && !element.hasAttribute('class') && !element.hasAttribute('style'),
    )
  );
}
